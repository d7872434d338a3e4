// What a page of changes says of the two states that were compared.
import Git
import Plans
package import Results

extension PlanRepository {
  /// The two states as readers call them, each with the abbreviated id of its commit and the day by which it is judged.
  package func heading(of result: DiffResult, _ request: DiffRequest) throws -> ChangeHeading {
    let days = try commitDay()
    return ChangeHeading(old: side(request.old, days), new: side(request.new, days), subject: result.heading)
  }

  private func side(_ side: Designation, _ days: CommitDay) -> ComparedState {
    guard let state = side.state else { return ComparedState(name: side.words) }
    switch state.kind {
    case .commit(let commit):
      // The name of a side may be its id.
      let short = String(commit.id.hex.prefix(10))
      let name = state.words
      return ComparedState(
        name: name == commit.id.hex ? short : name, date: days.judged(commit), revision: short)
    case .files: return ComparedState(name: "working tree")
    case .index, .tree: return ComparedState(name: state.words)
    case .nothing: return ComparedState(name: state.scriptName)
    }
  }
}
