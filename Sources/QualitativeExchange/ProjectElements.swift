import LocatedXML

/// The elements of QDA-XML, each with its attributes and children in the order that the schema asks for.
extension XMLWriter {
  mutating func start(_ name: String) throws(XMLWriterError) {
    try startElement(XMLName(name, in: QDA.project))
  }

  mutating func attribute(_ name: String, ifAny value: String?) throws(XMLWriterError) {
    if let value { try attribute(name, value) }
  }

  mutating func users(_ users: [QualitativeUser]) throws(XMLWriterError) {
    if users.isEmpty { return }
    try start("Users")
    for user in users {
      try start("User")
      try attribute("guid", user.guid)
      try attribute("name", user.name)
      try endElement()
    }
    try endElement()
  }

  mutating func codes(
    _ codes: [QualitativeCode], in space: String
  ) throws(XMLWriterError) {
    try startElement(XMLName("Codes", in: space))
    for code in codes { try self.code(code, in: space) }
    try endElement()
  }

  private mutating func code(_ code: QualitativeCode, in space: String) throws(XMLWriterError) {
    try startElement(XMLName("Code", in: space))
    try attribute("guid", code.guid)
    try attribute("name", code.name)
    try attribute("isCodable", code.isCodable ? "true" : "false")
    try attribute("color", ifAny: code.colour)
    if let text = code.description { try element(XMLName("Description", in: space), text: text) }
    if space == QDA.project { for note in code.notes { try reference("NoteRef", note) } }
    for inner in code.inside { try self.code(inner, in: space) }
    try endElement()
  }

  mutating func variables(_ variables: [QualitativeVariable]) throws(XMLWriterError) {
    if variables.isEmpty { return }
    try start("Variables")
    for variable in variables {
      try start("Variable")
      try attribute("guid", variable.guid)
      try attribute("name", variable.name)
      try attribute("typeOfVariable", variable.kind.rawValue)
      try endElement()
    }
    try endElement()
  }

  mutating func source(_ source: TextSource) throws(XMLWriterError) {
    try start("TextSource")
    try attribute("guid", source.guid)
    try attribute("name", ifAny: source.name)
    try attribute("plainTextPath", ifAny: source.path)
    if source.path == nil {
      try element(XMLName("PlainTextContent", in: QDA.project), text: source.text)
    }
    for selection in source.selections { try self.selection(selection) }
    for coding in source.codings { try self.coding(coding) }
    for value in source.values {
      try start("VariableValue")
      try reference("VariableRef", value.variable)
      try element(XMLName(value.kind.element, in: QDA.project), text: value.value)
      try endElement()
    }
    try endElement()
  }

  private mutating func selection(_ selection: TextSelection) throws(XMLWriterError) {
    try start("PlainTextSelection")
    try attribute("guid", selection.guid)
    try attribute("name", ifAny: selection.name)
    try attribute("startPosition", String(selection.span.lowerBound))
    try attribute("endPosition", String(selection.span.upperBound))
    for coding in selection.codings { try self.coding(coding) }
    try endElement()
  }

  private mutating func coding(_ coding: TextCoding) throws(XMLWriterError) {
    try start("Coding")
    try attribute("guid", coding.guid)
    try attribute("creatingUser", ifAny: coding.by)
    try attribute("creationDateTime", ifAny: coding.at)
    try reference("CodeRef", coding.code)
    try endElement()
  }

  mutating func notes(_ notes: [QualitativeNote]) throws(XMLWriterError) {
    if notes.isEmpty { return }
    try start("Notes")
    for note in notes {
      try start("Note")
      try attribute("guid", note.guid)
      try attribute("name", note.name)
      try element(XMLName("PlainTextContent", in: QDA.project), text: note.text)
      try endElement()
    }
    try endElement()
  }

  mutating func sets(_ sets: [QualitativeSet], in space: String) throws(XMLWriterError) {
    if sets.isEmpty { return }
    try startElement(XMLName("Sets", in: space))
    for set in sets { try self.set(set, in: space) }
    try endElement()
  }

  mutating func set(_ set: QualitativeSet, in space: String) throws(XMLWriterError) {
    try startElement(XMLName("Set", in: space))
    try attribute("guid", set.guid)
    try attribute("name", set.name)
    if let text = set.description {
      try element(XMLName("Description", in: space), text: text)
    }
    for code in set.codes {
      try startElement(XMLName("MemberCode", in: space))
      // The two schemas of the standard name the same thing differently.
      try attribute(space == QDA.codebook ? "guid" : "targetGUID", code)
      try endElement()
    }
    for source in set.sources where space == QDA.project {
      try reference("MemberSource", source)
    }
    try endElement()
  }

  private mutating func reference(_ name: String, _ guid: String) throws(XMLWriterError) {
    try start(name)
    try attribute("targetGUID", guid)
    try endElement()
  }
}
