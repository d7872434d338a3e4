// Draws plans: sections of the built-in schema, filled by the types of their columns.

package import PlanSchema

extension PlanDraft {
  /// A plan with a handful of sections, some of them empty; now and then a value that cannot be read.
  package init(drawnBy dice: inout Dice) {
    self.init()
    let kind = Schema.builtIn()["plan"]
    for schema in kind?.sections ?? [] where Int.random(in: 0..<5, using: &dice) == 0 {
      sections.append(SectionDraft(schema))
    }
    for place in sections.indices { fill(place, with: &dice) }
    for field in kind?.frontMatter ?? []
    where !["client", "currency", "formerly"].contains(field.id) && Int.random(in: 0..<4, using: &dice) == 0 {
      if let value = value(of: field.type, with: &dice) { fields.append((field.id, "\"\(value)\"")) }
    }
    if Bool.random(using: &dice) { preamble = [Self.paragraph(&dice)] }
    if Bool.random(using: &dice) { free.append(("Travel", [Self.paragraph(&dice), Self.paragraph(&dice)])) }
    if Int.random(in: 0..<3, using: &dice) == 0 { free.append(("Parking at the plant", [])) }
  }

  private mutating func fill(_ place: Int, with dice: inout Dice) {
    let schema = sections[place].schema
    let blocks = schema.shape == .prose ? 0...4 : 0...1
    for _ in 0..<Int.random(in: blocks, using: &dice) { sections[place].blocks.append(Self.block(&dice)) }
    guard schema.shape != .prose else { return }
    for _ in 0..<Int.random(in: 0...6, using: &dice) { addRow(to: place, with: &dice) }
  }

  /// Adds a row with the next free id.
  package mutating func addRow(to place: Int, with dice: inout Dice) {
    let schema = sections[place].schema
    var row = Row()
    let list = schema.lists.randomElement(using: &dice)
    for field in schema.fields {
      switch field.id {
      case "list": row.cells["list"] = list?.id
      case "checked" where schema.shape == .tasks: row.cells["checked"] = Bool.random(using: &dice) ? "x" : nil
      case "text" where schema.shape != .records: row.cells["text"] = Self.words(&dice, 2...8)
      case "id":
        guard schema.shape != .lists || Bool.random(using: &dice) else { continue }
        row.cells["id"] = freeID(prefix: list?.prefix ?? schema.prefix ?? "X", with: &dice)
      default:
        let isNeeded = field.requirement == .required || schema.key.contains(field.id)
        if isNeeded || Bool.random(using: &dice) { row.cells[field.id] = cell(of: field, in: schema, with: &dice) }
      }
    }
    if schema.shape == .tasks, Int.random(in: 0..<4, using: &dice) == 0 { row.note = Self.words(&dice, 2...12) }
    sections[place].rows.append(row)
  }

  /// A value for a cell, or for an attribute, which holds no space.
  package func cell(of field: FieldSchema, in schema: SectionSchema, with dice: inout Dice) -> String? {
    let value = value(of: field.type, with: &dice)
    guard schema.shape == .tasks else { return value }
    return value?.split(separator: " ").joined()
  }

  /// An id that no row has had.
  package func freeID(prefix: String, with dice: inout Dice) -> String {
    let used = Set(ids)
    while true {
      let id = "\(prefix)\(Int.random(in: 1...99, using: &dice))"
      if !used.contains(id) { return id }
    }
  }

  /// Ids of all rows.
  package var ids: [String] { sections.flatMap { $0.rows.compactMap { $0.cells["id"] } } }

  func value(of type: ValueType, with dice: inout Dice) -> String? {
    if Int.random(in: 0..<25, using: &dice) == 0 { return "-" }
    if Int.random(in: 0..<25, using: &dice) == 0 { return "much, or so" }
    func one(_ texts: [String]) -> String? { texts.randomElement(using: &dice) }
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }
    switch type {
    case .text: return Self.words(&dice, 1...6)
    case .person: return one(["tom", "jane", "dick", "henry", "vinod"])
    case .slug, .account: return one(["northgate-foods", "acme", "tom"])
    case .reference(let targets):
      let known = sections.filter { targets.isEmpty || targets.contains($0.schema.id) }
        .flatMap { $0.rows.compactMap { $0.cells["id"] } }
      return known.randomElement(using: &dice) ?? one(["C1", "other-account#T1"])
    case .date: return "2026-0\(number(1...9))-\(number(10...28))"
    case .period: return one(["2026", "2026-Q3", "2026-H1", "2026-07", "2026-04-01/2027-03-31"])
    case .money:
      return one(["£\(number(1...900))k", "GBP \(number(1...9)),000", "\(number(1...900))", "€1.\(number(1...9))m"])
    case .number: return one(["\(number(0...40))", "\(number(0...9)).5", "1,200"])
    case .percent: return "\(number(1...99)) %"
    case .scale(let range): return "\(number(range))"
    case .choice(let choices): return one(choices)
    case .yesNo: return one(["yes", "no"])
    case .duration: return one(["30m", "4h", "10 days", "3 months", "1 year", "5 working days"])
    case .hours: return one(["24x7", "Mon-Fri 09:00-17:30"])
    case .timezone: return one(["Europe/London", "UTC"])
    case .currency: return "EUR"
    case .email: return "ann\(number(1...9))@example.com"
    case .phone: return "+44 20 7946 000\(number(1...9))"
    case .link: return "https://example.com/\(number(1...9))"
    case .revision: return "main~\(number(1...9))"
    case .id: return nil
    case .either(let types): return types.randomElement(using: &dice).flatMap { value(of: $0, with: &dice) }
    case .list(let item):
      let items = (0..<number(1...3)).compactMap { _ in value(of: item, with: &dice) }.filter { $0 != "-" }
      return items.isEmpty ? nil : items.joined(separator: ", ")
    }
  }

  private static let vocabulary = [
    "the", "drivers", "desk", "of", "Leeds", "and", "bakery", "revenue", "call", "plant", "manager", "a", "new",
    "client's",
    "first", "weekly", "shifts", "invoices", "Ünï", "東京", "👩‍💻", "2026", "*really*", "re", "£402k", "agree", "with",
  ]

  static func words(_ dice: inout Dice, _ count: ClosedRange<Int>) -> String {
    (0..<Int.random(in: count, using: &dice)).compactMap { _ in vocabulary.randomElement(using: &dice) }
      .joined(separator: " ")
  }

  package static func paragraph(_ dice: inout Dice) -> String {
    (0..<Int.random(in: 1...4, using: &dice)).map { _ in words(&dice, 3...9) + "." }
      .joined(separator: Bool.random(using: &dice) ? " " : "\n")
  }

  /// A paragraph, a list, or code.
  package static func block(_ dice: inout Dice) -> String {
    switch Int.random(in: 0..<8, using: &dice) {
    case 0: (0..<3).map { _ in "- " + words(&dice, 1...5) }.joined(separator: "\n")
    case 1: "```\n\(words(&dice, 1...4))\n  \(words(&dice, 1...4))\n```"
    default: paragraph(&dice)
    }
  }
}
