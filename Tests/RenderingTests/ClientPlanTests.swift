// What the client gets to read holds nothing that the schema marks as confidential, whatever the plan says.

import Documents
import PlanFixtures
import PlanSchema
import PlanText
import Rendering
import Results
import Testing

struct ClientPlanTests {
  /// A plan of the built-in schema in which every place holds a word of its own.
  private struct Planted {
    var account: DecodedAccount
    /// What the client must not find: each word, and each number and day, as any format may write them.
    var secrets: [String] = []
    /// Words that the client must find.
    var open: [String] = []
  }

  /// A value of a type that is found again: `word` where the type lets it, else a number or a day of its own.
  private static func value(_ type: ValueType, _ word: String, _ number: Int) -> Value {
    switch type {
    case .text: .text("a \(word) b")
    case .person: .person(PersonID(word))
    case .reference: .reference(Reference(key: RecordKey(word)))
    case .date: .date(CalendarDate(dayNumber: 300_000 + number))
    case .money: .money(Money(Decimal(71_000_001 + number * 10), currency: "GBP"))
    case .number: .number(Decimal(81_000_001 + number * 10))
    case .percent: .percent(Decimal(91_000_001 + number * 10))
    case .scale: .scale(3)
    case .yesNo: .yesNo(true)
    case .duration: .duration(CalendarDuration(days: 50_001 + number * 7))
    case .period: (try? Period.parse(ArraySlice("\(3000 + number)".utf8))).map(Value.period) ?? .none
    case .list(let item): .list([value(item, word, number)])
    case .either(let types): value(types.first ?? .text, word, number)
    default: .word(word)
    }
  }

  /// All that a value may be written as.
  private static func spellings(_ value: Value, _ word: String) -> [String] {
    switch value {
    case .date(let date): [date.canonical]
    case .money(let money): [money.amount.canonical, money.amount.grouped, word]
    case .number(let number), .percent(let number): [number.canonical, number.grouped, word]
    case .duration(let duration): [duration.canonical, word]
    case .list(let items): items.flatMap { spellings($0, word) }
    default: [word]
    }
  }

  private static func plant() throws -> Planted {
    let kind = try #require(Schema.builtIn()["plan"])
    var planted = Planted(account: Fixture().account)
    var number = 0
    var plan = Fixture()
    plan.kind = kind
    func field(_ field: FieldSchema, isSecret: Bool) -> (value: Value, raw: String) {
      number += 1
      let word = (isSecret ? "secret" : "open") + "\(number)x"
      let value = value(field.type, word, number)
      if isSecret {
        planted.secrets += spellings(value, word)
      } else if case .text = value {
        planted.open.append(word)
      }
      return (value, word)
    }
    for key in kind.frontMatter {
      let made = field(key, isSecret: key.isConfidential)
      plan.fields.append((id: key.id, value: made.value, raw: made.raw))
    }
    for schema in kind.sections {
      number += 1
      let isSecret = schema.isConfidential
      var section = FixtureSection(schema.id)
      let word = (isSecret ? "secret" : "open") + "\(number)p"
      section.prose = [
        "\(word) <!-- secret\(number)c --> <!-<!-- -->- secret\(number)d --> end", "<!-- secret\(number)e",
      ]
      planted.secrets += ["secret\(number)c", "secret\(number)d", "secret\(number)e"]
      let isHidden = isSecret || schema.fields.contains(where: \.isConfidential)
      if isHidden { planted.secrets.append(word) } else { planted.open.append(word) }
      if schema.shape != .prose {
        var values: [String: (value: Value?, raw: String)] = [:]
        for column in schema.fields {
          let made = field(column, isSecret: isSecret || column.isConfidential)
          values[column.id] = (made.value, made.raw)
        }
        if let list = schema.lists.first { values["list"] = (.word(list.id), list.id) }
        let key = (schema.prefix ?? schema.lists.first?.prefix ?? "K-") + "7\(number)"
        values["id"] = (.word(key), key)
        var record = FixtureRecord(key, [:], note: "secret\(number)n")
        record.values = values
        planted.secrets.append("secret\(number)n")
        section.records = [record]
        if isSecret, schema.fields.contains(where: { $0.type == .id }) { planted.secrets.append(key) }
      }
      plan.sections.append(section)
    }
    Self.refer(to: planted.secrets.filter { $0.contains("7") && !$0.contains("secret") && isID($0) }, in: &plan)
    plan.preamble = ["secretPreamble"]
    plan.free = [("secretHeading", ["secretFree"])]
    planted.secrets += ["secretPreamble", "secretHeading", "secretFree", "otheraccount"]
    planted.account = plan.account
    return planted
  }

