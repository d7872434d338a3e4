// Comparisons as bytes.
import PlanDiff
import PlanModel
package import PlanSchema
import PlanText

extension AccountComparison {
  /// The comparison in the form of the cache.
  package var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(oldIsReadable)
    writer.write(newIsReadable)
    writer.write(oldErrors)
    writer.write(newErrors)
    writer.write(firstError) { $0.write($1) }
    writer.write(manager) { $0.write($1) }
    writer.write(tier) { $0.write($1) }
    writer.write(changes) { $0.write($1) }
    return writer.bytes
  }

  private static let findingKinds = Dictionary(
    FindingKind.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// - Parameter schema: of the newer side.
  /// - Returns: nil for bytes that say something else, or that speak of what the schema does not know.
  package init?(bytes: ArraySlice<UInt8>, schema: Schema) {
    var reader = ByteReader(bytes)
    do throws(UnreadableBytes) {
      oldIsReadable = try reader.flag()
      newIsReadable = try reader.flag()
      oldErrors = try reader.integer()
      newErrors = try reader.integer()
      firstError = try reader.optional { (reader) throws(UnreadableBytes) in try reader.text() }
      manager = try reader.optional { (reader) throws(UnreadableBytes) in try reader.text() }
      tier = try reader.optional { (reader) throws(UnreadableBytes) in try reader.text() }
      var decoder = ChangeDecoder(reader, schema: schema, findingKinds: Self.findingKinds)
      changes = try decoder.changes()
    } catch {
      return nil
    }
  }
}
