// Short ways to read a text, edit it and look at what came of it.
@testable import PlanText

func read(_ text: String) -> Document { Document.parse(SourceText(path: "plan.md", text)) }

extension Document {
  /// The text after edits.
  func after(_ edits: [Edit]) -> String {
    source.applying(edits).map { String(decoding: $0, as: UTF8.self) } ?? "overlapping edits"
  }

  var tables: [Table] { topLevelBlocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }
  var lists: [List] { topLevelBlocks.compactMap { if case .list(let list) = $0 { list } else { nil } } }
}
