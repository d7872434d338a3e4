// Plan repositories that nobody wrote: the same for the same seed.
import Foundation

/// Draws a small history of plans: several accounts and authors, clocks of several zones, owners that nobody knows, figures
/// that move, a rename, a review.
struct GeneratedPlans {
  private var state: UInt64
  private var accounts = ["alder", "birch", "cedar"]

  static func repository(seed: UInt64) throws -> Repository {
    var plans = GeneratedPlans(state: seed)
    return try plans.make()
  }

  private init(state: UInt64) { self.state = state }

  private mutating func make() throws -> Repository {
    var files = Ground.files
    files[Ground.plan] = nil
    for account in accounts { files["accounts/\(account)/plan.md"] = plan(of: account) }
    let repository = try Repository(files, on: "2026-02-02")
    var day = 3
    for month in 3...8 {
      for account in accounts where below(3) > 0 {
        let path = "accounts/\(account)/plan.md"
        let figure = "| £\(300 + below(400))k  | 2026-10-02 |"
        let text = try repository.read(path).replacing(/\| £[0-9]+k  \| 2026-10-02 \|/, with: figure)
        try repository.write(path, text)
      }
      let zone = ["-0800", "+0000", "+0100", "+0900"][below(4)]
      let time = ["00:20", "09:10", "23:40"][below(3)]
      let author = ["Jane Moss", "Tom Hale", "Dick Rowe"][below(3)]
      day += below(3)
      let written = String(format: "2026-%02d-%02d %@:00 %@", month, day, time, zone)
      try repository.commit("A month", on: written, committed: "2026-0\(month)-27 12:00:00 +0000", by: author)
    }
    try repository.shell("git mv accounts/birch accounts/beech")
    try repository.commit("Rename", on: "2026-09-01")
    accounts[1] = "beech"
    try repository.holdReview(of: "alder", on: "2026-09-28")
    return repository
  }

  private mutating func plan(of account: String) -> String {
    let name = account.prefix(1).uppercased() + account.dropFirst()
    // An owner that nobody knows would stop the review of the first account from being closed.
    let owner = account != "alder" && below(2) == 0 ? "zoe " : "tom "
    let (from, goal) = below(2) == 0 ? ("£310k", "£640k") : ("£640k", "£310k")
    return Ground.brook.replacing("Brook Mills", with: "\(name) Works")
      .replacing("| neutral   | tom ", with: "| neutral   | \(owner)")
      .replacing("| £310k    | £640k |", with: "| \(from)    | \(goal) |")
      .replacing(
        "| 2        | 4     | 3      |", with: "| \(below(5))        | \(5 + below(5))     | \(below(12))      |")
  }

  /// The next number below a bound (SplitMix64).
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ (word >> 31)) % UInt64(bound))
  }
}
