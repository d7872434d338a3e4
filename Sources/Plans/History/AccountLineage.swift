// Which accounts that a change added are accounts that it removed, under another name.
package import Git
import PlanDiff
import PlanSchema

/// An account before or after a change; it is read only where its name and folder do not say enough.
struct LineageMember {
  let name: String
  /// nil for what is not in git's object database.
  let version: AccountVersion?
  let read: () throws -> DecodedAccount?

  init(_ name: String, at state: StateReader) throws {
    self.name = name
    version = try state.version(of: name)
    read = { try state.readIfThere(name, isAlone: true)?.plan }
  }

  init(_ version: AccountVersion, _ store: ComparisonStore) {
    name = version.folder.account
    self.version = version
    read = { try store.read(version).plan }
  }
}

extension ComparisonStore {
  /// For accounts that a change added, the one among those it removed which each was; each is taken once.
  ///
  /// The plan's own word (`formerly:`) comes first, then the same folder, then likeness, then the names in their order.
  ///
  /// - Parameter needsWord: whether only the plan's own word counts.
  func formerNames(
    of added: [LineageMember], among removed: [LineageMember], needsWord: Bool = false
  ) throws -> [String: String] {
    guard !added.isEmpty, !removed.isEmpty else { return [:] }
    var assignment = LineageAssignment()
    let words = try formerNames(saidBy: added)
    var sure: [LineageAssignment.Pair] = []
    for new in added {
      for old in removed {
        let isNamed = words[new.name]?.contains(old.name) ?? false
        let isSame = new.version.map { $0.folder.tree == old.version?.folder.tree } ?? false
        if isNamed || (isSame && !needsWord) { sure.append(.init(new, old, isNamed: isNamed, isSame: isSame)) }
      }
    }
    // Of several that a plan names, the one that it is most like.
    for place in sure.indices where sure.count(where: { $0.competes(with: sure[place]) }) > 1 {
      sure[place].likeness = try assignment.likeness(of: sure[place])
    }
    assignment.take(sure)
    guard !needsWord else { return assignment.former }
    var like: [LineageAssignment.Pair] = []
    for new in added where assignment.isFree(new: new.name) {
      for old in removed where assignment.isFree(old: old.name) {
        var pair = LineageAssignment.Pair(new, old, isNamed: false, isSame: false)
        pair.likeness = try assignment.likeness(of: pair)
        if pair.likeness >= LineageAssignment.leastLikeness { like.append(pair) }
      }
    }
    assignment.take(like)
    return assignment.former
  }

  /// What plans say that they were called. An account that was added is new against nothing, and what is known of that
  /// comparison says its former names as well.
  private func formerNames(saidBy added: [LineageMember]) throws -> [String: [String]] {
    _ = try comparisons(added.compactMap(\.version).map { VersionPair(old: nil, new: $0) })
    var result: [String: [String]] = [:]
    for member in added {
      if let version = member.version {
        let plan = try comparison(VersionPair(old: nil, new: version)).plan
        result[member.name] = plan?.fields.first { $0.field.id == "formerly" }?.new?.value?.words ?? []
      } else {
        result[member.name] = try member.read()?.formerNames ?? []
      }
    }
    return result
  }

  /// For accounts that a commit added against its first parent, what they were called before.
  func formerNames(at position: Int, in versions: PlanVersions) throws -> [String: String] {
    let index = versions.index
    let id = index.id(at: position)
    if let known = formerNamesByCommit[id] { return known }
    let changes = index.accountChanges(at: position)
    var (added, removed): ([LineageMember], [LineageMember]) = ([], [])
    if let parent = index.firstParent(at: position), changes.contains(where: { $0.tree == nil }) {
      for (name, _) in changes {
        switch (versions.version(of: name, at: parent), versions.version(of: name, at: position)) {
        case (nil, let new?): added.append(LineageMember(new, self))
        case (let old?, nil): removed.append(LineageMember(old, self))
        case (_?, _?), (nil, nil): break
        }
      }
    }
    let found = try formerNames(of: added, among: removed)
    formerNamesByCommit[id] = found
    return found
  }

