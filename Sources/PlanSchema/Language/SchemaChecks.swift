// What must hold of a schema as a whole: prefixes, keys, headings and references that fit together.

import PlanText

/// Checks drafts of all kinds; only what the text at hand speaks of is reported, at the place where it does.
struct SchemaChecks {
  let kinds: [KindDraft]
  var yaml: YAMLReader

  mutating func run() {
    checkPrefixes()
    for kind in kinds {
      checkHeadings(of: kind)
      for section in kind.sections {
        checkShape(of: section)
        checkKey(of: section)
        checkColumns(of: section)
        for field in section.fields { checkReferences(of: field, in: kind) }
      }
      for field in kind.frontMatter + kind.partFrontMatter { checkReferences(of: field, in: kind) }
    }
  }

  /// An id names one record of an account, so no two of its documents' sections may share a prefix.
  private mutating func checkPrefixes() {
    var owners: [String: (name: String, place: SourceRange?)] = [:]
    for kind in kinds where kind.name != "people" {
      for section in kind.sections {
        var claims: [(prefix: String, name: String, place: SourceRange?)] = []
        if let prefix = section.prefix { claims.append((prefix, "section '\(section.id)'", section.place)) }
        for list in section.lists {
          if let prefix = list.prefix { claims.append((prefix, "list '\(list.id)'", list.place)) }
        }
        for claim in claims {
          guard let owner = owners[claim.prefix] else {
            owners[claim.prefix] = (claim.name, claim.place)
            continue
          }
          guard let place = claim.place ?? owner.place else { continue }
          let names = claim.place == nil ? (owner.name, claim.name) : (claim.name, owner.name)
          yaml.report(
            .prefixClash, "\(names.0) takes the prefix '\(claim.prefix)', which \(names.1) has already", at: place)
        }
      }
    }
  }

  private mutating func checkShape(of section: SectionDraft) {
    guard let place = section.place else { return }
    if section.shape == nil {
      yaml.report(.badSchemaValue, "section '\(section.id)' has no shape", at: place)
    }
    switch section.shape ?? .prose {
    case .prose:
      if !section.fields.isEmpty {
        yaml.report(.badSchemaValue, "section '\(section.id)' is prose, which has no columns", at: place)
      }
    case .lists:
      if section.lists.isEmpty {
        yaml.report(.badSchemaValue, "section '\(section.id)' is of the shape lists, but names no list", at: place)
      }
      for list in section.lists where list.prefix == nil {
        yaml.report(
          .badSchemaValue, "list '\(list.id)' has no prefix for the ids of its items", at: list.place ?? place)
      }
    case .records, .tasks: break
    }
  }

  private mutating func checkKey(of section: SectionDraft) {
    guard let place = section.place, let shape = section.shape else { return }
    guard shape == .records || shape == .tasks else { return }
    if section.prefix == nil, section.key.isEmpty {
      yaml.report(.sectionWithoutKey, "section '\(section.id)' has neither a prefix nor a key", at: place)
    }
    let columns = section.fields.map(\.id) + (section.prefix == nil ? [] : ["id"])
    for key in section.key where !columns.contains(key) {
      yaml.report(
        .badSchemaValue, "the key of section '\(section.id)' names a column '\(key)' that it does not have", at: place,
        suggestion: didYouMean(key, among: columns))
    }
  }

  private mutating func checkHeadings(of kind: KindDraft) {
    var index = NameIndex()
    for (number, section) in kind.sections.enumerated() {
      for name in section.names {
        guard let other = index.insert(name, for: number) else { continue }
        guard let place = section.place ?? kind.sections[other].place else { continue }
        yaml.report(
          .nameClash, "sections '\(kind.sections[other].id)' and '\(section.id)' are both headed '\(name)'", at: place)
      }
    }
  }

  private mutating func checkColumns(of section: SectionDraft) {
    var index = NameIndex()
    for (number, field) in section.fields.enumerated() {
      for name in field.names {
        guard let other = index.insert(name, for: number) else { continue }
        guard let place = field.place ?? section.fields[other].place else { continue }
        yaml.report(
          .nameClash,
          "columns '\(section.fields[other].id)' and '\(field.id)' of section '\(section.id)' are both headed '\(name)'",
          at: place)
      }
    }
  }

  private mutating func checkReferences(of field: FieldDraft, in kind: KindDraft) {
    guard let place = field.place, let type = field.type else { return }
    let known = (kinds.filter { $0.name == "plan" || $0.name == kind.name }).flatMap(\.sections).map(\.id)
    for section in type.referredSections where !known.contains(section) {
      yaml.report(
        .badSchemaValue, "'\(field.id)' refers to a section '\(section)' that no schema declares", at: place,
        suggestion: didYouMean(section, among: known))
    }
  }
}

extension SectionDraft {
  /// Every spelling by which the section is known.
  fileprivate var names: [String] { [id] + (heading.map { [$0] } ?? []) + aliases }
}

extension FieldDraft {
  /// Every spelling by which the field is known.
  fileprivate var names: [String] { [id] + (heading.map { [$0] } ?? []) + aliases }
}
