// swift-tools-version: 6.2
import PackageDescription

// One list of fences for every target of ours: see CONTRIBUTING.md.
let fences: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

/// A target of the house. It may import only what stands above it in the list below.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: fences)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies, exclude: [], swiftSettings: fences)
}

let package = Package(
  name: "haamu",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CBoostMath"),

    room("Diagnostics"),
    room("Expressions", ["Diagnostics"]),
    room("SurveyModel", ["Diagnostics", "Expressions"]),
    room("NetworkModel", ["Diagnostics", "Expressions"]),
    room("Statistics", ["CBoostMath"]),
    room("ReportModel", ["Diagnostics"]),
    room("LocatedXML", ["CLibXML2", "Diagnostics"]),

    .target(
      name: "ExpressionSamples", dependencies: ["Expressions"], path: "Tests/ExpressionSamples",
      swiftSettings: fences),
    tests("Expressions", ["Expressions", "ExpressionSamples", "Diagnostics"]),
    tests("ExpressionReferee", ["Expressions", "ExpressionSamples", "CLibXML2"]),
  ],
  cxxLanguageStandard: .cxx17
)
