package import Operations

/// A throw-away workspace with the sample network and survey.
package struct SampleWorkspace {
  package let folder: ThrowawayFolder
  private let world = World.fixed()

  package init(survey: String = Sample.survey(), network: String = Sample.network()) throws {
    folder = try ThrowawayFolder()
    try folder.write("Surveys/network.xml", network)
    try folder.write("Surveys/kaynti.xml", survey)
    try folder.makeFolder("Responses")
    try folder.makeFolder("Reports")
  }

  /// The workspace at noon of a spring day, or in another world.
  package func open(_ other: World? = nil) -> Workspace {
    Workspace(root: folder.path, world: other ?? world)
  }

  /// Puts a response where the test wants it.
  @discardableResult
  package func put(
    _ response: SampleResponse, wave: String = "kevat", as stem: String? = nil
  ) throws -> String {
    try folder.write(
      "Responses/kaynti/\(wave)/\(stem ?? response.stem).xml", response.text)
  }

  package func record(
    _ response: SampleResponse, _ kind: String, number: Int = 1, wave: String = "kevat"
  ) throws {
    try folder.write(
      "Responses/kaynti/\(wave)/\(response.stem).records/\(SampleResponse.id(number).dropFirst(5)).xml",
      """
      <record xmlns="urn:haamu:record:1" kind="\(kind)" at="2018-04-11T10:00:00+03:00" by="k-1">syy</record>
      """)
  }

  /// The responses that there are, records left out.
  package var stored: [String] {
    folder.files(".xml", in: "Responses/").filter { !$0.contains(".records/") }
  }

  /// Everything in the folder of responses, by name.
  package var contents: [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: folder.files(".xml", in: "Responses/").compactMap { name in
        folder.contents(name).map { (name, $0) }
      })
  }
}
