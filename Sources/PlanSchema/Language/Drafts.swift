// A schema while it is being read: what a team's extension may still change before it is sealed.

import PlanText

struct KindDraft {
  let name: String
  var about = ""
  var frontMatter: [FieldDraft] = []
  /// Front matter of a part; only a plan has parts.
  var partFrontMatter: [FieldDraft] = []
  var sections: [SectionDraft] = []
}

struct SectionDraft {
  let id: String
  var heading: String?
  var aliases: [String] = []
  var about = ""
  var shape: SectionSchema.Shape?
  var prefix: String?
  var key: [String] = []
  var fields: [FieldDraft] = []
  var lists: [ListDraft] = []
  var requirement = Requirement.optional
  var isConfidential = false
  var group = SectionSchema.Group.background
  /// Where the text that is being read speaks of this section; nil if it does not.
  var place: SourceRange?
}

struct ListDraft {
  let id: String
  var heading: String?
  var aliases: [String] = []
  var prefix: String?
  var place: SourceRange?
}

struct FieldDraft {
  let id: String
  var heading: String?
  var aliases: [String] = []
  var about = ""
  var type: ValueType?
  var choices: [String] = []
  var range = 1...5
  var requirement = Requirement.optional
  var isConfidential = false
  var better: FieldSchema.Direction?
  var example: String?
  var initial: String?
  var place: SourceRange?
}

extension FieldDraft {
  /// - Parameter isKey: whether this is a front matter key, whose heading is its id.
  func sealed(isKey: Bool) -> FieldSchema {
    FieldSchema(
      id: id, heading: heading ?? (isKey ? id : headingOf(id: id)), aliases: aliases, about: about,
      type: (type ?? .text).filled(choices: choices, range: range), requirement: requirement,
      isConfidential: isConfidential, better: better, example: example, initial: initial)
  }
}

extension SectionDraft {
  func sealed() -> SectionSchema {
    var fields = fields
    /// Fields that a shape brings along, so that no schema has to spell them out.
    func add(_ id: String, _ type: ValueType, _ about: String, at index: Int, _ requirement: Requirement = .required) {
      guard !fields.contains(where: { $0.id == id }) else { return }
      let field = FieldDraft(id: id, about: about, type: type, requirement: requirement)
      fields.insert(field, at: min(index, fields.count))
    }
    switch shape ?? .prose {
    case .prose: break
    case .records:
      if prefix != nil { add("id", .id, "What other records name this one by.", at: 0) }
      add("note", .text, "Anything else that is worth knowing.", at: fields.count, .optional)
    case .tasks:
      add("text", .text, "What is to be done.", at: 0)
      if prefix != nil { add("id", .id, "What other records name this task by.", at: 0) }
      add(SectionSchema.boxID, .yesNo, "Whether the box is ticked.", at: fields.count, .optional)
      // Whatever the task, it is better done than not.
      if let box = fields.firstIndex(where: { $0.id == SectionSchema.boxID }) {
        fields[box].better = fields[box].better ?? .up
      }
    case .lists:
      add("text", .text, "What the item says.", at: 0)
      add("id", .id, "What other records name this item by.", at: 0, .optional)
      add("list", .choice(lists.map(\.id)), "Which of the lists the item stands in.", at: 0)
      if let list = fields.firstIndex(where: { $0.id == "list" }) { fields[list].choices = lists.map(\.id) }
    }
    return SectionSchema(
      id: id, heading: heading ?? headingOf(id: id), aliases: aliases, about: about, shape: shape ?? .prose,
      fields: fields.map { $0.sealed(isKey: false) }, prefix: prefix,
      key: key.isEmpty && prefix != nil ? ["id"] : key,
      lists: lists.map {
        ListSchema(
          id: $0.id, heading: $0.heading ?? headingOf(id: $0.id), aliases: $0.aliases, prefix: $0.prefix ?? "")
      },
      requirement: requirement, isConfidential: isConfidential, group: group)
  }
}

extension KindDraft {
  /// The kind, and for a plan the kind of its parts after it.
  func sealed() -> [KindSchema] {
    let kind = KindSchema(
      name: name, about: about, frontMatter: frontMatter.map { $0.sealed(isKey: true) },
      sections: sections.map { $0.sealed() })
    guard !partFrontMatter.isEmpty else { return [kind] }
    let part = KindSchema(
      name: "part", about: "Sections of a plan in a file of their own, beside plan.md.",
      frontMatter: partFrontMatter.map { $0.sealed(isKey: true) }, sections: kind.sections)
    return [kind, part]
  }
}

/// `last-contact` is headed `Last contact`.
private func headingOf(id: String) -> String {
  var heading = ""
  heading.reserveCapacity(id.utf8.count)
  for character in id { heading.append(character == "-" ? " " : character) }
  return heading.prefix(1).uppercased() + heading.dropFirst()
}
