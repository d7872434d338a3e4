// What a folder holds, as git keeps it.
import CLibgit2

/// The kind of an entry in a tree or in the index.
package struct FileMode: RawRepresentable, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package static let file = Self(rawValue: 0o100644)
  package static let executable = Self(rawValue: 0o100755)
  package static let symbolicLink = Self(rawValue: 0o120000)
  package static let folder = Self(rawValue: 0o040000)
  /// A commit of another repository.
  package static let submodule = Self(rawValue: 0o160000)

  /// A file with content of its own, executable or not.
  package var isRegularFile: Bool { rawValue & 0o170000 == 0o100000 }

  /// Six octal digits, as git prints them.
  package var octal: String {
    let digits = String(rawValue, radix: 8)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  init(_ raw: git_filemode_t) {
    rawValue = UInt32(raw.rawValue)
  }

  /// As libgit2 wants it; it refuses numbers that are no mode of a tree entry.
  var raw: git_filemode_t { git_filemode_t(rawValue: rawValue) }
}

/// A file, link, submodule or folder in a tree.
package struct TreeEntry: Hashable, Sendable {
  /// From the top of the tree that was listed.
  package let path: String
  package let mode: FileMode
  package let id: ObjectID

  package init(path: String, mode: FileMode, id: ObjectID) {
    self.path = path
    self.mode = mode
    self.id = id
  }
}

/// One change to make to a tree.
package enum TreeEdit: Hashable, Sendable {
  /// Puts a blob at a path, over what is there.
  case put(path: String, id: ObjectID, mode: FileMode = .file)
  /// Takes a file away; folders that are left empty go too.
  case remove(path: String)

  /// The path that it is about.
  package var path: String {
    switch self {
    case .put(let path, _, _), .remove(let path): path
    }
  }
}
