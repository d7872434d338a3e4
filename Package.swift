// swift-tools-version: 6.2
import PackageDescription

/// The core sees no unsafe pointer, no file system, no git and no clock; see docs/ARCHITECTURE.md for the law of each module.
let package = Package(
  name: "rutter",
  products: [
    .executable(name: "rutter", targets: ["rutter"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.6.1"),
  ],
  targets: [
    .executableTarget(
      name: "rutter",
      dependencies: [
        "Workspace", "Plans", "Rendering", "Documents", "Results", "Git", "PlanDiff", "PlanMerge", "PlanModel",
        "PlanRules",
        "PlanSchema", "PlanText", "System",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "Rendering",
      dependencies: ["Documents", "PlanDiff", "PlanModel", "PlanRules", "PlanSchema", "PlanText", "Results"]),
    .target(name: "Documents", dependencies: ["PlanDiff", "PlanModel", "PlanSchema", "PlanText", "Results"]),
    .target(name: "Results", dependencies: ["PlanDiff", "PlanModel", "PlanRules", "PlanSchema", "PlanText"]),
    .target(
      name: "Plans",
      dependencies: ["Git", "PlanDiff", "PlanModel", "PlanRules", "PlanSchema", "PlanText", "System"]),
    .target(
      name: "Workspace",
      dependencies: [
        "Documents", "Git", "PlanDiff", "PlanMerge", "PlanModel", "PlanRules", "PlanSchema", "PlanText", "Plans",
        "Results",
        "System",
        "Template",
      ]),
    .target(name: "Template", plugins: ["EmbedTemplate"]),
    .executableTarget(name: "TemplateEmbedder"),
    .plugin(name: "EmbedTemplate", capability: .buildTool(), dependencies: ["TemplateEmbedder"]),
    .target(name: "Git", dependencies: ["CLibgit2", "System"]),
    .target(name: "System", dependencies: ["CSpawn", .product(name: "SystemPackage", package: "swift-system")]),
    .systemLibrary(name: "CSpawn"),
    .target(name: "PlanDiff", dependencies: ["PlanSchema", "PlanText"]),
    .target(name: "PlanMerge", dependencies: ["PlanSchema", "PlanText"]),
    .target(name: "PlanRules", dependencies: ["PlanModel", "PlanSchema", "PlanText"], plugins: ["RuleList"]),
    .executableTarget(name: "RuleLister"),
    .plugin(name: "RuleList", capability: .buildTool(), dependencies: ["RuleLister"]),
    .target(name: "PlanModel", dependencies: ["PlanSchema", "PlanText"]),
    .target(
      name: "PlanSchema",
      dependencies: ["PlanText"],
      resources: [
        .embedInCode("BuiltIn")
      ]),
    .target(name: "PlanText", dependencies: ["CCmark", "CYAML"]),
    .target(
      name: "CCmark",
      linkerSettings: [.linkedLibrary("cmark-gfm"), .linkedLibrary("cmark-gfm-extensions")]),
    .systemLibrary(
      name: "CLibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .testTarget(name: "PlanTextTests", dependencies: ["PlanFixtures", "PlanText", "CCmark"]),
    .testTarget(name: "PlanSchemaTests", dependencies: ["PlanFixtures", "PlanSchema", "PlanText"]),
    .testTarget(
      name: "PlanRulesTests",
      dependencies: ["PlanDiff", "PlanModel", "PlanRules", "PlanSchema", "PlanText", "Plans"]),
    .testTarget(name: "PlanModelTests", dependencies: ["PlanFixtures", "PlanModel", "PlanSchema", "PlanText"]),
    .target(name: "PlanFixtures", dependencies: ["PlanSchema", "PlanText"], path: "Tests/PlanFixtures"),
    .testTarget(name: "PlanDiffTests", dependencies: ["PlanDiff", "PlanFixtures", "PlanSchema", "PlanText"]),
    .testTarget(
      name: "PlanMergeTests", dependencies: ["PlanDiff", "PlanFixtures", "PlanMerge", "PlanSchema", "PlanText"]),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Rendering", "Documents", "Results", "PlanDiff", "PlanFixtures", "PlanModel", "PlanSchema", "PlanText",
        "CCmark",
      ]),
    .testTarget(name: "GitTests", dependencies: ["CLibgit2", "Git", "System"]),
    .testTarget(name: "SystemTests", dependencies: ["System"]),
    .testTarget(name: "PlansTests", dependencies: ["PlanModel", "PlanSchema", "PlanText", "Plans"]),
    .testTarget(name: "TemplateTests", dependencies: ["Template"]),
    .target(name: "SessionSupport", path: "Tests/SessionSupport"),
    .testTarget(name: "CaseTests", dependencies: ["SessionSupport"]),
    .testTarget(name: "AgreementTests", dependencies: ["SessionSupport"]),
    .testTarget(name: "ArchitectureTests", dependencies: []),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where ![.system, .plugin].contains(target.type) && target.name != "CCmark" {
  target.swiftSettings = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
  ]
}

// Above the parsers no unsafe construct compiles without a warning, and scripts/test takes no warning.
for target in package.targets
where ["PlanSchema", "PlanModel", "PlanRules", "PlanDiff", "PlanMerge", "Results", "Documents", "Rendering"].contains(
  target.name)
{
  target.swiftSettings?.append(.strictMemorySafety())
}
