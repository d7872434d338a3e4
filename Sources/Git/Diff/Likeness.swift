// How alike two files are, counted as git counts it, so that the same renames are found and the same percentages shown.
import CLibgit2
import System

/// A file as a bag of pieces: lines, or 64 bytes of a longer line, each with the number of bytes in it.
final class Likeness {
  let size: Int
  private var bytesOfPiece: [[UInt8]: Int] = [:]

  init(of bytes: UnsafeRawBufferPointer) {
    size = bytes.count
    let isText = !bytes.prefix(8000).contains(0)
    var start = 0
    var piece: [UInt8] = []
    while start < bytes.count {
      piece.removeAll(keepingCapacity: true)
      var end = start
      while end < bytes.count, piece.count < 64 {
        let byte = bytes[end]
        end += 1
        // A line counts the same with either line ending.
        if isText, byte == 13, end < bytes.count, bytes[end] == 10 { continue }
        piece.append(byte)
        if byte == 10 { break }
      }
      bytesOfPiece[piece, default: 0] += piece.count
      start = end
    }
  }

  /// From 0 to 100: the part of the larger file that is found in the other one too.
  func score(with new: Likeness) -> Int {
    let larger = max(size, new.size)
    guard larger > 0 else { return 100 }
    var shared = 0
    for (piece, count) in bytesOfPiece {
      shared += min(count, new.bytesOfPiece[piece] ?? 0)
    }
    return shared * 60_000 / larger * 100 / 60_000
  }

  /// The measure in libgit2's form. What a callback makes is freed by the last one, before the search ends.
  static var metric: git_diff_similarity_metric {
    git_diff_similarity_metric(
      file_signature: { made, _, path, _ in
        guard let made, let path, let bytes = Likeness.bytes(of: path) else { return GIT_ENOTFOUND.rawValue }
        made.pointee = bytes.withUnsafeBytes { Unmanaged.passRetained(Likeness(of: $0)).toOpaque() }
        return 0
      },
      buffer_signature: { made, _, start, count, _ in
        guard let made else { return GIT_ERROR.rawValue }
        let bytes = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
        made.pointee = Unmanaged.passRetained(Likeness(of: bytes)).toOpaque()
        return 0
      },
      free_signature: { made, _ in
        guard let made else { return }
        Unmanaged<Likeness>.fromOpaque(made).release()
      },
      similarity: { score, old, new, _ in
        guard let score, let old, let new else { return GIT_ERROR.rawValue }
        let before = Unmanaged<Likeness>.fromOpaque(old).takeUnretainedValue()
        let after = Unmanaged<Likeness>.fromOpaque(new).takeUnretainedValue()
        score.pointee = Int32(before.score(with: after))
        return 0
      },
      payload: nil)
  }

  private static func bytes(of path: UnsafePointer<CChar>) -> [UInt8]? {
    FileReading.part(of: String(cString: path), limit: .max)
  }
}
