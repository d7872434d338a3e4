// Blobs, trees, commits: ids must be those that git computes.
import Git
import Testing

@Suite struct ObjectTests {
  @Test func `an id is read and written as hexadecimal digits`() throws {
    let hex = "0123456789abcdef0123456789abcdef01234567"
    let id = try #require(ObjectID(hex: hex))
    #expect(id.hex == hex && id.description == hex && id.prefix(7) == "0123456")
    #expect(ObjectID(bytes: id.bytes) == id)
    #expect(ObjectID(hex: hex.uppercased()) == id)
    for bad in [
      "", "0", String(hex.dropLast()), hex + "0", hex.replacing("f", with: "g"), hex.replacing("0", with: "é"),
    ] {
      #expect(ObjectID(hex: bad) == nil)
    }
    #expect(ObjectID(bytes: [UInt8](repeating: 0, count: 19)) == nil)
    #expect(ObjectID(bytes: [UInt8](repeating: 0, count: 21)) == nil)
    #expect(ObjectID.zero < id && id < ObjectID.emptyTree)
  }

  @Test func `a blob comes back byte for byte under the id that git gives`() throws {
    let scratch = try Scratch.repository()
    let repository = try scratch.open()
    for bytes in [[], Array("hällo\r\n".utf8), [0, 255, 254, 10]] {
      let id = try repository.writeBlob(bytes)
      #expect(id.hex == (try scratch.git("hash-object", "--stdin", input: bytes)))
      #expect(try repository.blob(id) == bytes)
      #expect(try repository.blobSize(id) == bytes.count)
      #expect(try Repository.blobID(of: bytes) == id)
    }
  }

  @Test func `a blob that is too large is not loaded`() throws {
    let scratch = try Scratch.repository()
    let repository = try scratch.open()
    let id = try repository.writeBlob(Array(repeating: 97, count: 1000))
    #expect(gitError { _ = try repository.blob(id, limit: 999) }?.code == .tooLarge)
    #expect(try repository.blob(id, limit: 1000).count == 1000)
    #expect(gitError { _ = try repository.blob(.zero) }?.code == .notFound)
    let tree = try repository.writeTree(from: nil, edits: [])
    #expect(tree == .emptyTree)
    #expect(gitError { _ = try repository.blob(tree) }?.code == .wrongType)
    #expect(gitError { _ = try repository.blobSize(tree) }?.code == .wrongType)
  }

