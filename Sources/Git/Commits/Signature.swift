// Who did something, and when.
import CLibgit2

/// A moment as git keeps it: seconds since 1970 and the clock's distance from UTC where it was noted.
package struct Timestamp: Hashable, Sendable {
  /// Seconds since 1970-01-01 00:00:00 UTC.
  package var seconds: Int64
  /// Minutes east of UTC.
  package var offset: Int

  package init(seconds: Int64, offset: Int) {
    self.seconds = seconds
    self.offset = offset
  }
}

/// The name, email address and time in a commit or a tag.
package struct Signature: Hashable, Sendable {
  package var name: String
  package var email: String
  package var time: Timestamp

  package init(name: String, email: String, time: Timestamp) {
    self.name = name
    self.email = email
    self.time = time
  }

  init(_ raw: git_signature, decode: (UnsafePointer<CChar>) -> String = { String(cString: $0) }) {
    name = raw.name.map { decode($0) } ?? ""
    email = raw.email.map { decode($0) } ?? ""
    time = Timestamp(seconds: raw.when.time, offset: Int(raw.when.offset))
  }

  init?(_ pointer: UnsafePointer<git_signature>?) {
    guard let pointer else { return nil }
    self.init(pointer.pointee)
  }

  /// Without the characters that git leaves out of a name or an email address, because they would break the line that it
  /// stands in.
  static func cleaned(_ text: String) -> String {
    let kept = text.utf8.filter { $0 != 10 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") && $0 != 0 }
    let start = kept.firstIndex { !isCrud($0) } ?? kept.endIndex
    let end = kept.lastIndex { !isCrud($0) }.map { $0 + 1 } ?? start
    return String(decoding: kept[start..<end], as: UTF8.self)
  }

  private static func isCrud(_ byte: UInt8) -> Bool {
    byte <= 32 || ".,:;<>\"\\'".utf8.contains(byte)
  }

  /// The signature in libgit2's form.
  func handle(_ doing: @autoclosure () -> String) throws(GitError) -> SignatureHandle {
    let (name, email) = (Self.cleaned(name), Self.cleaned(email))
    guard !name.isEmpty else { throw GitError(.noIdentity, doing(), "the name is empty") }
    guard (-1439...1439).contains(time.offset) else {
      throw GitError(.invalidDate, doing(), "the time zone is more than a day away")
    }
    return try SignatureHandle(name: name, email: email, time: time, doing())
  }
}
