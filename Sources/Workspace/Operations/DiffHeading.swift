// What a page of changes says of the two states that were compared.
import Git
package import Results

extension Workspace {
  /// The two states as readers call them, each with the abbreviated id of its commit and the day by which it is judged.
  package func heading(of result: DiffResult, _ request: DiffRequest) throws -> ChangeHeading {
    let days = try commitDay(in: try repository())
    return ChangeHeading(
      old: state(request.old, named: result.from, days), new: state(request.new, named: result.to, days),
      subject: result.heading)
  }

  /// - Parameter name: what scripts call the side; for sides of which nothing better is known.
  private func state(_ side: DiffRequest.Side, named name: String, _ days: CommitDay) -> ComparedState {
    switch side {
    case .commit(let commit, let name):
      // The name of a side may be its id.
      let short = String(commit.id.hex.prefix(10))
      return ComparedState(
        name: name == commit.id.hex ? short : name, date: days.judged(commit), revision: short)
    case .workTree: return ComparedState(name: "working tree")
    case .index: return ComparedState(name: "what is staged")
    case .review(let selector): return ComparedState(name: selector.words)
    default: return ComparedState(name: String(name.map { $0 == "-" ? " " : $0 }))
    }
  }
}
