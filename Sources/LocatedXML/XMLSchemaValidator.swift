import CLibXML2
package import Diagnostics

/// A compiled XML Schema 1.0 that tells what is wrong with a document.
///
/// Nothing is read from a file or the network: what the schema imports is handed over with it.
/// A value of this type belongs to one thread at a time.
@safe package struct XMLSchemaValidator: ~Copyable {
  private let schema: xmlSchemaPtr

  /// Compiles a schema.
  ///
  /// - Parameters:
  ///   - file: the name of the schema that findings show.
  ///   - imports: the schemas that `xs:import` and `xs:include` name, by their `schemaLocation` or
  ///     its last part (`"xml.xsd"`).
  /// - Throws: HX0050 when it is no schema; HX0001–HX0039 when it, or an import, is no XML.
  package init(
    _ bytes: [UInt8], file: String, imports: [String: [UInt8]] = [:]
  ) throws(Stopped) {
    let document = try readDocument(bytes, file: file)
    for (name, imported) in imports.sorted(by: { $0.key < $1.key }) {
      _ = try readDocument(imported, file: name)
    }
    let (compiled, reports) = unsafe SchemaSupply.offering(imports) {
      unsafe LibXML.collecting { unsafe Self.compile(bytes) }
    }
    let findings = SchemaFindings(document: document)
    guard let compiled = unsafe compiled else {
      let errors = reports.filter { !$0.isWarning }
      throw Stopped((errors.isEmpty ? reports : errors).map(findings.inSchema))
    }
    unsafe schema = compiled
  }

  deinit { unsafe xmlSchemaFree(schema) }

  /// What is wrong with a document: nothing when the list is empty. Findings stand in the order of
  /// the document, at the element or attribute they are about.
  package func validate(
    _ bytes: [UInt8], file: String, limits: XMLLimits = XMLLimits()
  ) -> [Diagnostic] {
    do {
      let document = try readDocument(bytes, file: file, limits: limits)
      let tree = try ParsedTree(accepted: bytes, file: file)
      let findings = SchemaFindings(document: document)
      let (status, reports) = LibXML.collecting { run(tree) }
      let found = findings.inDocument(reports)
      return found.isEmpty && status != 0 ? [findings.unexplained] : found
    } catch {
      return error.diagnostics
    }
  }

  private func run(_ tree: borrowing ParsedTree) -> Int32 {
    guard let context = unsafe xmlSchemaNewValidCtxt(schema) else { return -1 }
    defer { unsafe xmlSchemaFreeValidCtxt(context) }
    return unsafe xmlSchemaValidateDoc(context, tree.document)
  }

  private static func compile(_ bytes: [UInt8]) -> xmlSchemaPtr? {
    let text = Prologue.withoutMark(bytes)
    return unsafe text.withUnsafeBytes { raw in
      let start = unsafe raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let parser = unsafe xmlSchemaNewMemParserCtxt(start, Int32(raw.count)) else {
        return nil
      }
      defer { unsafe xmlSchemaFreeParserCtxt(parser) }
      return unsafe xmlSchemaParse(parser)
    }
  }
}
