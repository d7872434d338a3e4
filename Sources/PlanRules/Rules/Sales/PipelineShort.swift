// What is in the pipeline cannot make up what is missing from the target.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let pipelineShort = Rule(
    "pipeline-short", .warning, in: .sales, "The pipeline cannot fill what is missing from the income target",
    basis: .day, sections: ["opportunities", "targets"],
    why:
      "What is not being sold by now will not be earned by the due date. This is the earliest sign of a missed year.",
    mend: "Open more opportunities, bring some forward, or agree another goal while there is time.",
    bad: """
      ## Targets
      | Id | Target               | Source    | Baseline | Goal  | Actual | Due        | Owner |
      | -- | -------------------- | --------- | -------- | ----- | ------ | ---------- | ----- |
      | T1 | Revenue of the desk  | objective | £100k    | £640k | £300k  | 2026-12-31 | tom   |
      ## Opportunities
      | Id | Name         | Stage    | Amount | Probability | Close      | Owner |
      | -- | ------------ | -------- | ------ | ----------- | ---------- | ----- |
      | O1 | Drivers desk | proposal | £180k  | 50 %        | 2026-12-15 | jane  |
      | O2 | Night shift  | lead     | £500k  | 20 %        | 2027-02-15 | dick  |
      """,
    good: """
      ## Targets
      | Id | Target               | Source    | Baseline | Goal  | Actual | Due        | Owner |
      | -- | -------------------- | --------- | -------- | ----- | ------ | ---------- | ----- |
      | T1 | Revenue of the desk  | objective | £100k    | £640k | £300k  | 2026-12-31 | tom   |
      ## Opportunities
      | Id | Name         | Stage    | Amount | Probability | Close      | Owner |
      | -- | ------------ | -------- | ------ | ----------- | ---------- | ----- |
      | O1 | Drivers desk | proposal | £180k  | 50 %        | 2026-12-15 | jane  |
      | O2 | Night shift  | lead     | £500k  | 50 %        | 2026-12-20 | dick  |
      """
  ) { account, findings in
    var largest: (target: RecordView, goal: Money, due: CalendarDate)?
    for target in account.openTargets {
      guard let goal = target.money("goal"), let due = target.date("due"), due >= account.today,
        goal.currency == account.account.currency, target.says("actual")
      else { continue }
      if largest.map({ $0.goal.amount < goal.amount }) ?? true { largest = (target, goal, due) }
    }
    guard let largest, let actual = largest.target.money("actual"), actual.currency == largest.goal.currency,
      (largest.target.text("direction") ?? "up") == "up"
    else { return }
    // While the target keeps pace the business that is there earns it, and needs no new orders.
    let pace = TargetPace(
      largest.target, from: account.account.baselineDay(fiscalYearStarts: account.settings.fiscalYearStarts),
      on: account.today)
    guard pace.standing == .behind || pace.standing == .open,
      let pipeline = WeightedPipeline(
        account.records("opportunities"), closing: account.today...largest.due, in: largest.goal.currency)
    else { return }
    // An opportunity whose chance is not known counts in full: what is not known is no fault. Nor is what is too large to be
    // added up.
    guard let worth = pipeline.weighted.amount.plus(pipeline.unweighted.amount),
      let missing = largest.goal.amount.minus(actual.amount), worth < missing, .zero < missing
    else { return }
    findings.report(
      "\(largest.target.title) lacks \(Money(missing, currency: largest.goal.currency).canonical), and what may close by \(largest.due.canonical) is worth \(pipeline.weighted.canonical) by its chances",
      at: largest.target, "goal")
  }
}
