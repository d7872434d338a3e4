// The file CODEOWNERS: which people a forge asks to look at a change of which plan.

package import PlanModel
import PlanSchema
import PlanText
import Results

/// A forge, as far as its CODEOWNERS differ.
package enum Forge: String, Sendable, CaseIterable {
  case github, gitlab, forgejo

  /// Where the forge looks, first to last. The first one is where a new file goes.
  package var codeOwnersPaths: [String] {
    switch self {
    case .github: [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"]
    case .gitlab: [".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"]
    case .forgejo: ["CODEOWNERS", "docs/CODEOWNERS", ".gitea/CODEOWNERS"]
    }
  }
}

/// The lines that plans give, kept in a block of their own between lines that people wrote.
package struct CodeOwners: Sendable {
  /// Without line ends.
  package let lines: [String]
  /// What no line could be written for, a sentence each.
  package let notes: [String]

  /// - Parameter ownerships: of all accounts, in the order of the lines.
  package init(_ ownerships: [AccountOwnership], people: People, forge: Forge) {
    var lines: [String] = []
    var notes: [String] = []
    var unnamed: Set<PersonID> = []
    func names(_ owners: [PersonID]) -> [String] {
      owners.filter { !people.hasLeft($0) }.compactMap { owner in
        if let name = Self.name(of: people[owner], forge) { return name }
        if people.contains(owner), unnamed.insert(owner).inserted {
          notes.append("\(owner.name) has no \(forge == .forgejo ? "login" : "login or e-mail address") in people.md")
        }
        return nil
      }
    }
    func add(_ path: String, _ owners: [String]) {
      lines.append(([Self.pattern(path, forge)] + owners).joined(separator: " "))
    }
    for ownership in ownerships {
      let folder = Layout.folder(of: ownership.account) + "/"
      guard Self.isPlain(folder) else { continue }
      let owners = names(ownership.people)
      if owners.isEmpty {
        notes.append("\(ownership.account) has nobody whom \(forge.rawValue) could ask")
      } else {
        add(folder, owners)
      }
      for part in ownership.parts {
        let owner = names([part.owner])
        guard !owner.isEmpty else { continue }
        guard Self.isPlain(part.path) else {
          notes.append("\(part.path) has a name that CODEOWNERS cannot hold; its account's owners keep it")
          continue
        }
        add(part.path, owner)
      }
    }
    self.lines = lines
    self.notes = notes
  }

  /// The text of the file with these lines in the place of those that an earlier run wrote.
  ///
  /// - Parameter text: the file as it is; empty if there is none.
  /// - Returns: nil when the block begins and does not end, or the other way round.
  package func written(into text: String) -> String? {
    let all = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let block = [Self.begin] + lines + [Self.end]
    let starts = all.indices.filter { Self.says(all[$0], Self.begin) }
    let ends = all.indices.filter { Self.says(all[$0], Self.end) }
    if starts.isEmpty, ends.isEmpty {
      let before = text.isEmpty || text.hasSuffix("\n\n") ? text : text + (text.hasSuffix("\n") ? "\n" : "\n\n")
      return before + block.joined(separator: "\n") + "\n"
    }
    guard let start = starts.first, let end = ends.first, starts.count == 1, ends.count == 1, start < end else {
      return nil
    }
    return (all[..<start] + block + all[(end + 1)...]).joined(separator: "\n")
  }

  private static let begin = "# rutter codeowners: made from the plans. Change them, not these lines."
  private static let end = "# rutter codeowners: end"

  private static func says(_ line: String, _ mark: String) -> Bool {
    (line.last == "\r" ? line.dropLast() : line[...]) == mark
  }

  /// A login with its `@`, else an e-mail address where the forge knows people by them.
  private static func name(of person: Person?, _ forge: Forge) -> String? {
    guard let person else { return nil }
    if let login = person.record.text("login") {
      let name = login.hasPrefix("@") ? String(login.dropFirst()) : login
      if !name.isEmpty, isPlain(name) { return "@" + name }
    }
    guard forge != .forgejo, let email = person.email else { return nil }
    return email.utf8.contains { $0 <= 0x20 || $0 == UInt8(ascii: "#") } ? nil : email
  }

  /// GitHub and GitLab read patterns as .gitignore does, and the last one that fits counts; Forgejo reads regular
  /// expressions, and asks the owners of every one that fits.
  private static func pattern(_ path: String, _ forge: Forge) -> String {
    forge == .forgejo ? path + (path.hasSuffix("/") ? ".*" : "") : "/" + path
  }

  /// Whether a path or a name is made of characters that mean nothing to any of the forges.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "/"):
        true
      default: false
      }
    }
  }
}
