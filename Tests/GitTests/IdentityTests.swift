// Who commits, when, and under which settings.
import Git
import Testing

@Suite struct IdentityTests {
  private let now = Timestamp(seconds: 1_790_000_000, offset: 120)

  @Test func `the environment comes before the settings`() throws {
    let scratch = try Scratch.repository()
    try scratch.git("config", "user.name", "Tom Reed")
    try scratch.git("config", "user.email", "tom@example.com")
    try scratch.git("config", "author.name", "Tom the Author")
    let repository = try scratch.open()
    let author = try repository.identity(.author, environment: [:], now: now)
    #expect(author == Signature(name: "Tom the Author", email: "tom@example.com", time: now))
    let environment = [
      "GIT_COMMITTER_NAME": " Jane <Okoro>. ", "GIT_COMMITTER_EMAIL": "<jane@example.com>",
      "GIT_COMMITTER_DATE": "@1700000000 -0330",
    ]
    let committer = try repository.identity(.committer, environment: environment, now: now)
    #expect(
      committer
        == Signature(
          name: "Jane Okoro", email: "jane@example.com", time: Timestamp(seconds: 1_700_000_000, offset: -210)))
  }

  @Test func `nobody is made up`() throws {
    let scratch = try Scratch.repository()
    let repository = try scratch.open()
    func code(_ environment: [String: String]) -> GitError.Code? {
      gitError { _ = try repository.identity(.author, environment: environment, now: now) }?.code
    }
    #expect(code([:]) == .noIdentity)
    #expect(code(["GIT_AUTHOR_NAME": "Tom"]) == .noIdentity)
    #expect(code(["GIT_AUTHOR_EMAIL": "tom@example.com"]) == .noIdentity)
    #expect(code(["GIT_AUTHOR_NAME": " <> ", "EMAIL": "tom@example.com"]) == .noIdentity)
    #expect(code(["GIT_AUTHOR_NAME": "Tom", "EMAIL": "tom@example.com"]) == nil)
    #expect(code(["GIT_AUTHOR_NAME": "Tom", "EMAIL": "t@x", "GIT_AUTHOR_DATE": "soon"]) == .invalidDate)
  }

  @Test(
    arguments: [
      "@1790000000 +0100", "1790000000 +0100", "1790000000 -1130", "2026-10-02T09:30:00+01:00", "2026-10-02T09:30:00Z",
      "2026-10-02 09:30:00 +0200", "2026-10-02T09:30:00-0530", "2026-10-02 09:30:00", "2026-10-02T09:30",
      "Fri, 2 Oct 2026 09:30:00 +0100", "Fri Oct 2 09:30:00 2026 +0100", "2 October 2026 09:30:15 -0800",
      "2026-02-28T23:59:59Z", "2028-02-29T00:00:00Z", "2000-03-01T00:00:00Z", "10/02/2026 09:30:00",
      "02.10.2026 09:30:00",
      "2026.10.02 09:30:00", "2026-10-02T09:30:00.123Z", "1999-12-31 23:59:59 +1400", "2026-10-02 09:30:00 +01",
    ])
  func `a date is read as git reads it`(text: String) throws {
    let scratch = try Scratch.repository()
    let date = ["GIT_AUTHOR_DATE": text]
    try scratch.git("commit", "-q", "--allow-empty", "-m", "x", setting: date)
    let commit = try scratch.open().commit(at: "HEAD")
    // The scratch environment is in UTC.
    let signature = try scratch.open().identity(
      .author, environment: scratch.environment.merging(date) { $1 }, now: Timestamp(seconds: 1, offset: 0))
    #expect(signature.time == commit.author.time)
  }

  @Test(
    arguments: [
      "", "soon", "2026", "12345", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-10-02T25:00:00Z",
      "99999999999999999999 +0000", "1790000000 +9999", "1790000000 0100", "2026-10-02", "09:30:00", "@", "@-5 +0000",
      "2026-10-02T09:30:00+", "2026-10-02T09:30:00 +0100 +0200", "2026-10-02T::", "é", "T", "2026-10-02T",
      "9223372036854775807-1-1 00:00:00", "2026-10-02 9223372036854775807:0:0",
    ])
  func `what is no date is refused`(text: String) {
    #expect(Timestamp(gitDate: text, defaultOffset: 0) == nil)
  }

  @Test func `settings are read by type`() throws {
    let scratch = try Scratch.repository()
    try scratch.git("config", "commit.gpgSign", "yes")
    try scratch.git("config", "rutter.size", "2k")
    try scratch.git("config", "rutter.word", "ünï")
    try scratch.git("config", "rutter.sub section.x", "1")
    let configuration = try scratch.open().configuration()
    #expect(try configuration.bool("commit.gpgsign") == true)
    #expect(try configuration.bool("tag.gpgsign") == nil)
    #expect(try configuration.integer("rutter.size") == 2048)
    #expect(try configuration.string("rutter.word") == "ünï")
    #expect(try configuration.string("rutter.sub section.x") == "1")
    #expect(try configuration.string("rutter.none") == nil)
    #expect(gitError { _ = try configuration.bool("rutter.word") } != nil)
    #expect(gitError { _ = try configuration.string("no name") } != nil)
    #expect(gitError { _ = try configuration.string("a.b\0") }?.code == .invalidSpec)
  }

  @Test func `the environment can name other files of settings`() throws {
    let scratch = try Scratch.repository()
    try scratch.write("global", "[user]\nname = Global\nemail = g@example.com\n[rutter]\nx = global\ny = global\n")
    try scratch.write("system", "[rutter]\nx = system\nz = system\n")
    try scratch.git("config", "rutter.y", "own")
    let environment = ["GIT_CONFIG_GLOBAL": "global", "GIT_CONFIG_SYSTEM": "system"]
    for repository in [
      try scratch.open(environment: environment), try scratch.open(environment: environment).location.open(),
    ] {
      let configuration = try repository.configuration()
      #expect(try configuration.string("rutter.x") == "global")
      #expect(try configuration.string("rutter.y") == "own")
      #expect(try configuration.string("rutter.z") == "system")
      #expect(try repository.identity(.author, environment: [:], now: now).name == "Global")
    }
    let without = try scratch.open(environment: ["GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_SYSTEM": "system"])
    #expect(try without.configuration().string("rutter.z") == nil)
    #expect(try scratch.open(environment: ["GIT_CONFIG_GLOBAL": "missing"]).configuration().string("user.name") == nil)
  }

  @Test func `conversions that apply to a path are named`() throws {
    let scratch = try Scratch.repository()
    try scratch.write(
      ".gitattributes",
      """
      *.bin filter=lfs -text
      *.txt text eol=crlf
      *.utf16 working-tree-encoding=UTF-16
      *.id ident
      *.lf text eol=lf
      *.md text

      """)
    let repository = try scratch.open()
    func named(_ path: String) throws -> [String] {
      try repository.conversions(of: path, hasCarriageReturn: false).map(\.description)
    }
    #expect(try named("a.bin") == ["filter=lfs"])
    #expect(try named("a.txt") == ["eol=crlf"])
    #expect(try named("a.utf16") == ["working-tree-encoding=UTF-16"])
    #expect(try named("a.id") == ["ident=true"])
    #expect(try named("a.lf") == [])
    #expect(try named("accounts/x/plan.md") == [])
    #expect(try named("other") == [])
    #expect(try repository.conversions(of: "plan.md").map(\.description) == ["text=true"])
    #expect(try repository.conversions(of: "a.lf").map(\.description) == ["eol=lf"])
    #expect(try repository.conversions(of: "other") == [])
    #expect(try repository.attribute("text", of: "a.bin") == .off)
    #expect(try repository.attribute("filter", of: "a.bin") == .text("lfs"))
    for value in ["true", "input"] {
      try scratch.git("config", "core.autocrlf", value)
      #expect(try scratch.open().conversions(of: "other").map(\.description) == ["core.autocrlf=\(value)"])
      #expect(try scratch.open().conversions(of: "a.bin").map(\.description) == ["filter=lfs"])
    }
    try scratch.git("config", "core.autocrlf", "false")
    try scratch.git("config", "core.eol", "crlf")
    #expect(try scratch.open().conversions(of: "plan.md").map(\.description) == ["core.eol=crlf"])
    #expect(try scratch.open().conversions(of: "other") == [])
  }

  @Test func `hooks are where git looks for them`() throws {
    let scratch = try Scratch.repository()
    #expect(try scratch.open("").hooksDirectory(home: nil) == scratch.path(".git/hooks"))
    try scratch.write("a", "a")
    try scratch.commit("First")
    try scratch.git("worktree", "add", "-q", "linked")
    #expect(try scratch.open("linked").hooksDirectory(home: nil) == scratch.path(".git/hooks"))
    try scratch.git("config", "core.hooksPath", "team/hooks")
    #expect(try scratch.open().hooksDirectory(home: nil) == scratch.path("team/hooks"))
    #expect(try scratch.open("linked").hooksDirectory(home: nil) == scratch.path("linked/team/hooks"))
    try scratch.git("config", "core.hooksPath", "~/hooks")
    #expect(try scratch.open().hooksDirectory(home: "/home/tom") == "/home/tom/hooks")
    #expect(gitError { _ = try scratch.open().hooksDirectory(home: nil) }?.code == .notFound)
    try scratch.git("config", "core.hooksPath", "/etc/hooks")
    #expect(try scratch.open().hooksDirectory(home: nil) == "/etc/hooks")
  }

  @Test func `what a sparse checkout leaves out has not gone`() throws {
    let scratch = try Scratch.repository()
    for path in ["a/b", "a/c", "d/e"] { try scratch.write(path, path) }
    try scratch.commit("First")
    try scratch.git("sparse-checkout", "set", "a")
    try scratch.remove("a/c")
    #expect(try scratch.open().status() == [StatusEntry(path: "a/c", staged: nil, unstaged: .deleted)])
    try scratch.git("rm", "-q", "--sparse", "--cached", "d/e")
    #expect(try scratch.open().status().map(\.path) == ["a/c", "d/e"])
  }

  @Test func `settings of one worktree are read there`() throws {
    let scratch = try Scratch.repository()
    try scratch.commit("First")
    try scratch.git("worktree", "add", "-q", "linked")
    try scratch.git("config", "extensions.worktreeConfig", "true")
    try scratch.git("config", "user.name", "All")
    try scratch.git("config", "--worktree", "user.name", "Linked", in: "linked")
    #expect(try scratch.open().configuration().string("user.name") == "All")
    #expect(try scratch.open("linked").configuration().string("user.name") == "Linked")
  }
}
