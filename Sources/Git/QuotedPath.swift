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
