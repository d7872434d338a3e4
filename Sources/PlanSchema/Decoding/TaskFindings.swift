// Findings about tasks.

package import PlanText

extension FindingKind {
  package static let boxMissing = FindingKind(
    "box-missing", .error, "An item of a task list has no box to tick",
    why: "Without a box nobody can see whether it is done.",
    mend: "Begin the item with `- [ ] `, or with `- [x] ` when it is done.")

  package static let tableInTasks = FindingKind(
    "table-in-tasks", .error, "A section of tasks holds a table",
    why: "Tasks in a table are not read: nobody is reminded of them.",
    mend: "Write each row as a task: a box, an id, what to do, who and by when.")

  package static let attributeTwice = FindingKind(
    "attribute-twice", .error, "A task has two values for the same attribute",
    why: "Nobody can tell which of the two holds. A task with two owners has none.",
    mend: "Take one of the two out, or split the task.")

  package static let attributeInText = FindingKind(
    "attribute-in-text", .warning, "An attribute of a task stands amid its text",
    why: "Only what stands at the end of the task is read: a due date amid the text reminds nobody.",
    mend: "Move it behind the text.")

  package static let unknownAttribute = FindingKind(
    "unknown-attribute", .warning, "A task has what looks like a mistyped attribute",
    why: "It is read as text, and so is every attribute in front of it.",
    mend: "Correct the spelling of the key.")

  package static let doneMismatch = FindingKind(
    "done-mismatch", .advice, "The box of a task and its `done:` date disagree",
    why: "The box says whether the task is done, the date says when; a review needs both.",
    mend: "Tick the box and write `done:` with the date, or take both out.")

  /// Kinds of tasks.
  static let taskKinds: [FindingKind] = [
    .boxMissing, .tableInTasks, .attributeTwice, .attributeInText, .unknownAttribute, .doneMismatch,
  ]
}
