// What a page of changes says of the two states that were compared.
import Git
package import Results

extension DiffRequest {
  /// The two states as readers call them, each with the day and the abbreviated id of its commit.
  package func heading(of result: DiffResult) -> ChangeHeading {
    ChangeHeading(
      old: state(old, named: result.from), new: state(new, named: result.to), subject: result.heading)
  }

  /// - Parameter name: what scripts call the side; for sides of which nothing better is known.
  private func state(_ side: Side, named name: String) -> ComparedState {
    switch side {
    case .commit(let commit, let name):
      // The name of a side may be its id.
      let short = String(commit.id.hex.prefix(10))
      return ComparedState(
        name: name == commit.id.hex ? short : name, date: commit.author.time.day, revision: short)
    case .workTree: return ComparedState(name: "working tree")
    case .index: return ComparedState(name: "what is staged")
    case .review(let selector): return ComparedState(name: selector.words)
    default: return ComparedState(name: String(name.map { $0 == "-" ? " " : $0 }))
    }
  }
}
