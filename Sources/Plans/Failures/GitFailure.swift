// What an error of git means for somebody who keeps plans: cause and mend.
package import Git
import System

extension Failure {
  /// The failure that an error stands for; nil for one that is neither a failure nor a refusal of git or the system.
  package init?(refusal error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as GitError: self.init(error)
    case let error as SystemError: self.init(error)
    case let refusal as GitCommand.Refusal: self.init(refusal)
    default: return nil
    }
  }

  /// What a git error means to the person at the keyboard.
  package init(_ error: GitError) {
    let hint: String? =
      switch error.code {
      case .locked: "Another git program is writing to this repository. Wait for it to end, then try again."
      case .owner:
        "The folder belongs to another user. If you trust it: git config --global --add safe.directory <folder>"
      case .modified: "The branch moved while you were writing. Look at it with 'rutter log', then try again."
      case .noIdentity:
        "Tell git who you are: git config --global user.name \"Your Name\"; git config --global user.email you@example.com"
      case .unsupportedObjectFormat:
        "Rutter works in repositories with SHA-1 ids only, which is what git makes by itself."
      case .unsupportedExtension where error.message?.contains("split or sparse") ?? false:
        "Turn that off: git update-index --no-split-index; git sparse-checkout reapply --no-sparse-index"
      case .ambiguous: "Write more of the commit id."
      default: nil
      }
    self.init(.repository, "cannot \(error.doing)" + (error.message.map { ": \($0)" } ?? ""), hint: hint)
  }
}
