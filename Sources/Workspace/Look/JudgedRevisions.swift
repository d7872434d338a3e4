// Health, and what rules find, at every revision of an account: each judged on its own day.
import Git
import PlanModel
import PlanRules
import PlanSchema
import PlanText
import Plans
import Results

/// What is followed over time beside the figures of the plan itself.
enum JudgedFigure {
  case health
  case area(RuleArea)
  case rule(Rule)

  /// `health`, `health.team`, or the name of a rule; nil for anything else.
  init?(_ path: String) {
    if path == "health" {
      self = .health
    } else if path.hasPrefix("health."), let area = RuleArea(rawValue: String(path.dropFirst("health.".count))) {
      self = .area(area)
    } else if let rule = Rule.named(path) {
      self = .rule(rule)
    } else {
      return nil
    }
  }

  var title: String {
    switch self {
    case .health: "Health"
    case .area(let area): "Health, \(area.title.prefix(1).lowercased() + area.title.dropFirst())"
    case .rule(let rule): rule.kind.summary
    }
  }

  var unit: Trend.Unit {
    if case .rule = self { .count } else { .scale(0...100) }
  }

  var better: FieldSchema.Direction {
    if case .rule = self { .down } else { .up }
  }

  /// nil where the plan does not speak of the area.
  func value(of account: JudgedAccount) -> Int? {
    switch self {
    case .rule(let rule): account.found.items.count { $0.rule.id == rule.id }
    case .health: account.health?.score
    case .area(let area): account.health?.areas.first { $0.area == area }?.score
    }
  }
}

extension AccountHistory {
  /// Commits along first parents that changed the account's folder, the oldest first, with what was judged there on the day
  /// of the commit; the newest once more today.
  ///
  /// - Parameters:
  ///   - judge: by the rules as they are set today: the same measure for all.
  ///   - isWanted: which commits, beside the newest.
  func judged(
    _ figure: JudgedFigure, by judge: Judge, reader: VersionReader, isWanted: (Int) -> Bool
  ) throws -> [(position: Int, day: CalendarDate, value: Int?, note: String?)] {
    let days = CommitDay(zone: judge.environment.settings.timezone)
    let revisions = Array(revisions().reversed())
    var readings: [(position: Int, day: CalendarDate, value: Int?, note: String?)] = []
    for (place, position) in revisions.enumerated() {
      let isLast = place == revisions.count - 1
      guard isLast || isWanted(position), let version = version(at: position) else { continue }
      let account = try reader.read(version)
      let committed = days.judged(at: position, in: index)
      for day in isLast && committed < judge.today ? [committed, judge.today] : [committed] {
        guard account.plan != nil, account.problem == nil else {
          readings.append((position, day, nil, "the plan cannot be read at this revision"))
          continue
        }
        let errors = account.errors
        let note = errors == 0 ? nil : errors == 1 ? "1 error in the plan" : "\(errors) errors in the plan"
        let judged = judge.on(day, calling: [names[0]: version.folder.account]).judge(account)
        readings.append((position, day, figure.value(of: judged), note))
      }
    }
    return readings
  }
}
