// What several commands say is one answer: of every account and target of repositories that were drawn by lot, and of the
// two examples that are shipped.
import Foundation
import SessionSupport
import Testing

/// Where questions are asked.
enum Place: Hashable, CustomTestStringConvertible {
  case generated(seed: UInt64)
  case shipped

  var testDescription: String {
    switch self {
    case .generated(let seed): "generated with \(seed)"
    case .shipped: "the shipped examples"
    }
  }

  func repository() throws -> Repository {
    switch self {
    case .generated(let seed): try GeneratedPlans.repository(seed: seed)
    case .shipped: try Repository(making: "scripts/make-example")
    }
  }

  /// The examples are made by two hundred runs of the program, which takes a minute where it was not optimised: they are
  /// asked where a binary is named, as in scripts/test.
  static let all: [Place] = {
    let isNamed = ProcessInfo.processInfo.environment["RUTTER_BINARY"] != nil
    return [.generated(seed: 1), .generated(seed: 2), .generated(seed: 3)] + (isNamed ? [.shipped] : [])
  }()
}

@Suite struct AgreementTests {
  @Test(arguments: Place.all) func `everybody says one thing of an account`(_ place: Place) throws {
    let plans = try place.repository()
    let day = "2026-10-31"
    let accounts = try plans.json("portfolio --today \(day)")["accounts"].items.compactMap { $0["account"].text }
    #expect(accounts.count > 1)
    for account in accounts {
      let healths = try plans.healths(of: account, on: day)
      expectAgreement(on: "health of \(account)", healths, atLeast: 5)
      expectAgreement(on: "who came to reviews of \(account)", try plans.attendances(of: account), atLeast: 0)
      for target in try plans.targets(of: account) {
        let said = try plans.paces(of: target.key, in: account, owner: target.owner, on: day)
        for (what, part) in [("standing", \Pace.standing), ("line", \Pace.expected), ("gap", \Pace.gap)] {
          let answers = said.compactMap { said in said.pace[keyPath: part].map { Said(said.by, $0) } }
          expectAgreement(on: "\(what) of \(target.key) in \(account)", answers, atLeast: 0)
        }
      }
    }
  }

  @Test(arguments: Place.all) func `every format of check reports as many findings`(_ place: Place) throws {
    let plans = try place.repository()
    expectAgreement(on: "findings", try plans.findingCounts("check --all --today 2026-10-31"), atLeast: 7)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func `a renamed account has one former name`(seed: UInt64) throws {
    let plans = try GeneratedPlans.repository(seed: seed)
    let revision = try plans.shell("git log --format=%h --grep='^Rename$'").trimmingCharacters(in: .newlines)
    expectAgreement(
      on: "former name of beech", try plans.formerNames(of: "beech", since: "\(revision)~1"), truth: "birch", atLeast: 4
    )
  }
}
