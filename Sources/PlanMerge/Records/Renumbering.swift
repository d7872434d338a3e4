// Two sides that both added an `A7`, and mean two things by it: the one that comes in gets the next free id.

import PlanSchema
import PlanText

/// An id that was given anew.
package struct Renumbered: Hashable, Sendable {
  package let old: String
  package let new: String
}

/// Ids that both sides added for different records, and what the incoming ones are to be called.
struct Renumbering {
  private(set) var ids: [Renumbered] = []

  /// - Parameter kept: ids that stay as they are, so that the two records come into conflict.
  init(_ versions: Versions<DecodedDocument>, keeping kept: Set<String>, knownBefore: Set<String>) {
    let known = Set(versions.base.sections.flatMap { $0.records.compactMap(\.key) })
    var mentioned: Set<String>?
    for section in versions.theirs.sections {
      guard let ours = versions.ours.section(section.schema.id) else { continue }
      let records = Dictionary(
        ours.records.compactMap { record in record.key.map { ($0, record) } }, uniquingKeysWith: { first, _ in first })
      for record in section.records {
        guard let key = record.key, !known.contains(key), !kept.contains(key.text), !knownBefore.contains(key.text),
          let other = records[key], Self.hasID(record, in: section.schema),
          !Self.meansTheSame(record, other, in: section.schema), let (prefix, number) = Self.parts(of: key.text)
        else { continue }
        let words = mentioned ?? Self.ids(mentionedIn: versions)
        var next = max(number, Self.highest(prefix, in: versions))
        repeat { next += 1 } while words.contains("\(prefix)\(next)")
        mentioned = words.union(["\(prefix)\(next)"])
        ids.append(Renumbered(old: key.text, new: "\(prefix)\(next)"))
      }
    }
  }

  /// The incoming text with the new ids. Only lines that the base has not are touched: what stood there before cannot
  /// mean a record that has only just come.
  func applied(to theirs: [UInt8], base: [UInt8]) -> [UInt8] {
    let old = Set(base.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) })
    let names = Dictionary(ids.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
    let lines = theirs.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      old.contains(Array(line)) ? Array(line) : Self.renamed(line, names)
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  private static func renamed(_ line: ArraySlice<UInt8>, _ names: [String: String]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(line.count)
    var done = line.startIndex
    for word in words(in: line) {
      guard let name = names[String(decoding: line[word], as: UTF8.self)] else { continue }
      result += line[done..<word.lowerBound]
      result += name.utf8
      done = word.upperBound
    }
    return result + line[done...]
  }

  /// Words that may be ids: capital letters and digits that are no part of an address, a path, a date, or of another
  /// account's `northgate#A7`.
  private static func words(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      guard isWordByte(bytes[place]) else {
        place += 1
        continue
      }
      let start = place
      while place < bytes.endIndex, isWordByte(bytes[place]) { place += 1 }
      let isCapital = (0x41...0x5A).contains(bytes[start])
      let endsInDigit = (0x30...0x39).contains(bytes[place - 1])
      guard isCapital, endsInDigit, place - start <= 16 else { continue }
      if start > bytes.startIndex, "#/-_.&=?".utf8.contains(bytes[start - 1]) { continue }
      if place < bytes.endIndex, "#/-_&=".utf8.contains(bytes[place]) { continue }
      words.append(start..<place)
    }
    return words
  }

  private static func ids(mentionedIn versions: Versions<DecodedDocument>) -> Set<String> {
    var ids: Set<String> = []
    for version in Version.allCases {
      let bytes = versions[version].source.bytes[...]
      for word in words(in: bytes) { ids.insert(String(decoding: bytes[word], as: UTF8.self)) }
    }
    return ids
  }

  /// The highest number of a record with a prefix.
  private static func highest(_ prefix: String, in versions: Versions<DecodedDocument>) -> Int {
    var highest = 0
    for version in Version.allCases {
      for section in versions[version].sections {
        for record in section.records {
          if let key = record.key, let (letters, number) = parts(of: key.text), letters == prefix {
            highest = max(highest, number)
          }
        }
      }
    }
    return highest
  }

  private static func parts(of id: String) -> (String, Int)? {
    let letters = id.prefix { $0.isLetter }
    guard !letters.isEmpty, let number = Int(id.dropFirst(letters.count)), number < 999_999_999 else { return nil }
    return (String(letters), number)
  }

  private static func hasID(_ record: Record, in schema: SectionSchema) -> Bool {
    schema.fields.indices.contains { schema.fields[$0].type == .id && !record.raw[$0].isEmpty }
  }

  /// Whether two records are one: they say the same in the field that names them. The rest may have changed since one
  /// side took the record from the other.
  private static func meansTheSame(_ left: Record, _ right: Record, in schema: SectionSchema) -> Bool {
    let texts = schema.fields.indices.filter { schema.fields[$0].type == .text }
    guard let name = texts.first(where: { schema.fields[$0].requirement == .required }) ?? texts.first else {
      return agree(left, right)
    }
    return foldedText(left.raw[name]).lowercased() == foldedText(right.raw[name]).lowercased()
  }
}
