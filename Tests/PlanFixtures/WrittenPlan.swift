// Plans as people write them, decoded through the built-in schema.

package import PlanSchema
import PlanText

/// The files of one account, or of one review.
package struct WrittenPlan: Sendable {
  package var id = "northgate-foods"
  /// Name below the account's folder and text; the plan first.
  package var files: [(name: String, text: String)]

  package init(files: [(name: String, text: String)]) { self.files = files }

  /// A plan with front matter and title, and what stands below.
  package init(_ sections: String, frontMatter: String = "") {
    self.init(files: [
      (
        "plan.md",
        "---\nclient: Northgate Foods plc\ncurrency: GBP\n\(frontMatter)---\n# Northgate Foods\n\n\(sections)"
      )
    ])
  }

  /// A review of the account.
  package static func review(_ name: String, frontMatter: String, _ sections: String = "") -> WrittenPlan {
    WrittenPlan(files: [
      ("reviews/\(name).md", "---\nkind: client\n\(frontMatter)---\n# Review \(name)\n\n\(sections)")
    ])
  }

  package var account: DecodedAccount { account(settings: Settings()) }

  package func account(settings: Settings) -> DecodedAccount {
    let documents = files.compactMap { file -> DecodedDocument? in
      let kind = file.name == "plan.md" ? "plan" : file.name.hasPrefix("reviews/") ? "review" : "part"
      return settings.schema[kind].map { kind in
        decode(
          Document.parse(SourceText(path: "accounts/\(id)/\(file.name)", file.text)), as: kind, settings: settings,
          currency: kind.name == "plan" ? nil : "GBP"
        ).0
      }
    }
    return DecodedAccount(id: id, documents: documents)
  }
}
