// Metrics that the plan can be asked about, held against what it says.

import PlanModel
import PlanSchema

extension ExaminedAccount {
  /// A metric whose last figure is not what can be counted.
  struct MetricDifference {
    let metric: RecordView
    /// 0 to 3.
    let quarter: Int
    /// What is wrong, in a sentence.
    let message: String
  }

  /// Metrics whose last figure differs from what can be counted: in the plan of today where `past` is nil, else what can only
  /// be counted with it.
  func metricDifferences(past: AccountPast?) -> [MetricDifference] {
    let metrics = records("metrics")
    guard metrics.contains(where: { $0.says("counts") }) else { return [] }
    let quarters = account.metricQuarters(fiscalYearStarts: settings.fiscalYearStarts)
    guard let start = quarters.first?.lowerBound else { return [] }
    return metrics.compactMap { metric in
      // Only the last figure written: earlier ones have been spoken about.
      guard let what = metric.text("counts"),
        let place = quarters.indices.last(where: { metric.achieved($0) != nil }),
        quarters[place].lowerBound <= today, case .number(let written)? = metric.achieved(place)
      else { return nil }
      func counted(_ past: AccountPast?) -> DerivedCount? {
        DerivedCounting(account, from: start, in: quarters[place], today: today, past: past).count(what)
      }
      if past != nil, counted(nil) != nil { return nil }
      guard let count = counted(past), !count.agrees(with: written) else { return nil }
      let sum = count.soFar == count.inQuarter ? "" : ", \(count.soFar) since \(start)"
      return MetricDifference(
        metric: metric, quarter: place,
        message:
          "\(metric.title) is \(written) in Q\(place + 1), and the plan shows \(count.inQuarter)\(sum): \(count.about)")
    }
  }
}
