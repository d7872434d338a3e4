// `rutter hook`: what the git hooks of a plan repository call.
import ArgumentParser

struct HookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "Run the work of a git hook.",
    discussion: """
      The hooks that 'rutter hooks install' puts into a repository call this; run it yourself to see what a hook would say.
      docs/HOOKS.md tells of the policies in rutter.yaml that pushes are held to.
      """,
    subcommands: [
      PreCommitHook.self, PreMergeCommitHook.self, PrePushHook.self, PreReceiveHook.self, UpdateHook.self,
    ])
}
