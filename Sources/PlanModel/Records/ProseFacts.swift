// What a prose section says, apart from how it is laid out.

package import PlanSchema
package import PlanText

extension DecodedSection {
  /// The blocks that a reader sees as text: no headings, comments or rules.
  package var statements: [(block: Block, text: String)] {
    zip(section.blocks, prose).compactMap { block, prose in
      switch block {
      case .heading, .other(.html, _), .other(.thematicBreak, _): nil
      default: (block, prose.text)
      }
    }
  }
}
