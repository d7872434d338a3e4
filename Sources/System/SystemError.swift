// What is thrown when the operating system refuses something.
import Glibc
import SystemPackage

/// A refusal of the operating system: what was tried, on which path, and why it could not be done.
package struct SystemError: Error, Equatable, Sendable {
  /// Why something could not be done.
  package enum Cause: Equatable, Sendable {
    case permissionDenied
    case readOnlyFileSystem
    case diskFull
    case missing
    case notAFolder
    case isAFolder
    case isALink
    case exists
    case tooManyOpenFiles
    /// A link, a folder or a device stands where a plain file is needed.
    case notAPlainFile
    /// A file is larger than the caller takes; both in bytes.
    case tooLarge(size: Int, limit: Int)
    /// Any other, in the words of the C library.
    case other(String)
  }

  /// What was tried, as an infinitive with its object: `read people.md`.
  package let doing: String
  /// The path that it was tried on; the name of a program that could not be started.
  package let path: String
  /// The number of the error (`errno`); 0 where no call failed.
  package let code: Int32
  package let cause: Cause

  init(_ doing: String, _ path: String, _ cause: Cause) {
    (self.doing, self.path, self.cause, code) = (doing, path, cause, 0)
  }

  init(_ doing: String, _ path: String, _ error: Errno) {
    self.doing = doing
    self.path = path
    code = error.rawValue
    cause =
      switch error {
      case .permissionDenied, .notPermitted: .permissionDenied
      case .readOnlyFileSystem: .readOnlyFileSystem
      case .noSpace, .diskQuotaExceeded: .diskFull
      case .noSuchFileOrDirectory: .missing
      case .notDirectory: .notAFolder
      case .isDirectory: .isAFolder
      case .tooManySymbolicLinkLevels: .isALink
      case .fileExists: .exists
      case .tooManyOpenFiles, .tooManyOpenFilesInSystem: .tooManyOpenFiles
      default: .other(error.description.lowercased())
      }
  }
}

extension Errno {
  /// The error of the call that has just failed.
  static var last: Errno { Errno(rawValue: errno) }
}

/// Does work on a file and says of an error what was tried, and on which path.
func trying<Result>(
  _ doing: @autoclosure () -> String, _ path: String, _ work: () throws -> Result
) throws(SystemError) -> Result {
  do {
    return try work()
  } catch let error as SystemError {
    throw error
  } catch let error as Errno {
    throw SystemError(doing(), path, error)
  } catch {
    throw SystemError(doing(), path, .other("\(error)"))
  }
}
