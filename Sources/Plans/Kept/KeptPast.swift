// The past of an account as it is kept between commands.
import PlanDiff
package import PlanModel
package import PlanSchema

/// An account's past up to one commit, in which people are e-mail addresses: whose they are is for today's people.md to
/// say.
package struct KeptPast: Sendable {
  package struct Author: Sendable, Hashable {
    package let email: String
    package let name: String
  }

  package var since: CalendarDate
  /// Authors are addresses.
  package var movements: [AccountPast.Movement] = []
  /// Ascending, each once.
  package var days: [CalendarDate] = []
  package var authors: [Author: Int] = [:]

  package init(since: CalendarDate) {
    self.since = since
    days = [since]
  }

  /// The past with people in place of addresses.
  ///
  /// - Parameter people: by address in lower case.
  package func past(_ people: [String: PersonID]) -> AccountPast {
    var commits: [PersonID: (name: String, count: Int)] = [:]
    var others: [String: Int] = [:]
    for (author, count) in authors {
      if let person = people[author.email] {
        commits[person, default: (person.name, 0)].count += count
      } else {
        others[author.name, default: 0] += count
      }
    }
    let all =
      commits.map { AccountPast.Author(person: $0.key, name: $0.value.name, commits: $0.value.count) }
      + others.map { AccountPast.Author(person: nil, name: $0.key, commits: $0.value) }
    return AccountPast(
      since: since,
      movements: movements.map { movement in
        AccountPast.Movement(
          section: movement.section, key: movement.key, field: movement.field, day: movement.day,
          author: movement.author.flatMap { people[$0.name] }, old: movement.old, new: movement.new)
      },
      days: days, authors: all.sorted { ($1.commits, $0.name) < ($0.commits, $1.name) })
  }
}

extension KeptPast {
  package var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(since.dayNumber)
    writer.write(days) { $0.write($1.dayNumber) }
    writer.write(authors.sorted { ($0.key.email, $0.key.name) < ($1.key.email, $1.key.name) }) { writer, author in
      writer.write(author.key.email)
      writer.write(author.key.name)
      writer.write(author.value)
    }
    writer.write(movements) { writer, movement in
      writer.write(movement.section) { $0.write($1) }
      writer.write(movement.key?.text) { $0.write($1) }
      writer.write(movement.field) { $0.write($1) }
      writer.write(movement.day.dayNumber)
      writer.write(movement.author?.name) { $0.write($1) }
      writer.write(movement.old) { $0.write($1) }
      writer.write(movement.new) { $0.write($1) }
    }
    return writer.bytes
  }

  /// nil for bytes that are anything else.
  package init?(bytes: ArraySlice<UInt8>) {
    var reader = ByteReader(bytes)
    do throws(UnreadableBytes) {
      self.init(since: try reader.day())
      days = try reader.list { (reader) throws(UnreadableBytes) in try reader.day() }
      let kept = try reader.list { (reader) throws(UnreadableBytes) in
        let author = Author(email: try reader.text(), name: try reader.text())
        return (author: author, commits: try reader.integer())
      }
      for (author, commits) in kept { authors[author] = commits }
      movements = try reader.list { (reader) throws(UnreadableBytes) in
        let section = try reader.optional { (reader) throws(UnreadableBytes) in try reader.text() }
        let key = try reader.optional { (reader) throws(UnreadableBytes) in try reader.text() }
        let field = try reader.optional { (reader) throws(UnreadableBytes) in try reader.text() }
        let day = try reader.day()
        let author = try reader.optional { (reader) throws(UnreadableBytes) in try reader.text() }
        let old = try reader.optional { (reader) throws(UnreadableBytes) in try reader.value() }
        let new = try reader.optional { (reader) throws(UnreadableBytes) in try reader.value() }
        return AccountPast.Movement(
          section: section, key: key.map { RecordKey($0) }, field: field, day: day,
          author: author.map { PersonID($0) }, old: old, new: new)
      }
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }
}

extension ByteReader {
  fileprivate mutating func day() throws(UnreadableBytes) -> CalendarDate {
    let day = try integer()
    guard (-719_162...2_932_896).contains(day) else { throw UnreadableBytes() }
    return CalendarDate(dayNumber: day)
  }
}
