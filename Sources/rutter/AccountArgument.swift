// The name of an account on the command line, completed from the repository at hand.
import ArgumentParser
import Plans
import Workspace

extension CompletionKind {
  /// Folder names below `accounts/`.
  static var account: CompletionKind {
    .custom { _, _, _ in
      let workspace = try? PlanRepository.find(nil, surroundings: .current())
      return (try? workspace?.accountNames()) ?? []
    }
  }
}
