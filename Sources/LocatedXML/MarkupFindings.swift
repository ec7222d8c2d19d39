import Diagnostics

/// Findings about markup that is stopped before libxml2 sees it.
enum MarkupFindings {
  static func finding(
    _ finding: MarkupGate.Finding, limits: XMLLimits, in window: inout SourceWindow
  ) -> Diagnostic {
    let offset = finding.offset
    switch finding.problem {
    case .documentType: return documentType(offset, in: &window)
    case .tooManyAttributes(let tag):
      return LimitFindings.tooManyAttributes(
        limit: limits.attributesPerElement, tag: tag, at: offset, in: &window)
    case .lessThanInValue(let quote): return inValue(offset, quote: quote, in: &window)
    case .tagNotClosed(let tag): return notClosed(tag..<offset, in: &window)
    case .lessThanInText: return inText(offset, in: &window)
    }
  }

  static func documentType(_ offset: Int, in window: inout SourceWindow) -> Diagnostic {
    window.diagnostic(
      "HX0004", offset..<offset + 9,
      what: Trilingual(
        fi: "DOCTYPE-määrittely ei ole sallittu", sv: "en DOCTYPE-deklaration är inte tillåten",
        en: "a DOCTYPE declaration is not allowed"),
      why: Trilingual(
        fi: "sen entiteetit voivat lukea tiedostoja tältä koneelta tai täyttää muistin",
        sv: "dess entiteter kan läsa filer på denna dator eller fylla minnet",
        en: "its entities can read files of this machine or fill its memory"),
      fix: Trilingual(
        fi: "poista <!DOCTYPE …> ja kirjoita erikoismerkit sellaisinaan tai muodossa &#160;",
        sv: "ta bort <!DOCTYPE …> och skriv specialtecken som de är eller som &#160;",
        en: "remove <!DOCTYPE …> and write special characters as they are or as &#160;"))
  }

  /// `<` in an attribute's value, which begins with this quote.
  static func inValue(_ offset: Int, quote: Int?, in window: inout SourceWindow) -> Diagnostic {
    let note = quote.map { quote in
      Diagnostic.Note(
        place: window.place(quote..<quote + 1),
        text: Trilingual(
          fi: "arvo alkaa tästä; puuttuuko sen lopusta lainausmerkki?",
          sv: "värdet börjar här; saknas citattecknet i slutet?",
          en: "the value begins here; is the quote at its end missing?"))
    }
    return window.diagnostic(
      "HX0025", offset..<offset + 1,
      what: Trilingual(
        fi: "attribuutin arvossa ei saa olla merkkiä <",
        sv: "ett attributvärde får inte ha tecknet <",
        en: "an attribute's value cannot hold <"),
      fix: Trilingual(
        fi: "kirjoita &lt; merkin < sijaan, tai lisää puuttuva lainausmerkki",
        sv: "skriv &lt; i stället för <, eller lägg till citattecknet som saknas",
        en: "write &lt; instead of <, or add the missing quote"),
      notes: note.map { [$0] } ?? [])
  }

  private static func notClosed(_ range: Range<Int>, in window: inout SourceWindow) -> Diagnostic {
    let note = Diagnostic.Note(
      place: window.place(range.upperBound..<range.upperBound + 1),
      text: Trilingual(
        fi: "seuraava tunniste alkaa tästä", sv: "nästa tagg börjar här",
        en: "the next tag begins here"))
    return window.diagnostic(
      "HX0038", range.lowerBound..<range.lowerBound + 1,
      what: Trilingual(
        fi: "tunniste ei pääty merkkiin >", sv: "taggen slutar inte med >",
        en: "the tag does not end with >"),
      fix: Trilingual(
        fi: "lisää > tunnisteen loppuun, tai kirjoita &lt; jos tarkoitat merkkiä <",
        sv: "lägg till > i slutet av taggen, eller skriv &lt; om du menar tecknet <",
        en: "add > at the end of the tag, or write &lt; if you mean the character <"),
      notes: [note])
  }

  static func inText(_ offset: Int, in window: inout SourceWindow) -> Diagnostic {
    window.diagnostic(
      "HX0027", offset..<offset + 1,
      what: Trilingual(
        fi: "merkin < jälkeen ei tule elementin nimeä", sv: "efter < följer inget elementnamn",
        en: "no element name follows the <"),
      fix: Trilingual(
        fi: "kirjoita &lt; jos tarkoitat merkkiä <",
        sv: "skriv &lt; om du menar tecknet <", en: "write &lt; if you mean the character <"))
  }
}

extension EventReceiver {
  func finding(_ found: UTF8Gate.Finding) -> Diagnostic {
    EncodingFindings.finding(found, in: &window)
  }

  func finding(_ found: MarkupGate.Finding) -> Diagnostic {
    MarkupFindings.finding(found, limits: limits, in: &window)
  }
}
