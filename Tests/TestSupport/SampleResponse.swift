/// A stored response of the sample survey, put together as text so that a test can make it wrong.
package struct SampleResponse {
  package var id = "uuid:00000000-0000-7000-8000-000000000001"
  package var root = "kaynti"
  package var survey = "kaynti"
  package var version = "1"
  package var timeStart: String?
  package var timeEnd: String? = "2018-04-10T12:00:00.000+03:00"
  package var deprecated: String?
  package var unit = "a1"
  package var visited: String? = "2018-04-10T10:15:00.000+03:00"
  package var greeted = "no"
  package var more = ""

  package init(_ change: (inout SampleResponse) -> Void = { _ in }) { change(&self) }

  /// The file's name without its ending: the id without `uuid:`.
  package var stem: String { String(id.dropFirst(5)) }

  package var text: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <\(root) id="\(survey)" version="\(version)">
      <meta>
        <instanceID>\(id)</instanceID>\(element("timeStart", timeStart))\(element("timeEnd", timeEnd))\(element("deprecatedID", deprecated))
      </meta>
      <visit>
        <unit>\(unit)</unit>\(element("visited", visited))
        <visitor>kavija-1</visitor>
      </visit>
      <arrival>
        <greeted>\(greeted)</greeted>
        <ways/>
      </arrival>
    \(more)
    </\(root)>

    """
  }

  private func element(_ name: String, _ text: String?) -> String {
    text.map { "\n    <\(name)>\($0)</\(name)>" } ?? ""
  }

  /// A distinct UUIDv7 for each number.
  package static func id(_ number: Int) -> String {
    let digits = String(number)
    return "uuid:00000000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count)
      + digits
  }
}
