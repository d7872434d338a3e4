/// A node of a YAML document with the bytes that it stands on.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    /// A scalar's decoded text, and whether it was written without quotes (then it may mean a number, a date, null).
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  package var content: Content
  /// The node's bytes, quotes and brackets included, trailing comments and line ends not. Empty for a missing value.
  package var range: SourceRange
  /// Written in flow style (`[a, b]`, `{a: b}`).
  package var isFlow: Bool

  package init(_ content: Content, range: SourceRange, isFlow: Bool = false) {
    self.content = content
    self.range = range
    self.isFlow = isFlow
  }
}

/// A key and its value in a YAML mapping.
package struct YAMLEntry: Sendable {
  package var key: YAMLNode
  package var value: YAMLNode

  package init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}

extension YAMLNode {
  /// The scalar's text; nil for sequences and mappings. A plain empty scalar, `~` and `null` are nil as well: no value.
  package var text: String? {
    guard case .scalar(let text, let isPlain) = content else { return nil }
    if isPlain, text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL" { return nil }
    return text
  }

  /// Entries of a mapping; empty for other nodes.
  package var entries: [YAMLEntry] {
    guard case .mapping(let entries) = content else { return [] }
    return entries
  }

  /// Items of a sequence; nil for other nodes.
  package var items: [YAMLNode]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  /// Value of the first entry with a key.
  package subscript(_ key: String) -> YAMLNode? {
    entries.first { $0.key.text == key }?.value
  }
}
