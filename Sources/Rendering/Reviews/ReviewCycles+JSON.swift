// Review cycles for programs.

package import Results

extension ReviewReport {
  /// The cycles as JSON.
  ///
  ///     { "version": 1,
  ///       "accounts": [ { "account", "title", "kind", "asked", "cycles": [ CYCLE ] } ] }
  ///
  /// CYCLE is `{ "review", "day", "since", "state", "commits", "people": [ { "name", "commits" } ], "added", "changed",
  /// "removed", "better", "worse", "figures": [ { "key", "title", "value", "standing" } ], "actionsDone", "actionsLate",
  /// "actionsNew", "contactsGained", "contactsLost", "errors", "warnings", "advice", "health" }`: oldest first, the
  /// last one with `review` null is the cycle that is still going on. `figures` are the targets of the plan.
  package static func json(_ accounts: [AccountCycles]) -> String {
    JSONValue.object([
      "version": .integer(1),
      "accounts": .array(
        accounts.map { account in
          .object([
            "account": .string(account.account), "title": .text(account.title), "kind": .string(account.kind),
            "asked": .integer(account.asked), "cycles": .array(account.columns.map { value($0, account) }),
          ])
        }),
    ]).text
  }

  private static func value(_ column: CycleColumn, _ account: AccountCycles) -> JSONValue {
    func names(_ names: [String]) -> JSONValue { .array(names.map { .string($0) }) }
    let figures = account.targets.compactMap { target in
      column.targets[target.key].map { figure -> JSONValue in
        .object([
          "key": .string(target.key), "title": .string(target.title), "value": .string(figure.value),
          "standing": .string(figure.standing), "expected": .text(figure.expected), "gap": .text(figure.gap),
        ])
      }
    }
    return .object([
      "review": .text(column.name), "day": .string(column.day), "since": .text(column.since),
      "state": .string(column.state), "commits": .integer(column.commits),
      "people": .array(
        column.people.map { .object(["name": .string($0.name), "commits": .integer($0.commits)]) }),
      "added": .number(column.added), "changed": .number(column.changed), "removed": .number(column.removed),
      "better": .number(column.better), "worse": .number(column.worse), "figures": .array(figures),
      "actionsDone": .integer(column.actionsDone), "actionsLate": .integer(column.actionsLate),
      "actionsNew": .number(column.actionsNew), "contactsGained": names(column.contactsGained),
      "contactsLost": names(column.contactsLost), "errors": .integer(column.errors),
      "warnings": .integer(column.warnings), "advice": .integer(column.advice), "health": .number(column.health),
    ])
  }
}
