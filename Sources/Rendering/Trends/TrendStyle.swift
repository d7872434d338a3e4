// How the picture of a trend looks: colours for light and dark, on a screen and on paper.

import Results

/// The style sheet of a trend's SVG. Everything is below one class, so that it changes nothing else in a page into which
/// the picture is pasted. Text has a contrast of at least 4.5 to 1 on its ground, lines of 3 to 1; the three lines differ
/// in their strokes as well.
enum TrendStyle {
  static let root = "rutter-trend"

  /// What is drawn, and the class by which the style sheet knows it.
  enum Part: String, CaseIterable {
    case paper, ink, soft, grid, axis, figure, goal, pace, review, missing

    /// On white.
    var light: String {
      switch self {
      case .paper: "#ffffff"
      case .ink: "#1c2430"
      case .soft: "#55606e"
      case .grid: "#e1e5ea"
      case .axis: "#7d8793"
      case .figure: "#0b5fb3"
      case .goal: "#1a7a3c"
      case .pace: "#8a5a00"
      case .review: "#7a3fb5"
      case .missing: "#b3261e"
      }
    }

    /// On a dark ground.
    var dark: String {
      switch self {
      case .paper: "#12161c"
      case .ink: "#e8ecf1"
      case .soft: "#a8b1bd"
      case .grid: "#2a313a"
      case .axis: "#77828f"
      case .figure: "#6cb4ff"
      case .goal: "#5bd08a"
      case .pace: "#e3b452"
      case .review: "#c79bff"
      case .missing: "#ff8a80"
      }
    }
  }

  /// A picture up to so many pixels wide shows the drawing that is made for it.
  static let narrow = 480

  static var sheet: String {
    """
    .rutter-trend { font-family: system-ui, sans-serif; font-variant-numeric: tabular-nums }
    .rutter-trend .line { fill: none; stroke-width: 1 }
    .rutter-trend .line.figure { stroke-width: 2.25; stroke-linejoin: round; stroke-linecap: round }
    .rutter-trend .line.goal { stroke-width: 1.5; stroke-dasharray: 7 4 }
    .rutter-trend .line.pace { stroke-width: 2; stroke-dasharray: 0.1 5; stroke-linecap: round }
    .rutter-trend .line.review { stroke-dasharray: 1 3 }
    .rutter-trend .line.missing { stroke-width: 1.75 }
    .rutter-trend .strong { font-weight: 600 }
    .rutter-trend .halo { paint-order: stroke; stroke-width: 3.5; stroke-linejoin: round }
    .rutter-trend .point { stroke-width: 1.25 }
    \(colours { $0.light })
    @media screen and (prefers-color-scheme: dark) {
    \(colours { $0.dark })
    }
    @media (max-width: \(narrow)px) {
    .rutter-trend .wide { display: none }
    .rutter-trend .narrow { display: inline }
    }
    """
  }

  private static func colours(_ colour: (Part) -> String) -> String {
    var rules = [".\(root) { background: \(colour(.paper)) }"]
    for part in Part.allCases {
      rules.append(".\(root) .line.\(part.rawValue) { stroke: \(colour(part)) }")
      rules.append(".\(root) .fill.\(part.rawValue) { fill: \(colour(part)) }")
    }
    rules.append(".\(root) .halo, .\(root) .point { stroke: \(colour(.paper)) }")
    return rules.joined(separator: "\n")
  }
}
