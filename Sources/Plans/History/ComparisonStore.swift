// Comparisons of account versions, each made once: kept in memory, and across commands below the git folder.
package import Git
import PlanDiff
import PlanModel
import PlanSchema
import System

/// Two versions of an account to compare; nil on a side where it was not there.
package struct VersionPair: Hashable, Sendable {
  package let old: AccountVersion?
  package let new: AccountVersion?

  package init(old: AccountVersion?, new: AccountVersion?) {
    self.old = old
    self.new = new
  }
}

/// Compares versions of accounts. What is not known yet is read and compared on all cores, and kept for the next time.
package final class ComparisonStore {
  private let repository: Repository
  private let cache: KeptCache
  private let cores: Int
  private var known: [VersionPair: AccountComparison] = [:]
  /// What accounts that a commit added were called before it, by commit.
  var formerNamesByCommit: [ObjectID: [String: String]] = [:]
  private lazy var comparer = VersionComparer(VersionReader(repository), cache.contents)

  package init(_ repository: Repository, cache: KeptCache, cores: Int) {
    self.repository = repository
    self.cache = cache
    self.cores = cores
  }

  /// The comparison of one pair.
  package func comparison(_ pair: VersionPair) throws -> AccountComparison {
    if let comparison = known[pair] { return comparison }
    let made = try comparer.compare(pair)
    try keep(made, for: pair)
    return made.comparison
  }

  /// The comparisons of several pairs, in their order.
  package func comparisons(_ pairs: [VersionPair]) throws -> [AccountComparison] {
    try prepare(pairs)
    return try pairs.map { try comparison($0) }
  }

  /// A version as it stands in the object database.
  package func read(_ version: AccountVersion) throws -> ReadAccount { try comparer.reader.read(version) }

  /// Whether the parents of a commit are missing, as in a shallow clone.
  package func isCutOff(_ commit: ObjectID) -> Bool { repository.isCutOff(commit) }

  /// Settings and people as they were.
  package var reader: VersionReader { comparer.reader }

  /// Keeps what was made for later commands.
  package func save() { cache.save() }

  /// Makes the comparisons of several pairs side by side.
  private func prepare(_ pairs: [VersionPair]) throws {
    var seen: Set<VersionPair> = []
    let missing = pairs.filter { known[$0] == nil && seen.insert($0).inserted }
    let workers = min(cores, (missing.count + 7) / 8)
    guard workers > 1 else { return }
    let location = repository.location
    let contents = cache.contents
    let made = try concurrentMap(missing, cores: cores, chunk: 16) {
      VersionComparer(VersionReader(try location.open()), contents)
    } _: { comparer, pair in
      try comparer.compare(pair)
    }
    for (pair, made) in zip(missing, made) { try keep(made, for: pair) }
  }

  private func keep(_ made: VersionComparer.Made, for pair: VersionPair) throws {
    known[pair] = made.comparison
    if let bytes = made.bytes { cache.keep(bytes, for: try pair.key()) }
  }
}

/// Compares versions within one task.
private final class VersionComparer {
  struct Made: Sendable {
    let comparison: AccountComparison
    /// To be kept; nil for what was kept already.
    let bytes: [UInt8]?
  }

  let reader: VersionReader
  private let contents: KeptCache.Contents

  init(_ reader: VersionReader, _ contents: KeptCache.Contents) {
    self.reader = reader
    self.contents = contents
  }

  func compare(_ pair: VersionPair) throws -> Made {
    if !contents.isEmpty, let environment = (pair.new ?? pair.old)?.environment, let bytes = contents[try pair.key()],
      let kept = AccountComparison(bytes: bytes, schema: try reader.settings(environment).schema)
    {
      return Made(comparison: kept, bytes: nil)
    }
    let comparison = AccountComparison(old: try pair.old.map(reader.read), new: try pair.new.map(reader.read))
    return Made(comparison: comparison, bytes: comparison.bytes)
  }
}

extension VersionPair {
  /// A name for all that the comparison depends on.
  fileprivate func key() throws -> ObjectID {
    var bytes: [UInt8] = []
    for version in [old, new] {
      guard let version else {
        bytes.append(0)
        continue
      }
      bytes.append(1)
      bytes += version.folder.tree.bytes
      for blob in [version.environment.settings, version.environment.people] { bytes += (blob ?? .zero).bytes }
      bytes += version.folder.account.utf8
      bytes.append(0)
    }
    return try Repository.blobID(of: bytes)
  }
}
