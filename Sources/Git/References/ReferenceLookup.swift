// Looking up references and revision expressions.
import CLibgit2

extension Repository {
  /// Where HEAD is now.
  package func head() throws(GitError) -> Head {
    guard let head = try reference(named: "HEAD") else {
      throw GitError(.notFound, "read HEAD", "there is none")
    }
    switch head.target {
    case .object(let id): return .detached(id)
    case .reference(let name):
      var id = git_oid()
      let missing = try call("read \(name)", expecting: .notFound) { git_reference_name_to_id(&id, $0, name) }
      return missing == nil ? .branch(name, ObjectID(id)) : .unborn(name)
    }
  }

  /// Whether the branch that HEAD names stands for another one.
  package func isAlias(_ head: Head) throws(GitError) -> Bool {
    switch head {
    case .detached: return false
    case .branch(let name, _), .unborn(let name):
      guard case .reference? = try reference(named: name)?.target else { return false }
      return true
    }
  }

  /// The reference of this full name, nil if there is none.
  ///
  /// - Throws: `invalidSpec` if the name is not well formed.
  package func reference(named name: String) throws(GitError) -> GitReference? {
    let doing = "read \(name)"
    try refuseNUL(in: name, doing)
    let handle = try makeIfAny(doing, expecting: .notFound, free: git_reference_free) {
      git_reference_lookup(&$0, $1, name)
    }
    guard let handle else { return nil }
    return Self.copy(handle)
  }

  /// All references whose full name matches a pattern: `refs/tags/review/*` (`*` matches `/` too), in order of names.
  package func references(matching pattern: String) throws(GitError) -> [GitReference] {
    let doing = "list \(pattern)"
    try refuseNUL(in: pattern, doing)
    let iterator = try make(doing, free: git_reference_iterator_free) {
      git_reference_iterator_glob_new(&$0, $1, pattern)
    }
    var references: [GitReference] = []
    while let next = try iterator.next(doing, free: git_reference_free, { git_reference_next(&$0, $1) }) {
      if let reference = Self.copy(next) { references.append(reference) }
    }
    return references.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func copy(_ handle: borrowing Handle) -> GitReference? {
    handle.with { reference in
      guard let name = String(copying: git_reference_name(reference)) else { return nil }
      if let id = ObjectID(git_reference_target(reference)) { return GitReference(name: name, target: .object(id)) }
      guard let other = String(copying: git_reference_symbolic_target(reference)) else { return nil }
      return GitReference(name: name, target: .reference(other))
    }
  }

  /// What a revision expression stands for: `main`, `v1.0^{}`, `HEAD~2`, `HEAD:people.md`, `main@{yesterday}`, an id or
  /// its first digits. A range (`a..b`) is two expressions and for the caller to take apart.
  ///
  /// - Throws: `notFound`, `ambiguous` or `invalidSpec`.
  package func resolve(_ expression: String) throws(GitError) -> Revision {
    let doing = "find the revision '\(expression)'"
    try refuseNUL(in: expression, doing)
    if let staged = try stagedFile(expression, doing) { return staged }
    // libgit2 gives two things at once; the reference may be missing.
    var name: String?
    let object = try Handle(doing, free: git_object_free, of: self) { (object) throws(GitError) in
      let reference = try makeIfAny(doing, free: git_reference_free) {
        git_revparse_ext(&object, &$0, $1, expression)
      }
      if let reference { name = Self.copy(reference)?.name }
      return 0
    }
    return try Self.revision(object, reference: name, doing)
  }

  /// `:people.md` and `:2:people.md`, a file in the index, which libgit2 does not read.
  private func stagedFile(_ expression: String, _ doing: String) throws(GitError) -> Revision? {
    guard expression.hasPrefix(":"), !expression.hasPrefix(":/") else { return nil }
    var path = expression.dropFirst()
    var stage = 0
    if let digit = path.first, path.dropFirst().first == ":", let number = Int(String(digit)), number <= 3 {
      (stage, path) = (number, path.dropFirst(2))
    }
    guard let entry = try index().entry(at: String(path), stage: stage) else {
      throw GitError(.notFound, doing, "'\(path)' is not in the index")
    }
    return Revision(id: entry.id, kind: entry.mode == .submodule ? .commit : .blob, reference: nil)
  }

  private static func revision(
    _ handle: borrowing Handle, reference: String?, _ doing: String
  ) throws(GitError) -> Revision {
    let (id, kind) = handle.with { (ObjectID(git_object_id($0)), Revision.Kind(git_object_type($0))) }
    guard let id, let kind else { throw GitError(.wrongType, doing, "it is no object that git names") }
    return Revision(id: id, kind: kind, reference: reference)
  }

  /// The commit that a revision expression stands for, through tags.
  ///
  /// - Throws: as ``resolve(_:)``, and `wrongType` if it is no commit.
  package func commit(at expression: String) throws(GitError) -> Commit {
    try commit(peelingToCommit(resolve(expression).id, "find the commit '\(expression)'"))
  }

  /// The commit that an object is, or that a tag stands for.
  func peelingToCommit(_ id: ObjectID, _ doing: String) throws(GitError) -> ObjectID {
    let peeled = try peeled(id, to: GIT_OBJECT_COMMIT, doing)
    return peeled.id
  }

  /// An object of any type, or of the one that is needed.
  func object(
    _ id: ObjectID, as type: git_object_t = GIT_OBJECT_ANY, _ doing: @autoclosure () -> String
  ) throws(GitError) -> Handle {
    var raw = id.raw
    return try make(doing(), free: git_object_free) { git_object_lookup(&$0, $1, &raw, type) }
  }

  /// Follows tags; `GIT_OBJECT_ANY` stops at the first object that is none.
  func peeled(_ id: ObjectID, to type: git_object_t, _ doing: String) throws(GitError) -> Revision {
    let object = try object(id, doing)
    guard type != GIT_OBJECT_ANY || object.with({ git_object_type($0) }) == GIT_OBJECT_TAG else {
      return try Self.revision(object, reference: nil, doing)
    }
    let target: Handle
    do throws(GitError) {
      target = try object.make(doing, free: git_object_free) { git_object_peel(&$0, $1, type) }
    } catch {
      // libgit2 says "invalid" where the type is one that can never be reached.
      guard error.code == .wrongType || error.code == .invalidSpec || error.code == .ambiguous else { throw error }
      throw GitError(.wrongType, doing, "the object is not of the type that is needed")
    }
    return try Self.revision(target, reference: nil, doing)
  }

  /// Whether git allows this as the full name of a reference.
  package static func isValidReferenceName(_ name: String) throws(GitError) -> Bool {
    guard !name.utf8.contains(0) else { return false }
    var valid: Int32 = 0
    try git("judge the name \(name)") { git_reference_name_is_valid(&valid, name) }
    return valid != 0
  }
}

extension Revision.Kind {
  init?(_ type: git_object_t) {
    switch type {
    case GIT_OBJECT_COMMIT: self = .commit
    case GIT_OBJECT_TREE: self = .tree
    case GIT_OBJECT_BLOB: self = .blob
    case GIT_OBJECT_TAG: self = .tag
    default: return nil
    }
  }
}
