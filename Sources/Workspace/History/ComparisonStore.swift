// Comparisons of account versions, each made once: kept in memory, and across commands below the git folder.
import Dispatch
import Git
import PlanDiff
import PlanModel
import PlanSchema
import Synchronization

/// Two versions of an account to compare; nil on a side where it was not there.
struct VersionPair: Hashable, Sendable {
  let old: AccountVersion?
  let new: AccountVersion?
}

/// Compares versions of accounts. What is not known yet is read and compared on all cores, and kept for the next time.
final class ComparisonStore {
  private let repository: Repository
  private let cache: ComparisonCache
  private let cores: Int
  private var known: [VersionPair: AccountComparison] = [:]
  private lazy var comparer = VersionComparer(VersionReader(repository), cache.contents)

  init(_ repository: Repository, cache: ComparisonCache, cores: Int) {
    self.repository = repository
    self.cache = cache
    self.cores = cores
  }

  /// The comparison of one pair.
  func comparison(_ pair: VersionPair) throws -> AccountComparison {
    if let comparison = known[pair] { return comparison }
    let made = try comparer.compare(pair)
    try keep(made, for: pair)
    return made.comparison
  }

  /// The comparisons of several pairs, in their order.
  func comparisons(_ pairs: [VersionPair]) throws -> [AccountComparison] {
    try prepare(pairs)
    return try pairs.map { try comparison($0) }
  }

  /// A version as it stands in the object database.
  func read(_ version: AccountVersion) throws -> ReadAccount { try comparer.reader.read(version) }

  /// Settings and people as they were.
  var reader: VersionReader { comparer.reader }

  /// Keeps what was made for later commands.
  func save() { cache.save() }

  /// Makes the comparisons of several pairs side by side.
  private func prepare(_ pairs: [VersionPair]) throws {
    var seen: Set<VersionPair> = []
    let missing = pairs.filter { known[$0] == nil && seen.insert($0).inserted }
    let workers = min(cores, (missing.count + 7) / 8)
    guard workers > 1 else { return }
    let location = repository.location
    let contents = cache.contents
    let results = Mutex<[(VersionPair, VersionComparer.Made)]>([])
    let failure = Mutex<(any Error)?>(nil)
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      do {
        let comparer = VersionComparer(VersionReader(try location.open()), contents)
        var own: [(VersionPair, VersionComparer.Made)] = []
        while true {
          let start = next.add(16, ordering: .relaxed).oldValue
          guard start < missing.count else { break }
          for pair in missing[start..<min(start + 16, missing.count)] { own.append((pair, try comparer.compare(pair))) }
        }
        results.withLock { $0 += own }
      } catch {
        failure.withLock { $0 = error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    for (pair, made) in results.withLock({ $0 }) { try keep(made, for: pair) }
  }

  private func keep(_ made: VersionComparer.Made, for pair: VersionPair) throws {
    known[pair] = made.comparison
    if let bytes = made.bytes { try cache.keep(bytes, for: pair) }
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
  private let contents: ComparisonCache.Contents

  init(_ reader: VersionReader, _ contents: ComparisonCache.Contents) {
    self.reader = reader
    self.contents = contents
  }

  func compare(_ pair: VersionPair) throws -> Made {
    if let environment = (pair.new ?? pair.old)?.environment, let bytes = try contents.entry(pair),
      let kept = AccountComparison(bytes: bytes, schema: try reader.settings(environment).schema)
    {
      return Made(comparison: kept, bytes: nil)
    }
    let comparison = AccountComparison(old: try pair.old.map(reader.read), new: try pair.new.map(reader.read))
    return Made(comparison: comparison, bytes: comparison.bytes)
  }
}
