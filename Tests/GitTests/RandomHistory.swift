// Random histories of a repository with accounts, the same for each seed, made without a work tree.
import Foundation
import Git
import Testing

/// A generator whose numbers depend on its seed alone.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let mixed = (state ^ state >> 33) &* 0xff51_afd7_ed55_8ccd
    return mixed ^ mixed >> 33
  }
}

/// A path that equals another one only if it has the same bytes; text would take two spellings of `Ö` for one.
struct ExactPath: Hashable, Comparable, CustomStringConvertible {
  let description: String
  private let bytes: [UInt8]

  init(_ text: String) {
    description = text
    bytes = Array(text.utf8)
  }

  static func == (one: Self, other: Self) -> Bool { one.bytes == other.bytes }
  static func < (one: Self, other: Self) -> Bool { one.bytes.lexicographicallyPrecedes(other.bytes) }
  func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  /// Whether this is a file or folder, or below it.
  func isInside(_ top: String) -> Bool {
    bytes.starts(with: top.utf8) && (bytes.count == top.utf8.count || bytes[top.utf8.count] == UInt8(ascii: "/"))
  }
}

/// Grows commits with all that a history may hold: merges of two and more, criss-cross merges, several roots, reverts,
/// renamed folders, files in place of folders, commits without a change, clocks that go wrong, odd names.
struct RandomHistory {
  static let names = ["a-b", "a.b", "northgate-foods", "O\u{308}rebro", "日本", "z", "a", "a b", "Örebro"]
  static let files = ["people.md", "rutter.yaml", "accounts.md", "Größe.md"]

  private typealias Files = [ExactPath: (mode: FileMode, id: ObjectID)]

  let scratch: Scratch
  let repository: Repository
  private(set) var commits: [ObjectID] = []
  private var trees: [Files] = []
  private var numbers: SeededNumbers
  private let blobs: [ObjectID]

  init(seed: Int, commits count: Int, in scratch: Scratch) throws {
    self.scratch = scratch
    numbers = SeededNumbers(state: UInt64(seed))
    let repository = try scratch.open()
    self.repository = repository
    blobs = try (0..<4).map { try repository.writeBlob(Array("\($0)\n".utf8)) }
    for _ in 0..<count { try grow() }
  }

  /// What stands in a commit where a history index looks: files at the top, and all that `accounts` holds.
  func watched(_ id: ObjectID) throws -> [ExactPath: ObjectID] {
    let entries = try scratch.gitBytes(["ls-tree", "-z", "--full-tree", id.hex, ".", "accounts/"])
    var found: [ExactPath: ObjectID] = [:]
    for line in entries.split(separator: 0) {
      let text = String(decoding: line, as: UTF8.self)
      let words = text.split(separator: " ", maxSplits: 2)
      let (type, rest) = (words[1], words[2])
      let path = String(rest.dropFirst(41))
      if type != "tree" || path.contains("/") { found[ExactPath(path)] = ObjectID(hex: String(rest.prefix(40))) }
    }
    return found
  }

  /// Whether any commit holds a path, file or folder.
  func contains(_ path: String) -> Bool {
    trees.contains { $0.keys.contains { $0.isInside(path) } }
  }

  mutating func pick<Element>(_ elements: some Collection<Element>) throws -> Element {
    try #require(elements.randomElement(using: &numbers))
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &numbers)
  }

  /// Adds a commit.
  mutating func grow() throws {
    var parents: [Int] = []
    if !commits.isEmpty, number(0...50) > 0 {
      for _ in 0..<(try pick([1, 1, 1, 1, 2, 2, 2, 3, 4])) {
        let parent = try pick(commits.indices.suffix(7))
        if !parents.contains(parent) { parents.append(parent) }
      }
    }
    var files = parents.first.map { trees[$0] } ?? [:]
    if parents.count > 1, number(0...2) > 0 { try merge(parents, into: &files) }
    if parents.count < 2 || number(0...3) == 0 {
      for _ in 0..<(try pick([0, 1, 1, 1, 2, 5])) { try change(&files) }
    }
    scratch.tick(Int64(number(-30...90)))
    let edits = files.sorted { $0.key < $1.key }.map { TreeEdit.put(path: $0.description, id: $1.id, mode: $1.mode) }
    let tree = try repository.writeTree(from: nil, edits: edits)
    let id = try repository.writeCommit(
      tree: tree, parents: parents.map { commits[$0] }, author: scratch.author, committer: scratch.committer,
      message: "\(commits.count)\n")
    commits.append(id)
    trees.append(files)
  }

  /// Takes whole accounts and files from any of the parents.
  private mutating func merge(_ parents: [Int], into files: inout Files) throws {
    for top in Self.names.map({ "accounts/" + $0 }) + Self.files where number(0...2) == 0 {
      let parent = try pick(parents)
      clear(top, in: &files)
      for (path, entry) in trees[parent] where path.isInside(top) { files[path] = entry }
    }
  }

  private mutating func change(_ files: inout Files) throws {
    // A few accounts have a long history.
    let account = "accounts/" + (try pick(number(0...2) > 0 ? Self.names.suffix(3) : Self.names[...]))
    let (blob, mode) = (try pick(blobs), try pick([FileMode.file, .file, .file, .executable, .symbolicLink]))
    switch number(0...12) {
    case 0...4:
      files[ExactPath(account)] = nil
      files[ExactPath(account + "/" + (try pick(["plan.md", "b.md", "reviews/2026.md"])))] = (mode, blob)
    case 5:
      clear(account, in: &files)
      files[ExactPath(account)] = (mode, blob)
    case 6, 7: files[ExactPath(try pick(Self.files))] = (mode, blob)
    case 8: files[ExactPath(try pick(Self.files))] = nil
    case 9: clear(account, in: &files)
    case 10: files[ExactPath("other/" + (try pick(Self.names)))] = (mode, blob)
    case 11:
      let other = "accounts/" + (try pick(Self.names))
      let moved = files.filter { $0.key.isInside(other) }
      clear(other, in: &files)
      clear(account, in: &files)
      for (path, entry) in moved {
        files[ExactPath(account + String(decoding: path.description.utf8.dropFirst(other.utf8.count), as: UTF8.self))] =
          entry
      }
    default:
      files = try pick(trees.suffix(9).isEmpty ? [files] : Array(trees.suffix(9)))
    }
  }

  private func clear(_ top: String, in files: inout Files) {
    files = files.filter { !$0.key.isInside(top) }
  }
}
