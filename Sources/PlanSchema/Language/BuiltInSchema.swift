// The schema that comes with Rutter, and the way in which a team's extensions are laid over it.

package import PlanText

extension Schema {
  /// The schema that comes with Rutter. Read once, when it is first needed.
  package static func builtIn() -> Schema { builtInSchema }

  private static let builtInSchema = Schema(drafts: builtInDrafts)

  private static let builtInDrafts: [KindDraft] = builtInSources.map { source in
    var reader = SchemaReader(source: source)
    return readKind(source, with: &reader).forgettingPlaces()
  }

  /// The built-in files, in the order of the schema's kinds.
  package static var builtInSources: [SourceText] {
    [
      SourceText(path: "plan.yaml", bytes: PackageResources.plan_yaml),
      SourceText(path: "review.yaml", bytes: PackageResources.review_yaml),
      SourceText(path: "handover.yaml", bytes: PackageResources.handover_yaml),
      SourceText(path: "people.yaml", bytes: PackageResources.people_yaml),
    ]
  }

  /// Reads a schema from nothing but its files, one for each kind, and checks it as a whole.
  package static func read(_ sources: [SourceText]) -> (schema: Schema, findings: [Finding]) {
    var readers: [SchemaReader] = []
    var drafts: [KindDraft] = []
    for source in sources {
      var reader = SchemaReader(source: source)
      drafts.append(readKind(source, with: &reader))
      readers.append(reader)
    }
    var findings: [Finding] = []
    for (index, reader) in readers.enumerated() {
      // A place belongs to one file: only the kind that was read from it is reported there.
      var kinds = drafts.map { $0.forgettingPlaces() }
      kinds[index] = drafts[index]
      var checks = SchemaChecks(kinds: kinds, yaml: reader.yaml)
      checks.run()
      findings += checks.yaml.findings
    }
    return (Schema(drafts: drafts), findings)
  }

  private static func readKind(_ source: SourceText, with reader: inout SchemaReader) -> KindDraft {
    let (root, findings) = YAMLNode.parse(source, in: source.range)
    reader.yaml.findings += findings
    var kind = KindDraft(name: root?["kind"]?.text ?? "")
    if let root { reader.read(root, onto: &kind) }
    return kind
  }

  /// Lays extensions over the built-in schema.
  ///
  /// - Parameter node: what stands under `schema:` in the settings.
  static func extended(by node: YAMLNode, in source: SourceText) -> (schema: Schema, findings: [Finding]) {
    var kinds = builtInDrafts
    var reader = SchemaReader(source: source)
    for (name, range, value) in reader.yaml.entries(of: node, "'schema'") {
      if let index = kinds.firstIndex(where: { $0.name == name }) {
        reader.read(value, onto: &kinds[index])
      } else if name == "part" {
        readPart(value, with: &reader, onto: &kinds)
      } else {
        reader.yaml.unknown(name, in: "'schema'", at: range, known: kinds.map(\.name))
      }
    }
    var checks = SchemaChecks(kinds: kinds, yaml: reader.yaml)
    checks.run()
    return (Schema(drafts: kinds), checks.yaml.findings)
  }

  /// A part has the sections of a plan; only its front matter is its own.
  private static func readPart(_ node: YAMLNode, with reader: inout SchemaReader, onto kinds: inout [KindDraft]) {
    guard let plan = kinds.firstIndex(where: { $0.name == "plan" }) else { return }
    var part = KindDraft(name: "part", frontMatter: kinds[plan].partFrontMatter)
    reader.read(node, onto: &part)
    kinds[plan].partFrontMatter = part.frontMatter
    for section in part.sections {
      reader.yaml.report(
        .badSchemaValue, "section '\(section.id)' belongs under 'plan': a part holds sections of its plan",
        at: section.place ?? node.range)
    }
  }

  private init(drafts: [KindDraft]) {
    self.init(kinds: drafts.flatMap { $0.sealed() })
  }
}

extension KindDraft {
  /// The same with no place marked, so that only what is read from now on is reported.
  fileprivate func forgettingPlaces() -> KindDraft {
    var kind = self
    for index in kind.frontMatter.indices { kind.frontMatter[index].place = nil }
    for index in kind.partFrontMatter.indices { kind.partFrontMatter[index].place = nil }
    for index in kind.sections.indices {
      kind.sections[index].place = nil
      for field in kind.sections[index].fields.indices { kind.sections[index].fields[field].place = nil }
      for list in kind.sections[index].lists.indices { kind.sections[index].lists[list].place = nil }
    }
    return kind
  }
}
