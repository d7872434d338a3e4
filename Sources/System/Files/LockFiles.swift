// Files that must not outlive this process: locks of the index, which would stop every other git program.
import Glibc

/// Removes lock files when the process is ended by a signal (Ctrl-C, a closed terminal, `kill`), as git does.
///
///     let locks = LockFiles([lock])
///     defer { locks.forget() }
package final class LockFiles {
  /// Places for paths that a signal handler can read: it may neither allocate nor wait.
  private static let capacity = 4
  nonisolated(unsafe) private static let places: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
    let places = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: capacity)
    places.initialize(repeating: nil, count: capacity)
    return places
  }()
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  private var taken: [Int] = []
  private var before: [(signal: Int32, handler: (@convention(c) (Int32) -> Void)?)] = []

  /// - Parameter paths: no more than four; what is beyond is left to its owner.
  package init(_ paths: [String]) {
    for path in paths {
      guard let place = (0..<Self.capacity).first(where: { Self.places[$0] == nil }) else { break }
      Self.places[place] = strdup(path)
      taken.append(place)
    }
    for number in Self.signals {
      let handler = signal(number) { number in
        for place in 0..<LockFiles.capacity {
          if let path = LockFiles.places[place] { unlink(path) }
        }
        signal(number, SIG_DFL)
        raise(number)
      }
      // A signal that is ignored stays so.
      if handler == nil { before.append((number, nil)) } else { signal(number, handler) }
    }
  }

  /// Whether the files are no longer looked after.
  package private(set) var areForgotten = false

  /// The files are removed, or somebody else's by now.
  package func forget() {
    areForgotten = true
    for (number, handler) in before { signal(number, handler) }
    for place in taken {
      let path = Self.places[place]
      Self.places[place] = nil
      free(path)
    }
    (taken, before) = ([], [])
  }
}
