// `rutter completions`: the script that teaches a shell to complete Rutter's command lines.
import ArgumentParser

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print the completion script for a shell.",
    discussion: """
      Examples:
        rutter completions bash > ~/.local/share/bash-completion/completions/rutter
        rutter completions zsh  > ~/.zfunc/_rutter
        rutter completions fish > ~/.config/fish/completions/rutter.fish
      """)

  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish
  }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() throws {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    print(Rutter.completionScript(for: kind))
  }
}
