import PlanSchema

/// How a figure stands to the level that it is held to: of a scorecard or of a contract.
package enum MeasureStanding: Sendable {
  case met
  /// Missed, by no more than what is let pass.
  case nearly
  case missed

  /// - Parameters:
  ///   - record: with `actual`, `target` and `direction`.
  ///   - tolerance: how many per cent of the target an actual figure may lie off it and count as nearly met.
  /// - Returns: nil where one of the two is not known, or they cannot be compared.
  package init?(_ record: RecordView, tolerance: Int = 0) {
    guard let actual = record["actual"], let target = record["target"] else { return nil }
    let direction = record.text("direction")
    if let isSo = actual.flag, let shouldBe = target.flag {
      self = isSo == shouldBe ? .met : .missed
    } else if let time = actual.duration, let limit = target.duration {
      if time == limit {
        self = .met
      } else {
        // Whether a month is longer than 30 days nobody can say.
        guard let isLonger = time.isLonger(than: limit) else { return nil }
        self = direction == "hold" || isLonger == (direction != "up") ? .missed : .met
      }
    } else {
      guard let figure = Figure(actual), let goal = Figure(target), figure.unit == goal.unit else { return nil }
      self.init(figure.number, against: goal.number, direction, tolerance)
    }
  }

  private init(_ figure: Decimal, against goal: Decimal, _ direction: String?, _ tolerance: Int) {
    let isMet =
      switch direction {
      case "down": figure <= goal
      case "hold": figure == goal
      default: figure >= goal
      }
    self = isMet ? .met : figure.isOff(goal, byMoreThan: tolerance) ? .missed : .nearly
  }
}
