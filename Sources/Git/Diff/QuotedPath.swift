// Paths as git prints them: in quotes, with escapes, where they hold characters that would be mistaken.

enum QuotedPath {
  /// - Parameter quotesAllButASCII: escapes each byte of what is not ASCII (`core.quotePath`).
  static func bytes(_ path: [UInt8], quotesAllButASCII: Bool) -> [UInt8] {
    let needsQuotes = path.contains { byte in
      byte < 32 || byte == 127 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        || quotesAllButASCII && byte >= 128
    }
    guard needsQuotes else { return path }
    let quote = UInt8(ascii: "\"")
    return [quote] + path.flatMap { escaped($0, quotesAllButASCII: quotesAllButASCII) } + [quote]
  }

  /// The paths of a list with a colon between them, as `GIT_ALTERNATE_OBJECT_DIRECTORIES` has it: git puts one that holds
  /// a colon, or begins with a quote, into quotes.
  static func list(_ text: String) -> [String] {
    var paths: [String] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.first {
      if first == UInt8(ascii: ":") {
        rest.removeFirst()
      } else if first == UInt8(ascii: "\""), let (path, end) = unquoted(rest.dropFirst()) {
        paths.append(String(decoding: path, as: UTF8.self))
        rest = end
      } else {
        let path = rest.prefix { $0 != UInt8(ascii: ":") }
        paths.append(String(decoding: path, as: UTF8.self))
        rest = rest[path.endIndex...]
      }
    }
    return paths
  }

  /// The bytes up to the closing quote and what comes behind it; nil if there is none.
  private static func unquoted(_ text: ArraySlice<UInt8>) -> (path: [UInt8], rest: ArraySlice<UInt8>)? {
    var path: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { return (path, rest) }
      guard byte == UInt8(ascii: "\\") else {
        path.append(byte)
        continue
      }
      guard let escape = rest.popFirst() else { return nil }
      if let place = Array("abtnvfr".utf8).firstIndex(of: escape) {
        path.append(UInt8(7 + place))
      } else if (48...51).contains(escape), let more = rest.popFirst(), let last = rest.popFirst(),
        (48...55).contains(more), (48...55).contains(last)
      {
        path.append((escape - 48) << 6 | (more - 48) << 3 | (last - 48))
      } else {
        path.append(escape)
      }
    }
    return nil
  }

  private static func escaped(_ byte: UInt8, quotesAllButASCII: Bool) -> [UInt8] {
    let backslash = UInt8(ascii: "\\")
    switch byte {
    case 7...13: return [backslash, Array("abtnvfr".utf8)[Int(byte) - 7]]
    case UInt8(ascii: "\""), backslash: return [backslash, byte]
    case 0..<32, 127: return octal(byte)
    case 128... where quotesAllButASCII: return octal(byte)
    default: return [byte]
    }
  }

  private static func octal(_ byte: UInt8) -> [UInt8] {
    let zero = UInt8(ascii: "0")
    return [UInt8(ascii: "\\"), zero + (byte >> 6), zero + (byte >> 3 & 7), zero + (byte & 7)]
  }
}
