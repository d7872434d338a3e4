// The formats of changes: a file of this folder for each, and a line here.

import PlanText
package import Results

extension ComparedPlans: Renderable {
  package static let formats: [Format<ComparedPlans>] = [
    .human(ChangeReport.human),
    Format("markdown") {
      ChangeReport.markdownPage(
        $0.changes, heading: $0.heading, otherPaths: $0.otherPaths, links: $0.links, limit: $0.limit)
    },
    Format("html") { ChangeReport.html($0.changes, heading: $0.heading, otherPaths: $0.otherPaths) },
    Format("json") { ChangeReport.json($0.changes, from: $0.from, to: $0.to, otherPaths: $0.otherPaths) },
    Format(name: "patch", isForTerminal: true) { plans, _ in plans.patch ?? "" },
  ]
}

extension ChangeReport {
  /// The changes below what is compared with what, then the names of other files.
  static func human(_ plans: ComparedPlans, format: TerminalFormat) -> String {
    var text = plans.heading.subject.map { format.styled(visible($0), .dim) + "\n\n" } ?? ""
    if plans.changes.isEmpty, plans.otherPaths.isEmpty { return text + "Nothing has changed.\n" }
    text += human(plans.changes, format: format)
    if !plans.otherPaths.isEmpty {
      text += (plans.changes.isEmpty ? "" : "\n") + "Other files:\n"
      text += plans.otherPaths.map { "  \(visible($0))\n" }.joined()
    }
    return text
  }
}
