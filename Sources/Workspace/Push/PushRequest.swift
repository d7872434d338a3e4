// What a push is checked by, and what stands against it.
import Git
import PlanModel
import PlanSchema
package import Plans
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

extension PlanRepository {
  /// Finds what the policies of the receiving side have against a push. Writes nothing.
  ///
  /// - Throws: when it cannot be told; then the push must not be taken either.
  package func checkPush(_ updates: [ReferenceUpdate], at place: PushPlace) throws -> [PushObjection] {
    let repository = try repository()
    let receiver: Receiver =
      switch place {
      case .server: try .server(repository)
      case .client(let remote): try .remote(remote, updates, in: repository)
      }
    // The first push of all is judged by what it brings.
    let first = updates.first { $0.branch == "main" || $0.branch == "master" } ?? updates.first { $0.branch != nil }
    let before = try receiver.governing ?? first?.new.flatMap { try repository.has($0) ? $0 : nil }
    let state = try before.map { try self.state(of: repository.commit($0)) } ?? State.nothing(clock)
    let governing = Governing(
      state: state, environment: try StateReader(state).environment(), isBeforePush: receiver.governing != nil)
    var check = PushCheck(
      repository: repository, receiver: receiver, governing: governing, today: today(governing.environment.settings),
      cores: cores)
    for update in updates { try check.check(update) }
    return check.objections
  }
}

/// The receiving side's default branch before the push, whose settings and people hold: else a push could let itself in.
struct Governing {
  let state: State
  /// Settings that are missing or wrong are taken as far as they can be read.
  let environment: Environment
  /// Whether there was anything before the push.
  let isBeforePush: Bool

  var policies: Policies { environment.settings.policies }
}
