// Owners of what libgit2 allocates for us.
import CLibgit2

/// Something that libgit2 allocated, freed exactly once when this goes out of scope.
struct Handle: ~Copyable {
  let pointer: OpaquePointer
  private let free: (OpaquePointer?) -> Void

  /// Calls `make`, which must set its argument, and takes over what it made.
  init(
    _ doing: @autoclosure () -> String,
    free: @escaping (OpaquePointer?) -> Void,
    _ make: (inout OpaquePointer?) -> Int32
  ) throws(GitError) {
    var made: OpaquePointer?
    try git(doing()) { make(&made) }
    guard let made else { throw GitError(.generic, doing(), "libgit2 gave nothing") }
    pointer = made
    self.free = free
  }

  /// Takes over what a call gave, if it gave anything.
  init?(owning pointer: OpaquePointer?, free: @escaping (OpaquePointer?) -> Void) {
    guard let pointer else { return nil }
    self.pointer = pointer
    self.free = free
  }

  deinit {
    free(pointer)
  }
}

/// A list of C strings for one call.
struct CStrings: ~Copyable {
  private(set) var array = git_strarray()

  init(_ strings: [String]) {
    let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: strings.count)
    for (position, string) in strings.enumerated() {
      let bytes = string.utf8CString
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
      for (offset, byte) in bytes.enumerated() { copy[offset] = byte }
      pointers[position] = copy
    }
    array.strings = pointers
    array.count = strings.count
  }

  deinit {
    for position in 0..<array.count { array.strings[position]?.deallocate() }
    array.strings.deallocate()
  }
}

extension String {
  /// Copies a C string, repairing what is not UTF-8; nil for a null pointer.
  init?(copying pointer: UnsafePointer<CChar>?) {
    guard let pointer else { return nil }
    self.init(cString: pointer)
  }
}
