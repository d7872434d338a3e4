// What a page of changes says of the two states that were compared.
import Git
import Plans
package import Results

extension DiffRequest {
  /// The two states as readers call them, each with the day and the abbreviated id of its commit.
  package func heading(of result: DiffResult) -> ChangeHeading {
    ChangeHeading(
      old: Self.side(old), new: Self.side(new), subject: result.heading)
  }

  private static func side(_ side: Designation) -> ComparedState {
    guard let state = side.state else { return ComparedState(name: side.words) }
    switch state.kind {
    case .commit(let commit):
      // The name of a side may be its id.
      let short = String(commit.id.hex.prefix(10))
      let name = state.words
      return ComparedState(
        name: name == commit.id.hex ? short : name, date: commit.author.time.day, revision: short)
    case .files: return ComparedState(name: "working tree")
    case .index, .tree: return ComparedState(name: state.words)
    case .nothing: return ComparedState(name: state.scriptName)
    }
  }
}
