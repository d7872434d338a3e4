// Changes as one HTML page for a browser or for paper.

package import PlanDiff
package import Results

extension ChangeReport {
  /// A self-contained page: it loads nothing, runs nothing, and shows text from plans as text whatever it holds. It has
  /// the two states and totals at its head, an overview when it is about several accounts, and for each account the
  /// changes in the order in which readers care.
  ///
  /// - Parameter otherPaths: files that changed and are no plan text.
  package static func html(_ changes: [SubjectChange], heading: ChangeHeading, otherPaths: [String] = []) -> String {
    let page = ChangePage(accounts: byAccount(changes), heading: heading, otherPaths: otherPaths)
    return HTMLPage(title: page.title, style: ChangePage.style, body: page.body).text
  }
}

/// The parts of the page, from top to bottom.
struct ChangePage {
  let accounts: [ChangedAccount]
  let heading: ChangeHeading
  let otherPaths: [String]

  /// The overview, to which each account leads back.
  static let overviewPlace = Anchor("overview")

  /// Only one thing changed: the heading of the page is about it, and there is nothing to choose from.
  var isSingle: Bool { accounts.count == 1 }

  var title: String {
    let title = pageTitle(accounts, otherPaths: otherPaths)
    let states = "\(heading.old.name) to \(heading.new.name)"
    return title.words + (title.names.isEmpty ? "" : " " + title.names) + ", " + states
  }

  var body: Markup {
    let title = pageTitle(accounts, otherPaths: otherPaths)
    return Markup(.header, .class("top")) {
      if title.names.isEmpty {
        Markup(.h1) { title.words }
      } else {
        Markup(.p, .class("kicker")) { title.words }
        Markup(.h1) { Markup.isolated(title.names) }
      }
      if isSingle { facts(accounts[0]) }
      if let subject = heading.subject { Markup(.p, .class("subject")) { Markup.isolated(subject) } }
      Markup(.dl, .class("states")) {
        state("From", heading.old)
        state("To", heading.new)
      }
      if !accounts.isEmpty { figures }
    }
      + content + footer
  }

  private var content: Markup {
    Markup(.main, .class(isSingle ? "single" : accounts.count > 40 ? "many" : "few")) {
      if accounts.count > 1 { overview }
      for (number, account) in accounts.enumerated() { section(account, at: place(of: account, number)) }
      if !otherPaths.isEmpty { otherFiles }
    }
  }

  /// Where an account stands in the page.
  func place(of account: ChangedAccount, _ number: Int) -> Anchor {
    guard account.account != nil else { return Anchor("shared", slug: account.id, number: number + 1) }
    return Anchor("account", slug: account.id, number: number + 1)
  }

  private func state(_ word: String, _ state: ComparedState) -> Markup {
    Markup(.div) {
      Markup(.dt) { word }
      Markup(.dd) {
        Markup.isolated(state.name)
        if !state.details.isEmpty {
          " "
          Markup(.span, .class("details")) { Markup.isolated(state.details) }
        }
      }
    }
  }

  private var figures: Markup {
    let tally = ChangeTally(accounts.flatMap(\.all))
    return Markup(.dl, .class("figures")) {
      figure("Changes", "\(tally.total)", of: tally.total > 0 ? tally.changesInWords : "")
      if tally.better + tally.worse > 0 {
        figure("For the better", "\(tally.better)", .class(tally.better > 0 ? "better" : "none"))
        figure("For the worse", "\(tally.worse)", .class(tally.worse > 0 ? "worse" : "none"))
      }
      if tally.appeared + tally.vanished > 0 {
        figure("Findings", "+\(tally.appeared) −\(tally.vanished)", of: "appeared and vanished")
      }
      if isSingle, let health = accounts[0].main?.health {
        figure("Health", health.inWords, health.figureClass, of: health.comment)
      }
    }
  }

  private func figure(
    _ name: String, _ value: String, _ mark: Attribute = .class("none"), of comment: String = ""
  )
    -> Markup
  {
    Markup(.div, mark) {
      Markup(.dt) { name }
      Markup(.dd) {
        Markup(.span, .class("value")) { value }
        if !comment.isEmpty {
          " "
          Markup(.span, .class("comment")) { comment }
        }
      }
    }
  }

  private var otherFiles: Markup {
    let place = Anchor("other-files")
    return Markup(.section, .class("account"), .labelledBy(place)) {
      Markup(.h2, .id(place)) { "Other files" }
      Markup(.ul, .class("paths")) {
        for path in otherPaths { Markup(.li) { Markup(.code) { Markup.isolated(path) } } }
      }
    }
  }

  private var footer: Markup {
    accounts.isEmpty
      ? Markup()
      : Markup(.footer, .class("end")) {
        Markup(.p) {
          "In running text, "
          Markup(.del) { "struck-through words" }
          " are gone and "
          Markup(.ins) { "underlined words" }
          " are new."
        }
      }
  }
}

extension HealthChange {
  /// The effect as a class of the style sheet.
  var figureClass: Attribute {
    switch effect {
    case .better: .class("better")
    case .worse: .class("worse")
    case nil: .class("none")
    }
  }

  /// `+8, better`
  var comment: String { [difference, effect?.rawValue].compactMap(\.self).joined(separator: ", ") }
}
