// Paths: what stands where in a repository of plans, and where links lead.

import PlanText
import Testing

struct PlanFileTests {
  @Test(arguments: [
    ("rutter.yaml", PlanFile.settings), ("people.md", .people), ("accounts/a/plan.md", .plan(account: "a")),
    ("accounts/a/delivery.md", .besidePlan(account: "a")),
    ("accounts/a/reviews/2026-09-30.md", .review(account: "a", name: "2026-09-30")),
    ("accounts/a/handovers/2026-09-30-tom.md", .handover(account: "a", name: "2026-09-30-tom")),
    ("accounts/plan.md", .other), ("accounts//plan.md", .other), ("accounts/a/plan.txt", .other),
    ("accounts/a/notes/x.md", .other), ("accounts/a/reviews/x/y.md", .other), ("docs/rutter.yaml", .other),
    ("", .other), ("accounts/a/.md", .other), ("plan.md", .other),
  ])
  func `a path tells what a file is`(path: String, file: PlanFile) {
    #expect(PlanFile(path: path) == file)
  }

  @Test(arguments: [
    ("offer.pdf", "accounts/a/offer.pdf"), ("./x/../offer.pdf#page=2", "accounts/a/offer.pdf"),
    ("/contracts/c.pdf", "contracts/c.pdf"), ("../b/plan.md", "accounts/b/plan.md"),
    ("my%20offer.pdf", "accounts/a/my offer.pdf"), ("../../../etc/passwd", nil), ("%2e%2e/x", nil), ("a%2Fb", nil),
  ])
  func `a link starts at its document and stays in the repository`(link: String, path: String?) {
    #expect(PlanFile.resolve(link, from: "accounts/a/plan.md") == path)
  }
}
