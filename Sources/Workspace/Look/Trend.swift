// `rutter trend`: a figure of an account over its history.
import Git
import PlanDiff
import PlanModel
import PlanSchema
package import Plans
package import Results

/// Which figure to follow, and how.
package struct TrendOptions: Sendable {
  package var account: String
  /// A value, a record or a section, as `rutter set` names them.
  package var path: String
  /// `FIELD=VALUE` that the counted records of a section must have.
  package var conditions: [String] = []
  /// HEAD if nil.
  package var revision: String?
  /// Only the revisions that closed a review, and the last one.
  package var byCycle = false

  package init(account: String, path: String) {
    self.account = account
    self.path = path
  }
}

extension PlanRepository {
  /// The figure at every revision of the plan, the oldest first.
  ///
  /// Merges are followed along their first parent: the figures are those that the branch itself had. A figure of the plan
  /// stands at the day on which it was written, one that is judged at the day by which its state is judged.
  package func trend(_ options: TrendOptions) throws -> Trend {
    let repository = try repository()
    let tip = try options.revision.map { try commit(named: $0, in: repository).id } ?? repository.head().commit
    guard let tip else {
      throw Failure(.repository, "there is no commit yet", hint: "Make the first one with 'rutter commit'.")
    }
    let (history, reviews) = try history(of: options.account, from: tip, named: options.revision)
    defer { history.save() }
    guard let plan = try history.lastPlan() else {
      throw try noHistory(of: options.account, at: options.revision)
    }
    if let figure = JudgedFigure(options.path) {
      return try trend(of: figure, options, history, reviews, at: tip)
    }
    let figure = try TrendFigure(options.path, where: options.conditions, in: plan)
    let closed = Dictionary(
      reviews.compactMap { review in history.index.position(of: review.commit.id).map { ($0, review.date) } },
      uniquingKeysWith: { first, _ in first })
    let readings = try history.readings(of: figure, isWanted: { !options.byCycle || closed[$0] != nil })
    let days = try commitDay()
    let points = try readings.map { reading in
      let commit = try repository.commit(history.index.id(at: reading.position))
      return Trend.Point(
        date: days.written(commit), revision: try repository.abbreviation(of: commit.id),
        author: commit.author.name, value: reading.value, raw: reading.raw, note: reading.note,
        review: closed[reading.position])
    }
    let settings = try presentEnvironment().trusted().settings
    let start = Account(plan).baselineDay(fiscalYearStarts: settings.fiscalYearStarts)
    return Trend(
      account: options.account, path: options.path, title: figure.title, unit: figure.unit,
      better: figure.better(in: Facts(plan)), points: points, goal: figure.goal(in: Facts(plan), since: start),
      reading: figure.target(in: Account(plan)).map { TargetReading($0, from: start, on: today(settings)) },
      today: today(settings))
  }
}

extension PlanRepository {
  /// Health, or how often a rule found something, over the history.
  private func trend(
    of figure: JudgedFigure, _ options: TrendOptions, _ history: AccountHistory, _ reviews: [ClosedReview],
    at tip: ObjectID
  ) throws -> Trend {
    guard options.conditions.isEmpty else {
      throw Failure(.usage, "--where chooses records to count", hint: "Leave it out for \(options.path).")
    }
    let repository = try repository()
    var state = try self.state(of: try repository.commit(tip))
    // Of the last commit, the newest figure is once more today's.
    if options.revision == nil { state = state.on(try today(StateReader(state).environment().settings)) }
    let judge = try judge(of: [options.account], in: try trusted(state))
    let closed = Dictionary(
      reviews.compactMap { review in history.index.position(of: review.commit.id).map { ($0, review.date) } },
      uniquingKeysWith: { first, _ in first })
    let readings = try history.judged(figure, by: judge, reader: try comparisons().reader) { position in
      !options.byCycle || closed[position] != nil
    }
    let points = try readings.map { reading in
      let commit = try repository.commit(history.index.id(at: reading.position))
      return Trend.Point(
        date: reading.day, revision: try repository.abbreviation(of: commit.id), author: commit.author.name,
        value: reading.value.map { Decimal($0) }, raw: reading.value.map(String.init) ?? "", note: reading.note,
        review: closed[reading.position])
    }
    return Trend(
      account: options.account, path: options.path, title: figure.title, unit: figure.unit, better: figure.better,
      points: points, goal: nil, today: judge.today)
  }
}

extension TrendFigure {
  /// Which way is better: as the schema says, and for a figure with a goal of its own, as the record does.
  func better(in facts: Facts) -> FieldSchema.Direction? {
    guard case .value(let name, let field) = source, let better = field.better else { return nil }
    guard better == .goal else { return better }
    if case .word(let word)? = sibling("direction", of: name, in: facts)?.value {
      return FieldSchema.Direction(rawValue: word)
    }
    if let start = figure("baseline", of: name, in: facts), let goal = figure("goal", of: name, in: facts) {
      return goal < start ? .down : .up
    }
    return .up
  }

  /// The line from baseline to goal, for a figure whose record has one.
  func goal(in facts: Facts, since start: CalendarDate?) -> Trend.Goal? {
    guard case .value(let name, let field) = source, field.better == .goal,
      let value = figure("goal", of: name, in: facts), case .date(let due)? = sibling("due", of: name, in: facts)?.value
    else { return nil }
    return Trend.Goal(start: start, baseline: figure("baseline", of: name, in: facts), due: due, value: value)
  }

  /// The target whose actual figure this is.
  func target(in account: Account) -> RecordView? {
    guard case .value(let name, let field) = source, let record = name.record, record.section == "targets",
      field.id == "actual"
    else { return nil }
    return account.targets.first { $0.key == record.key }
  }

  private func sibling(_ field: String, of name: FactName, in facts: Facts) -> WrittenValue? {
    guard let record = name.record else { return nil }
    return facts[.value(section: record.section, key: record.key, field: field)]
  }

  /// Another figure of the record, in the same unit.
  private func figure(_ field: String, of name: FactName, in facts: Facts) -> Decimal? {
    guard let value = sibling(field, of: name, in: facts)?.value else { return nil }
    let measures = [ValueType.money, .percent, .number].lazy.compactMap { $0.measure(of: value) }
    return measures.first { Trend.Unit($0.unit) == unit }?.number
  }
}
