package import PlanSchema

/// What git remembers of an account's plan, as far as rules judge by it.
package struct AccountPast: Sendable {
  /// A fact that became another one.
  package struct Movement: Sendable {
    /// nil for a key of the front matter.
    package let section: String?
    /// The record by the key that it has today; nil outside records.
    package let key: RecordKey?
    /// nil where the record as a whole came or went, or the section's prose changed.
    package let field: String?
    package let day: CalendarDate
    /// Who wrote it; nil where the e-mail address of the commit is not in people.md.
    package let author: PersonID?
    /// What it said before; nil where it said nothing.
    package let old: Value?
    package let new: Value?

    package init(
      section: String?, key: RecordKey?, field: String?, day: CalendarDate, author: PersonID?, old: Value?, new: Value?
    ) {
      self.section = section
      self.key = key
      self.field = field
      self.day = day
      self.author = author
      self.old = old
      self.new = new
    }
  }

  /// Somebody who committed to the account's folder.
  package struct Author: Sendable {
    /// nil where the address is not in people.md.
    package let person: PersonID?
    /// As the commits name them.
    package let name: String
    /// Commits that are no merges.
    package let commits: Int

    package init(person: PersonID?, name: String, commits: Int) {
      self.person = person
      self.name = name
      self.commits = commits
    }
  }

  /// The day on which the plan came into the repository.
  package let since: CalendarDate
  /// Oldest first; what the first revision said is no movement.
  package let movements: [Movement]
  /// Days on which the plan, a part or a review came to say something else, oldest first, each once; the first revision
  /// included.
  package let days: [CalendarDate]
  /// Those with most commits first.
  package let authors: [Author]

  package init(since: CalendarDate, movements: [Movement], days: [CalendarDate], authors: [Author]) {
    self.since = since
    self.movements = movements
    self.days = days
    self.authors = authors
  }

  /// The past as it was on an earlier day; nil before it began. Authors are not told by day, and left out.
  package func until(_ day: CalendarDate) -> AccountPast? {
    guard since <= day else { return nil }
    return AccountPast(
      since: since, movements: movements.filter { $0.day <= day }, days: days.filter { $0 <= day }, authors: [])
  }

  /// How a field moved, oldest first.
  ///
  /// - Parameters:
  ///   - section: nil for a key of the front matter.
  ///   - key: nil outside records.
  package func movements(of field: String, of key: RecordKey? = nil, in section: String? = nil) -> [Movement] {
    movements.filter { $0.field == field && $0.key == key && $0.section == section }
  }

  /// What a field said at the end of a day; nil where it said nothing, or the record was not there.
  ///
  /// - Parameter now: what it says today.
  package func value(
    of field: String, of key: RecordKey? = nil, in section: String? = nil, on day: CalendarDate, now: Value?
  ) -> Value? {
    for movement in movements where movement.day > day && movement.section == section && movement.key == key {
      if movement.field == field { return movement.old }
      // The record itself came later.
      if movement.field == nil, key != nil, movement.old == nil { return nil }
    }
    return day < since ? nil : now
  }

  /// The day on which a field came to say what it says today; that of the record, or of the plan, where it never moved.
  package func lastMoved(_ field: String, of key: RecordKey? = nil, in section: String? = nil) -> CalendarDate {
    movements.last { movement in
      movement.section == section && movement.key == key && (movement.field == field || movement.field == nil)
    }?.day ?? since
  }

  /// The day on which the text of a prose section last changed; that of the plan's first revision if it never did.
  package func lastRewritten(_ section: String) -> CalendarDate {
    movements.last { $0.field == nil && $0.key == nil && $0.section == section }?.day ?? since
  }
}

extension AccountPast {
  /// The day on which a record came into the plan; that of the plan's first revision if it was there from the start.
  package func arrival(of key: RecordKey, in section: String) -> CalendarDate {
    movements.last { $0.key == key && $0.field == nil && $0.old == nil && $0.section == section }?.day ?? since
  }
}

extension AccountPast {
  /// How often the due day of each record of a section was moved to a later one, and the day that stood there first; only of
  /// records in which that happened.
  package func postponements(in section: String) -> [RecordKey: (times: Int, first: CalendarDate)] {
    var result: [RecordKey: (times: Int, first: CalendarDate)] = [:]
    for movement in movements where movement.field == "due" && movement.section == section {
      guard let key = movement.key, case .date(let old)? = movement.old, case .date(let new)? = movement.new, new > old
      else { continue }
      result[key, default: (0, old)].times += 1
    }
    return result
  }
}
