// What a trend is of: a value of a plan that is a figure, or how many records a section has.
import PlanDiff
import PlanSchema
import Plans
import Results

/// A figure that can be read from the facts of a plan at any revision.
struct TrendFigure {
  enum Source {
    case value(FactName, FieldSchema)
    case count(SectionSchema, [RecordCondition])
  }

  /// A field and what it must hold for a record to count: `stance=supporter`.
  struct RecordCondition {
    let field: FieldSchema
    let text: String
  }

  let source: Source
  let unit: Trend.Unit
  let path: String
  let title: String

  init(source: Source, unit: Trend.Unit, path: String, title: String) {
    self.source = source
    self.unit = unit
    self.path = path
    self.title = title
  }

  /// Reads what the user named.
  ///
  /// - Parameters:
  ///   - path: a value as `rutter set` names it; a record, for the figure of it that the schema judges; a section, for the
  ///     number of its records.
  ///   - conditions: `FIELD=VALUE`, for a section only.
  init(_ path: String, where conditions: [String], in plan: DecodedAccount) throws {
    let place: ValuePath
    do throws(EditProblem) {
      place = try ValuePath(path, in: plan)
    } catch {
      throw Failure(.usage, error.message, hint: error.hint)
    }
    let kind = plan.documents.first?.kind
    self.path = path
    if let section = place.section.flatMap({ kind?.section($0) }), place.key == nil {
      guard section.shape != .prose else {
        throw Failure(
          .usage, "\(section.heading) is text and has no figure", hint: "Name a record and a field: T1.actual.")
      }
      let wanted = try conditions.map { try Self.condition($0, in: section) }
      source = .count(section, wanted)
      unit = .count
      title = ([section.heading] + wanted.map { "\($0.field.heading.lowercased()) \($0.text)" }).joined(separator: ", ")
      return
    }
    guard conditions.isEmpty else {
      throw Failure(
        .usage, "--where chooses records to count", hint: "Name a section: contacts --where stance=supporter")
    }
    let (name, field) = try Self.fact(at: place, path, kind)
    guard let value = Facts(plan)[name]?.value, let found = Self.unit(of: value, field) else {
      throw Failure(
        .usage, "\(path) is no figure",
        hint: "A trend is of money, a number, a per cent, a scale, an ordered choice, or of a section's records.")
    }
    source = .value(name, field)
    unit = found
    title = Self.recordTitle(place, in: plan) + field.heading.lowercased()
  }

  /// `T1 Drivers desk revenue, `; empty outside records.
  private static func recordTitle(_ place: ValuePath, in plan: DecodedAccount) -> String {
    guard let key = place.key else { return "" }
    let section = place.section.flatMap { plan.section($0) }
    let record = section?.records.first { $0.key == key }
    var name = ""
    if let section, let record { name = label(of: record, section.schema) }
    return (name.isEmpty ? key.text : "\(key.text) \(name)") + ", "
  }

  /// The figure in the facts of one revision; nil where it is not there or is none of this unit.
  func value(in facts: Facts) -> (value: Decimal?, raw: String, note: String?) {
    switch source {
    case .count(let section, let conditions):
      let count = facts.records.keys.count { record in
        record.section == section.id
          && conditions.allSatisfy { condition in
            let name = FactName.value(section: section.id, key: record.key, field: condition.field.id)
            return condition.fits(facts[name])
          }
      }
      return (Decimal(count), "", nil)
    case .value(let name, let field):
      guard let written = facts[name] else { return (nil, "", nil) }
      guard let value = written.value else { return (nil, written.raw, "cannot be read") }
      guard Self.unit(of: value, field) == unit, let number = Self.number(value, field) else {
        return (nil, written.raw, "in another unit")
      }
      return (number, written.raw, nil)
    }
  }

