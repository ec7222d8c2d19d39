import CLibXML2
import Diagnostics

extension SchemaFindings {
  func finding(_ subject: Subject) -> Diagnostic {
    switch xmlParserErrors(UInt32(bitPattern: subject.report.code)) {
    case XML_SCHEMAV_ELEMENT_CONTENT:
      subject.report.message.contains("Missing child") ? missingChild(subject) : unexpected(subject)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4: missingAttribute(subject)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
      unknownAttribute(subject)
    case XML_SCHEMAV_CVC_ENUMERATION_VALID: notInList(subject)
    case XML_SCHEMAV_CVC_IDC: identity(subject)
    case XML_SCHEMAV_CVC_ELT_1: unknownRoot(subject)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2,
      XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3, XML_SCHEMAV_CVC_TYPE_3_1_2:
      wrongContent(subject)
    default: isAboutValue(subject.report) ? wrongValue(subject) : other(subject)
    }
  }

  /// A value that is not of its type, or outside a bound of it.
  private func isAboutValue(_ report: LibXMLReport) -> Bool {
    let codes =
      XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1.rawValue...XML_SCHEMAV_CVC_PATTERN_VALID.rawValue
    return codes.contains(UInt32(bitPattern: report.code))
  }

  // MARK: Elements

  private func unexpected(_ subject: Subject) -> Diagnostic {
    let name = subject.element.name.local
    let list = names(subject.expected)
    let fix: Trilingual
    if let near = nearestName(to: name, among: subject.expected) {
      fix = Trilingual(
        fi: "tarkoititko <\(near)>?", sv: "menade du <\(near)>?", en: "did you mean <\(near)>?")
    } else if subject.expected.isEmpty {
      fix = Trilingual(
        fi: "poista se tai siirrä se muualle", sv: "ta bort det eller flytta det",
        en: "remove it or move it elsewhere")
    } else {
      fix = Trilingual(
        fi: "tässä voi olla \(list)", sv: "här kan stå \(list)", en: "here may stand \(list)")
    }
    return diagnostic(
      "HX0051", subject.element.nameRange,
      what: Trilingual(
        fi: "elementti <\(name)> ei kuulu tähän", sv: "elementet <\(name)> hör inte hit",
        en: "the element <\(name)> does not belong here"),
      fix: fix)
  }

  private func missingChild(_ subject: Subject) -> Diagnostic {
    let name = subject.element.name.local
    let list = names(subject.expected)
    return diagnostic(
      "HX0052", subject.element.nameRange,
      what: Trilingual(
        fi: "elementistä <\(name)> puuttuu \(list)", sv: "elementet <\(name)> saknar \(list)",
        en: "the element <\(name)> lacks \(list)"),
      fix: Trilingual(
        fi: "lisää se ennen lopputunnistetta </\(name)>", sv: "lägg till det före </\(name)>",
        en: "add it before </\(name)>"))
  }

  private func unknownRoot(_ subject: Subject) -> Diagnostic {
    let name = subject.element.name
    let namespace = name.namespace ?? "—"
    return diagnostic(
      "HX0060", subject.element.nameRange,
      what: Trilingual(
        fi: "skeema ei tunne juurielementtiä <\(name.local)> (nimiavaruus \(namespace))",
        sv: "schemat känner inte rotelementet <\(name.local)> (namnrymd \(namespace))",
        en: "the schema does not know the root element <\(name.local)> (namespace \(namespace))"),
      fix: Trilingual(
        fi: "tarkista juurielementin nimi ja xmlns", sv: "kontrollera rotelementets namn och xmlns",
        en: "check the root element's name and xmlns"))
  }

  private func wrongContent(_ subject: Subject) -> Diagnostic {
    let name = subject.element.name.local
    let isAboutText = subject.report.message.contains("Character content")
    return diagnostic(
      "HX0059", subject.element.nameRange,
      what: isAboutText
        ? Trilingual(
          fi: "elementissä <\(name)> ei saa olla tekstiä",
          sv: "elementet <\(name)> får inte ha text",
          en: "the element <\(name)> cannot hold text")
        : Trilingual(
          fi: "elementissä <\(name)> saa olla vain tekstiä",
          sv: "elementet <\(name)> får bara ha text",
          en: "the element <\(name)> can hold text only"),
      fix: Trilingual(
        fi: "poista ylimääräinen tai siirrä se omaan elementtiinsä",
        sv: "ta bort det extra eller flytta det till ett eget element",
        en: "remove what is too much, or move it into an element of its own"))
  }

  // MARK: Attributes and values

  private func missingAttribute(_ subject: Subject) -> Diagnostic {
    let name = withoutNamespace(subject.value)
    let element = subject.element.name.local
    return diagnostic(
      "HX0053", subject.element.nameRange,
      what: Trilingual(
        fi: "elementistä <\(element)> puuttuu attribuutti \(name)",
        sv: "elementet <\(element)> saknar attributet \(name)",
        en: "the element <\(element)> lacks the attribute \(name)"),
      fix: Trilingual(
        fi: "lisää \(name)=\"…\"", sv: "lägg till \(name)=\"…\"", en: "add \(name)=\"…\""))
  }

