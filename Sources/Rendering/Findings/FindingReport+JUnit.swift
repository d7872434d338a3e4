// Findings as results of tests in JUnit's XML, which every CI server shows.

import PlanModel
import PlanText
import Results

extension FindingReport {
  /// A suite for each account with a case for each finding, after a suite that says that the plans were read.
  ///
  /// An error is a failure. Warnings and advice do not fail a check, and a case that passed would not be looked at: they
  /// are skipped cases, of which servers show the message. With `isStrict` they are failures too. With a baseline, what
  /// was there before is told with `listsAll` only, and fails nothing.
  static func junit(_ checked: CheckedFindings, _ options: FindingOptions) -> String {
    var suites: [(name: String, cases: [TestCase])] = [
      ("rutter check", [TestCase(name: counted(checked.files, "file read", "files read"), path: "rutter.check")])
    ]
    var places: [String: Int] = [:]
    for (finding, state) in checked.told(all: options.listsAll) {
      let place = finding.logicalPlace
      let suite = visibleLine(place.account ?? place.document)
      let isOld = state == .unchanged
      let fails = !isOld && (finding.severity == .error || options.isStrict)
      let test = TestCase(finding, result: fails ? .failure : .skipped, note: isOld ? " (was there before)" : "")
      if let place = places[suite] {
        suites[place].cases.append(test)
      } else {
        places[suite] = suites.count
        suites.append((suite, [test]))
      }
    }
    let all = suites.flatMap(\.cases)
    var root = XMLElement("testsuites", attributes(name: "rutter", all))
    for suite in suites {
      root.append(XMLElement("testsuite", attributes(name: suite.name, suite.cases), suite.cases.map(\.element)))
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.text
  }

  private static func attributes(name: String, _ cases: [TestCase]) -> KeyValuePairs<StaticString, String> {
    [
      "name": name, "tests": "\(cases.count)", "failures": "\(cases.count { $0.result == .failure })", "errors": "0",
      "skipped": "\(cases.count { $0.result == .skipped })", "time": "0",
    ]
  }
}

/// One case of a suite.
private struct TestCase {
  enum Result { case passed, failure, skipped }

  let name: String
  let path: String
  let result: Result
  private let finding: Finding?

  init(name: String, path: String) {
    self.name = name
    self.path = path
    result = .passed
    finding = nil
  }

  init(_ finding: Finding, result: Result, note: String) {
    let place = finding.placeInWords
    name = finding.kind.id + (place.isEmpty ? "" : " at " + place) + ": " + visibleLine(finding.message) + note
    path = visibleLine(finding.place.path)
    self.result = result
    self.finding = finding
  }

  var element: XMLElement {
    var children: [XMLElement] = []
    if let finding {
      let severity = finding.severity.rawValue
      let message = severity + ": " + finding.messageWithMend
      if result == .failure {
        let place = "\(path):\(finding.place.start.line):\(finding.place.start.column): "
        children = [
          XMLElement("failure", ["message": message, "type": finding.kind.id], text: place + message)
        ]
      } else {
        children = [XMLElement("skipped", ["message": message])]
      }
    }
    return XMLElement("testcase", ["name": name, "classname": path, "time": "0"], children)
  }
}
