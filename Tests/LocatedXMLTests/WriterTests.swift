import LocatedXML
import Testing

@Suite struct `Writing XML` {
  private static let survey = "urn:haamu:survey:1"

  @Test func `indents, declares namespaces once and ends in a line feed`() throws {
    var writer = try XMLWriter()
    try writer.startElement(XMLName("survey", in: Self.survey))
    try writer.attribute(.xmlLang, "fi")
    try writer.attribute("name", "käynti")
    try writer.comment(" note ")
    try writer.element(XMLName("title", in: Self.survey), text: "Käynti < 5 & \"muut\"")
    try writer.startElement(XMLName("meta", in: "urn:o"), prefix: "o")
    try writer.element(XMLName("id", in: "urn:o"), prefix: "o", text: "")
    try writer.endElement()
    try writer.startElement(XMLName("plain"))
    try writer.attribute(XMLName("x", in: "urn:x"), "1", prefix: "x")
    try writer.endElement()
    try writer.endElement()
    let text = String(decoding: try writer.finish(), as: UTF8.self)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <survey xmlns="urn:haamu:survey:1" xml:lang="fi" name="käynti">
          <!-- note -->
          <title>Käynti &lt; 5 &amp; "muut"</title>
          <o:meta xmlns:o="urn:o">
            <o:id/>
          </o:meta>
          <plain xmlns="" xmlns:x="urn:x" x:x="1"/>
        </survey>

        """)
  }

  @Test func `adds no white space inside an inline element`() throws {
    var writer = try XMLWriter()
    try writer.comment("before")
    try writer.startElement(XMLName("p"), layout: .inline)
    try writer.startElement(XMLName("b"))
    try writer.element(XMLName("i"), text: "x")
    try writer.endElement()
    try writer.text(" y ")
    try writer.comment("c")
    try writer.endElement()
    try writer.comment("after")
    let text = String(decoding: try writer.finish(), as: UTF8.self)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!--before-->
        <p><b><i>x</i></b> y <!--c--></p>
        <!--after-->

        """)
  }

  @Test(arguments: [0, 1, 8, 0xB, 0xC, 0xE, 0x1F, 0xFFFE, 0xFFFF])
  func `refuses what XML cannot hold`(number: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(number))
    let wrong = "a\(Character(scalar))b"
    var writer = try XMLWriter()
    try writer.startElement(XMLName("a"))
    #expect(
      thrown { () throws(XMLWriterError) in try writer.attribute("b", wrong) }
        == .forbiddenCharacter(scalar))
    #expect(
      thrown { () throws(XMLWriterError) in try writer.text(wrong) } == .forbiddenCharacter(scalar))
    #expect(
      thrown { () throws(XMLWriterError) in try writer.comment(wrong) }
        == .forbiddenCharacter(scalar))
    try writer.endElement()
    #expect(String(decoding: try writer.finish(), as: UTF8.self).hasSuffix("<a/>\n"))
  }

  @Test func `refuses what would not be well-formed`() throws {
    #expect(
      failure { (w) throws(XMLWriterError) in try w.startElement(XMLName("1a")) } == .badName("1a"))
    #expect(
      failure { (w) throws(XMLWriterError) in try w.startElement(XMLName("a:b")) }
        == .badName("a:b"))
    #expect(
      failure { (w) throws(XMLWriterError) in try w.startElement(XMLName("")) } == .badName(""))
    #expect(failure { (w) throws(XMLWriterError) in try w.endElement() } == .outsideRoot)
    #expect(failure { (w) throws(XMLWriterError) in try w.text("x") } == .outsideRoot)
    #expect(
      failure { (w) throws(XMLWriterError) in try w.attribute("x", "") } == .attributeTooLate("x"))
    #expect(failure { (w) throws(XMLWriterError) in try w.comment("a--b") } == .badComment("a--b"))
    #expect(
      failure { (w) throws(XMLWriterError) in try w.startElement(XMLName("a"), prefix: "p") }
        == .badPrefix("p"))
    #expect(
      failure { (w) throws(XMLWriterError) in
        try w.startElement(XMLName("a", in: "urn:a"), prefix: "xmlns")
      } == .badPrefix("xmlns"))
    #expect(
      failure { (w) throws(XMLWriterError) in
        try w.element(XMLName("a"), text: "")
        try w.startElement(XMLName("b"))
      } == .outsideRoot)
    #expect(
      inRoot { (w) throws(XMLWriterError) in try w.attribute("xmlns", "u") } == .badName("xmlns"))
    #expect(
      inRoot { (w) throws(XMLWriterError) in try w.attribute(XMLName("a", in: "u"), "") }
        == .prefixNeeded("a"))
    #expect(
      inRoot { (w) throws(XMLWriterError) in
        try w.attribute("a", "1")
        try w.attribute("a", "2")
      } == .duplicateAttribute("a"))
    #expect(
      inRoot { (w) throws(XMLWriterError) in
        try w.attribute(XMLName("a", in: "u"), "", prefix: "p")
        try w.attribute(XMLName("a", in: "v"), "", prefix: "p")
      } == .badPrefix("p"))
    #expect(
      inRoot { (w) throws(XMLWriterError) in
        try w.text("x")
        try w.attribute("a", "1")
      } == .attributeTooLate("a"))
    #expect(
      inRoot { (w) throws(XMLWriterError) in
        try w.text("x")
        try w.startElement(XMLName("b"))
      } == .textBesideIndentedElements)
    #expect(
      inRoot { (w) throws(XMLWriterError) in
        try w.element(XMLName("b"), text: "")
        try w.text("x")
      } == .textBesideIndentedElements)
  }

  @Test func `says when a document is not finished`() throws {
    let empty = try XMLWriter()
    #expect(unfinished(empty) == .unfinished)
    var open = try XMLWriter()
    try open.startElement(XMLName("a"))
    #expect(unfinished(open) == .unfinished)
  }

  @Test(arguments: 1...60)
  func `reading gives back what was written`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let tree = SampleElement.random(depth: 4, &generator)
    var writer = try XMLWriter()
    try tree.write(to: &writer)
    let document = try readDocument(try writer.finish(), file: "written.xml")
    #expect(SampleElement(document.root) == tree, "seed \(seed)")
  }

  // MARK: Helpers

  private func thrown(_ body: () throws(XMLWriterError) -> Void) -> XMLWriterError? {
    do { try body() } catch { return error }
    return nil
  }

  private func failure(
    _ body: (inout XMLWriter) throws(XMLWriterError) -> Void
  ) -> XMLWriterError? {
    do {
      var writer = try XMLWriter()
      try body(&writer)
    } catch { return error }
    return nil
  }

  private func inRoot(
    _ body: (inout XMLWriter) throws(XMLWriterError) -> Void
  ) -> XMLWriterError? {
    failure { (writer) throws(XMLWriterError) in
      try writer.startElement(XMLName("root"))
      try body(&writer)
    }
  }

  private func unfinished(_ writer: consuming XMLWriter) -> XMLWriterError? {
    do { _ = try writer.finish() } catch { return error }
    return nil
  }
}