  private func unknownAttribute(_ subject: Subject) -> Diagnostic {
    let name = withoutNamespace(subject.value)
    let element = subject.element.name.local
    return diagnostic(
      "HX0054", subject.attribute?.nameRange ?? subject.element.nameRange,
      what: Trilingual(
        fi: "elementillä <\(element)> ei ole attribuuttia \(name)",
        sv: "elementet <\(element)> har inget attribut \(name)",
        en: "the element <\(element)> has no attribute \(name)"),
      fix: Trilingual(
        fi: "tarkista kirjoitusasu, tai poista se", sv: "kontrollera stavningen, eller ta bort det",
        en: "check the spelling, or remove it"))
  }

  private func notInList(_ subject: Subject) -> Diagnostic {
    let written = between(subject.report.message, "of the set {", "}.") ?? ""
    let allowed = keyValues("['" + written.dropFirst().dropLast() + "']")
    let list = allowed.joined(separator: ", ")
    let near = nearestName(to: subject.value, among: allowed)
    return diagnostic(
      "HX0055", valueRange(subject),
      what: Trilingual(
        fi: "arvo ”\(subject.value)” ei ole sallittu",
        sv: "värdet ”\(subject.value)” är inte tillåtet",
        en: "the value “\(subject.value)” is not allowed"),
      fix: near.map { near in
        Trilingual(
          fi: "tarkoititko ”\(near)”?", sv: "menade du ”\(near)”?", en: "did you mean “\(near)”?")
      }
        ?? Trilingual(
          fi: "kirjoita jokin näistä: \(list)", sv: "skriv något av dessa: \(list)",
          en: "write one of these: \(list)"))
  }

  private func wrongValue(_ subject: Subject) -> Diagnostic {
    let message = subject.report.message
    let reason = between(message, "': ", nil).map(withoutNamespace) ?? message
    return diagnostic(
      "HX0056", valueRange(subject),
      what: Trilingual(
        fi: "arvo ”\(subject.value)” ei kelpaa", sv: "värdet ”\(subject.value)” duger inte",
        en: "the value “\(subject.value)” will not do"),
      fix: Trilingual(
        fi: "kirjoita arvo, jonka skeema hyväksyy: \(reason)",
        sv: "skriv ett värde som schemat godtar: \(reason)",
        en: "write a value that the schema accepts: \(reason)"))
  }

  // MARK: Keys

  private func identity(_ subject: Subject) -> Diagnostic {
    let message = subject.report.message
    let written = between(message, "key-sequence ['", "'] ") ?? ""
    let keys = keyValues("['" + written + "']").joined(separator: ", ")
    let range = keyRange(subject, keys)
    if message.contains("Duplicate") {
      return diagnostic(
        "HX0057", range,
        what: Trilingual(
          fi: "”\(keys)” on jo käytössä", sv: "”\(keys)” används redan",
          en: "“\(keys)” is in use already"),
        fix: Trilingual(
          fi: "anna toinen nimi", sv: "ge ett annat namn", en: "give another name"))
    }
    if message.contains("No match") {
      return diagnostic(
        "HX0058", range,
        what: Trilingual(
          fi: "viittaus ”\(keys)” ei johda mihinkään",
          sv: "hänvisningen ”\(keys)” leder ingenstans",
          en: "the reference “\(keys)” leads nowhere"),
        fix: Trilingual(
          fi: "tarkista kirjoitusasu, tai lisää se, mihin viitataan",
          sv: "kontrollera stavningen, eller lägg till det som avses",
          en: "check the spelling, or add what it refers to"))
    }
    let name = subject.element.name.local
    return diagnostic(
      "HX0061", subject.element.nameRange,
      what: Trilingual(
        fi: "elementistä <\(name)> puuttuu sen tunniste",
        sv: "elementet <\(name)> saknar sin identitet",
        en: "the element <\(name)> lacks what identifies it"),
      fix: Trilingual(
        fi: "lisää se, yleensä attribuutti name", sv: "lägg till den, oftast attributet name",
        en: "add it, usually the attribute name"))
  }

  private func other(_ subject: Subject) -> Diagnostic {
    let message = withoutNamespace(subject.report.message)
    return diagnostic(
      "HX0069", subject.attribute?.nameRange ?? subject.element.nameRange,
      what: Trilingual(
        fi: "tämä ei ole skeeman mukainen: \(message)", sv: "detta följer inte schemat: \(message)",
        en: "this does not follow the schema: \(message)"),
      fix: Trilingual(
        fi: "vertaa kohtaa toimivaan tiedostoon", sv: "jämför stället med en fungerande fil",
        en: "compare the place with a file that works"))
  }

  // MARK: Places and lists

  private func names(_ list: [String]) -> String {
    list.map { "<\($0)>" }.joined(separator: ", ")
  }

  private func valueRange(_ subject: Subject) -> Range<Int> {
    subject.attribute.map { range($0.text) } ?? contentRange(subject.element)
  }

  /// The attribute, or else the element, that holds the key.
  private func keyRange(_ subject: Subject, _ key: String) -> Range<Int> {
    let attribute = subject.element.attributes.first { $0.value == key }
    return attribute.map { range($0.text) } ?? subject.element.nameRange
  }

  private func contentRange(_ element: XMLElement) -> Range<Int> {
    for case .text(let text) in element.children { return range(text) }
    return element.nameRange
  }

  private func range(_ text: LocatedText) -> Range<Int> {
    text.sourceRange(0..<text.offsets.count)
  }
}
