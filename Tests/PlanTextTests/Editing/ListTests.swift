// Items and tasks of lists.
import PlanText
import Testing

@Suite struct ListTests {
  private func add(_ text: String, to body: String, task: Bool = false) throws -> String {
    let document = read(body)
    let list = try #require(document.lists.first)
    return document.after(
      try task
        ? document.addingTask(to: list, text: text, isChecked: false) : document.addingItem(to: list, text: text))
  }

  @Test func `an item takes marker, indentation and blank lines of its neighbours`() throws {
    #expect(try add("c", to: "* a\n* b\n\nText\n") == "* a\n* b\n* c\n\nText\n")
    #expect(try add("c", to: " -  a\r\n\r\n -  b\r\n") == " -  a\r\n\r\n -  b\r\n\r\n -  c\r\n")
    #expect(try add("c", to: "9) a\n10) b") == "9) a\n10) b\n11) c")
    #expect(try add("c", to: "1. a\n1. b\n") == "1. a\n1. b\n1. c\n")
    #expect(try add("c", to: "- a\n\n  note\n  - nested\n") == "- a\n\n  note\n  - nested\n- c\n")
    #expect(try add("c", to: "- a\n  ```\n  open\n") == "- a\n  ```\n  open\n- c\n")
    #expect(try add("c", to: "- a\r\r- b\r") == "- a\r\r- b\r\r- c\r")
  }

  @Test func `a task comes with a box`() throws {
    #expect(try add("A2 Call @tom", to: "- [x] A1 Done\n", task: true) == "- [x] A1 Done\n- [ ] A2 Call @tom\n")
    #expect(try add("A2 x\ny", to: "+ [X] A1\n", task: true) == "+ [X] A1\n+ [ ] A2 x y\n")
  }

  @Test(arguments: ["", "  ", "# h", "> q", "- x", "[ ] y", "---", "```"])
  func `a text that would be something else is refused`(_ text: String) {
    #expect(throws: EditError.self) { try add(text, to: "- a\n") }
  }

  @Test func `checking changes one byte`() throws {
    let document = read("- [ ] a\n- [X] b\n")
    let items = document.lists[0].items
    #expect(document.after(document.checking(items[0], true)) == "- [x] a\n- [X] b\n")
    #expect(document.after(document.checking(items[1], false)) == "- [ ] a\n- [ ] b\n")
    #expect(document.checking(items[1], true).isEmpty)
  }
}
