// `rutter merge-driver`: what git calls to merge a plan.
import ArgumentParser
import PlanMerge
import PlanText
import Plans
import Results
import Workspace

struct MergeDriverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-driver",
    abstract: "Merge a plan for git, by what it says.",
    discussion: """
      git calls this for every plan that both sides of a merge changed. To set it up by hand:
        git config merge.rutter.name "plans, merged by what they say"
        git config merge.rutter.driver "rutter merge-driver %O %A %B --marker-size %L --path %P"
        echo "*.md merge=rutter" >> .gitattributes

      The result takes the place of OURS. Status 0: merged; 1: conflicts are left, between markers; 129: not done.
      """)

  @Argument(help: "File with the common ancestor (%O).", completion: .file())
  var base: String

  @Argument(help: "File with our version (%A); the result is written there.", completion: .file())
  var ours: String

  @Argument(help: "File with their version (%B).", completion: .file())
  var theirs: String

  @Option(help: ArgumentHelp("Path of the plan from the top of the repository (%P).", valueName: "path"))
  var path: String

  @Option(help: ArgumentHelp("Length of conflict markers (%L).", valueName: "n"))
  var markerSize = 7

  @Option(help: ArgumentHelp("What to call our version.", valueName: "text"))
  var oursLabel = "ours"

  @Option(help: ArgumentHelp("What to call their version.", valueName: "text"))
  var theirsLabel = "theirs"

  @Option(help: ArgumentHelp("What to call the common ancestor.", valueName: "text"))
  var baseLabel = "base"

  func validate() throws {
    guard (1...1_000).contains(markerSize) else { throw ValidationError("the marker size must be 1 to 1000") }
  }

  func run() throws {
    var request = MergeRequest(files: Versions(base: base, ours: ours, theirs: theirs), path: path)
    request.markers.size = markerSize
    request.markers.labels = Versions(base: baseLabel, ours: oursLabel, theirs: theirsLabel)
    do {
      let report = try MergeDriver(request, surroundings: .current()).run()
      for note in report.notes { Terminal.plain.writeError("\(visibleLine("\(path): \(note)"))\n") }
      if report.hasConflicts { throw ExitStatus.findings }
    } catch {
      guard let failure = Failure(refusal: error) else { throw error }
      _ = Rutter.report(failure, terminal: .plain)
      throw ExitStatus.mergeFailed
    }
  }
}
