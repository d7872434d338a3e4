// What a failed system call means, in words for people.
import Glibc

extension Failure {
  /// A failure of a system call, with the reason in plain words. Call it right after the call that failed.
  static func system(_ doing: String, errno code: Int32 = errno) -> Failure {
    let (reason, hint): (String, String?) =
      switch code {
      case EACCES, EPERM: ("permission denied", "Check who owns the file and whether you may write to its folder.")
      case EROFS: ("the file system is read-only", "Work on a copy in a folder that can be written to.")
      case ENOSPC, EDQUOT: ("the disk is full", "Free some space and try again.")
      case ENOENT: ("there is no such file or folder", nil)
      case ENOTDIR: ("a part of the path is not a folder", nil)
      case EISDIR: ("it is a folder", nil)
      case ELOOP: ("it is a symbolic link", "Plans are plain files: put the file itself there.")
      case EEXIST: ("it exists already", nil)
      case EMFILE, ENFILE: ("too many files are open", "Close other programs and try again.")
      default: (String(cString: strerror(code)).lowercased(), nil)
      }
    return Failure(.repository, "cannot \(doing): \(reason)", hint: hint)
  }
}
