// What the file system says of a file without reading it.
import Glibc
import SystemPackage

/// What stands at a path of the working tree.
package enum FileKind: Sendable {
  case file
  case folder
  case symbolicLink
  case other

  init(_ type: FileType) {
    self =
      switch type {
      case .regular: .file
      case .directory: .folder
      case .symbolicLink: .symbolicLink
      default: .other
      }
  }
}

/// Kind, size, times and owner of a file.
package struct FileFacts: Sendable {
  /// Seconds since 1970 and nanoseconds.
  package struct Time: Equatable, Sendable {
    package let seconds: Int
    package let nanoseconds: Int
  }

  package let kind: FileKind
  /// In bytes.
  package let size: Int
  /// When the contents were last changed.
  package let modified: Time
  /// When contents, owner or permissions were last changed.
  package let changed: Time
  package let device: UInt64
  package let inode: UInt64
  package let user: UInt32
  package let group: UInt32
  let permissions: FilePermissions

  /// Whether the owner may execute the file.
  package var isExecutable: Bool { permissions.contains(.ownerExecute) }

  /// The facts of what stands at a path; nil if nothing does.
  package init?(of path: String, followingLinks: Bool = false) {
    guard let status = try? Stat(path, followTargetSymlink: followingLinks) else { return nil }
    self.init(status)
  }

  init(_ status: Stat) {
    kind = FileKind(status.type)
    size = Int(status.size)
    modified = Time(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    changed = Time(seconds: status.st_ctim.tv_sec, nanoseconds: status.st_ctim.tv_nsec)
    device = UInt64(status.deviceID.rawValue)
    inode = UInt64(status.inode.rawValue)
    user = status.userID.rawValue
    group = status.groupID.rawValue
    permissions = status.permissions
  }
}
