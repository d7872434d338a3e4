// Makes the changes that `rutter diff --format json` tells of, from nothing but that text and the old side.

import Documents
import Foundation
import Rendering
import Results
import Testing

/// A JSON object, read from text.
struct JSONObject {
  let members: [String: Any]

  init?(_ value: Any?) {
    guard let members = value as? [String: Any] else { return nil }
    self.members = members
  }

  init(text: String) throws {
    members = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  func text(_ name: String) -> String? { members[name] as? String }
  func number(_ name: String) -> Int? { members[name] as? Int }
  func object(_ name: String) -> JSONObject? { JSONObject(members[name]) }
  func objects(_ name: String) -> [JSONObject] { (members[name] as? [Any] ?? []).compactMap { JSONObject($0) } }

  /// The lines of prose of one side; nil where the prose did not change.
  func prose(_ name: String, without kind: String) -> [String]? {
    (members[name] as? [Any])?.compactMap { paragraph in
      let pieces = (paragraph as? [Any] ?? []).compactMap { JSONObject($0) }.filter { $0.text("kind") != kind }
      return pieces.isEmpty ? nil : pieces.compactMap { $0.text("text") }.joined()
    }
  }
}

extension PlanState {
  /// The state after one subject's changes.
  mutating func apply(_ change: JSONObject) {
    follow(renames(in: change))
    if let title = change.object("title") { self.title = title.text("new") }
    for field in change.objects("fields") { set(field, in: &fields) }
    for section in change.objects("sections") { apply(section: section) }
  }

  private func name(of section: JSONObject) -> String {
    switch section.text("place") {
    case "declared": "declared " + (section.text("section") ?? "")
    case "free": "free " + (section.text("heading") ?? "").lowercased()
    default: "preamble"
    }
  }

  private mutating func apply(section change: JSONObject) {
    let name = name(of: change)
    #expect((sections[name] == nil) == (change.text("kind") == "added") || name == "preamble")
    var section = sections[name] ?? Section()
    var rows = section.rows.map { Optional($0) }
    for record in change.objects("records") {
      guard record.text("kind") != "added" else {
        var row = Row()
        update(&row, by: record)
        rows.append(row)
        continue
      }
      guard let place = place(of: record, in: section.rows) else {
        Issue.record("no such record: \(record.members)")
        continue
      }
      if record.text("kind") == "removed" {
        rows[place] = nil
      } else if var row = rows[place] {
        update(&row, by: record)
        rows[place] = row
      }
    }
    section.rows = rows.compactMap(\.self)
    if let old = change.prose("prose", without: "added") {
      #expect(old.map(layoutFree) == section.prose)
      section.prose = (change.prose("prose", without: "removed") ?? []).map(layoutFree)
    }
    sections[name] = change.text("kind") == "removed" ? nil : section
    if name == "preamble", section.prose.isEmpty { sections[name] = nil }
  }

  /// By the key that the record had, which finds it unless a key stands twice or cannot be read; else by its row.
  private func place(of record: JSONObject, in rows: [Row]) -> Int? {
    let row = record.number("oldRow").map { $0 - 1 }
    guard let key = record.text("formerKey") ?? record.text("key"), rows.allSatisfy({ $0.key != nil }) else {
      return row
    }
    let places = rows.indices.filter { rows[$0].key == key }
    guard places.count == 1, let place = places.first else { return row }
    #expect(place == row)
    return place
  }

  private func update(_ row: inout Row, by record: JSONObject) {
    for field in record.objects("keyFields") + record.objects("fields") { set(field, in: &row.fields) }
    if let old = record.prose("note", without: "added") {
      #expect(old.map(layoutFree) == row.note)
      row.note = (record.prose("note", without: "removed") ?? []).map(layoutFree)
    }
  }

  private func set(_ field: JSONObject, in fields: inout [String: Said]) {
    guard let id = field.text("field") else { return }
    let old = field.object("old").map { $0.text("value") ?? $0.text("raw") ?? "" }
    if field.object("old") != nil { #expect(fields[id] != nil, "\(id) was \(old ?? "nothing")") }
    fields[id] = field.object("new").map { Said(nil, text: $0.text("value") ?? $0.text("raw") ?? "") }
  }

  /// Section and former key → key.
  private func renames(in change: JSONObject) -> [String: [String: String]] {
    var result: [String: [String: String]] = [:]
    for section in change.objects("sections") {
      guard let id = section.text("section") else { continue }
      for record in section.objects("records") {
        if let old = record.text("formerKey"), let new = record.text("key") { result[id, default: [:]][old] = new }
      }
    }
    return result
  }
}
