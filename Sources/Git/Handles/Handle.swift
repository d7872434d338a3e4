// Owners of what libgit2 allocates for us, and the only place where its pointers are kept.
import CLibgit2

/// Something that libgit2 allocated, freed exactly once when this goes out of scope.
///
/// Its pointer is lent to a closure and never given away, so that nothing can use it after it was freed.
struct Handle: ~Copyable {
  private let pointer: OpaquePointer
  private let free: (OpaquePointer?) -> Void
  /// What this is a part of, and must be there for as long as this is: the repository, as a rule.
  private let store: AnyObject?

  /// Calls `make`, which must set its argument, and takes over what it made.
  init(
    _ doing: @autoclosure () -> String, free: @escaping (OpaquePointer?) -> Void, of store: AnyObject? = nil,
    _ make: (inout OpaquePointer?) throws(GitError) -> Int32
  ) throws(GitError) {
    var made: OpaquePointer?
    try git(doing()) { () throws(GitError) in try make(&made) }
    guard let made else { throw GitError(.generic, doing(), "libgit2 gave nothing") }
    (pointer, self.free, self.store) = (made, free, store)
  }

  /// Calls `make` and takes over what it made; nil if it made nothing, or ended with the expected code.
  init?(
    _ doing: @autoclosure () -> String, expecting expected: GitError.Code? = nil,
    free: @escaping (OpaquePointer?) -> Void, of store: AnyObject? = nil,
    ifAny make: (inout OpaquePointer?) throws(GitError) -> Int32
  ) throws(GitError) {
    var made: OpaquePointer?
    let answer = try git(doing(), expecting: expected.map { [$0] } ?? []) { () throws(GitError) in try make(&made) }
    guard answer == nil, let made else { return nil }
    (pointer, self.free, self.store) = (made, free, store)
  }

  deinit { free(pointer) }

  /// Lends the pointer.
  func with<Result: ~Copyable, Failure: Error>(
    _ body: (OpaquePointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(pointer)
  }

  /// Makes one libgit2 call on it; throws and returns as ``git(_:expecting:call:)`` does.
  @discardableResult
  func call(
    _ doing: @autoclosure () -> String, expecting expected: GitError.Code..., call: (OpaquePointer) -> Int32
  ) throws(GitError) -> GitError.Code? {
    try git(doing(), expecting: expected) { call(pointer) }
  }

  /// Makes something that is a part of the same store.
  func make(
    _ doing: @autoclosure () -> String, free: @escaping (OpaquePointer?) -> Void,
    _ make: (inout OpaquePointer?, OpaquePointer) -> Int32
  ) throws(GitError) -> Handle {
    try Handle(doing(), free: free, of: store) { make(&$0, pointer) }
  }

  /// The next thing that it gives, as an iterator does; nil at the end.
  func next(
    _ doing: @autoclosure () -> String, free: @escaping (OpaquePointer?) -> Void,
    _ next: (inout OpaquePointer?, OpaquePointer) -> Int32
  ) throws(GitError) -> Handle? {
    try Handle(doing(), expecting: .endOfWalk, free: free, of: store, ifAny: { next(&$0, pointer) })
  }
}

extension Repository {
  /// Makes one libgit2 call on the repository; throws and returns as ``git(_:expecting:call:)`` does.
  @discardableResult
  func call(
    _ doing: @autoclosure () -> String, expecting expected: GitError.Code..., call: (OpaquePointer) -> Int32
  ) throws(GitError) -> GitError.Code? {
    try git(doing(), expecting: expected) { with { call($0) } }
  }

  /// Makes something that is a part of the repository, and keeps that open.
  func make(
    _ doing: @autoclosure () -> String, free: @escaping (OpaquePointer?) -> Void,
    _ make: (inout OpaquePointer?, OpaquePointer) -> Int32
  ) throws(GitError) -> Handle {
    try Handle(doing(), free: free, of: self) { made in with { make(&made, $0) } }
  }

  /// The same for what need not be there.
  func makeIfAny(
    _ doing: @autoclosure () -> String, expecting expected: GitError.Code? = nil,
    free: @escaping (OpaquePointer?) -> Void,
    _ make: (inout OpaquePointer?, OpaquePointer) -> Int32
  ) throws(GitError) -> Handle? {
    try Handle(doing(), expecting: expected, free: free, of: self, ifAny: { made in with { make(&made, $0) } })
  }
}

/// Who did something and when, in libgit2's form.
struct SignatureHandle: ~Copyable {
  private let pointer: UnsafeMutablePointer<git_signature>

  init(name: String, email: String, time: Timestamp, _ doing: @autoclosure () -> String) throws(GitError) {
    var made: UnsafeMutablePointer<git_signature>?
    try git(doing()) { git_signature_new(&made, name, email, time.seconds, Int32(time.offset)) }
    guard let made else { throw GitError(.generic, doing(), "libgit2 gave nothing") }
    pointer = made
  }

  deinit { git_signature_free(pointer) }

  /// Lends the pointer.
  func with<Result>(_ body: (UnsafePointer<git_signature>) throws(GitError) -> Result) throws(GitError) -> Result {
    try body(UnsafePointer(pointer))
  }
}

/// A list of C strings for one call.
struct CStrings: ~Copyable {
  private var array = git_strarray()

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

  /// Lends the list.
  func with<Result: ~Copyable>(_ body: (git_strarray) throws(GitError) -> Result) throws(GitError) -> Result {
    try body(array)
  }
}

extension String {
  /// Copies a C string, repairing what is not UTF-8; nil for a null pointer.
  init?(copying pointer: UnsafePointer<CChar>?) {
    guard let pointer else { return nil }
    self.init(cString: pointer)
  }
}