  private static func isID(_ text: String) -> Bool {
    let letters = text.prefix { $0.isLetter && $0.isUppercase }
    return !letters.isEmpty && text.dropFirst(letters.count).allSatisfy(\.isNumber)
  }

  /// Lets every list of references also name the confidential records, and one of another account.
  private static func refer(to ids: [String], in plan: inout Fixture) {
    for section in plan.sections.indices {
      for record in plan.sections[section].records.indices {
        for (field, written) in plan.sections[section].records[record].values {
          guard case .list(let items)? = written.value, case .reference? = items.first else { continue }
          let more = ids.map { Value.reference(Reference(key: RecordKey($0))) }
          let other = Value.reference(Reference(account: "otheraccount", key: RecordKey("T1")))
          plan.sections[section].records[record].values[field] = (.list(items + more + [other]), written.raw)
        }
      }
    }
  }

  @Test func `nothing confidential is in any format, and everything open is`() throws {
    let planted = try Self.plant()
    #expect(planted.secrets.count > 200)
    #expect(planted.open.count > 30)
    let day = try #require(CalendarDate("2026-10-02"))
    let answer = PlanAnswer(planted.account, isForClient: true, today: day).answer
    let texts = [
      AnswerReport.human(answer, format: TerminalFormat(usesColour: false, width: 10_000)),
      AnswerReport.human(answer, format: TerminalFormat(usesColour: true, width: 80)),
      AnswerReport.markdown(answer), AnswerReport.json(answer), AnswerReport.csv(answer),
    ]
    for (place, text) in texts.enumerated() {
      let found = planted.secrets.filter { text.contains($0) }
      #expect(found.isEmpty, "format \(place): \(found.prefix(5))")
      // At 80 columns a word may be broken.
      if place != 1 {
        let missing = planted.open.filter { !text.contains($0) }
        #expect(missing.isEmpty, "format \(place): \(missing.prefix(5))")
      }
    }
    // The same page for ourselves holds them: the words are where they could be seen.
    let own = AnswerReport.json(PlanAnswer(planted.account, isForClient: false, today: day).answer)
    let words = planted.secrets.filter { $0.hasPrefix("secret") && !$0.hasSuffix("n") }
    #expect(words.count { own.contains($0) } > 100)
  }

  @Test func `a text that speaks of a confidential record by its id is left out with its record`() throws {
    let kind = try #require(Schema.builtIn()["plan"])
    var plan = Fixture(
      FixtureSection("risks", [FixtureRecord("R1", ["risk": "Gone"])]),
      FixtureSection("mission", prose: ["Stay.", "See R1, or R12.", "R12 is no risk."]),
      FixtureSection(
        "issues", [FixtureRecord("I1", ["issue": "As R1 says"]), FixtureRecord("I2", ["issue": "As R12 says"])]))
    plan.kind = kind
    let day = try #require(CalendarDate("2026-10-02"))
    let text = AnswerReport.markdown(PlanAnswer(plan.account, isForClient: true, today: day).answer)
    #expect(text.contains("Stay.") && text.contains("R12 is no risk.") && text.contains("As R12 says"))
    #expect(!text.contains("R1,") && !text.contains("As R1 says") && !text.contains("Gone"))
  }
}
