// Closed reviews are a record: what a push must leave as it is.
import Git
import PlanModel
import PlanText
import Plans

/// Holds the closed reviews of a branch against what a push makes of them.
struct ClosedReviewRecord {
  let repository: Repository

  /// Closed reviews of one tree that another one does not have as they were.
  ///
  /// A review that moved unchanged with its account's folder is still the same.
  /// - Parameter changes: between the two, without renames.
  func broken(by changes: [PathChange], in new: ObjectID) throws -> [(path: String, message: String)] {
    var broken: [(path: String, message: String)] = []
    for change in changes {
      guard let old = change.old, let id = old.id, case .review(let account, let name) = PlanFile(path: old.path),
        try isClosed(id, old.path)
      else { continue }
      if let kept = change.new {
        // Whether the file can be executed does not matter to anybody.
        if kept.id == id, kept.mode.isRegularFile { continue }
      } else if try hasMoved(account, name, id, changes, new) {
        continue
      }
      let what = change.new == nil ? "deleted" : "changed"
      broken.append((old.path, "the review is closed, and a closed review is never \(what)"))
    }
    return broken
  }

  /// What to do about it.
  static let mend =
    "Take the change out, and write what is new into the plan or into the next review. Where it must be, "
    + "'closed-reviews: change' in rutter.yaml lets it pass, pushed before in a commit of its own."

  /// Whether any closed review stands in a tree.
  func holdsAny(_ tree: ObjectID) throws -> Bool {
    for account in try repository.children(of: tree, at: Layout.accounts) where account.mode == .folder {
      for entry in try repository.children(of: account.id, at: "reviews") where entry.mode.isRegularFile {
        if try isClosed(entry.id, entry.path) { return true }
      }
    }
    return false
  }

  /// What is wrong with a tag that is to close a review; nil if the review is closed in the commit that it names.
  func objection(toTag id: ObjectID, account: String, review: String) throws -> String? {
    guard let commit = try commit(of: id) else { return "it does not name a commit" }
    let path = Layout.review(review, of: account)
    guard let entry = try repository.entry(at: path, in: commit.tree), entry.mode.isRegularFile else {
      return "there is no \(path) in the commit that it names"
    }
    return try isClosed(entry.id, path) ? nil : "the review in \(path) is not closed in the commit that it names"
  }

  private func hasMoved(
    _ account: String, _ name: String, _ id: ObjectID, _ changes: [PathChange], _ new: ObjectID
  ) throws -> Bool {
    guard try repository.entry(at: Layout.plan(of: account), in: new) == nil else { return false }
    for change in changes where change.new?.id == id {
      if case .review(let other, let same) = PlanFile(path: change.path), same == name, other != account { return true }
    }
    return false
  }

  /// The commit that an object is or a tag stands for; nil for anything else.
  private func commit(of id: ObjectID) throws -> Commit? {
    do {
      return try repository.commit(at: id.hex)
    } catch {
      if error.code == .wrongType { return nil }
      throw error
    }
  }

  private func isClosed(_ blob: ObjectID, _ path: String) throws -> Bool {
    guard try repository.blobSize(blob) <= largestFile else { return false }
    return ReviewFacts(SourceText(path: path, bytes: try repository.blob(blob))).isClosed
  }
}
