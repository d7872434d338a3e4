// Which accounts a commit changed.
package import Git
import PlanModel
import PlanText

extension HistoryIndex {
  /// Accounts whose folder differs from the first parent's, with the tree that it has now: nil where it went.
  package func accountChanges(at position: Int) -> [(account: String, tree: ObjectID?)] {
    let folder = Layout.accounts + "/"
    return changes(at: position).compactMap { change in
      guard change.path.hasPrefix(folder) else { return nil }
      return (String(change.path.dropFirst(folder.count)), change.id)
    }
  }
}
