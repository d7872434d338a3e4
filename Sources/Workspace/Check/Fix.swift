// `rutter check --fix`: mends what can be mended in one way only.
import PlanModel
import PlanText
package import Plans
import System

/// A file that was mended.
package struct FixedFile: Sendable {
  package let path: String
  /// How many places.
  package let count: Int
}

extension PlanRepository {
  /// Applies the mechanical mends of findings to the files on disk, by path.
  ///
  /// Of mends that overlap, the first in the text is made; what is left is found by the next check. A file is replaced
  /// whole, or not at all.
  package func fix(_ paths: [String]) throws -> [FixedFile] {
    let root = try workTree()
    let findings = try check(CheckOptions(paths: paths)).findings
    let reader = try StateReader(workTreeState())
    var fixed: [FixedFile] = []
    for (path, ofFile) in Dictionary(grouping: findings.filter { !$0.fix.isEmpty }, by: \.place.path)
      .sorted(by: { $0.key < $1.key })
    {
      guard let bytes = try reader.bytes(path) else { continue }
      let source = SourceText(path: path, bytes: bytes)
      var edits: [Edit] = []
      var count = 0
      for finding in ofFile.inReadingOrder() where source.applying(edits + finding.fix) != nil {
        edits += finding.fix
        count += 1
      }
      guard let mended = source.applying(edits), mended != bytes else { continue }
      try FileWriting.write(mended, to: "\(root)/\(path)", named: path)
      fixed.append(FixedFile(path: path, count: count))
    }
    return fixed
  }
}
