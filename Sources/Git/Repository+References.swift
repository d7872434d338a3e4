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
      let missing = try git("read \(name)", expecting: .notFound) { git_reference_name_to_id(&id, pointer, name) }
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
  package func reference(named name: String) throws(GitError) -> Reference? {
    let doing = "read \(name)"
    try refuseNUL(in: name, doing)
    var found: OpaquePointer?
    let missing = try git(doing, expecting: .notFound) { git_reference_lookup(&found, pointer, name) }
    guard missing == nil, let handle = Handle(owning: found, free: git_reference_free) else { return nil }
    return Self.copy(handle)
  }

  /// All references whose full name matches a pattern: `refs/tags/review/*` (`*` matches `/` too), in order of names.
  package func references(matching pattern: String) throws(GitError) -> [Reference] {
    let doing = "list \(pattern)"
    try refuseNUL(in: pattern, doing)
    let iterator = try Handle(doing, free: git_reference_iterator_free) {
      git_reference_iterator_glob_new(&$0, pointer, pattern)
    }
    var references: [Reference] = []
    while true {
      var next: OpaquePointer?
      let end = try git(doing, expecting: .endOfWalk) { git_reference_next(&next, iterator.pointer) }
      guard end == nil, let handle = Handle(owning: next, free: git_reference_free) else { break }
      if let reference = Self.copy(handle) { references.append(reference) }
    }
    return references.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func copy(_ handle: borrowing Handle) -> Reference? {
    guard let name = String(copying: git_reference_name(handle.pointer)) else { return nil }
    if let id = ObjectID(git_reference_target(handle.pointer)) { return Reference(name: name, target: .object(id)) }
    guard let other = String(copying: git_reference_symbolic_target(handle.pointer)) else { return nil }
    return Reference(name: name, target: .reference(other))
  }

  /// What a revision expression stands for: `main`, `v1.0^{}`, `HEAD~2`, `HEAD:people.md`, `main@{yesterday}`, an id or
  /// its first digits. A range (`a..b`) is two expressions and for the caller to take apart.
  ///
  /// - Throws: `notFound`, `ambiguous` or `invalidSpec`.
  package func resolve(_ expression: String) throws(GitError) -> Revision {
    let doing = "find the revision '\(expression)'"
    try refuseNUL(in: expression, doing)
    if let staged = try stagedFile(expression, doing) { return staged }
    var (object, reference): (OpaquePointer?, OpaquePointer?)
    try git(doing) { git_revparse_ext(&object, &reference, pointer, expression) }
    var name: String?
    if let reference = Handle(owning: reference, free: git_reference_free) { name = Self.copy(reference)?.name }
    guard let handle = Handle(owning: object, free: git_object_free) else {
      throw GitError(.notFound, doing)
    }
    return try Self.revision(handle, reference: name, doing)
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
    guard let id = ObjectID(git_object_id(handle.pointer)), let kind = Revision.Kind(git_object_type(handle.pointer))
    else { throw GitError(.wrongType, doing, "it is no object that git names") }
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

  /// Follows tags; `GIT_OBJECT_ANY` stops at the first object that is none.
  func peeled(_ id: ObjectID, to type: git_object_t, _ doing: String) throws(GitError) -> Revision {
    var raw = id.raw
    let object = try Handle(doing, free: git_object_free) { git_object_lookup(&$0, pointer, &raw, GIT_OBJECT_ANY) }
    guard type != GIT_OBJECT_ANY || git_object_type(object.pointer) == GIT_OBJECT_TAG else {
      return try Self.revision(object, reference: nil, doing)
    }
    let target: Handle
    do throws(GitError) {
      target = try Handle(doing, free: git_object_free) { git_object_peel(&$0, object.pointer, type) }
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
