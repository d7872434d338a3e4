// Sections: which `##` heading opens which section of the schema.

import PlanText

extension DocumentDecoder {
  mutating func decodeSections() {
    var firstPlaces = [SourceRange?](repeating: nil, count: kind.sections.count)
    sections.reserveCapacity(document.sections.count)
    for section in document.sections {
      guard let index = kind.sectionNames.target(of: source.bytes, in: section.heading.textRange) else {
        decodeFreeSection(section)
        continue
      }
      let schema = kind.sections[index]
      if let first = firstPlaces[index] {
        report(
          .sectionTwice, "the section '\(schema.heading)' stands twice in this file", at: section.heading.range,
          related: [RelatedPlace("it stands here first", SourcePlace(source, first))])
      } else {
        firstPlaces[index] = section.heading.range
      }
      decodeSection(section, as: schema)
    }
    // Sections of a plan may stand in any of its parts; whoever has read them all looks for what is missing.
    guard kind.name != "plan", kind.name != "part" else { return }
    for (index, schema) in kind.sections.enumerated()
    where schema.requirement == .required && firstPlaces[index] == nil {
      report(
        .missingSection, "the section '\(schema.heading)' is missing",
        at: document.title?.range ?? .at(document.frontMatter?.range.upperBound ?? 0),
        suggestion: "add a line '## \(schema.heading)' and write below it")
    }
  }

  private mutating func decodeSection(_ section: Section, as schema: SectionSchema) {
    let content: (prose: [Prose], records: [Record])
    switch schema.shape {
    case .prose: content = (section.blocks.map { prose($0) }, [])
    case .records: content = decodeTable(in: section, as: schema)
    case .tasks: content = decodeTasks(in: section, as: schema)
    case .lists: content = decodeLists(in: section, as: schema)
    }
    sections.append(
      DecodedSection(
        schema: schema, path: source.path, section: section, prose: content.prose, records: content.records))
  }

  private mutating func decodeFreeSection(_ section: Section) {
    let heading = source.string(in: section.heading.textRange)
    let home = settings.schema.kinds.first { kind in
      kind.name != self.kind.name && kind.sectionNames.target(of: source.bytes, in: section.heading.textRange) != nil
    }
    if let home {
      report(
        .misplacedSection, "the section '\(heading)' belongs in \(home.inWords), not in \(kind.inWords)",
        at: section.heading.range)
    } else {
      report(
        .unknownSection, "the section '\(heading)' is not one that Rutter knows", at: section.heading.range,
        suggestion: didYouMean(heading, among: kind.sections.lazy.flatMap { [$0.heading] + $0.aliases }))
    }
    freeSections.append(
      FreeSection(heading: heading, path: source.path, section: section, prose: section.blocks.map { prose($0) }))
  }

  func prose(_ block: Block) -> Prose {
    Prose(text: source.string(in: block.range), range: block.range)
  }
}
