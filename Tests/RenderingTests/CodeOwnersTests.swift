// Lines of CODEOWNERS: what no forge could read wrongly, and what people wrote beside them.
import PlanModel
import PlanSchema
import PlanText
import Testing

@testable import Documents
@testable import Rendering
@testable import Results

@Suite struct CodeOwnersTests {
  @Test(arguments: [
    ("tomarcher", "@tomarcher"), ("@tomarcher", "@tomarcher"), ("@our-firm/tom", "@our-firm/tom"),
    ("tom archer", "tom@example.com"), ("tom#x", "tom@example.com"), ("@", "tom@example.com"),
  ])
  func `a login is written with its sign, and one that no forge knows gives way to the address`(
    login: String, name: String
  ) throws {
    let owners = CodeOwners([try ownership()], people: people(login: login), forge: .github)
    #expect(owners.lines.first == "/accounts/acme/ \(name)")
  }

  @Test func `a part whose name is a pattern of the forge is left to the owners of its account`() throws {
    let owners = CodeOwners(
      [try ownership(parts: ["sales [all].md", "a b.md", "sales.md"])], people: people(login: "tom"), forge: .github)
    #expect(owners.lines == ["/accounts/acme/ @tom", "/accounts/acme/sales.md @tom"])
    #expect(owners.notes.count == 2)
  }

  @Test func `whoever has left is asked no more, and an account with nobody is told`() throws {
    let owners = CodeOwners([try ownership()], people: people(login: "tom", status: "left"), forge: .github)
    #expect(owners.lines.isEmpty)
    #expect(owners.notes == ["acme has nobody whom github could ask"])
  }

  @Test(arguments: ["", "* @all\n", "* @all", "* @all\n\n", "* @all\r\n"])
  func `what people wrote stays, and a second run changes nothing`(text: String) throws {
    let owners = CodeOwners([try ownership()], people: people(login: "tom"), forge: .gitlab)
    let first = try #require(owners.written(into: text))
    #expect(first.hasPrefix(text))
    #expect(first.contains("\n/accounts/acme/ @tom\n"))
    #expect(owners.written(into: first) == first)
    #expect(owners.written(into: first + "# mine\n") == first + "# mine\n")
    #expect(owners.written(into: first + first) == nil)
  }

  private func people(login: String, status: String = "active") -> People {
    let text = """
      # People

      ## People

      | Id | Name | Login | Email | Status |
      | -- | ---- | ----- | ----- | ------ |
      | tom | Tom | \(login) | tom@example.com | \(status) |
      """
    return People.read(SourceText(path: "people.md", text), settings: Settings()).people
  }

  private func ownership(parts: [String] = []) throws -> AccountOwnership {
    let reader = AccountReader(settings: Settings(), people: .none)
    let plan = SourceText(path: "accounts/acme/plan.md", "---\nmanager: tom\n---\n# Acme\n")
    let others = parts.map { SourceText(path: "accounts/acme/\($0)", "---\nkind: part\nowner: tom\n---\n# Part\n") }
    let result = reader.read([plan] + others, id: "acme", fileExists: { _ in true })
    return AccountOwnership(Account(try #require(result.account)))
  }
}
