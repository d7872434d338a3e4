// The entry of the command: parses arguments, runs one command, and turns what it throws into text and exit status.
import ArgumentParser
import Plans
import System
import Workspace

@main
struct Rutter: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Client account plans as Markdown in git: checked, committed, and compared by meaning.",
    discussion: """
      Start with:
        rutter init plans                 make a plan repository
        rutter new northgate-foods --client "Northgate Foods plc" --manager tom
        rutter check                      find what is wrong, all at once
        rutter commit                     check and commit; the message writes itself
        rutter diff --since-review        what changed since the last review
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(name: "Start:", subcommands: [InitCommand.self, NewCommand.self]),
      CommandGroup(
        name: "Write:", subcommands: [SetCommand.self, AddCommand.self, DoneCommand.self, FormatCommand.self]),
      CommandGroup(
        name: "Check:",
        subcommands: [
          CheckCommand.self, HealthCommand.self, RulesCommand.self, ExplainCommand.self, SchemaCommand.self,
        ]),
      CommandGroup(name: "Keep:", subcommands: [StatusCommand.self, CommitCommand.self]),
      CommandGroup(
        name: "Ask:",
        subcommands: [
          EscalateCommand.self, DueCommand.self, WhoCommand.self, LeavesCommand.self, SnapshotCommand.self,
          InductCommand.self,
        ]),
      CommandGroup(
        name: "Look back:",
        subcommands: [
          DiffCommand.self, LogCommand.self, BlameCommand.self, TrendCommand.self, ReviewCommand.self, ShowCommand.self,
          PortfolioCommand.self,
        ]),
      CommandGroup(name: "Set up:", subcommands: [HooksCommand.self, CodeOwnersCommand.self, CompletionsCommand.self]),
      CommandGroup(name: "For git:", subcommands: [HookCommand.self, MergeDriverCommand.self]),
    ])

  static let version = "0.1.0"

  static func main() {
    ThisProcess.end(status: run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Runs one command line.
  static func run(_ arguments: [String]) -> ExitStatus {
    let command: any ParsableCommand
    do {
      command = try parseAsRoot(arguments)
    } catch {
      return answer(to: error)
    }
    do {
      var command = command
      try command.run()
      return .fine
    } catch let status as ExitStatus {
      return status
    } catch {
      guard let failure = Failure(refusal: error) else { return answer(to: error) }
      let global = (command as? any GlobalCommand)?.global
      return report(failure, terminal: global?.terminal ?? .plain)
    }
  }

  /// What the argument parser wants said: help, the version, or what is wrong with the command line.
  private static func answer(to error: any Error) -> ExitStatus {
    let text = fullMessage(for: error)
    switch exitCode(for: error) {
    case .success:
      Terminal.write(text.isEmpty ? "" : text + "\n", to: 1)
      return .fine
    case .validationFailure:
      Terminal.write(text + "\n", to: 2)
      return .usage
    default:
      Terminal.write(text.isEmpty ? "" : text + "\n", to: 2)
      return .repository
    }
  }
}

/// How a command ended, as documented for scripts.
struct ExitStatus: Error, Equatable {
  let rawValue: Int32
  /// Done; there may be warnings and advice.
  static let fine = ExitStatus(rawValue: 0)
  /// Errors in plans, or a difference where `--exit-code` or `--check` asks for one.
  static let findings = ExitStatus(rawValue: 1)
  /// The command line makes no sense.
  static let usage = ExitStatus(rawValue: 2)
  /// Not a repository, or something cannot be read or written.
  static let repository = ExitStatus(rawValue: 3)
  /// A merge driver could not do its work; git takes a status above 128 for that.
  static let mergeFailed = ExitStatus(rawValue: 129)
}
