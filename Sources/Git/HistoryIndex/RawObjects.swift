// Reading objects as they are stored, where each is read once and its content is looked through as bytes.
import CLibgit2

/// Reads commits and trees without what libgit2 does for callers that keep objects: its cache of parsed objects, and hashing
/// each object again to see whether it is the one that its id names. git itself does not do the latter when it walks
/// over history; it would take longer than everything else here.
final class RawObjects {
  private let store: RawStore
  /// The backend that had the last object: packed or loose, of this repository or of one that it borrows from.
  private var likely = 0

  init(in repository: Repository) throws(GitError) {
    store = try RawStore(try repository.objectDatabase())
  }

  /// Reads one object.
  ///
  /// - Throws: `notFound`, or `wrongType` if the object is of another type.
  func read(
    _ id: ObjectID, type: git_object_t, _ doing: @autoclosure () -> String
  ) throws(GitError) -> RawObject {
    let object = if let quick = readFromBackends(id) { quick } else { try RawObject(id, in: store, doing()) }
    guard object.type == type else { throw GitError(.wrongType, doing(), "the object is of another type") }
    return object
  }

  /// A failure means no more than that the whole database has to be asked.
  private func readFromBackends(_ id: ObjectID) -> RawObject? {
    for step in 0..<store.count {
      let position = (likely + step) % store.count
      guard let object = RawObject(id, in: store, backend: position) else { continue }
      likely = position
      return object
    }
    return nil
  }
}

/// The object database and its backends, which are its own and live as long as it does.
final class RawStore {
  fileprivate let database: Handle
  private let backends: [UnsafeMutablePointer<git_odb_backend>]

  fileprivate init(_ database: consuming Handle) throws(GitError) {
    backends = try database.with { (database) throws(GitError) in
      var backends: [UnsafeMutablePointer<git_odb_backend>] = []
      for position in 0..<git_odb_num_backends(database) {
        var backend: UnsafeMutablePointer<git_odb_backend>?
        try git("open the object database") { git_odb_get_backend(&backend, database, position) }
        if let backend { backends.append(backend) }
      }
      return backends
    }
    self.database = database
  }

  fileprivate var count: Int { backends.count }

  /// Lends a backend.
  fileprivate func with<Result>(backend: Int, _ body: (UnsafeMutablePointer<git_odb_backend>) -> Result) -> Result {
    body(backends[backend])
  }
}

/// The content of one object. Its bytes live as long as it does, and so does the store that they came from.
struct RawObject: ~Copyable {
  let type: git_object_t
  /// To be looked at while this object is at hand, and not to be kept.
  let bytes: UnsafeRawBufferPointer
  private let store: RawStore
  /// The backend whose memory the bytes are.
  private let backend: Int?
  /// The object of libgit2 whose memory they are, if no backend's.
  private let object: Handle?

  /// Lends the bytes.
  func with<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { body(bytes) }

  /// Asks one backend; nil if it does not have the object, or cannot read it.
  fileprivate init?(_ id: ObjectID, in store: RawStore, backend position: Int) {
    var (raw, data, size): (git_oid, UnsafeMutableRawPointer?, Int) = (id.raw, nil, 0)
    var type = GIT_OBJECT_INVALID
    let code = store.with(backend: position) { backend in
      backend.pointee.read.map { $0(&data, &size, &type, backend, &raw) } ?? -1
    }
    guard code == 0, let data else { return nil }
    self.type = type
    bytes = UnsafeRawBufferPointer(start: data, count: size)
    (self.store, backend) = (store, position)
    object = nil
  }

  /// Looks everywhere, for packs too that came since the repository was opened, and says what is wrong.
  fileprivate init(_ id: ObjectID, in store: RawStore, _ doing: String) throws(GitError) {
    var raw = id.raw
    let object = try store.database.make(doing, free: git_odb_object_free) { git_odb_read(&$0, $1, &raw) }
    (type, bytes) = object.with { object in
      (
        git_odb_object_type(object),
        UnsafeRawBufferPointer(start: git_odb_object_data(object), count: git_odb_object_size(object))
      )
    }
    (self.store, backend) = (store, nil)
    self.object = consume object
  }

  deinit {
    guard let backend else { return }
    store.with(backend: backend) {
      git_odb_backend_data_free($0, UnsafeMutableRawPointer(mutating: bytes.baseAddress))
    }
  }
}
