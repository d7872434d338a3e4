// Which version of each account, of the settings and of the people stands in each commit of an index.
package import Git
import PlanModel
import PlanText

/// Looks versions up by position in an index of commits; nothing is read.
package final class PlanVersions {
  package let index: HistoryIndex
  private let settings: PathStates
  private let people: PathStates
  private var folders: [String: PathStates] = [:]

  package init(_ index: HistoryIndex) {
    self.index = index
    settings = index.states(of: [Layout.settings])
    people = index.states(of: [Layout.people])
  }

  /// Where an account stands that goes by several names: at each commit the first that is there counts.
  package func folders(of names: [String]) -> PathStates {
    index.states(of: names.map(Layout.folder))
  }

  /// The folder that a state of ``folders(of:)`` stands for.
  package func folder(_ states: PathStates, at position: Int) -> AccountFolder? {
    guard let value = states.value(at: position) else { return nil }
    return AccountFolder(account: String(value.path.dropFirst(Layout.accounts.utf8.count + 1)), tree: value.id)
  }

  package func version(_ folder: AccountFolder, at position: Int) -> AccountVersion {
    AccountVersion(
      folder: folder,
      environment: Environment.ID(
        settings: settings.value(at: position)?.id, people: people.value(at: position)?.id))
  }

  /// The account of a name as it stands at a commit; nil where it is not there.
  package func version(of account: String, at position: Int) -> AccountVersion? {
    let states = folders[account] ?? folders(of: [account])
    folders[account] = states
    return folder(states, at: position).map { version($0, at: position) }
  }
}
