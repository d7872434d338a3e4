// The repository that a push goes to, as it was before: that is what policies, people and teams are read from.
import Git
import Plans

/// What is known of the receiving side.
struct Receiver {
  /// The commit of its default branch, whose settings hold; nil where nothing was ever pushed.
  var governing: ObjectID?
  /// Its branches by name, without `refs/heads/`.
  var branches: [String: ObjectID]

  /// The repository itself, in a hook of the server.
  static func server(_ repository: Repository) throws -> Receiver {
    var branches: [String: ObjectID] = [:]
    for reference in try repository.references(matching: "refs/heads/*") {
      if case .object(let id) = reference.target { branches[String(reference.name.dropFirst(11))] = id }
    }
    return Receiver(head: try repository.head().commit, branches: branches)
  }

  /// Another repository, as far as it was seen at the last fetch or push, and as the push itself tells.
  ///
  /// - Parameter remote: its name, or its address where it has none.
  static func remote(_ remote: String, _ updates: [ReferenceUpdate], in repository: Repository) throws -> Receiver {
    var branches: [String: ObjectID] = [:]
    var head: ObjectID?
    let prefix = "refs/remotes/\(remote)/"
    // A pattern could hold characters with a meaning of their own; names are compared here instead.
    for reference in try repository.references(matching: "refs/remotes/*") where reference.name.hasPrefix(prefix) {
      let name = String(reference.name.dropFirst(prefix.count))
      switch reference.target {
      case .object(let id): branches[name] = id
      case .reference(let other) where name == "HEAD":
        if case .object(let id)? = try repository.reference(named: other)?.target { head = id }
      case .reference: break
      }
    }
    for update in updates {
      guard let branch = update.branch else { continue }
      if update.old == nil {
        branches[branch] = nil
      } else if let old = update.old, try repository.has(old) {
        branches[branch] = old
      }
    }
    return Receiver(head: head, branches: branches)
  }

  /// Where HEAD names no branch that is there, as in a new bare repository to which `main` was pushed, the usual names
  /// are tried.
  private init(head: ObjectID?, branches: [String: ObjectID]) {
    governing = head ?? branches["main"] ?? branches["master"] ?? branches.min { $0.key < $1.key }?.value
    self.branches = branches
  }
}
