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
    name: name + "Tests", dependencies: dependencies,
    exclude: ["Attachments", "PersonalData", "Statistics"].contains(name) ? ["Reference"] : [],
    swiftSettings: fences)
}

let package = Package(
  name: "haamu",
  products: [.executable(name: "haamu", targets: ["haamu"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CCbc", pkgConfig: "cbc", providers: [.apt(["coinor-libcbc-dev"])]),
    .target(name: "CBoostMath"),

    room("Diagnostics"),
    room("Attachments", ["Diagnostics"]),
    room("Expressions", ["Diagnostics"]),
    room("SurveyModel", ["Diagnostics", "Expressions"]),
    room("NetworkModel", ["Diagnostics", "Expressions", "SurveyModel"]),
    room("Scenarios", ["Expressions", "SurveyModel"]),
    room("Statistics", ["CBoostMath"]),
    room("ReportModel", ["Diagnostics", "Statistics"]),
    room("Charts"),
    room("FileSystem", ["Diagnostics"]),
    room("Processes"),
    room("PersonalData", ["Diagnostics"]),
    room("LocatedXML", ["CLibXML2", "Diagnostics"]),
    room(
      "DefinitionReading",
      ["Diagnostics", "Expressions", "SurveyModel", "NetworkModel", "Scenarios", "LocatedXML"]),
    room("Interview", ["Diagnostics", "Expressions", "SurveyModel", "NetworkModel"]),
    room(
      "Intake",
      [
        "CLibCrypto", "Diagnostics", "Expressions", "SurveyModel", "NetworkModel", "FileSystem",
        "LocatedXML", "Interview",
      ]),
    room(
      "Comparison",
      ["Diagnostics", "Expressions", "SurveyModel", "NetworkModel", "Statistics", "ReportModel"]),
    room(
      "AnswerTable",
      [
        "Diagnostics", "Expressions", "SurveyModel", "NetworkModel", "FileSystem", "LocatedXML",
        "Interview", "Intake", "Comparison",
      ]),
    room("ReportWriting", ["Charts", "Diagnostics", "Expressions", "ReportModel"]),
    room(
      "Workbooks",
      ["CXLSXWriter", "Diagnostics", "Expressions", "ReportModel", "ReportWriting"]),
    room(
      "Forms",
      ["Diagnostics", "Expressions", "SurveyModel", "NetworkModel", "ReportWriting"]),
    room(
      "Themes",
      [
        "Diagnostics", "LocatedXML", "ReportWriting",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    room(
      "Briefs",
      ["Diagnostics", "Expressions", "SurveyModel", "NetworkModel", "Scenarios", "ReportWriting"]),
    room(
      "VisitChecks",
      ["Diagnostics", "Expressions", "SurveyModel", "Scenarios", "PersonalData"]),
    room("IntegerPrograms", ["CCbc"]),
    room("VisitPlanning", ["Expressions", "NetworkModel", "Statistics", "IntegerPrograms"]),
    room("VisitHistory", ["Expressions"]),
    room("LocalTime", ["Diagnostics", "Expressions", "FileSystem", "SurveyModel"]),
    room("Synthesis", ["Diagnostics", "Expressions", "SurveyModel", "NetworkModel", "Interview"]),
    room(
      "Terminal",
      [
        "Diagnostics", "Expressions", "SurveyModel", "NetworkModel", "Interview", "PersonalData",
      ]),
    room(
      "Operations",
      [
        "Diagnostics", "Expressions", "SurveyModel", "NetworkModel", "ReportModel", "FileSystem",
        "LocatedXML", "DefinitionReading", "Interview", "Intake", "Comparison", "AnswerTable",
        "ReportWriting",
        "Forms", "LocalTime", "Synthesis", "Terminal", "Attachments", "PersonalData", "Processes",
        "Themes", "Workbooks", "Statistics", "VisitPlanning", "VisitHistory", "Scenarios", "Briefs",
        "VisitChecks",
      ]),
    .executableTarget(
      name: "haamu",
      dependencies: [
        "Diagnostics", "Intake", "Operations", "ReportModel", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: fences),

    tests("Statistics", ["Statistics"]),
    tests("Charts", ["Charts"]),
    tests(
      "Comparison",
      [
        "Diagnostics", "Expressions", "SurveyModel", "NetworkModel", "Statistics", "ReportModel",
        "Comparison",
      ]),
    tests("LocatedXML", ["LocatedXML", "Diagnostics"]),
    tests(
      "DefinitionReading",
      [
        "DefinitionReading", "Diagnostics", "Expressions", "SurveyModel", "NetworkModel",
        "LocatedXML", "Scenarios",
      ]),

    .target(
      name: "TestSupport",
      dependencies: [
        "DefinitionReading", "Diagnostics", "Expressions", "LocatedXML", "NetworkModel",
        "Operations", "SurveyModel",
      ], path: "Tests/TestSupport", swiftSettings: fences),
    tests("Attachments", ["Attachments", "Diagnostics", "ExpressionSamples", "TestSupport"]),
    tests("FileSystem", ["Diagnostics", "FileSystem", "TestSupport"]),
    tests(
      "Intake",
      [
        "Diagnostics", "Expressions", "ExpressionSamples", "FileSystem", "Intake", "Interview",
        "LocalTime", "LocatedXML", "NetworkModel", "SurveyModel", "TestSupport",
      ]),
    tests(
      "Operations",
      [
        "Diagnostics", "Expressions", "FileSystem", "Intake", "Interview", "NetworkModel",
        "Operations", "ReportModel", "SurveyModel", "Terminal", "TestSupport", "VisitChecks",
        "VisitPlanning",
      ]),
    tests(
      "AnswerTable",
      [
        "AnswerTable", "Comparison", "Diagnostics", "ExpressionSamples", "Expressions", "Intake",
        "Operations", "ReportModel", "ReportWriting", "TestSupport",
      ]),
    tests("Command", ["haamu", "Diagnostics", "ExpressionSamples", "TestSupport"]),
    .target(
      name: "ReportExamples", dependencies: ["Diagnostics", "ReportModel"],
      path: "Tests/ReportExamples", swiftSettings: fences),
    tests("ReportModel", ["Diagnostics", "ReportModel", "ReportExamples"]),
    tests(
      "ReportWriting",
      ["Diagnostics", "ReportModel", "ReportWriting", "ReportExamples", "TestSupport"]),
    tests("Workbooks", ["Diagnostics", "ReportModel", "ReportExamples", "Workbooks"]),
    tests("Processes", ["Processes", "TestSupport"]),
    .target(
      name: "ExpressionSamples", dependencies: ["Expressions"], path: "Tests/ExpressionSamples",
      swiftSettings: fences),
    tests("Expressions", ["Expressions", "ExpressionSamples", "Diagnostics"]),
    tests("ExpressionReferee", ["Expressions", "ExpressionSamples", "CLibXML2"]),

    tests("Diagnostics", ["Diagnostics", "ExpressionSamples"]),
    tests("SurveyModel", ["Diagnostics", "Expressions", "ExpressionSamples", "SurveyModel"]),
    tests(
      "NetworkModel",
      ["Diagnostics", "Expressions", "ExpressionSamples", "SurveyModel", "NetworkModel"]),
    tests(
      "Forms",
      [
        "haamu", "Diagnostics", "Expressions", "ExpressionSamples", "Forms", "InterviewSamples",
        "NetworkModel", "Operations", "SurveyModel", "TestSupport",
      ]),
    tests("LocalTime", ["Expressions", "ExpressionSamples", "SurveyModel", "LocalTime"]),
    .target(
      name: "InterviewSamples",
      dependencies: [
        "Diagnostics", "Expressions", "SurveyModel", "NetworkModel", "LocatedXML",
        "DefinitionReading", "Interview", "LocalTime",
      ],
      path: "Tests/InterviewSamples", swiftSettings: fences),
    .executableTarget(
      name: "interview-bench",
      dependencies: [
        "Expressions", "Interview", "InterviewSamples", "NetworkModel", "SurveyModel",
      ],
      path: "Benchmarks/Interview", swiftSettings: fences),
    tests(
      "Interview",
      [
        "Diagnostics", "Expressions", "ExpressionSamples", "SurveyModel", "NetworkModel",
        "Interview", "InterviewSamples",
      ]),
    tests(
      "Terminal",
      [
        "Diagnostics", "Expressions", "SurveyModel", "NetworkModel", "Interview", "Terminal",
        "InterviewSamples", "TestSupport",
      ]),
    tests(
      "Synthesis",
      [
        "Diagnostics", "Expressions", "ExpressionSamples", "SurveyModel", "NetworkModel",
        "Interview", "InterviewSamples", "Synthesis",
      ]),
    tests(
      "VisitPlanning",
      ["Expressions", "IntegerPrograms", "NetworkModel", "Statistics", "VisitPlanning"]),
    tests("VisitHistory", ["Expressions", "ExpressionSamples", "VisitHistory"]),
    tests("PersonalData", ["Diagnostics", "PersonalData"]),
    tests(
      "VisitChecks",
      [
        "Diagnostics", "Expressions", "ExpressionSamples", "Scenarios", "SurveyModel",
        "Synthesis", "VisitChecks",
      ]),
    tests("Scenarios", ["Expressions", "Scenarios", "SurveyModel"]),
    tests(
      "Briefs",
      ["Briefs", "Diagnostics", "Expressions", "NetworkModel", "Scenarios", "SurveyModel"]),
    tests("Themes", ["Diagnostics", "ReportWriting", "Themes"]),
  ],
  cxxLanguageStandard: .cxx17
)
