// How a target stands on a day: everybody who says it, in every format.
import Foundation

/// What is said of how one target stands.
struct Pace {
  /// `behind`, `ahead`, `on pace`, `reached`, `past due`, `met` …
  var standing: String?
  /// Where the line stands, without unit.
  var expected: String?
  /// The distance from the line, without sign or unit: the standing tells which way.
  var gap: String?

  init(standing: String? = nil, expected: String? = nil, gap: String? = nil) {
    self.standing = standing
    self.expected = expected
    self.gap = gap
  }

  /// Reads a line of text, of whatever format, that says how a target stands: `behind by £181k`, `| behind | -£93k |`,
  /// `behind,-93000`, `behind by £68k; the line stands at £578k`.
  init(in line: String) {
    self.init()
    let plain = line.replacingOccurrences(of: "*", with: "").replacingOccurrences(of: "|", with: " ")
    let words = ["behind", "ahead", "on pace", "reached", "past due", "met", "missed", "dropped", "off level", "open"]
    let places = words.compactMap { word in plain.range(of: word).map { (word, $0) } }
    guard let (word, range) = places.min(by: { $0.1.lowerBound < $1.1.lowerBound }) else { return }
    standing = word
    let rest = plain[range.upperBound...]
    let pattern = /^(?: of)?(?: pace)?(?: by)?[ ,]*([-+−]?[£$€]?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?[kmbn]*)/
    if word == "behind" || word == "ahead", let match = rest.prefixMatch(of: pattern) {
      gap = amount(String(match.1))
    }
    if let match = rest.firstMatch(of: /the line (?:stands|stood) at ([^ ]+)/) { expected = amount(String(match.1)) }
  }
}

/// The number of a text such as `£402k`, `-6.5`, `97 %` or `GBP 1.9m`, as plain digits without sign; nil if there is none.
func amount(_ text: String?) -> String? {
  guard let text, let match = text.firstMatch(of: /([0-9][0-9.,]*)\s*([kmb]?)/) else { return nil }
  let digits = match.1.filter { $0 != "," }.trimmingCharacters(in: ["."])
  guard var number = Decimal(string: digits) else { return nil }
  for (unit, power) in ["k": 3, "m": 6, "b": 9] where match.2 == unit { number *= pow(10, power) }
  return "\(number)"
}

extension JSON {
  /// A figure of an answer: an amount of money, a text of digits, or words for it.
  var figure: String? { amount(self["amount"].text ?? text) }
}

extension Repository {
  /// Everybody who says how a target stands on a day, of the plans as they lie in the folder.
  ///
  /// - Parameters:
  ///   - review: whether a review is started on the day, and taken away again, to read its page.
  func paces(of target: String, in account: String, owner: String, on day: String) throws -> [(by: String, pace: Pace)]
  {
    var result: [(by: String, pace: Pace)] = []
    for (command, part) in [
      ("snapshot \(account)", Members.targetPace), ("induct \(account)", Members.targetPace),
      ("who \(owner)", Members.targetsOfPerson),
    ] {
      let row = try json("\(command) --today \(day)")[part].items
        .first { $0["id"].text == target && [nil, account].contains($0["account"].text) }
      if let row {
        result.append(
          (
            command + " json",
            Pace(standing: row["standing"].text, expected: row["expected"].figure, gap: row["gap"].figure)
          ))
      }
      for format in ["human", "markdown", "csv"] {
        let lines = try text("\(command) --today \(day) --format \(format)").split(whereSeparator: \.isNewline)
        let candidates = lines.filter { line in
          line.contains(/\b\d{4}-\d\d-\d\d\b/) && Pace(in: String(line)).standing != nil
            && line.split { !($0.isLetter || $0.isNumber) }.contains { $0 == target }
        }
        // A person has targets in several accounts.
        let line = candidates.first { $0.contains(account) } ?? candidates.first
        if let line { result.append(("\(command) \(format)", Pace(in: String(line)))) }
      }
    }
    let trend = try json("trend \(account) \(target) --today \(day)")["pace"]
    result.append(
      (
        "trend json",
        Pace(standing: trend["standing"].text, expected: trend["expected"].figure, gap: trend["gap"].figure)
      ))
    let words = try text("trend \(account) \(target) --today \(day)").split(separator: "\n").reversed()
    let signs = ["the line st", "reached", "past due", "off level", "  open: "]
    if let line = words.first(where: { line in signs.contains { line.contains($0) } }) {
      result.append(("trend human", Pace(in: String(line))))
    }
    return result + (try pacesOfReviews(of: target, in: account, on: day))
  }

  /// What a review that is started on the day writes, and what is shown of it.
  private func pacesOfReviews(
    of target: String, in account: String, on day: String
  ) throws -> [(by: String, pace: Pace)] {
    let file = "accounts/\(account)/reviews/\(day).md"
    defer { _ = try? shell("rm -f \(file)") }
    try shell("rutter review start \(account) --date \(day) >/dev/null 2>&1 || test -f \(file)")
    var result: [(by: String, pace: Pace)] = []
    if let row = try read(file).split(separator: "\n").first(where: { $0.hasPrefix("| **\(target)**") }) {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      var pace = Pace(in: cells.last ?? "")
      pace.expected = cells.count > 6 ? amount(cells[5]) : nil
      result.append(("review start", pace))
    }
    let figure = try json("review show \(account) \(day) --today \(day)")["figures"].first("key", target)
    if figure != .null {
      result.append(
        (
          "review show json",
          Pace(
            standing: figure["standing"].text, expected: figure["expected"].figure, gap: figure["gap"].figure)
        ))
    }
    if let figure = try cycles(of: account, count: 1, on: day).last?["figures"].first("key", target), figure != .null {
      let pace = Pace(
        standing: figure["standing"].text, expected: figure["expected"].figure, gap: figure["gap"].figure)
      result.append(("diff --reviews json", pace))
    }
    return result
  }
}
