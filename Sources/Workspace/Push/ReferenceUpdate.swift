// What a push asks for: branches and tags that are to come, move or go.
package import Git
package import Plans

/// A reference that a push changes.
package struct ReferenceUpdate: Hashable, Sendable {
  /// Full name on the receiving side: `refs/heads/main`.
  package let name: String
  /// What it stood for before; nil if it is new.
  package let old: ObjectID?
  /// What it is to stand for; nil if it goes.
  package let new: ObjectID?

  package init(name: String, old: ObjectID?, new: ObjectID?) {
    self.name = name
    self.old = old
    self.new = new
  }

  /// The branch's name without `refs/heads/`; nil for other references.
  var branch: String? { name.hasPrefix("refs/heads/") ? String(name.dropFirst("refs/heads/".count)) : nil }

  /// Account and name of the review that a tag closes; nil for other references.
  var reviewTag: (account: String, review: String)? {
    let prefix = "refs/tags/review/"
    guard name.hasPrefix(prefix) else { return nil }
    let parts = name.dropFirst(prefix.count).split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }

  /// Reads the lines that git gives to `pre-receive`: `OLD NEW NAME`.
  /// - Throws: when a line is none.
  package static func received(_ text: String) throws(Failure) -> [ReferenceUpdate] {
    try lines(text, of: "OLD-ID NEW-ID NAME") { words in
      // A name holds no blank.
      words.count == 3 ? ReferenceUpdate(old: words[0], new: words[1], name: words[2]) : nil
    }
  }

  /// Reads the lines that git gives to `pre-push`: `LOCAL-NAME LOCAL-ID REMOTE-NAME REMOTE-ID`.
  /// - Throws: when a line is none.
  package static func pushed(_ text: String) throws(Failure) -> [ReferenceUpdate] {
    try lines(text, of: "LOCAL-NAME LOCAL-ID REMOTE-NAME REMOTE-ID") { words in
      // The local name is what the user typed, which may hold blanks (`HEAD@{2 days ago}`).
      words.count >= 4 ? ReferenceUpdate(old: words[3], new: words[1], name: words[2]) : nil
    }
  }

  /// Reads two ids, of which zeros stand for nothing.
  package init?(old: Substring, new: Substring, name: Substring) {
    guard let oldID = ObjectID(hex: String(old)), let newID = ObjectID(hex: String(new)), !name.isEmpty else {
      return nil
    }
    self.init(name: String(name), old: oldID == .zero ? nil : oldID, new: newID == .zero ? nil : newID)
  }

  private static func lines(
    _ text: String, of form: String, _ read: ([Substring]) -> ReferenceUpdate?
  ) throws(Failure) -> [ReferenceUpdate] {
    var updates: [ReferenceUpdate] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      let ordered = words.count > 4 ? [words[0]] + words.suffix(3) : words
      guard let update = read(ordered) else {
        throw Failure(.usage, "standard input must hold lines of '\(form)', as git gives them to the hook")
      }
      updates.append(update)
    }
    return updates
  }
}