  private static func condition(_ text: String, in section: SectionSchema) throws -> RecordCondition {
    guard let equals = text.firstIndex(of: "=") else {
      throw Failure(.usage, "'\(text)' is no condition", hint: "Write FIELD=VALUE, such as stance=supporter.")
    }
    let name = text[..<equals].lowercased()
    guard let field = section.fields.first(where: { $0.id == name || $0.heading.lowercased() == name }) else {
      throw Failure(
        .usage, "\(section.heading) has no field '\(text[..<equals])'",
        hint: "It has: \(section.fields.map(\.id).joined(separator: ", ")).")
    }
    return RecordCondition(field: field, text: String(text[text.index(after: equals)...]))
  }

  private static func fact(
    at place: ValuePath, _ path: String, _ kind: KindSchema?
  ) throws -> (name: FactName, field: FieldSchema) {
    guard let key = place.key, let section = place.section.flatMap({ kind?.section($0) }) else {
      guard let field = place.field.flatMap({ kind?.field($0) }) else { throw Failure(.usage, "\(path) is no figure") }
      return (.field(field.id), field)
    }
    // Of a record, the figure that tells better from worse is meant.
    let chosen = try place.field.map { name in
      guard let field = section.field(name) ?? section.fields.first(where: { $0.heading.lowercased() == name }) else {
        throw Failure(
          .usage, "\(section.heading) has no field '\(name)'",
          hint: "It has: \(section.fields.map(\.id).joined(separator: ", ")).")
      }
      return field
    }
    guard let field = chosen ?? section.fields.first(where: { $0.better != nil }) else {
      throw Failure(.usage, "\(path) is a record", hint: "Name one of its fields: \(path).FIELD.")
    }
    return (.value(section: section.id, key: key, field: field.id), field)
  }

  private static func unit(of value: Value, _ field: FieldSchema) -> Trend.Unit? {
    switch value {
    case .money(let money): .money(money.currency)
    case .percent: .percent
    case .number: .number
    case .scale: .scale(field.type.scaleRange ?? 1...5)
    case .word(let word): field.type.place(of: word).map { _ in .scale(1...max(1, field.type.choiceCount)) }
    case .yesNo: .scale(0...1)
    default: nil
    }
  }

  private static func number(_ value: Value, _ field: FieldSchema) -> Decimal? {
    switch value {
    case .money(let money): money.amount
    case .percent(let number), .number(let number): number
    case .scale(let level): Decimal(level)
    case .word(let word): field.type.place(of: word).map { Decimal($0) }
    case .yesNo(let flag): Decimal(flag ? 1 : 0)
    default: nil
    }
  }
}

extension TrendFigure.RecordCondition {
  /// Whether a value is the one that is wanted, or a list that holds it; an empty text stands for not known.
  func fits(_ written: WrittenValue?) -> Bool {
    guard let written else { return text.isEmpty || (field.type == .yesNo && text.lowercased() == "no") }
    if written.raw.lowercased() == text.lowercased() { return true }
    switch written.value {
    case .yesNo(let flag): return ["yes", "true"].contains(text.lowercased()) == flag
    case .list(let items): return items.contains { Self.words(of: $0) == text.lowercased() }
    case let value?: return Self.words(of: value) == text.lowercased()
    case nil: return false
    }
  }

  private static func words(of value: Value) -> String? {
    switch value {
    case .text(let text), .word(let text): text.lowercased()
    case .person(let person): person.name
    case .reference(let reference): reference.key.text.lowercased()
    case .scale(let level): "\(level)"
    default: nil
    }
  }
}

extension ValueType {
  /// Steps of a scale; nil for what is none.
  fileprivate var scaleRange: ClosedRange<Int>? {
    switch self {
    case .scale(let range): range
    case .either(let types): types.lazy.compactMap(\.scaleRange).first
    default: nil
    }
  }

  /// Place of a choice among the choices, from 1: their order is that of a scale.
  fileprivate func place(of word: String) -> Int? {
    switch self {
    case .choice(let choices): choices.firstIndex(of: word).map { $0 + 1 }
    case .either(let types): types.lazy.compactMap { $0.place(of: word) }.first
    default: nil
    }
  }

  fileprivate var choiceCount: Int {
    switch self {
    case .choice(let choices): choices.count
    case .either(let types): types.map(\.choiceCount).max() ?? 0
    default: 0
    }
  }
}
