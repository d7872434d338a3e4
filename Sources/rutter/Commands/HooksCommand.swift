// `rutter hooks`: sets up git in a clone of a plan repository.
import ArgumentParser
import PlanText
import Plans
import Workspace

struct HooksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hooks",
    abstract: "Set up git in a clone: hooks, merge driver, diff driver.",
    subcommands: [Install.self])

  struct Install: GlobalCommand {
    static let configuration = CommandConfiguration(
      commandName: "install",
      abstract: "Install the hooks, the merge driver and the diff driver in this clone.",
      discussion: """
        In a clone: the hooks that check plans before a commit, a merge and a push; the merge driver, which merges plans by
        field and record; the diff driver, which has 'git diff' name sections. The drivers are named in .gitattributes.

        In a bare repository on a server: the hook that refuses pushes which break the policies of rutter.yaml.

        A hook that is not Rutter's is left alone. Run it again after the program has moved.

        Examples:
          rutter hooks install
          rutter hooks install --repo /srv/git/plans.git
        """)

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let terminal = global.terminal
      for line in try workspace().installHooks() { terminal.write(visible(line) + "\n") }
    }
  }
}
