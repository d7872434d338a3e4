// Contents of files.
import CLibgit2

extension Repository {
  func objectDatabase() throws(GitError) -> Handle {
    try make("open the object database", free: git_odb_free) { git_repository_odb(&$0, $1) }
  }

  /// The number of bytes in a blob, without reading them.
  ///
  /// - Throws: `notFound`, or `wrongType` if the object is no blob.
  package func blobSize(_ id: ObjectID) throws(GitError) -> Int {
    let doing = "read the size of blob \(id)"
    let database = try objectDatabase()
    var (size, type, raw) = (0, GIT_OBJECT_INVALID, id.raw)
    try database.call(doing) { git_odb_read_header(&size, &type, $0, &raw) }
    guard type == GIT_OBJECT_BLOB else { throw GitError(.wrongType, doing, "the object is no blob") }
    return size
  }

  /// The bytes of a blob.
  ///
  /// - Parameter limit: the most bytes to load.
  /// - Throws: `tooLarge` before anything is loaded, `notFound`, or `wrongType` if the object is no blob.
  package func blob(_ id: ObjectID, limit: Int = .max) throws(GitError) -> [UInt8] {
    let doing = "read blob \(id)"
    if limit != .max {
      let size = try blobSize(id)
      guard size <= limit else { throw GitError(.tooLarge, doing, "it has \(size) bytes, more than \(limit)") }
    }
    let (type, bytes) = try stored(id, doing)
    guard type == GIT_OBJECT_BLOB else { throw GitError(.wrongType, doing, "the object is no blob") }
    return bytes
  }

  /// The type of an object, and its bytes as they are stored.
  func stored(_ id: ObjectID, _ doing: String) throws(GitError) -> (type: git_object_t, bytes: [UInt8]) {
    var raw = id.raw
    let object = try objectDatabase().make(doing, free: git_odb_object_free) { git_odb_read(&$0, $1, &raw) }
    return object.with { object in
      let bytes = UnsafeRawBufferPointer(start: git_odb_object_data(object), count: git_odb_object_size(object))
      return (git_odb_object_type(object), Array(bytes))
    }
  }

  /// Stores bytes as a blob, unless it is there already.
  package func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    var id = git_oid()
    try call("store a blob of \(bytes.count) bytes") { git_blob_create_from_buffer(&id, $0, bytes, bytes.count) }
    return ObjectID(id)
  }

  /// The id that bytes have as a blob, whether stored or not.
  package static func blobID(of bytes: [UInt8]) throws(GitError) -> ObjectID {
    var id = git_oid()
    try git("hash \(bytes.count) bytes") { git_odb_hash(&id, bytes, bytes.count, GIT_OBJECT_BLOB) }
    return ObjectID(id)
  }

  /// Whether there is an object with this id.
  package func has(_ id: ObjectID) throws(GitError) -> Bool {
    var raw = id.raw
    return try objectDatabase().with { git_odb_exists($0, &raw) } == 1
  }
}
