// Who is at work, found as git finds it.

/// The two people that a commit names: who wrote the change and who recorded it.
package enum Role: Sendable {
  case author, committer

  fileprivate var variable: String { self == .author ? "GIT_AUTHOR_" : "GIT_COMMITTER_" }
  fileprivate var section: String { self == .author ? "author." : "committer." }
}

extension Repository {
  /// The user's name, address and time: from the environment, then from the settings.
  ///
  ///     let author = try repository.identity(.author, environment: environment, now: now)
  ///
  /// - Parameters:
  ///   - environment: `GIT_AUTHOR_NAME`, `…_EMAIL`, `…_DATE`, the same with `GIT_COMMITTER_`, and `EMAIL`.
  ///   - now: the time if the environment gives none; its offset is that of dates without a time zone.
  /// - Throws: `noIdentity` if there is no name or no address: none is made up from the account and the machine.
  ///   `invalidDate`.
  package func identity(
    _ role: Role, environment: [String: String], now: Timestamp
  ) throws(GitError) -> Signature {
    let doing = "tell who the \(role) is"
    let settings = try configuration()
    let name = firstGiven(
      environment[role.variable + "NAME"],
      try settings.string(role.section + "name"),
      try settings.string("user.name"))
    let email = firstGiven(
      environment[role.variable + "EMAIL"],
      try settings.string(role.section + "email"),
      try settings.string("user.email"),
      environment["EMAIL"])
    guard let name, !Signature.cleaned(name).isEmpty else {
      throw GitError(.noIdentity, doing, "user.name is not set")
    }
    guard let email else { throw GitError(.noIdentity, doing, "user.email is not set") }
    var time = now
    if let text = environment[role.variable + "DATE"], !text.isEmpty {
      guard let date = Timestamp(gitDate: text, defaultOffset: now.offset) else {
        throw GitError(.invalidDate, doing, "\(role.variable)DATE is no date that git reads: '\(text)'")
      }
      time = date
    }
    return Signature(name: Signature.cleaned(name), email: Signature.cleaned(email), time: time)
  }

  private func firstGiven(_ texts: String?...) -> String? {
    for case let text? in texts where !text.isEmpty { return text }
    return nil
  }
}