  /// For accounts that one state has and an older one has not, what they were called there.
  ///
  /// Between two commits, those on the way decide, followed along first parents; beside them only the plan's own word
  /// counts. Any other two states are held against each other as one change.
  ///
  /// - Parameter index: reaches both commits.
  package func formerNames(
    from old: StateReader, to new: StateReader, index: ([ObjectID]) throws -> HistoryIndex
  ) throws -> [String: String] {
    let (before, after) = (Set(try old.accountNames()), Set(try new.accountNames()))
    let added = after.subtracting(before).sorted()
    let removed = before.subtracting(after).sorted()
    guard !added.isEmpty, !removed.isEmpty else { return [:] }
    var found: [String: String] = [:]
    var isFollowed = false
    if let start = old.state.commit?.id, let end = new.state.commit?.id,
      let names = try formerNames(of: added, from: start, to: end, in: PlanVersions(try index([start, end])))
    {
      isFollowed = true
      found = names.filter { removed.contains($0.value) }
    }
    let taken = Set(found.values)
    let rest = try formerNames(
      of: try added.filter { found[$0] == nil }.map { try LineageMember($0, at: new) },
      among: try removed.filter { !taken.contains($0) }.map { try LineageMember($0, at: old) }, needsWord: isFollowed)
    return found.merging(rest) { name, _ in name }
  }

  /// What accounts of a commit were called at an earlier one; nil where first parents do not lead there.
  private func formerNames(
    of accounts: [String], from start: ObjectID, to end: ObjectID, in versions: PlanVersions
  ) throws -> [String: String]? {
    let index = versions.index
    guard let start = index.position(of: start), var position = index.position(of: end) else { return nil }
    var names = Dictionary(accounts.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
    while position != start {
      guard let parent = index.firstParent(at: position), parent >= start else { return nil }
      let changed = Set(index.accountChanges(at: position).map(\.account))
      for (account, name) in names where changed.contains(name) {
        guard versions.version(of: name, at: parent) == nil else { continue }
        names[account] = try formerNames(at: position, in: versions)[name]
      }
      position = parent
    }
    return names
  }
}

/// Accounts assigned to each other one to one.
private struct LineageAssignment {
  struct Pair {
    let new: LineageMember
    let old: LineageMember
    let isNamed: Bool
    let isSame: Bool
    var likeness = 0

    init(_ new: LineageMember, _ old: LineageMember, isNamed: Bool, isSame: Bool) {
      (self.new, self.old, self.isNamed, self.isSame) = (new, old, isNamed, isSame)
    }

    func competes(with other: Pair) -> Bool {
      (isNamed, isSame) == (other.isNamed, other.isSame) && (new.name == other.new.name || old.name == other.old.name)
    }

    /// The surest pair is the least.
    fileprivate var rank: (Int, Int, Int, String, String) {
      (isNamed ? 0 : 1, isSame ? 0 : 1, -likeness, new.name, old.name)
    }
  }

  /// As for git's renames: half of it is the same.
  static let leastLikeness = 50

  private(set) var former: [String: String] = [:]
  private var taken: Set<String> = []
  private var newFacts: [String: Facts?] = [:]
  private var oldFacts: [String: Facts?] = [:]

  func isFree(new name: String) -> Bool { former[name] == nil }
  func isFree(old name: String) -> Bool { !taken.contains(name) }

  mutating func take(_ pairs: [Pair]) {
    for pair in pairs.sorted(by: { $0.rank < $1.rank })
    where isFree(new: pair.new.name) && isFree(old: pair.old.name) {
      former[pair.new.name] = pair.old.name
      taken.insert(pair.old.name)
    }
  }

  /// In hundredths; 0 where a plan cannot be read.
  mutating func likeness(of pair: Pair) throws -> Int {
    let new = try Self.facts(of: pair.new, known: &newFacts)
    guard let new, let old = try Self.facts(of: pair.old, known: &oldFacts) else { return 0 }
    return new.likeness(to: old)
  }

  private static func facts(of member: LineageMember, known: inout [String: Facts?]) throws -> Facts? {
    if let facts = known[member.name] { return facts }
    let facts = try member.read().map { Facts($0) }
    known[member.name] = .some(facts)
    return facts
  }
}

extension DecodedAccount {
  /// The earlier folder names that the plan gives, the latest first as far as it says so.
  var formerNames: [String] { self["formerly"]?.words ?? [] }
}

extension Value {
  /// The words of a list, or the one word that it is.
  fileprivate var words: [String] {
    if case .list(let values) = self { return values.flatMap(\.words) }
    return if case .word(let word) = self { [word] } else { [] }
  }
}
