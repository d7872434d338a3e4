// What the binary carries is what the folders plans-template/ and hooks/ hold: file for file, byte for byte.
import Foundation
import Template
import Testing

@Suite struct TemplateTests {
  /// Top of the source tree.
  static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func `the template of a plan repository is the folder plans-template`() throws {
    try compare(Template.plans, with: "plans-template")
    #expect(Template.plans.contains { $0.path == "rutter.yaml" })
  }

  @Test func `the hooks are the folder hooks, and can be run`() throws {
    try compare(Template.hooks, with: "hooks")
    #expect(Template.hooks.contains { $0.path == "pre-commit" })
    for hook in Template.hooks {
      #expect(hook.isExecutable, "\(hook.path) cannot be run")
      #expect(hook.contents.starts(with: Array("#!/bin/sh\n".utf8)), "\(hook.path) is no portable script")
    }
  }

  private func compare(_ files: [TemplateFile], with folder: String) throws {
    let base = Self.top.appending(path: folder)
    var paths: [String] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: base.path) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: base.appending(path: path).path, isDirectory: &isFolder)
      if !isFolder.boolValue { paths.append(path) }
    }
    #expect(files.map(\.path) == paths.sorted())
    for file in files {
      let url = base.appending(path: file.path)
      let isSame = try Data(contentsOf: url) == Data(file.contents)
      #expect(isSame, "\(folder)/\(file.path) is not what the binary holds")
      #expect(file.isExecutable == FileManager.default.isExecutableFile(atPath: url.path), "\(file.path)")
    }
  }
}
