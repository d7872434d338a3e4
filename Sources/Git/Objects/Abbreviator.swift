// Short forms of object ids, as long as git makes them.
import CLibgit2
import System

extension Repository {
  /// The first digits of an id: as many as git would print, and more where another object begins with the same.
  package func abbreviation(of id: ObjectID) throws(GitError) -> String {
    try Abbreviator(self).abbreviation(of: id)
  }
}

/// Shortens many ids of one repository.
final class Abbreviator {
  private let database: Handle
  private let length: Int

  init(_ repository: Repository) throws(GitError) {
    length = try Self.length(in: repository)
    database = try repository.objectDatabase()
  }

  func abbreviation(of id: ObjectID) throws(GitError) -> String {
    if id == .zero { return id.prefix(length) }
    var (raw, found) = (id.raw, git_oid())
    for digits in length..<40 {
      let answer = try database.call("look for objects like \(id)", expecting: .notFound, .ambiguous) {
        git_odb_exists_prefix(&found, $0, &raw, digits)
      }
      if answer == .notFound || answer == nil && ObjectID(found) == id { return id.prefix(digits) }
    }
    return id.hex
  }

  /// `core.abbrev`, or by the number of packed objects so that a collision is unlikely, never less than 7.
  private static func length(in repository: Repository) throws(GitError) -> Int {
    let setting = try repository.configuration().string("core.abbrev")?.lowercased() ?? "auto"
    if ["no", "off", "false"].contains(setting) { return 40 }
    if let number = Int(setting) { return min(max(number, 4), 40) }
    let bits = Int.bitWidth - packedObjects(in: repository).leadingZeroBitCount
    return max(7, (bits + 1) / 2)
  }

  /// The number of objects in packs, from the last word of each pack index's fan-out table.
  private static func packedObjects(in repository: Repository) -> Int {
    let folder = repository.commonDirectory + "objects/pack/"
    let entries = (try? FileReading.entries(of: folder, followingLinks: true)) ?? []
    return entries.map(\.name).filter { $0.hasSuffix(".idx") }.reduce(0) { sum, name in
      guard let word = FileReading.part(of: folder + name, from: 8 + 255 * 4, limit: 4), word.count == 4 else {
        return sum
      }
      return sum + word.reduce(0) { $0 << 8 | Int($1) }
    }
  }
}
