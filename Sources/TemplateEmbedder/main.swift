// Build tool: writes the files of two folders as a Swift source, so that the binary needs nothing beside it.
// Usage: TemplateEmbedder PLANS-FOLDER HOOKS-FOLDER OUTPUT
import Foundation

/// The files below a folder as elements of a Swift array, sorted by path.
func elements(of folder: String) throws -> String {
  let manager = FileManager.default
  let paths = (manager.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
  return try paths.compactMap { path -> String? in
    let full = folder + "/" + path
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else { return nil }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: full))
    let isExecutable = manager.isExecutableFile(atPath: full)
    return """
          TemplateFile(
            path: \(path.debugDescription), isExecutable: \(isExecutable),
            base64: "\(bytes.base64EncodedString())"),
      """
  }
  .joined(separator: "\n")
}

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
  FileHandle.standardError.write(Data("usage: TemplateEmbedder PLANS-FOLDER HOOKS-FOLDER OUTPUT\n".utf8))
  exit(2)
}
let source = """
  extension Template {
    /// What a new plan repository holds.
    package static var plans: [TemplateFile] {
      [
  \(try elements(of: arguments[1]))
      ]
    }

    /// The git hooks of a plan repository.
    package static var hooks: [TemplateFile] {
      [
  \(try elements(of: arguments[2]))
      ]
    }
  }

  """
try source.write(toFile: arguments[3], atomically: true, encoding: .utf8)