  @Test func `a tree is listed in git's order with modes and ids`() throws {
    let scratch = try Scratch.repository()
    for path in ["a/b/c.md", "a.md", "a-b.md", "ä.md", "z", "accounts/x/plan.md", "accounts/x.md"] {
      try scratch.write(path, path)
    }
    try scratch.write("run", "#!/bin/sh\n")
    try scratch.git("add", "-A")
    try scratch.git("update-index", "--chmod=+x", "run")
    try scratch.git("commit", "-q", "-m", "First")
    let repository = try scratch.open()
    let tree = try repository.commit(at: "HEAD").tree
    func listed(_ prefix: String) throws -> [String] {
      try repository.entries(of: tree, under: prefix).map { "\($0.mode.octal) blob \($0.id)\t\($0.path)" }
    }
    func expected(_ arguments: String...) throws -> [String] {
      let bytes = try scratch.gitBytes(["ls-tree", "-r", "-z", "HEAD"] + arguments)
      return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(try listed("") == expected())
    #expect(try listed("accounts") == expected("accounts"))
    #expect(try listed("accounts/") == expected("accounts"))
    #expect(try listed("a.md") == expected("a.md"))
    #expect(try listed("none") == [])
    #expect(try repository.entry(at: "accounts/x/plan.md", in: tree)?.mode == .file)
    #expect(try repository.entry(at: "accounts", in: tree)?.mode == .folder)
    #expect(try repository.entry(at: "run", in: tree)?.mode == .executable)
    for path in ["", "/", "/a.md", "a.md/x", "none", "a//b", "a/", ".."] {
      #expect(try repository.entry(at: path, in: tree)?.id == (path == "a/" ? scratch.id("HEAD:a") : nil))
    }
    #expect(gitError { _ = try repository.entry(at: "a\0b", in: tree) }?.code == .invalidSpec)
  }

  @Test func `a few trees that name billions of files are refused`() throws {
    let scratch = try Scratch.repository()
    var line = "100644 blob \(try scratch.git("hash-object", "-w", "--stdin"))"
    for _ in 0..<12 {
      let lines = (0..<10).map { "\(line)\tf\($0)\n" }.joined()
      line = "040000 tree \(try scratch.git("mktree", input: Array(lines.utf8)))"
    }
    let id = try #require(ObjectID(hex: String(line.suffix(40))))
    let repository = try scratch.open()
    #expect(gitError { _ = try repository.entries(of: id, limit: 5000) }?.code == .tooLarge)
  }

  @Test func `a tree made by edits is the tree that git makes`() throws {
    let scratch = try Scratch.repository()
    for path in ["keep.md", "a/b/c.md", "a/d.md", "only/one.md"] { try scratch.write(path, path) }
    try scratch.commit("First")
    let repository = try scratch.open()
    let base = try repository.commit(at: "HEAD").tree
    let blob = try repository.writeBlob(Array("new\n".utf8))
    let tree = try repository.writeTree(
      from: base,
      edits: [
        .put(path: "a/b/c.md", id: blob), .put(path: "new/deep/file.md", id: blob), .remove(path: "only/one.md"),
        .put(path: "bin/run", id: blob, mode: .executable), .remove(path: "a/d.md"),
      ])
    for path in ["a/b/c.md", "new/deep/file.md", "bin/run"] { try scratch.write(path, "new\n") }
    try scratch.remove("only/one.md")
    try scratch.remove("a/d.md")
    try scratch.git("add", "-A")
    try scratch.git("update-index", "--chmod=+x", "bin/run")
    #expect(tree.hex == (try scratch.git("write-tree")))
    #expect(try repository.writeTree(from: base, edits: []) == base)
    let fromNothing = try repository.writeTree(from: nil, edits: [.put(path: "x/y", id: blob)])
    #expect(try repository.entries(of: fromNothing).map(\.path) == ["x/y"])
    #expect(try repository.writeTree(from: fromNothing, edits: [.remove(path: "x/y")]) == .emptyTree)
  }

  @Test(arguments: ["", "/a", "a//b", "a/", "../a", "a/../b", "./a", ".git/config", "a/.GIT/x", "a\0b"])
  func `a path that git does not allow is refused`(path: String) throws {
    let scratch = try Scratch.repository()
    let repository = try scratch.open()
    let blob = try repository.writeBlob([])
    #expect(gitError { _ = try repository.writeTree(from: nil, edits: [.put(path: path, id: blob)]) } != nil)
    #expect(gitError { try repository.index().add(path, id: blob) } != nil)
  }

  @Test func `edits that cannot be are refused`() throws {
    let scratch = try Scratch.repository()
    let repository = try scratch.open()
    let blob = try repository.writeBlob([])
    let base = try repository.writeTree(from: nil, edits: [.put(path: "a", id: blob)])
    func code(_ edits: TreeEdit...) -> GitError.Code? {
      gitError { _ = try repository.writeTree(from: base, edits: edits) }?.code
    }
    #expect(code(.remove(path: "b")) == .notFound)
    #expect(code(.put(path: "b", id: blob), .put(path: "b", id: blob)) == .invalidSpec)
    #expect(code(.put(path: "b", id: blob, mode: .folder)) == .invalidSpec)
    #expect(code(.put(path: "b", id: .zero)) != nil)
    #expect(code(.put(path: "a/b", id: blob)) != nil)
  }

  @Test func `a commit has the id that git gives it`() throws {
    let scratch = try Scratch.repository()
    try scratch.write("a.md", "a\n")
    try scratch.git("add", "-A")
    let repository = try scratch.open()
    for (message, name) in [
      ("Subject\n\nBody with ünïcode\n", "Tom Reed"), ("one line\n", " .Tom <Reed>;, \n"), ("x\n", "Žofie Ó'Neill"),
    ] {
      let tree = try repository.index().writeTree()
      let head = try repository.head()
      var author = scratch.author
      author.name = name
      author.time.offset = -330
      let id = try repository.writeCommit(
        tree: tree, parents: head.commit.map { [$0] } ?? [], author: author, committer: scratch.committer,
        message: message)
      try scratch.git(
        "commit", "-q", "--allow-empty", "-F", "-", input: Array(message.utf8),
        setting: ["GIT_AUTHOR_NAME": name, "GIT_AUTHOR_DATE": "\(author.time.seconds) -0530"])
      #expect(try scratch.id("HEAD") == id)
      let commit = try repository.commit(id)
      #expect(commit.message == message && commit.tree == tree)
      #expect(commit.author.time == author.time)
      #expect(commit.author.name == (try scratch.git("log", "-1", "--format=%an")))
      #expect(commit.summary == (try scratch.git("log", "-1", "--format=%s")))
    }
    #expect(try scratch.git("fsck", "--strict") == "")
  }

  @Test func `a commit that cannot be is refused`() throws {
    let scratch = try Scratch.repository()
    let repository = try scratch.open()
    func code(tree: ObjectID, parents: [ObjectID] = [], name: String = "Tom", message: String = "x") -> GitError.Code? {
      gitError {
        var author = scratch.author
        author.name = name
        _ = try repository.writeCommit(
          tree: tree, parents: parents, author: author, committer: scratch.committer, message: message)
      }?.code
    }
    #expect(code(tree: .emptyTree) == nil)
    #expect(code(tree: .zero) == .notFound)
    #expect(code(tree: .emptyTree, parents: [.zero]) == .notFound)
    #expect(code(tree: .emptyTree, name: "<>") == .noIdentity)
    #expect(code(tree: .emptyTree, message: "a\0b") == .invalidSpec)
  }

  @Test func `a message is cleaned as git cleans it`() throws {
    let scratch = try Scratch.repository()
    for message in ["\n\n a \n\n\n\nb\t \n# c\n\n", "x", "", " \n\n", "a\r\nb\n"] {
      let kept = try scratch.gitBytes(["stripspace"], input: Array(message.utf8))
      #expect(MessageCleanup.whitespace.applied(to: Array(message.utf8)) == kept)
      let stripped = try scratch.gitBytes(["stripspace", "-s"], input: Array(message.utf8))
      #expect(MessageCleanup.strip.applied(to: Array(message.utf8)) == stripped)
    }
  }

  @Test func `an abbreviation is as long as git makes it`() throws {
    let scratch = try Scratch.repository()
    var ids: [String: [UInt8]] = [:]
    for number in 0..<300 {
      let bytes = Array("\(number)\n".utf8)
      ids[try scratch.open().writeBlob(bytes).hex] = bytes
    }
    for setting in ["auto", "4", "12", "no"] {
      try scratch.git("config", "core.abbrev", setting)
      let repository = try scratch.open()
      for hex in ids.keys.sorted().prefix(60) {
        let id = try #require(ObjectID(hex: hex))
        #expect(try repository.abbreviation(of: id) == scratch.git("rev-parse", "--short", hex))
      }
    }
  }

  @Test func `an abbreviation grows with the repository`() throws {
    let scratch = try Scratch.repository()
    try scratch.git("config", "fastimport.unpackLimit", "1")
    let blobs = (0..<17_000).map { "blob\ndata \(String($0).utf8.count)\n\($0)\n" }.joined()
    try scratch.git("fast-import", "--quiet", input: Array(blobs.utf8))
    let repository = try scratch.open()
    for number in 0..<20 {
      let id = try Repository.blobID(of: Array(String(number).utf8))
      #expect(try repository.abbreviation(of: id) == scratch.git("rev-parse", "--short", id.hex))
      #expect(try repository.abbreviation(of: id).count >= 8)
    }
  }

  @Test func `an old commit in Latin-1 is read`() throws {
    let scratch = try Scratch.repository()
    try scratch.git("config", "i18n.commitEncoding", "ISO-8859-1")
    try scratch.git(
      "commit", "-q", "--allow-empty", "-F", "-", input: [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 10])
    #expect(try scratch.open().commit(at: "HEAD").message == "Müller\n")
  }
}
