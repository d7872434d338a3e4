// What a refusal of the operating system means for somebody who keeps plans: cause and mend.
package import System

/// Largest plan file that is read, in bytes. A plan of a thousand records has a quarter of a megabyte.
package let largestFile = 8 * 1024 * 1024

extension Failure {
  /// What a refusal of the operating system means to the person at the keyboard.
  package init(_ error: SystemError) {
    if case .tooLarge(let size, largestFile) = error.cause {
      self = .tooLarge(doing: error.doing, size: size)
      return
    }
    let (reason, hint): (String, String?) =
      switch error.cause {
      case .permissionDenied:
        ("permission denied", "Check who owns the file and whether you may write to its folder.")
      case .readOnlyFileSystem:
        ("the file system is read-only", "Work on a copy in a folder that can be written to.")
      case .diskFull: ("the disk is full", "Free some space and try again.")
      case .missing: ("there is no such file or folder", nil)
      case .notAFolder: ("a part of the path is not a folder", nil)
      case .isAFolder: ("it is a folder", nil)
      case .isALink: ("it is a symbolic link", "Plans are plain files: put the file itself there.")
      case .exists: ("it exists already", nil)
      case .tooManyOpenFiles: ("too many files are open", "Close other programs and try again.")
      case .notAPlainFile: ("it is not a plain file", "Remove the link or folder that stands in its place.")
      case .tooLarge(let size, let limit):
        ("it has \(size / 1_048_576) MB, and at most \(limit / 1_048_576) MB are read", nil)
      case .other(let words): (words, nil)
      }
    self.init(.repository, "cannot \(error.doing): \(reason)", hint: hint)
  }

  /// The refusal to read a plan file over the size limit.
  package static func tooLarge(_ name: String, size: Int) -> Failure { tooLarge(doing: "read \(name)", size: size) }

  private static func tooLarge(doing: String, size: Int) -> Failure {
    Failure(
      .repository, "cannot \(doing): it has \(size / 1_048_576) MB, and a plan file may have at most 8 MB",
      hint: "Keep attachments in files of their own and link to them from the plan.")
  }

  /// What it means that git could not do what it was called for.
  package init(_ refusal: GitCommand.Refusal) {
    switch refusal.cause {
    case .notStarted(let error):
      self.init(
        .repository, "cannot \(refusal.purpose): \(Failure(error).message)",
        hint: "Rutter needs the git command for that.")
    case .ended(let command, let status, let complaint):
      self.init(
        .repository,
        "cannot \(refusal.purpose): git \(command) ended with status \(status)"
          + (complaint.isEmpty ? "" : ": \(complaint)"))
    }
  }
}
