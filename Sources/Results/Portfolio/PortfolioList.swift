// `rutter portfolio`: all accounts side by side, the one that needs somebody most at the top.

package import PlanRules
package import PlanSchema
import PlanText

/// An account as the portfolio tells it.
package struct PortfolioEntry: Sendable {
  package let account: String
  package let client: String
  package let tier: String
  package let manager: String?
  package let status: String
  package let score: Int
  package let band: HealthBand
  /// The score a while ago; nil where the account was not there, or git cannot tell.
  package var before: Int?
  /// Open targets, and those of them that are behind their line, off their level or past their day.
  package let targets: Int
  package let behind: Int
  package let nextReview: CalendarDate?
  /// The open risk that weighs most: `R2 Loss of the drivers desk (16)`.
  package let risk: String?
  package let riskWeight: Int
  package let warnings: Int
  package let advice: Int
  /// Errors of the text.
  package let errors: Int
  /// What would raise the score most.
  package let firstMend: String?

  package init(
    account: String, client: String, tier: String, manager: String?, status: String, score: Int, band: HealthBand,
    targets: Int, behind: Int, nextReview: CalendarDate?, risk: String?, riskWeight: Int, warnings: Int, advice: Int,
    errors: Int, firstMend: String?
  ) {
    self.account = account
    self.client = client
    self.tier = tier
    self.manager = manager
    self.status = status
    self.score = score
    self.band = band
    self.targets = targets
    self.behind = behind
    self.nextReview = nextReview
    self.risk = risk
    self.riskWeight = riskWeight
    self.warnings = warnings
    self.advice = advice
    self.errors = errors
    self.firstMend = firstMend
  }
}

/// Which accounts to show, and in what order.
package struct PortfolioList: Sendable {
  package enum Order: String, Sendable, CaseIterable {
    case health, trend, account, client, tier, manager, pace, review, risk
  }

  package enum Grouping: String, Sendable, CaseIterable { case tier, manager, status, band }

  /// A property and the value that it must have.
  package struct Filter: Sendable {
    package enum Property: String, Sendable, CaseIterable { case tier, manager, status, band }
    package let property: Property
    package let value: String

    package init(_ property: Property, _ value: String) {
      self.property = property
      self.value = value
    }
  }

  package var entries: [PortfolioEntry]
  package let today: CalendarDate
  /// The day that ``PortfolioEntry/before`` is of.
  package let compared: CalendarDate
  package var order = Order.health
  package var grouping: Grouping?

  package init(_ entries: [PortfolioEntry], today: CalendarDate, compared: CalendarDate) {
    self.entries = entries
    self.today = today
    self.compared = compared
  }

  /// Keeps what fits all filters of different properties; several of one property are alternatives.
  package mutating func keep(_ filters: [Filter]) {
    for property in Filter.Property.allCases {
      let values = filters.filter { $0.property == property }.map(\.value)
      if !values.isEmpty { entries.removeAll { !values.contains($0.value(of: property)) } }
    }
  }

  package func answer() -> Answer {
    let sorted = entries.enumerated().sorted { left, right in
      let (first, second) = (left.element.rank(order), right.element.rank(order))
      return first == second ? left.offset < right.offset : first.lexicographicallyPrecedes(second)
    }.map(\.element)
    return Answer(
      "portfolio", title: "Portfolio on \(today.canonical)", lead: [AnswerText(sentence)],
      subject: [
        AnswerFact("today", "Today", .date(today)), AnswerFact("comparedWith", "Compared with", .date(compared)),
      ],
      parts: parts(sorted))
  }

  private var sentence: String {
    let bands = HealthBand.allCases.reversed().compactMap { band -> String? in
      let count = entries.count { $0.band == band }
      return count == 0 ? nil : "\(count) \(band.rawValue)"
    }
    guard !entries.isEmpty else { return "No account fits." }
    return counted(entries.count, "account", "accounts") + ": " + bands.joined(separator: ", ")
      + ". The trend is since \(compared.canonical)."
  }

  private func parts(_ entries: [PortfolioEntry]) -> [AnswerPart] {
    guard let grouping else {
      return [AnswerPart("accounts", nil, .table(AnswerTable(Self.columns, entries.map { $0.cells(today) })))]
    }
    let groups = Dictionary(grouping: entries) { $0.group(grouping) }
    return groups.sorted { Self.place($0.key, grouping).lexicographicallyPrecedes(Self.place($1.key, grouping)) }.map {
      name, members in
      let mean = (members.reduce(0) { $0 + $1.score } + members.count / 2) / members.count
      return AnswerPart(
        name, "\(name): \(counted(members.count, "account", "accounts")), health \(mean) on average",
        .table(AnswerTable(Self.columns, members.map { $0.cells(today) })))
    }
  }

  private static func place(_ name: String, _ grouping: Grouping) -> [String] {
    let known: [String] =
      switch grouping {
      case .tier: ["key", "growth", "standard"]
      case .status: ["active", "draft", "prospect", "dormant", "closed"]
      case .band: ["red", "amber", "green"]
      case .manager: []
      }
    return [known.firstIndex(of: name).map { "\($0)" } ?? "9", name]
  }

  private static let columns = [
    AnswerColumn("account", "Account"), AnswerColumn("client", "Client", isShown: false),
    AnswerColumn("tier", "Tier"), AnswerColumn("manager", "Manager"),
    AnswerColumn("status", "Status", isShown: false), AnswerColumn("health", "Health", .number),
    AnswerColumn("band", "Band"), AnswerColumn("trend", "Trend", .number),
    AnswerColumn("openTargets", "Open targets", isShown: false),
    AnswerColumn("behind", "Pace"), AnswerColumn("nextReview", "Next review"),
    AnswerColumn("warnings", "Warnings", .number, isShown: false),
    AnswerColumn("advice", "Advice", .number, isShown: false),
    AnswerColumn("errors", "Errors", .number, isShown: false), AnswerColumn("risk", "Top risk"),
    AnswerColumn("firstMend", "First to mend", isShown: false),
  ]
}

