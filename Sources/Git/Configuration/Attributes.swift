// What git would do to a file on its way between the work tree and the object database.
import CLibgit2

/// A setting that makes the bytes of a file in the work tree differ from those that are committed.
package struct Conversion: Hashable, Sendable, CustomStringConvertible {
  /// The attribute or the setting: `filter`, `text`, `eol`, `working-tree-encoding`, `ident`, `core.autocrlf`.
  package let name: String
  /// Its value; `true` for an attribute that is only set.
  package let value: String

  package var description: String { "\(name)=\(value)" }
}

/// The value of an attribute of a path, from `.gitattributes` and its kin.
package enum AttributeValue: Hashable, Sendable {
  case unspecified, on, off
  case text(String)

  fileprivate init(copying value: UnsafePointer<CChar>?) {
    self =
      switch git_attr_value(value) {
      case GIT_ATTR_VALUE_TRUE: .on
      case GIT_ATTR_VALUE_FALSE: .off
      case GIT_ATTR_VALUE_STRING: .text(String(copying: value) ?? "")
      default: .unspecified
      }
  }

  fileprivate var word: String {
    switch self {
    case .unspecified: "unspecified"
    case .on: "true"
    case .off: "false"
    case .text(let text): text
    }
  }
}

extension Repository {
  /// The value of an attribute for a path: from the files in the work tree, else in the index.
  package func attribute(_ name: String, of path: String) throws(GitError) -> AttributeValue {
    let doing = "read the attribute \(name) of \(path)"
    try refuseNUL(in: path, doing)
    try refuseNUL(in: name, doing)
    var found = AttributeValue.unspecified
    try call(doing) { repository in
      var value: UnsafePointer<CChar>?
      let code = git_attr_get(&value, repository, UInt32(GIT_ATTR_CHECK_FILE_THEN_INDEX), path, name)
      if code == 0 { found = AttributeValue(copying: value) }
      return code
    }
    return found
  }

  /// The conversions that git would apply to a file on its way into the object database, or may apply.
  ///
  /// - Parameter hasCarriageReturn: whether there is one in the file. Without any, `text` changes nothing, unless `eol`,
  ///   `core.eol` or `core.autocrlf` asks for other line endings in the work tree: then git may warn or refuse.
  package func conversions(of path: String, hasCarriageReturn: Bool = true) throws(GitError) -> [Conversion] {
    var found: [Conversion] = []
    for name in ["filter", "working-tree-encoding"] {
      if case .text(let value) = try attribute(name, of: path) { found.append(Conversion(name: name, value: value)) }
    }
    if try attribute("ident", of: path) == .on { found.append(Conversion(name: "ident", value: "true")) }
    // `crlf` is how `text` was called once.
    var text = (name: "text", value: try attribute("text", of: path))
    if text.value == .unspecified { text = ("crlf", try attribute("crlf", of: path)) }
    guard text.value != .off else { return found }
    let settings = try configuration()
    if case .text(let ending) = try attribute("eol", of: path) {
      if ending.lowercased() == "crlf" || hasCarriageReturn { found.append(Conversion(name: "eol", value: ending)) }
      return found
    }
    if let value = try settings.string("core.autocrlf") {
      let isInput = value.lowercased() == "input"
      let isOn = isInput ? nil : try settings.bool("core.autocrlf")
      if isInput || isOn == true { found.append(Conversion(name: "core.autocrlf", value: value)) }
    }
    guard text.value != .unspecified else { return found }
    if try settings.string("core.eol")?.lowercased() == "crlf" {
      found.append(Conversion(name: "core.eol", value: "crlf"))
    } else if hasCarriageReturn {
      found.append(Conversion(name: text.name, value: text.value.word))
    }
    return found
  }

  /// The folder that hooks are in: `core.hooksPath` as git reads it, else `hooks` beside the objects.
  ///
  /// - Parameter home: what `~` stands for.
  package func hooksDirectory(home: String?) throws(GitError) -> String {
    guard var path = try configuration().string("core.hooksPath"), !path.isEmpty else {
      return commonDirectory + "hooks"
    }
    if path == "~" || path.hasPrefix("~/") {
      guard let home else {
        throw GitError(.notFound, "find the hooks", "core.hooksPath is '\(path)' and there is no home folder")
      }
      path = home + path.dropFirst()
    }
    // Hooks run in the top folder, and a relative path is seen from there.
    return path.hasPrefix("/") ? path : (workTree ?? gitDirectory) + path
  }
}
