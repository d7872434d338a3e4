// Records of the page: what each is called, and its values before and after, with the difference in words.

import PlanDiff
import PlanSchema
import Results

extension ChangePage {
  /// - Parameter isWhole: the record came or went with its section, which says so.
  func record(_ record: RecordChange, in schema: SectionSchema?, isWhole: Bool) -> Markup {
    let fields = record.fieldsToShow(in: schema)
    let isWholeRecord = record.kind != .changed
    return Markup(.li, .class("record")) {
      Markup(.div, .class("who")) {
        if let state = record.state(isWhole: isWhole) { tag(state) + Markup(" ") }
        if let formerKey = record.formerKey {
          Markup(.del, .class("key value")) { Markup.isolated(formerKey.text) }
          arrowSign
          Markup(.ins, .class("key value")) { Markup.isolated(record.key?.text ?? "none") }
        } else if let key = record.key {
          Markup(.span, .class("key")) { Markup.isolated(key.text) }
        }
        if !record.label.isEmpty, !record.isRenamed(in: fields) {
          " "
          Markup(.span, .class("label")) { Markup.isolated(record.label) }
        }
      }
      Markup(.div, .class("what")) {
        fieldList(
          fields.map { change in
            Markup(.li) { field(change, isWhole: isWholeRecord || record.isDayOfDoing(change)) }
          }, isWhole: isWholeRecord)
        if let note = record.note {
          Markup(.div, .class("note")) {
            Markup(.span, .class("field")) { "note" }
            prose(note, isWhole: isWholeRecord)
          }
        }
      }
    }
  }

  /// Values that came or went with what holds them flow; changes stand below one another.
  func fieldList(_ items: [Markup], isWhole: Bool) -> Markup {
    guard !items.isEmpty else { return Markup() }
    return Markup(.ul, .class(isWhole ? "fields flowing" : "fields")) {
      for item in items { item }
    }
  }

  func field(_ change: FieldChange, isWhole: Bool) -> Markup {
    let (old, new) = change.texts
    if isWhole { return named(change.readableName, Markup.isolated(new.isEmpty ? old : new)) }
    switch change.kind {
    case .added:
      return named(change.readableName, Markup("set to ") + value(.ins, new))
    case .removed:
      return named(change.readableName, Markup("cleared, was ") + value(.del, old))
    case .changed:
      let sides =
        change.isLong ? Markup(.span, .class("words")) { words(diffWords(old: old, new: new)) } : arrow(old, new)
      return named(change.readableName, sides + difference(change))
    }
  }

  /// The name of a field and what is said of it.
  func named(_ name: String, _ content: Markup) -> Markup {
    Markup(.span, .class("field")) { Markup.isolated(name) } + Markup(" ")
      + Markup(.span, .class("change")) { content }
  }

  func arrow(_ old: String, _ new: String) -> Markup {
    value(.del, old) + arrowSign + value(.ins, new)
  }

  private func value(_ tag: Tag, _ text: String) -> Markup {
    Markup(tag, .class(isFigure(text) ? "value short" : "value")) { Markup.isolated(text) }
  }

  /// A date or an amount, which is not to be broken at its hyphens.
  private func isFigure(_ text: String) -> Bool {
    text.unicodeScalars.count <= 12
      && text.unicodeScalars.allSatisfy {
        ("0"..."9").contains($0) || " -.,+%:kmbn".unicodeScalars.contains($0)
          || $0.properties.generalCategory == .currencySymbol
      }
  }

  /// Both sides are announced as such; the sign is for the eye.
  private var arrowSign: Markup {
    Markup(" ") + Markup(.span, .class("to"), Attribute("aria-hidden", "true")) { "→" } + Markup(" ")
  }

  @MarkupBuilder private func difference(_ change: FieldChange) -> Markup {
    if let delta = delta(change) {
      " "
      // A minus as wide as the plus.
      Markup(.span, .class("delta")) { Markup.isolated(delta.hasPrefix("-") ? "−" + delta.dropFirst() : delta) }
    }
    switch change.effect {
    case .better:
      " "
      Markup(.span, .class("effect better")) { "better" }
    case .worse:
      " "
      Markup(.span, .class("effect worse")) { "worse" }
    case nil: Markup()
    }
  }

  private func tag(_ state: RecordState) -> Markup {
    switch state {
    case .added: Markup(.span, .class("tag added")) { state.word }
    case .removed: Markup(.span, .class("tag removed")) { state.word }
    case .done: Markup(.span, .class("tag added")) { "✓ " + state.word }
    case .reopened: Markup(.span, .class("tag reopened")) { state.word }
    }
  }
}
