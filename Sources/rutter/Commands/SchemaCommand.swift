// `rutter schema`: what may stand in a plan.
import ArgumentParser
import PlanSchema
import Plans
import Workspace

struct SchemaCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Show what may stand in the plans: keys, sections, columns, types.",
    discussion: """
      With the extensions of this repository's rutter.yaml; outside a plan repository, the built-in schema.

      Examples:
        rutter schema                        everything, in the schema language of rutter.yaml
        rutter schema --kind review          one kind of document
        rutter schema --json-schema          JSON Schema of a plan's front matter, for editors
        rutter schema --markdown             the reference as a page
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: "plan, part, review, handover or people.")
  var kind: String?

  @Flag(help: "JSON Schema (2020-12) of the front matter; of a plan's, unless --kind names another.")
  var jsonSchema = false

  @Flag(help: "A reference page in Markdown.")
  var markdown = false

  func validate() throws {
    if jsonSchema, markdown { throw ValidationError("--json-schema and --markdown exclude each other: choose one.") }
  }

  func run() throws {
    let schema = try PlanRepository.schema(global.repo, surroundings: .current())
    let kinds = try kind.map { name in
      guard let kind = schema[name] else {
        throw Failure(
          .usage, "there is no kind of document '\(name)'",
          hint: "The kinds are \(schema.kinds.map(\.name).joined(separator: ", ")).")
      }
      return [kind]
    }
    if jsonSchema {
      guard let kind = kinds?.first ?? schema["plan"] else { return }
      Terminal.write(JSONSchema.frontMatter(of: kind), to: 1)
    } else if markdown {
      global.terminal.write(FormatReference.markdown(kinds.map(PlanSchema.Schema.init(kinds:)) ?? schema))
    } else {
      global.terminal.write(SchemaText.yaml(kinds.map(PlanSchema.Schema.init(kinds:)) ?? schema))
    }
  }
}
