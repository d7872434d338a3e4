// What stands right below a folder of a tree.
import Git
import Testing

struct FolderTests {
  @Test func `a folder is listed with its files and folders, and not with theirs`() throws {
    let scratch = try Scratch.repository()
    for name in ["accounts/b/plan.md", "accounts/a/reviews/2026-09-30.md", "accounts/readme.md", "people.md"] {
      try scratch.write(name, "text\n")
    }
    let id = try scratch.commit("First")
    let repository = try scratch.open()
    let tree = try repository.commit(id).tree
    let entries = try repository.children(of: tree, at: "accounts")
    #expect(entries.map(\.path) == ["accounts/a", "accounts/b", "accounts/readme.md"])
    #expect(entries.map(\.mode) == [.folder, .folder, .file])
    #expect(try repository.children(of: entries[0].id, at: "reviews").map(\.path) == ["reviews/2026-09-30.md"])
    #expect(try repository.children(of: tree, at: "nothing").isEmpty)
    #expect(try repository.children(of: tree, at: "people.md").isEmpty)
  }
}
