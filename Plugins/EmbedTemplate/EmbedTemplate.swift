// Runs at build time: has the folders plans-template/ and hooks/ written into the binary as Swift code.
import Foundation
import PackagePlugin

@main
struct EmbedTemplate: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let top = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "Template+Files.swift")
    let folders = ["plans-template", "hooks"].map { top.appending(path: $0) }
    return [
      .buildCommand(
        displayName: "Embedding plans-template and hooks",
        executable: try context.tool(named: "TemplateEmbedder").url,
        arguments: folders.map { $0.path(percentEncoded: false) } + [output.path(percentEncoded: false)],
        inputFiles: folders.flatMap(files), outputFiles: [output])
    ]
  }

  /// All files below a folder, hidden ones too.
  private func files(below folder: URL) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    return (all?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }
  }
}
