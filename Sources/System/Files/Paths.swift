// Paths as text.
import Glibc

/// What can be said of a path.
package enum Paths {
  /// An absolute path with all links resolved; nil if nothing stands there.
  package static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A path with all links resolved, or the path itself if it does not exist.
  package static func canonical(_ path: String) -> String { resolved(path) ?? path }

  /// The part of a path before its last slash.
  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path without the slash that folders may have at the end.
  package static func withoutSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
