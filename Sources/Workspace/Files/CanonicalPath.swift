import Glibc

/// A path with all links resolved, or the path itself if it does not exist.
func canonical(_ path: String) -> String {
  guard let resolved = realpath(path, nil) else { return path }
  defer { free(resolved) }
  return String(cString: resolved)
}
