// Reading objects as they are stored, where each is read once and its content is looked through as bytes.
import CLibgit2

/// Reads commits and trees without what libgit2 does for callers that keep objects: its cache of parsed objects, and hashing
/// each object again to see whether it is the one that its id names. git itself does not do the latter when it walks
/// over history; it would take longer than everything else here.
final class RawObjects {
  private let database: Handle
  private let backends: [UnsafeMutablePointer<git_odb_backend>]
  /// The store that had the last object: packed or loose, of this repository or of one that it borrows from.
  private var likely = 0

  init(in repository: Repository) throws(GitError) {
    database = try repository.objectDatabase()
    var backends: [UnsafeMutablePointer<git_odb_backend>] = []
    for position in 0..<git_odb_num_backends(database.pointer) {
      var backend: UnsafeMutablePointer<git_odb_backend>?
      let database = database.pointer
      try git("open the object database") { git_odb_get_backend(&backend, database, position) }
      if let backend { backends.append(backend) }
    }
    self.backends = backends
  }

  /// Reads one object.
  ///
  /// - Throws: `notFound`, or `wrongType` if the object is of another type.
  func read(
    _ id: ObjectID, type: git_object_t, _ doing: @autoclosure () -> String
  ) throws(GitError) -> RawObject {
    let object = if let quick = readFromBackends(id) { quick } else { try readFromDatabase(id, doing()) }
    guard object.type == type else { throw GitError(.wrongType, doing(), "the object is of another type") }
    return object
  }

  private func readFromBackends(_ id: ObjectID) -> RawObject? {
    var raw = id.raw
    for step in backends.indices {
      let position = (likely + step) % backends.count
      let backend = backends[position]
      guard let read = backend.pointee.read else { continue }
      var (data, size, type): (UnsafeMutableRawPointer?, Int, git_object_t) = (nil, 0, GIT_OBJECT_INVALID)
      // A failure means no more than that another store has to be asked.
      guard read(&data, &size, &type, backend, &raw) == 0, let data else { continue }
      likely = position
      return RawObject(
        type: type, bytes: UnsafeRawBufferPointer(start: data, count: size), owner: .backend(backend, data))
    }
    return nil
  }

  /// Looks everywhere, for packs too that came since the repository was opened, and says what is wrong.
  private func readFromDatabase(_ id: ObjectID, _ doing: String) throws(GitError) -> RawObject {
    var (raw, object): (git_oid, OpaquePointer?) = (id.raw, nil)
    let database = database.pointer
    try git(doing) { git_odb_read(&object, database, &raw) }
    guard let object else { throw GitError(.generic, doing, "libgit2 gave nothing") }
    return RawObject(
      type: git_odb_object_type(object),
      bytes: UnsafeRawBufferPointer(start: git_odb_object_data(object), count: git_odb_object_size(object)),
      owner: .database(object))
  }
}

/// The content of one object. Its bytes live as long as it does.
struct RawObject: ~Copyable {
  enum Owner {
    case backend(UnsafeMutablePointer<git_odb_backend>, UnsafeMutableRawPointer)
    case database(OpaquePointer)
  }

  let type: git_object_t
  let bytes: UnsafeRawBufferPointer
  private let owner: Owner

  init(type: git_object_t, bytes: UnsafeRawBufferPointer, owner: Owner) {
    self.type = type
    self.bytes = bytes
    self.owner = owner
  }

  deinit {
    switch owner {
    case .backend(let backend, let data): git_odb_backend_data_free(backend, data)
    case .database(let object): git_odb_object_free(object)
    }
  }
}
