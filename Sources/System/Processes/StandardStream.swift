// The three standard streams of this process.
import Glibc
import SystemPackage

/// Where this process writes to.
package enum StandardStream: Int32, Sendable {
  case output = 1
  case errors = 2

  private var descriptor: FileDescriptor { FileDescriptor(rawValue: rawValue) }

  /// Whether a terminal shows what is written.
  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Columns and rows of the terminal, 0 for what it does not say; nil where there is none.
  package var size: (columns: Int, rows: Int)? {
    var size = winsize()
    return ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0 ? (Int(size.ws_col), Int(size.ws_row)) : nil
  }

  /// Writes text. Nobody can be told of an error: who closed the stream has no interest in the rest.
  package func write(_ text: String) { _ = try? descriptor.writeAll(text.utf8) }

  /// Everything on standard input up to its end; nil if that is more than `limit` bytes.
  /// - Throws: when it cannot be read.
  package static func input(limit: Int) throws(SystemError) -> [UInt8]? {
    try trying("read standard input", "-") {
      var bytes: [UInt8] = []
      while bytes.count <= limit {
        let piece = try FileDescriptor.standardInput.bytes(upTo: 1 << 16)
        if piece.isEmpty { return bytes }
        bytes += piece
      }
      return nil
    }
  }
}
