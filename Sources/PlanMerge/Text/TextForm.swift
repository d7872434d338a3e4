// What a file's bytes are beside its text: byte order mark, kind of line ends, and whether the last line has one.

/// The form of a file, which is merged apart from its text: three plans that differ in their line ends only say the same.
struct TextForm: Equatable {
  enum LineEnds: Equatable { case lf, crlf, mixed }

  var hasByteOrderMark: Bool
  var lineEnds: LineEnds
  var endsLastLine: Bool

  /// Bytes that are text and nothing else.
  static let plain = TextForm(of: [])

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(of bytes: [UInt8]) {
    hasByteOrderMark = bytes.starts(with: Self.mark)
    var pairs = 0
    var feeds = 0
    var returns = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0A {
        feeds += 1
        if previous == 0x0D { pairs += 1 }
      } else if byte == 0x0D {
        returns += 1
      }
      previous = byte
    }
    lineEnds = returns == 0 ? .lf : pairs == feeds && pairs == returns ? .crlf : .mixed
    endsLastLine = bytes.isEmpty || previous == 0x0A || previous == 0x0D
  }

  /// The text in bytes of this form: without its mark, with a last line end, and with LF where all lines end in CRLF and
  /// the caller wants it so.
  func text(of bytes: [UInt8], withPlainLineEnds: Bool) -> [UInt8] {
    var text = Array(bytes[(hasByteOrderMark ? 3 : 0)...])
    if withPlainLineEnds, lineEnds == .crlf { text.removeAll { $0 == 0x0D } }
    if !endsLastLine { text += !withPlainLineEnds && lineEnds == .crlf ? [0x0D, 0x0A] : [0x0A] }
    return text
  }

  /// The bytes of a text in this form.
  func bytes(of text: [UInt8], fromPlainLineEnds: Bool, holdsConflict: Bool) -> [UInt8] {
    var bytes = hasByteOrderMark ? Self.mark : []
    if fromPlainLineEnds, lineEnds == .crlf {
      bytes.reserveCapacity(text.count + text.count / 32 + 3)
      for byte in text {
        if byte == 0x0A { bytes.append(0x0D) }
        bytes.append(byte)
      }
    } else {
      bytes += text
    }
    if !endsLastLine, !holdsConflict, bytes.last == 0x0A {
      bytes.removeLast()
      if bytes.last == 0x0D { bytes.removeLast() }
    }
    return bytes
  }

  /// The form of the result: what one side changed, and ours where both did.
  static func merged(_ forms: Versions<TextForm>) -> TextForm {
    var form = forms.ours
    form.hasByteOrderMark = forms.map(\.hasByteOrderMark).settled ?? form.hasByteOrderMark
    form.lineEnds = forms.map(\.lineEnds).settled ?? form.lineEnds
    form.endsLastLine = forms.map(\.endsLastLine).settled ?? form.endsLastLine
    return form
  }
}
