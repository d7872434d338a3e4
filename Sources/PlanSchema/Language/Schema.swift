/// What may stand in the documents of a plan repository: the built-in schema with a team's extensions laid over it.
package struct Schema: Sendable {
  /// One for each kind of document, in the order of the built-in schema: plan, part, review, handover, people.
  package let kinds: [KindSchema]

  package init(kinds: [KindSchema]) {
    self.kinds = kinds
  }

  package subscript(_ kind: String) -> KindSchema? { kinds.first { $0.name == kind } }
}

/// The schema of one kind of document. Reference types below the root are immutable, so that sharing them is cheap.
package final class KindSchema: Sendable {
  /// `plan`, `part`, `review`, `handover` or `people`.
  package let name: String
  /// What such a document is for, in a sentence.
  package let about: String
  /// Front matter keys in canonical order.
  package let frontMatter: [FieldSchema]
  /// Sections in canonical order. A part may hold any section of a plan.
  package let sections: [SectionSchema]
  /// Finds a section by heading, alias or id.
  package let sectionNames: NameIndex
  private let keyNames: NameIndex

  package init(name: String, about: String, frontMatter: [FieldSchema], sections: [SectionSchema]) {
    self.name = name
    self.about = about
    self.frontMatter = frontMatter
    self.sections = sections
    var names = NameIndex()
    for (index, section) in sections.enumerated() {
      for name in [section.id, section.heading] + section.aliases { names.insert(name, for: index) }
    }
    self.sectionNames = names
    names = NameIndex()
    for (index, field) in frontMatter.enumerated() {
      for name in [field.id] + field.aliases { names.insert(name, for: index) }
    }
    self.keyNames = names
  }

  /// Index of the front matter key that is spelled so, case and hyphens included.
  package func keyIndex(_ key: String) -> Int? {
    guard let index = keyNames.target(of: key) else { return nil }
    return frontMatter[index].id == key || frontMatter[index].aliases.contains(key) ? index : nil
  }

  /// `a review`: the kind as findings speak of it.
  package var inWords: String {
    switch name {
    case "people": "\(name).md"
    case "part": "a part of a plan"
    default: "a \(name)"
    }
  }

  package func section(_ id: String) -> SectionSchema? { sections.first { $0.id == id } }
  package func field(_ id: String) -> FieldSchema? { frontMatter.first { $0.id == id } }
}

