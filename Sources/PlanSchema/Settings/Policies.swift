package import PlanText

/// What a team holds commits to when they are pushed: `policies` of rutter.yaml.
///
/// They cost nothing but for the branches and tags that they are about, and nothing where they are off.
package struct Policies: Sendable {
  /// A name in the settings, and where it stands.
  package struct Name: Hashable, Sendable {
    package let text: String
    package let range: SourceRange

    package init(_ text: String, at range: SourceRange) {
      self.text = text
      self.range = range
    }
  }

  /// Which commits of a push are checked.
  package enum CheckedCommits: String, Sendable, CaseIterable {
    /// Each that becomes part of a protected branch.
    case every
    /// What the branch holds after the push, however it came there.
    case last
  }

  /// What may become of a closed review.
  package enum ClosedReviews: String, Sendable, CaseIterable { case keep, change }

  /// Who may change an account.
  package enum AccountChanges: String, Sendable, CaseIterable { case anyone, team }

  /// Names of branches, or patterns in which `*` stands for any characters and `?` for one.
  package var protectedBranches = ["main", "master"]
  package var checkedCommits = CheckedCommits.every
  /// Rules, and other findings that are no error, that refuse a push as errors do.
  package var refusedWarnings: [Name] = []
  package var closedReviews = ClosedReviews.keep
  package var whoMayChange = AccountChanges.anyone
  /// Ids of the people who may change every account, people.md and rutter.yaml.
  package var mayChangeAll: [Name] = []

  package init() {}

  /// Whether a branch is protected.
  ///
  /// - Parameter branch: its name without `refs/heads/`.
  package func protects(_ branch: String) -> Bool {
    protectedBranches.contains { Self.matches(Array(branch.unicodeScalars), Array($0.unicodeScalars)) }
  }

  /// Matches in time that grows with the product of both lengths at most, whatever the pattern.
  private static func matches(_ name: [Unicode.Scalar], _ pattern: [Unicode.Scalar]) -> Bool {
    var (place, next) = (0, 0)
    // Where to go on when what came after the last star does not fit: one character later.
    var retry: (place: Int, next: Int)?
    while place < name.count {
      if next < pattern.count, pattern[next] == "*" {
        retry = (place, next)
        next += 1
      } else if next < pattern.count, pattern[next] == "?" || pattern[next] == name[place] {
        (place, next) = (place + 1, next + 1)
      } else if let last = retry {
        retry = (last.place + 1, last.next)
        (place, next) = (last.place + 1, last.next + 1)
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0 == "*" }
  }
}
