// Who set each value of a plan.

import Foundation
import PlanDiff
import PlanSchema
import PlanText
import Testing

@testable import Documents
@testable import Rendering
@testable import Results

struct BlameReportTests {
  private func human(_ blame: Blame, width: Int) -> String {
    BlameReport.human(blame, format: TerminalFormat(usesColour: false, width: width))
  }

  @Test func `a plan is told by heading and record, a revision once while it stays the same`() {
    #expect(
      human(BlameSample.plan, width: 80) == """
        northgate-foods  Northgate Foods · 10 values from 3 revisions by 3 people, 1 not
          committed

        Value                             By             Date        Commit   Cycle

        Account
          client     Northgate Foods plc  Jane Moss      2026-01-05  0000000  2026-03-31
          manager    tom
          status     active               Tom Baker      2026-06-24  5555555  2026-06-30
                     was draft

        Mission
          Be the agency that every        Tom Baker      2026-06-24  5555555  2026-06-30
          Northgate site rings first, i…
          was Be the agency that every …

        Targets
          T1 Drivers desk revenue
            Target   Drivers desk         Jane Moss      2026-01-05  0000000  2026-03-31
                     revenue
            Goal     £640k
            Actual   £510k                Bartholomew …  2026-10-14  fffffff  open
                     was £402k
            Owner    dick                 not committed
          T2 Sites served
            Target   Sites served         Jane Moss      2026-01-05  0000000  2026-03-31
            Goal     12

        """)
  }

  @Test func `a wide terminal has a column for what was there before`() {
    let text = human(BlameSample.plan, width: 130)
    #expect(text.contains("Value                                              Was                       By"))
    #expect(text.contains("    Actual   £510k                                 £402k                     Bartholomew"))
    #expect(!text.contains("was £402k"))
  }

  @Test func `on a narrow terminal values stand below their revision`() {
    #expect(
      human(BlameSample.plan, width: 40) == """
        northgate-foods  Northgate Foods · 10
          values from 3 revisions by 3 people, 1
          not committed

        Account
          Jane Moss 2026-01-05 0000000, cycle
            2026-03-31
            client Northgate Foods plc
            manager tom
          Tom Baker 2026-06-24 5555555, cycle
            2026-06-30
            status active  was draft

        Mission
          Tom Baker 2026-06-24 5555555, cycle
            2026-06-30
            Be the agency that every Northgate
              site rings first, in each of the …
              was Be the agency that every Nort…

        Targets
          T1 Drivers desk revenue
            Jane Moss 2026-01-05 0000000, cycle
              2026-03-31
              Target Drivers desk revenue
              Goal £640k
            Bartholomew Featherstonehaugh
              2026-10-14 fffffff
              Actual £510k  was £402k
            not committed
              Owner dick
          T2 Sites served
            Jane Moss 2026-01-05 0000000, cycle
              2026-03-31
              Target Sites served
              Goal 12

        """)
  }

  @Test func `a field's past is told from its newest value to its first`() {
    #expect(
      human(BlameSample.past, width: 80) == """
        northgate-foods  Northgate Foods · 4 values from 4 revisions by 4 people, 1 not
          committed

        T1.actual  T1 Drivers desk revenue, Actual
          Date           Commit   By                         Cycle       Value    Change
          not committed                                                  £525k    +£15k
          2026-10-14     fffffff  Bartholomew                            £510k    +£108k
                                  Featherstonehaugh
          2026-06-24     5555555  Tom Baker                  2026-06-30  £402k
          2026-03-02     3333333  Dick Hale                  2026-03-31  cleared
          2026-01-05     0000000  Jane Moss                  2026-03-31  £310k

        """)
    let wide = human(BlameSample.past, width: 130)
    #expect(wide.contains("+£108k  northgate-foods: T1 actual £402k → £510k\n"))
  }

  @Test func `on a narrow terminal a past value stands above its revision`() {
    let text = human(BlameSample.past, width: 44)
    #expect(text.contains("\n  £525k  +£15k\n    not committed\n"))
    #expect(text.contains("\n  cleared\n    Dick Hale 2026-03-02 3333333, cycle\n      2026-03-31\n"))
  }

  @Test func `a value that comes back after it was cleared has no difference`() {
    let text = human(BlameSample.past, width: 80)
    #expect(text.contains("£402k\n"))
  }

  @Test func `nothing is wider than the terminal`() {
    for width in 40...140 {
      for blame in [BlameSample.plan, BlameSample.past] {
        for line in human(blame, width: width).split(separator: "\n") {
          #expect(displayWidth(String(line)) <= width, "\(width): \(line)")
          #expect(line.last != " ")
        }
      }
    }
  }

  @Test func `each record names its revision again`() {
    let values = ["T1", "T2"].flatMap { key in
      ["goal", "due"].map { field in
        BlameSample.value(
          "Targets", "\(key).\(field)", record: key, field: field, BlameSample.text("x"), BlameSample.first)
      }
    }
    let text = human(Blame(account: "a", title: "", values: values), width: 80)
    #expect(text.components(separatedBy: "Jane Moss").count == 3)
    #expect(text.hasPrefix("a · 4 values from 1 revision by 1 person\n"))
  }

  @Test func `an empty plan and a field that never had a value are told`() {
    #expect(human(Blame(account: "a", title: "A", values: []), width: 80) == "a  A · 0 values\n")
    let never = Blame(account: "a", title: "A", values: [], past: [("T1.due", [])])
    #expect(human(never, width: 80).hasSuffix("\nT1.due\n  never had a value\n"))
  }

  @Test func `the JSON names every value, its revision and its past`() {
    let blame = Blame(
      account: "northgate-foods", title: "Northgate Foods",
      values: [
        BlameSample.value(
          "Targets", "T1.actual", record: "T1 Drivers desk revenue", field: "Actual", BlameSample.money("£525,000"),
          nil, was: BlameSample.money("soon"))
      ], past: [("T1.actual", [PastValue(value: nil, revision: BlameSample.first)])])
    #expect(
      BlameReport.json(blame) == """
        {
          "version": 1,
          "account": "northgate-foods",
          "title": "Northgate Foods",
          "values": [
            {
              "section": "targets",
              "heading": "Targets",
              "path": "T1.actual",
              "record": "T1 Drivers desk revenue",
              "field": "Actual",
              "value": {
                "raw": "£525,000",
                "value": "£525k"
              },
              "revision": null,
              "previous": {
                "raw": "soon",
                "value": null
              }
            }
          ],
          "past": [
            {
              "path": "T1.actual",
              "values": [
                {
                  "value": null,
                  "revision": {
                    "id": "0000000000000000000000000000000000000000",
                    "abbreviation": "0000000",
                    "date": "2026-01-05",
                    "author": "Jane Moss",
                    "summary": "Start the plan",
                    "cycle": "2026-03-31"
                  }
                }
              ]
            }
          ]
        }

        """)
    #expect(BlameReport.json(BlameSample.plan).contains("\"past\": []"))
    #expect(BlameReport.json(BlameSample.plan).contains("\"section\": null"))
  }
}
