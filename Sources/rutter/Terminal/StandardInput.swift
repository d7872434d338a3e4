import Plans
// What another program hands over on standard input.
import System
import Workspace

enum StandardInput {
  /// More than git ever has to say: a hundred thousand branches.
  private static let limit = 32 << 20

  /// Everything up to its end.
  /// - Throws: when it cannot be read, or never ends.
  static func text() throws -> String {
    guard let bytes = try StandardStream.input(limit: limit) else {
      throw Failure(.usage, "there is too much on standard input")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
