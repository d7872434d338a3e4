import PlanSchema

/// The balanced scorecard by perspective, in both of its shapes: indicators answered yes or no, and measures with a target.
package struct Scorecard: Sendable {
  package struct Perspective: Sendable {
    /// As it is first written.
    package let name: String
    package fileprivate(set) var records: [RecordView] = []

    /// The yes/no indicators that have an answer.
    package var answered: [RecordView] { records.filter { $0.flag("yes-no") != nil } }

    /// Share of indicators answered with yes, in per cent, rounded half up; nil where none has an answer.
    package var percent: Int? {
      let all = answered
      guard !all.isEmpty else { return nil }
      return (200 * all.count { $0.flag("yes-no") == true } + all.count) / (2 * all.count)
    }
  }

  /// In the order of the text.
  package private(set) var perspectives: [Perspective] = []

  package init(_ records: [RecordView]) {
    for record in records {
      guard let name = record.text("perspective") else { continue }
      let place = perspectives.firstIndex { isSameWord($0.name, name) } ?? perspectives.count
      if place == perspectives.count { perspectives.append(Perspective(name: name)) }
      perspectives[place].records.append(record)
    }
  }

  package func has(_ perspective: String) -> Bool { perspectives.contains { isSameWord($0.name, perspective) } }

  /// The four of Kaplan and Norton, for cards that use them whatever the settings say; each with its other names.
  package static let classic = [
    ["financial"], ["customer", "client"], ["process", "internal process", "processes"],
    ["growth", "learning and growth", "learning"],
  ]
}
