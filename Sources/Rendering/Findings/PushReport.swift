// Why a push is refused, for the screen of the one who pushes.

import PlanText
package import Results

/// Renders what stands against a push.
package enum PushReport {
  /// git puts `remote: ` before each line that comes from a server.
  private static let width = 72

  /// So many are told in full; the rest is counted.
  private static let mostTold = 20

  /// - Parameters:
  ///   - objections: at least one; those of one commit stand together.
  ///   - isBefore: told by the client, before anything was sent.
  package static func refusal(_ objections: [PushObjection], isBefore: Bool) -> String {
    let format = TerminalFormat(usesColour: false, width: width)
    let targets = objections.map(\.target).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let named = targets.prefix(3).joined(separator: ", ") + (targets.count > 3 ? " and others" : "")
    var lines = Line(
      "The push to \(visibleLine(named)) is refused: \(counted(objections.count, "thing stands", "things stand")) "
        + "against it."
    ).wrapped(to: width)
    var target = targets.count > 1 ? nil : targets.first
    var commit: PushObjection.Commit?
    var mends: Set<String> = []
    for objection in objections.prefix(mostTold) {
      if objection.target != target {
        lines += [Line(), Line("To \(visibleLine(objection.target)):")]
        (target, commit) = (objection.target, nil)
      }
      if objection.commit != commit || commit == nil { lines.append(Line()) }
      if let told = objection.commit, told != commit {
        lines += Line("commit \(told.id) by \(visibleLine(told.author)): \(visibleLine(told.summary))")
          .wrapped(to: width, hanging: 4).prefix(3)
      }
      commit = objection.commit
      lines += told(objection, indent: commit == nil ? 0 : 2, isMendKnown: !mends.insert(objection.mend).inserted)
    }
    let rest = objections.count - mostTold
    if rest > 0 { lines += [Line(), Line("… and \(rest) more.")] }
    lines.append(Line())
    var closing = isBefore ? "Nothing was sent." : "Nothing was changed on the server."
    if objections.contains(where: { $0.commit != nil }) { closing += mending }
    lines += Line(closing).wrapped(to: width)
    return format.render(lines)
  }

  private static let mending =
    " Mend your commits ('git commit --amend', or 'git rebase -i' for older ones), and push again."

  private static func told(_ objection: PushObjection, indent: Int, isMendKnown: Bool) -> [Line] {
    var text = objection.place.map { "\(visibleLine($0)): " } ?? ""
    text += visibleLine(objection.message)
    if let kind = objection.kind { text += " [\(visibleLine(kind))]" }
    // What plans say can be as long as it likes.
    var lines = Line(text).indented(by: indent).wrapped(to: width, hanging: indent + 4)
    if lines.count > 6 { lines = lines.prefix(6) + [Line("…").indented(by: indent + 4)] }
    if !isMendKnown {
      lines += Line(visibleLine(objection.mend)).indented(by: indent + 2)
        .wrapped(to: width, hanging: indent + 2).prefix(6)
    }
    return lines
  }
}
