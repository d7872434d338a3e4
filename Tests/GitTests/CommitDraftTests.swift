// Commits and tags as bytes, and what is left of a message: as git has them.
import Git
import Testing

@Suite struct CommitDraftTests {
  @Test func `a signature stands in a header of its own`() throws {
    let scratch = try Scratch.repository()
    let repository = try scratch.open()
    let draft = CommitDraft(
      tree: .emptyTree, parents: [], author: scratch.author, committer: scratch.committer,
      message: Array("Subject\n\nBody\n".utf8), mergedTags: [Array("object 1\n\ntext\n".utf8)])
    let id = try repository.writeCommit(draft, signature: Array("-----BEGIN\n\nabc\n-----END\n".utf8))
    let text = try scratch.git("cat-file", "commit", id.description)
    let rest = "mergetag object 1\n \n text\ngpgsig -----BEGIN\n \n abc\n -----END\n\nSubject\n\nBody"
    #expect(text.hasSuffix(rest))
    #expect(try repository.commit(id).message == "Subject\n\nBody\n")
    let unsigned = String(decoding: try repository.text(of: draft), as: UTF8.self)
    #expect(unsigned == text.replacing("gpgsig -----BEGIN\n \n abc\n -----END\n", with: "") + "\n")
  }

  @Test func `time zones are written as git writes them`() {
    let zones = [0: "+0000", 60: "+0100", -330: "-0530", 765: "+1245", -5: "-0005"]
    for (offset, zone) in zones { #expect(Timestamp(seconds: 0, offset: offset).zone == zone) }
  }

  @Test func `parents that others include are left out, unless the merge wants them`() throws {
    let scratch = try Scratch.repository()
    let first = try scratch.commit("First")
    let second = try scratch.commit("Second")
    try scratch.git("tag", "-a", "-m", "tagged", "v1", second.description)
    let tag = try scratch.id("v1")
    let repository = try scratch.open()
    let reduced = try repository.parents(merging: [tag], into: first, allowsReduction: true)
    #expect(reduced.ids == [second] && reduced.tags.isEmpty)
    #expect(try repository.parents(merging: [tag], into: first, allowsReduction: false).ids == [first, second])
    #expect(try repository.parents(merging: [second], into: nil, allowsReduction: true).ids == [second])
  }

  @Test func `a message is cut at the scissors and knows when it is empty`() {
    let text = Array("One\n# two\n# ------------------------ >8 ------------------------\nthree\n".utf8)
    #expect(MessageCleanup.scissors.applied(to: text) == Array("One\n# two\n".utf8))
    #expect(MessageCleanup.verbatim.applied(to: text) == text)
    #expect(MessageCleanup(setting: nil, isEdited: true) == .strip)
    #expect(MessageCleanup(setting: nil, isEdited: false) == .whitespace)
    #expect(MessageCleanup(setting: "scissors", isEdited: false) == .whitespace)
    #expect(MessageCleanup(setting: "soap", isEdited: false) == nil)
    #expect(MessageCleanup.whitespace.isEmpty(Array(" \nSigned-off-by: Tom <t@example.com>\n".utf8)))
    #expect(!MessageCleanup.verbatim.isEmpty(Array("\n".utf8)))
    #expect(MessageCleanup.commentMark(setting: "auto", in: Array("# a\n; b\n".utf8)) == UInt8(ascii: "@"))
    #expect(MessageCleanup.commentMark(setting: nil, in: []) == UInt8(ascii: "#"))
  }

  @Test func `a command is taken apart as git does it`() {
    #expect(CommandWords.split("a 'b c' \"d\\\"e\"  f\\ g ''") == ["a", "b c", "d\"e", "f g", ""])
    #expect(CommandWords.split("") == [])
    #expect(CommandWords.split("a 'b") == nil && CommandWords.split("a\\") == nil)
  }

  @Test func `settings of the environment stand over files`() throws {
    let scratch = try Scratch.repository()
    try scratch.git("config", "user.name", "File")
    let settings = try scratch.open(environment: [
      "GIT_CONFIG_COUNT": "2", "GIT_CONFIG_KEY_0": "User.Name", "GIT_CONFIG_VALUE_0": "Counted",
      "GIT_CONFIG_KEY_1": "pack.Big.Limit", "GIT_CONFIG_VALUE_1": "2k",
      "GIT_CONFIG_PARAMETERS": "'commit.gpgsign' 'core.hooksPath'='it'\\''s = here'",
    ]).configuration()
    #expect(try settings.string("user.name") == "Counted")
    #expect(try settings.integer("pack.Big.limit") == 2048)
    #expect(try settings.integer("pack.big.limit") == nil)
    #expect(try settings.bool("commit.gpgSign") == true)
    #expect(try settings.string("core.hookspath") == "it's = here")
    #expect(try scratch.open().configuration().string("user.name") == "File")
  }

  @Test func `what git left to be finished is read and cleared`() throws {
    let scratch = try Scratch.repository()
    let first = try scratch.commit("First")
    let repository = try scratch.open()
    #expect(try repository.unfinishedWork().name == nil)
    try scratch.write(".git/MERGE_HEAD", "\(first)\n")
    try scratch.write(".git/MERGE_MODE", "no-ff")
    try scratch.write(".git/MERGE_MSG", "Merge\n")
    let work = try repository.unfinishedWork()
    #expect(work.name == "a merge" && work.reflogAction == "commit (merge)")
    #expect(work.mergedHeads?.ids == [first] && work.mergedHeads?.allowsReduction == false)
    #expect(work.message == Array("Merge\n".utf8) && work.messageSource == "merge")
    repository.clearUnfinishedWork()
    #expect(try repository.unfinishedWork().mergedHeads == nil)
    try scratch.write(".git/MERGE_HEAD", "nonsense\n")
    #expect(gitError { _ = try repository.unfinishedWork() }?.code == .generic)
  }
}
