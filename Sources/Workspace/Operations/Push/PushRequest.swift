// What a push is checked by, and what stands against it.
import Git
import PlanModel
import PlanSchema
package import Results

/// Where a push is checked.
package enum PushPlace: Sendable {
  /// On the server, before it takes the push.
  case server
  /// Where the push comes from, before it leaves.
  ///
  /// - Parameter remote: name or address of the repository that it goes to.
  case client(remote: String)
}

extension Workspace {
  /// Finds what the policies of the receiving side have against a push. Writes nothing.
  ///
  /// - Throws: when it cannot be told; then the push must not be taken either.
  package func checkPush(_ updates: [ReferenceUpdate], at place: PushPlace) throws -> [PushObjection] {
    try Failure.reporting {
      let repository = try repository()
      let receiver: Receiver =
        switch place {
        case .server: try .server(repository)
        case .client(let remote): try .remote(remote, updates, in: repository)
        }
      // The first push of all is judged by what it brings.
      let first = updates.first { $0.branch == "main" || $0.branch == "master" } ?? updates.first { $0.branch != nil }
      let before = try receiver.governing ?? first?.new.flatMap { try repository.has($0) ? $0 : nil }
      let governing = try GoverningState(before, isBeforePush: receiver.governing != nil, in: repository)
      var check = PushCheck(
        repository: repository, receiver: receiver, governing: governing, today: today(governing.settings),
        cores: cores)
      for update in updates { try check.check(update) }
      return check.objections
    }
  }
}

/// Settings and people of the receiving side's default branch before the push: else a push could let itself in.
struct GoverningState {
  let commit: ObjectID?
  /// Whether there was anything before the push.
  let isBeforePush: Bool
  let settings: Settings
  let people: People

  var policies: Policies { settings.policies }

  /// Settings that are missing or wrong are read as far as they can be.
  init(_ commit: ObjectID?, isBeforePush: Bool, in repository: Repository) throws {
    self.commit = commit
    self.isBeforePush = isBeforePush
    guard let commit else {
      settings = Settings()
      people = .none
      return
    }
    let shared = try SharedTexts(of: repository.commit(commit).tree, in: repository)
    settings = try shared.settings(in: repository)?.settings ?? Settings()
    people = try shared.people(in: repository, settings: settings)?.people ?? .none
  }
}
