// What an error of git means for somebody who keeps plans: cause and mend.
package import Git

extension Failure {
  /// Runs work on git and turns a `GitError` into a failure with cause and mend in plain words.
  package static func reporting<Result>(_ work: () throws -> Result) throws(Failure) -> Result {
    do {
      return try work()
    } catch let error as GitError {
      throw Failure(error)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.repository, "\(error)")
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
