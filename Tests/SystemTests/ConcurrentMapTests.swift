// Work spread over processors says the same every time, whichever task is quick.
import Foundation
import Synchronization
import System
import Testing

@Suite struct ConcurrentMapTests {
  /// The error of one item.
  private struct Failing: Error, Equatable {
    let item: Int
  }

  /// Waits a little, another time for each item and turn.
  private static func dawdle(_ item: Int, turn: Int) {
    let hash = (UInt64(item) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(turn) &* 0xBF58_476D_1CE4_E5B9) >> 40
    usleep(UInt32(hash % 300))
  }

  @Test(arguments: 1...12) func `of many errors the first item's is thrown`(turn: Int) {
    let chunk = [1, 3, 8][turn % 3]
    let failing = Set((0..<300).filter { ($0 &* 7919 &+ turn &* 104_729) % 11 == 0 && $0 >= turn * 5 })
    let first = failing.min()
    for cores in [1, 2, 7] {
      do throws(Failing) {
        _ = try concurrentMap(Array(0..<300), cores: cores, chunk: chunk, context: { () throws(Failing) in }) {
          (_, item) throws(Failing) in
          Self.dawdle(item, turn: turn)
          // The earlier of two failing items is the slower one.
          if failing.contains(item) {
            usleep(item == first ? 2_000 : 0)
            throw Failing(item: item)
          }
          return item
        }
        Issue.record("nothing was thrown")
      } catch {
        #expect(error.item == first, "\(cores) cores, chunks of \(chunk)")
      }
    }
  }

  @Test func `results come in the order of the items`() throws {
    let items = Array(0..<500)
    let made = concurrentMap(items, cores: 5, chunk: 4, context: {}) { _, item in
      Self.dawdle(item, turn: 0)
      return item * 2
    }
    #expect(made == items.map { $0 * 2 })
    #expect(try concurrentMap([Int](), chunk: 4, context: { throw Failing(item: 0) }) { $1 }.isEmpty)
  }

  @Test func `after an error the others stop soon`() throws {
    let done = Atomic<Int>(0)
    #expect(throws: Failing(item: 5)) {
      try concurrentMap(Array(0..<4_000), cores: 4, chunk: 8, context: {}) { _, item in
        if item == 5 { throw Failing(item: item) }
        usleep(500)
        done.add(1, ordering: .relaxed)
      }
    }
    // Each of four tasks may be in the middle of something; not one goes through its share.
    #expect(done.load(ordering: .relaxed) < 400)
  }

  @Test func `each task has a context of its own, made once`() throws {
    final class Counter: Sendable { let count = Atomic<Int>(0) }
    let contexts = Atomic<Int>(0)
    let counters = concurrentMap(
      Array(0..<200), cores: 3, chunk: 5,
      context: {
        contexts.add(1, ordering: .relaxed)
        return Counter()
      }
    ) { counter, _ in
      counter.count.add(1, ordering: .relaxed)
      return ObjectIdentifier(counter)
    }
    #expect(Set(counters).count <= 3 && contexts.load(ordering: .relaxed) <= 3)
    #expect(throws: Failing(item: 9)) {
      try concurrentMap(Array(0..<200), cores: 3, chunk: 5, context: { throw Failing(item: 9) }) { (_: Int, item) in
        item
      }
    }
  }
}
