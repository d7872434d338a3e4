// What was read of a repository may be kept longer than the repository: it keeps that open.
import CLibgit2
import Testing

@testable import Git

@Suite struct LifetimeTests {
  @Test func `an object in use keeps its repository open, and lets it go`() throws {
    let scratch = try Scratch.repository()
    try scratch.write("people.md", "people\n")
    let commit = try scratch.commit("First")
    weak var repository: Repository?
    func opened() throws -> Repository {
      let opened = try scratch.open()
      repository = opened
      return opened
    }
    do {
      let index = try opened().index()
      #expect(repository != nil)
      #expect(index.entries.map(\.path) == ["people.md"])
    }
    #expect(repository == nil)
    do {
      let object = try RawObjects(in: try opened()).read(commit, type: GIT_OBJECT_COMMIT, "read it")
      #expect(repository != nil)
      let header = object.with { CommitHeader($0) }
      #expect(header?.parents == [])
    }
    #expect(repository == nil)
    do {
      let tree = try opened().object(commit, as: GIT_OBJECT_COMMIT, "read it")
      #expect(repository != nil)
      #expect(tree.with { ObjectID(git_object_id($0)) } == commit)
    }
    #expect(repository == nil)
  }
}
