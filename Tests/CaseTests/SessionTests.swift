// The runner of sessions itself: what it reads, what it accepts, what it shows.
import SessionSupport
import Testing

@Suite struct SessionTests {
  @Test func `a session is commands, their output and their status`() throws {
    let lines = ["$ echo one", "one", "$ cat <<END", "> two", "> END", "two", "$ false", "[1]"]
    let session = Session(lines)
    #expect(session.steps.map(\.command) == ["echo one", "cat <<END\ntwo\nEND", "false"])
    #expect(session.lines == lines)
    #expect(try session.run(in: try Scratch()).lines == lines)
  }

  @Test func `what really came out takes the place of what was expected`() throws {
    let session = Session(["$ echo one >&2", "two", "$ exit 3"])
    #expect(try session.run(in: try Scratch()).lines == ["$ echo one >&2", "one", "$ exit 3", "[3]"])
  }

  @Test func `three dots stand for any lines, and only where the others fit`() throws {
    let fitting = ["$ seq 9", "1", "...", "8", "9"]
    #expect(try Session(fitting).run(in: try Scratch()).lines == fitting)
    let wrong = try Session(["$ seq 3", "...", "2"]).run(in: try Scratch())
    #expect(wrong.lines == ["$ seq 3", "1", "2", "3"])
  }

  @Test func `a folder that a command changes into holds for the next`() throws {
    let session = try Session(["$ mkdir in && cd in", "$ pwd"]).run(in: try Scratch())
    #expect(session.lines.last == "$REPO/in")
  }

  @Test func `commit ids are numbered as they appear, long or short`() throws {
    let session = Session([
      "$ git init -q && git commit -q --allow-empty -m One && git rev-parse --short HEAD",
      "$ git commit -q --allow-empty -m Two && git rev-parse HEAD HEAD~1",
    ])
    let output = try session.run(in: try Scratch()).steps.map(\.output)
    #expect(output == [["<id 1>"], ["<id 2>", "<id 1>"]])
  }

  @Test(arguments: ["printf '> text\\n'", "printf 'one\\n$ two\\n'"])
  func `output that would be read as a command is refused`(command: String) throws {
    let scratch = try Scratch()
    #expect(throws: Session.LooksLikeCommand.self) { try Session(["$ " + command]).run(in: scratch) }
  }

  @Test func `an edit that changes nothing is a fault of the session`() throws {
    let scratch = try Scratch()
    _ = try Session(["$ echo one > file", "$ sed -i s/one/two/ file"]).run(in: scratch)
    #expect(throws: Scratch.EditInVain.self) { try Session(["$ sed -i s/one/two/ file"]).run(in: scratch) }
  }

  @Test func `a difference is shown with what stands around it`() {
    let expected = (1...20).map(String.init)
    var actual = expected
    actual[9] = "ten"
    #expect(difference(expected, actual) == "\n@@\n  7\n  8\n  9\n- 10\n+ ten\n  11\n  12\n  13")
    #expect(difference(expected, expected).isEmpty)
  }
}
