// The numbers of a rule that a team can change in rutter.yaml.

/// A number that decides when a rule fires.
package struct Threshold: Sendable {
  package enum Unit: String, Sendable {
    case days, months, hours, minutes, count, percent, words
  }

  /// Lower-case words joined by hyphens, unique within the rule: `key-days`.
  package let name: String
  /// What holds where the settings say nothing.
  package let value: Int
  package let unit: Unit
  /// What it decides, in a few words without a full stop.
  package let about: String

  package init(_ name: String, _ value: Int, _ unit: Unit, _ about: String) {
    self.name = name
    self.value = value
    self.unit = unit
    self.about = about
  }
}
