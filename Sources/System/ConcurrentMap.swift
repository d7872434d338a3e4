// The one place where work is spread over the processors.
import Dispatch
import Synchronization

/// What `body` makes of each item, in the order of the items; on several cores when there are many.
///
/// - Parameters:
///   - chunk: how many items a task takes at once.
///   - context: makes what one task needs for itself alone: a repository, a reader.
/// - Throws: the error of the first item, in their order, that has one, whatever the tasks did when: the same items give
///   the same error. Where no context can be made, that is an error of the item it was to be made for.
package func concurrentMap<Item: Sendable, Context, Made: Sendable, Failure: Error>(
  _ items: [Item], cores: Int = ThisProcess.processors, chunk: Int,
  context makeContext: @Sendable () throws(Failure) -> Context,
  _ body: @Sendable (Context, Item) throws(Failure) -> Made
) throws(Failure) -> [Made] {
  let workers = min(cores, (items.count + chunk - 1) / chunk)
  guard workers > 1 else {
    guard !items.isEmpty else { return [] }
    let context = try makeContext()
    return try items.map { (item) throws(Failure) in try body(context, item) }
  }
  let results = Mutex<[(place: Int, made: Made)]>([])
  let failure = Mutex<(place: Int, error: Failure)?>(nil)
  /// The first item known to fail: nothing behind it is begun any more, but all before it is done, and may fail too.
  let end = Atomic<Int>(items.count)
  let next = Atomic<Int>(0)
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    var context: Context?
    var own: [(place: Int, made: Made)] = []
    // Chunks are taken in order, so all items before one that fails are in hands by then.
    while case let start = next.add(chunk, ordering: .relaxed).oldValue, start < end.load(ordering: .relaxed) {
      for place in start..<min(start + chunk, items.count) where place < end.load(ordering: .relaxed) {
        do throws(Failure) {
          let ready = if let context { context } else { try makeContext() }
          context = ready
          own.append((place, try body(ready, items[place])))
        } catch {
          failure.withLock { if place < $0?.place ?? .max { $0 = (place, error) } }
          end.min(place, ordering: .relaxed)
        }
      }
    }
    results.withLock { $0 += own }
  }
  if let failure = failure.withLock({ $0 }) { throw failure.error }
  return results.withLock { $0.sorted { $0.place < $1.place }.map(\.made) }
}