extension PortfolioEntry {
  fileprivate func value(of property: PortfolioList.Filter.Property) -> String {
    switch property {
    case .tier: tier
    case .manager: manager ?? ""
    case .status: status
    case .band: band.rawValue
    }
  }

  fileprivate func group(_ grouping: PortfolioList.Grouping) -> String {
    switch grouping {
    case .tier: tier
    case .manager: manager ?? "nobody"
    case .status: status
    case .band: band.rawValue
    }
  }

  private var trend: Int? { before.map { score - $0 } }

  /// Sorts what needs somebody most to the top.
  fileprivate func rank(_ order: PortfolioList.Order) -> [String] {
    func number(_ number: Int) -> String {
      let digits = String(number + 1_000_000)
      return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }
    switch order {
    case .health: return [number(score), account]
    case .trend: return [number(trend ?? 1000), account]
    case .account: return [account]
    case .client: return [client.lowercased(), account]
    case .tier: return [["key": "0", "growth": "1"][tier] ?? "2", number(score), account]
    case .manager: return [manager ?? "~", number(score), account]
    case .pace: return [number(-behind), account]
    case .review: return [nextReview?.canonical ?? "~", account]
    case .risk: return [number(-riskWeight), account]
    }
  }

  fileprivate func cells(_ today: CalendarDate) -> [AnswerCell] {
    let isLate = nextReview.map { $0 < today } ?? false
    let pace =
      targets == 0
      ? "" : behind == 0 ? "all \(targets) on pace" : "\(behind) of \(targets) off pace"
    let movement = trend.map { $0 == 0 ? "=" : $0 > 0 ? "+\($0)" : "−\(-$0)" }
    return [
      .key(account), .text(client), .text(tier), .text(manager), .text(status), .count(score, band.tone),
      .text(band.rawValue, band.tone),
      AnswerCell(
        movement ?? "", value: trend.map { .integer($0) } ?? .null,
        trend.map { $0 < 0 ? .bad : $0 > 0 ? .good : .quiet }),
      .count(targets), AnswerCell(pace, value: .integer(behind), behind > 0 ? .warning : nil),
      AnswerCell(
        nextReview.map { $0.canonical + (isLate ? " late" : "") } ?? "",
        value: nextReview.map { .string($0.canonical) } ?? .null,
        isLate ? .bad : nil),
      .count(warnings), .count(advice), .count(errors, errors > 0 ? .bad : nil), .text(risk), .text(firstMend),
    ]
  }
}