/// The schema of a `##` section.
package final class SectionSchema: Sendable {
  package enum Shape: String, Sendable, CaseIterable {
    /// Paragraphs.
    case prose
    /// A table; each row is a record.
    case records
    /// A task list; each task is a record.
    case tasks
    /// Bullet lists below declared headings (SWOT); each item is a record with the fields `list` and `text`.
    case lists
  }

  /// Lower-case words joined by hyphens: `client-plans`.
  package let id: String
  /// Heading as `rutter add` and `rutter new` write it.
  package let heading: String
  /// Other headings by which the section is known.
  package let aliases: [String]
  package let about: String
  package let shape: Shape
  /// Columns of a table, attributes of a task, in canonical order. Empty for prose.
  package let fields: [FieldSchema]
  /// Prefix of the ids of the section's records (`T`); nil for a natural key.
  package let prefix: String?
  /// Ids of the fields that make up the record key.
  package let key: [String]
  /// Declared sub-headings of a section of shape `lists`.
  package let lists: [ListSchema]
  package let requirement: Requirement
  /// Left out of what is made for the client.
  package let isConfidential: Bool
  /// What a reader looks for in it; reports are in the order of these.
  package let group: Group
  /// Finds a field by heading, alias or id.
  package let fieldNames: NameIndex
  /// Finds a list by heading, alias or id.
  package let listNames: NameIndex
  /// Places of the ``key`` fields in ``fields``.
  package let keyIndices: [Int]
  /// Rules ask for fields by name a million times in a repository of ten thousand plans.
  private let fieldIndices: [String: Int]

  /// The subjects that readers of a change look for, in the order in which they care.
  package enum Group: String, Sendable, CaseIterable {
    case goals, people, work, sales, delivery, money, risk, market, background
  }

  package init(
    id: String, heading: String, aliases: [String], about: String, shape: Shape, fields: [FieldSchema],
    prefix: String?, key: [String], lists: [ListSchema], requirement: Requirement, isConfidential: Bool,
    group: Group = .background
  ) {
    self.id = id
    self.heading = heading
    self.aliases = aliases
    self.about = about
    self.shape = shape
    self.fields = fields
    self.prefix = prefix
    self.key = key
    self.lists = lists
    self.requirement = requirement
    self.isConfidential = isConfidential
    self.group = group
    self.keyIndices = key.compactMap { id in fields.firstIndex { $0.id == id } }
    self.fieldIndices = Dictionary(
      fields.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var names = NameIndex()
    for (index, field) in fields.enumerated() {
      for name in [field.id, field.heading] + field.aliases { names.insert(name, for: index) }
    }
    self.fieldNames = names
    names = NameIndex()
    for (index, list) in lists.enumerated() {
      for name in [list.id, list.heading] + list.aliases { names.insert(name, for: index) }
    }
    self.listNames = names
  }

  package func field(_ id: String) -> FieldSchema? { fieldIndex(id).map { fields[$0] } }
  package func fieldIndex(_ id: String) -> Int? { fieldIndices[id] }

  /// Whether a field holds what the check box of a task says. Only a task list has boxes: a table may have a column of
  /// the same name, as Competitors has for the day on which somebody last looked.
  package func isBox(_ field: FieldSchema) -> Bool { shape == .tasks && field.id == Self.boxID }

  /// Place of the field that holds the check box of a task; nil outside task lists.
  package var boxIndex: Int? { shape == .tasks ? fieldIndex(Self.boxID) : nil }

  /// Name of the field into which the check box of a task is decoded.
  package static let boxID = "checked"
}

/// One of the lists of a section of shape `lists`.
package struct ListSchema: Sendable {
  /// `strengths`
  package let id: String
  /// `Strengths`
  package let heading: String
  package let aliases: [String]
  /// Prefix of the ids of the items.
  package let prefix: String

  package init(id: String, heading: String, aliases: [String], prefix: String) {
    self.id = id
    self.heading = heading
    self.aliases = aliases
    self.prefix = prefix
  }
}

/// Whether something must be there.
package enum Requirement: String, Sendable {
  /// Its absence is an error.
  case required
  /// Expected of a key account; left to the rules.
  case expected
  case optional
}

/// The schema of a front matter key, a column or a task attribute.
package final class FieldSchema: Sendable {
  /// Lower-case words joined by hyphens: `last-contact`.
  package let id: String
  /// Column heading as Rutter writes it: `Last contact`. For front matter, the key itself.
  package let heading: String
  package let aliases: [String]
  package let about: String
  package let type: ValueType
  package let requirement: Requirement
  package let isConfidential: Bool
  /// Which way is better, of values that have an order; nil where neither is. Of choices a later one is higher, and a
  /// choice beside a scale counts as its place from 1; yes is higher than no, and a longer time than a shorter one.
  package let better: Direction?
  /// An example value as people write it.
  package let example: String?
  /// Value that Rutter writes into a new record or document; nil for none.
  package let initial: String?

  package enum Direction: String, Sendable, CaseIterable {
    case up, down
    /// Toward the record's own goal: as its field `direction` says (`up`, `down`; neither way for another word), else from
    /// `baseline` to `goal` (neither way when they are equal), else up; a length of time then down.
    case goal
  }

  package init(
    id: String, heading: String, aliases: [String] = [], about: String, type: ValueType,
    requirement: Requirement = .optional, isConfidential: Bool = false, better: Direction? = nil,
    example: String? = nil, initial: String? = nil
  ) {
    self.id = id
    self.heading = heading
    self.aliases = aliases
    self.about = about
    self.type = type
    self.requirement = requirement
    self.isConfidential = isConfidential
    self.better = better
    self.example = example
    self.initial = initial
  }
}
