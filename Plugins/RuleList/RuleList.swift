// Runs at build time: a rule is in the list because its file is in the folder.
import Foundation
import PackagePlugin

@main
struct RuleList: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Sources/PlanRules/Rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "Rule+All.swift")
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    let names = files.map { $0.deletingPathExtension().lastPathComponent }.sorted()
    return [
      .buildCommand(
        displayName: "Listing the rules", executable: try context.tool(named: "RuleLister").url,
        arguments: [output.path(percentEncoded: false)] + names, inputFiles: [], outputFiles: [output])
    ]
  }
}
