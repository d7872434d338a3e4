// The one place where work is spread over the processors.
import Dispatch
import Synchronization

/// What `body` makes of each item, in the order of the items; on several cores when there are many.
///
/// - Parameters:
///   - chunk: how many items a task takes at once.
///   - context: makes what one task needs for itself alone: a repository, a reader.
/// - Throws: the first error that any task met; then what the others made is lost.
package func concurrentMap<Item: Sendable, Context, Made: Sendable>(
  _ items: [Item], cores: Int, chunk: Int, context: @Sendable () throws -> Context,
  _ body: @Sendable (Context, Item) throws -> Made
) throws -> [Made] {
  let workers = min(cores, (items.count + chunk - 1) / chunk)
  guard workers > 1 else {
    guard !items.isEmpty else { return [] }
    let context = try context()
    return try items.map { try body(context, $0) }
  }
  let results = Mutex<[(place: Int, made: Made)]>([])
  let failure = Mutex<(any Error)?>(nil)
  let next = Atomic<Int>(0)
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    do {
      let context = try context()
      var own: [(place: Int, made: Made)] = []
      while true {
        let start = next.add(chunk, ordering: .relaxed).oldValue
        guard start < items.count else { break }
        for place in start..<min(start + chunk, items.count) { own.append((place, try body(context, items[place]))) }
      }
      results.withLock { $0 += own }
    } catch {
      failure.withLock { if $0 == nil { $0 = error } }
    }
  }
  if let error = failure.withLock({ $0 }) { throw error }
  return results.withLock { $0.sorted { $0.place < $1.place }.map(\.made) }
}
