// How a message becomes what stands in the commit: `commit.cleanup` as git applies it.

/// What git leaves out of a message before it is committed.
package enum MessageCleanup: String, Sendable {
  /// Nothing.
  case verbatim
  /// Blanks at the ends of lines, blank lines around the text, and all but one between paragraphs.
  case whitespace
  /// The same, and comments.
  case strip
  /// The same as `whitespace`, and everything below the line with the scissors.
  case scissors

  /// How a message is cleaned by these settings.
  ///
  /// - Parameters:
  ///   - setting: `commit.cleanup`.
  ///   - isEdited: whether the text is one that git would show in an editor, with comments in it.
  /// - Returns: nil for a word that git does not know.
  package init?(setting: String?, isEdited: Bool) {
    switch setting ?? "default" {
    case "default": self = isEdited ? .strip : .whitespace
    case "scissors": self = isEdited ? .scissors : .whitespace
    case let word: self.init(rawValue: word)
    }
  }

  /// Where comments begin, by `core.commentChar`: with `auto` it is a character that begins no line of the message.
  package static func commentMark(setting: String?, in message: [UInt8]) -> UInt8 {
    guard let setting, let mark = setting.utf8.first else { return UInt8(ascii: "#") }
    guard setting.lowercased() == "auto" else { return mark }
    let starts = Set(message.split(separator: UInt8(ascii: "\n")).compactMap(\.first))
    return Array("#;@!$%^&|:".utf8).first { !starts.contains($0) } ?? UInt8(ascii: "#")
  }

  /// The message without what is to be left out.
  package func applied(to message: [UInt8], commentMark: UInt8 = UInt8(ascii: "#")) -> [UInt8] {
    switch self {
    case .verbatim: message
    case .whitespace: Self.tidied(message, commentMark: nil)
    case .strip: Self.tidied(message, commentMark: commentMark)
    case .scissors: Self.tidied(Self.aboveScissors(message, commentMark), commentMark: nil)
    }
  }

  private static func tidied(_ message: [UInt8], commentMark: UInt8?) -> [UInt8] {
    var result: [UInt8] = []
    var isAfterBlank = false
    for line in message.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if let commentMark, line.first == commentMark { continue }
      guard let end = line.lastIndex(where: { !isBlank($0) }) else {
        isAfterBlank = true
        continue
      }
      if isAfterBlank, !result.isEmpty { result.append(UInt8(ascii: "\n")) }
      isAfterBlank = false
      result += line[...end]
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

  private static func aboveScissors(_ message: [UInt8], _ commentMark: UInt8) -> [UInt8] {
    let scissors = [commentMark] + Array(" ------------------------ >8 ------------------------\n".utf8)
    var start = message.startIndex
    while start < message.endIndex {
      if message[start...].starts(with: scissors) { return Array(message[..<start]) }
      guard let end = message[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      start = end + 1
    }
    return message
  }

  /// Whether a message says nothing: git counts lines of `Signed-off-by:` as nothing, unless every byte is to be kept.
  package func isEmpty(_ message: [UInt8]) -> Bool {
    if self == .verbatim { return message.isEmpty }
    return message.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
      line.starts(with: "Signed-off-by: ".utf8) || line.allSatisfy(Self.isBlank)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
