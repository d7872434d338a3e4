// Tags.
import CLibgit2

extension Repository {
  /// All tags whose name begins with a prefix, in order of names.
  ///
  ///     let reviews = try repository.tags(under: "review/northgate-foods/")
  package func tags(under prefix: String = "") throws(GitError) -> [Tag] {
    // A pattern could hold characters with a meaning of their own; names are compared here instead.
    let references = try references(matching: "refs/tags/*")
    var tags: [Tag] = []
    for reference in references {
      let name = String(reference.name.dropFirst("refs/tags/".count))
      guard name.utf8.starts(with: prefix.utf8) else { continue }
      guard case .object(let id) = reference.target else { continue }
      tags.append(try tag(name, id: id))
    }
    return tags
  }

  /// The tag of this name, nil if there is none.
  package func tag(named name: String) throws(GitError) -> Tag? {
    guard let reference = try reference(named: "refs/tags/" + name), case .object(let id) = reference.target else {
      return nil
    }
    return try tag(name, id: id)
  }

  private func tag(_ name: String, id: ObjectID) throws(GitError) -> Tag {
    let target = try peeled(id, to: GIT_OBJECT_ANY, "read tag \(name)")
    return Tag(name: name, target: target.id, targetKind: target.kind, annotation: try annotation(id, of: name))
  }

  private func annotation(_ id: ObjectID, of name: String) throws(GitError) -> Tag.Annotation? {
    var raw = id.raw
    // An object of another type is reported as not found.
    let tag = try makeIfAny("read tag \(name)", expecting: .notFound, free: git_tag_free) {
      git_tag_lookup(&$0, $1, &raw)
    }
    return tag?.with { tag in
      Tag.Annotation(
        id: id, tagger: Signature(git_tag_tagger(tag)), message: String(copying: git_tag_message(tag)) ?? "")
    }
  }

  /// The text of an annotated tag; nil if the object is of another type.
  func rawTag(_ id: ObjectID) throws(GitError) -> [UInt8]? {
    let (type, bytes) = try stored(id, "read tag \(id)")
    return type == GIT_OBJECT_TAG ? bytes : nil
  }

  /// Makes an annotated tag and returns the id of its object.
  ///
  /// - Parameters:
  ///   - name: without `refs/tags/`.
  ///   - message: cleaned as for a commit.
  /// - Throws: `exists`, `invalidSpec` for a name that git does not allow, `notFound` if there is no such object.
  @discardableResult
  package func createTag(
    _ name: String, on target: ObjectID, tagger: Signature, message: String
  ) throws(GitError) -> ObjectID {
    let id = try writeTag(text(ofTag: name, on: target, tagger: tagger, message: message), name: name)
    try updateReference("refs/tags/" + name, to: id, expecting: nil, by: tagger, because: "tag: \(name)")
    return id
  }

  /// The text of an annotated tag on a commit, which is what a signature is made of; a signed tag is this text with the
  /// signature behind it.
  ///
  /// - Throws: as ``createTag(_:on:tagger:message:)``.
  package func text(
    ofTag name: String, on target: ObjectID, tagger: Signature, message: String
  ) throws(GitError) -> [UInt8] {
    let doing = "make the tag \(name)"
    try refuseNUL(in: name, doing)
    try refuseNUL(in: message, doing)
    var valid: Int32 = 0
    try git(doing) { git_tag_name_is_valid(&valid, name) }
    guard valid != 0 else { throw GitError(.invalidSpec, doing, "'\(name)' is no name for a tag") }
    guard try reference(named: "refs/tags/" + name) == nil else {
      throw GitError(.exists, doing, "it exists already")
    }
    let type = try object(target, doing).with { String(copying: git_object_type2string(git_object_type($0))) ?? "" }
    let header = "object \(target)\ntype \(type)\ntag \(name)\ntagger \(try tagger.line(doing))\n\n"
    return Array(header.utf8) + MessageCleanup.whitespace.applied(to: Array(message.utf8))
  }

  /// Stores a tag; no reference is made.
  package func writeTag(_ text: [UInt8], name: String) throws(GitError) -> ObjectID {
    try write(text, as: GIT_OBJECT_TAG, "make the tag \(name)")
  }
}
