// What another program hands over on standard input.
import Glibc
import Workspace

enum StandardInput {
  /// More than git ever has to say: a hundred thousand branches.
  private static let limit = 32 << 20

  /// Everything up to its end.
  /// - Throws: when it cannot be read, or never ends.
  static func text() throws -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = read(STDIN_FILENO, &piece, piece.count)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw Failure(.repository, "cannot read standard input") }
      if got == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += piece[..<got]
      guard bytes.count <= limit else { throw Failure(.usage, "there is too much on standard input") }
    }
  }
}
