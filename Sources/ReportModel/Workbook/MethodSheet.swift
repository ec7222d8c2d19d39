import Diagnostics

/// How the figures came about: every choice, what they do not tell, and what stands where a figure
/// is not.
struct MethodSheet {
  let context: PageContext

  func sheet() -> WorkbookSheet {
    let language = context.language
    var rows = [SheetTitle.row(SheetWords.method[language], context)]
    for block in MethodSection.blocks(context) {
      switch block {
      case .heading(_, let text, _):
        rows += [.init([]), .init([.init(.words(text.text), .heading)])]
      case .paragraph(let sentence): rows.append(told(nil, marked(sentence)))
      case .definitions(let definitions):
        rows += definitions.map {
          told($0.term.text, $0.isSentence ? marked($0.explanation) : $0.explanation)
        }
      default: break
      }
    }
    rows += counted + signs + spread
    return WorkbookSheet(
      name: SheetWords.method[language], columns: [.init(30), .init(110)], rows: rows)
  }

  private func marked(_ sentence: Sentence) -> Sentence { SheetNotes.marked(sentence, context) }

  private func told(_ term: String?, _ sentence: Sentence) -> WorkbookSheet.Row {
    let length = sentence.pieces.reduce(0) { length, piece in
      if case .words(let words) = piece { length + words.count } else { length + 12 }
    }
    return .init(
      [term.map { .init(.words($0), .name) } ?? .nothing, .init(.sentence(sentence), .wrapped)],
      lines: length / 100 + 1)
  }

  private func heading(_ text: Trilingual) -> [WorkbookSheet.Row] {
    [.init([]), .init([.init(.words(text[context.language]), .heading)])]
  }

  /// What was counted, as numbers.
  private var counted: [WorkbookSheet.Row] {
    let method = context.method
    let pairs: [(Trilingual, Int)] = [
      (Words.used, method.responsesUsed), (Words.notUsed, method.responsesNotUsed),
      (Words.least, method.minN),
    ]
    return heading(Words.counts)
      + pairs.map {
        .init([
          .init(.words($0.0[context.language]), .name), .init(.figure(.count($0.1)), .wrapped),
        ])
      }
  }

  /// What stands in a cell that has no number, and the star.
  private var signs: [WorkbookSheet.Row] {
    let least = context.say(Words.fewest, .count(context.method.minN))
    return heading(Words.signs)
      + Absence.allCases.map { absence in
        var sentence = context.say(AbsenceWords.explanation(absence))
        if absence == .suppressed, context.method.minN > 1 { sentence = sentence + least }
        return told(AbsenceWords.short(absence)[context.language], marked(sentence))
      } + [
        told("*", marked(context.say(Words.star))),
        told(Words.empty[context.language], marked(context.say(Words.noInterval))),
        told(Words.colour[context.language], marked(context.say(Words.shades))),
      ]
  }

  /// The spread common to all, from which intervals come.
  private var spread: [WorkbookSheet.Row] {
    let pooled = context.method.pooled
    guard !pooled.isEmpty else { return [] }
    return heading(Words.pooled)
      + pooled.map { spread in
        var cells: [WorkbookSheet.Cell] = [
          .init(.words(spread.item + " · " + spread.measure.rawValue), .key)
        ]
        let freedom = Figure.count(spread.degreesOfFreedom)
        let sentence =
          spread.standardDeviation.map {
            context.say(Words.deviation, .number($0, .plain(decimals: 2)), freedom)
          } ?? context.say(Words.noDeviation, freedom)
        cells.append(.init(.sentence(sentence), .wrapped))
        return .init(cells)
      }
  }

  private enum Words {
    static let counts = Trilingual(
      fi: "Mitä laskettiin", sv: "Vad som räknades", en: "What was counted")
    static let used = Trilingual(
      fi: "Käytettyjä vastauksia", sv: "Använda svar", en: "Responses used")
    static let notUsed = Trilingual(
      fi: "Käyttämättä jätettyjä", sv: "Svar som inte använts", en: "Responses not used")
    static let least = Trilingual(
      fi: "Vastauksia vähintään", sv: "Minsta antal svar", en: "Least number of responses")
    static let signs = Trilingual(
      fi: "Merkit ja värit", sv: "Tecken och färger", en: "Signs and colours")
    static let fewest = Trilingual(
      fi: "Vastauksia pitää olla vähintään {0}.", sv: "Det måste finnas minst {0} svar.",
      en: "At least {0} responses are needed.")
    static let star = Trilingual(
      fi: "Tähti luvun perässä: vastauksia on niin vähän, että yksikin voi siirtää lukua paljon.",
      sv: "Stjärna efter talet: svaren är så få att ett enda kan flytta talet mycket.",
      en: "A star after a figure: there are so few responses that a single one can move it a lot.")
    static let empty = Trilingual(fi: "Tyhjä väli", sv: "Tomt intervall", en: "Empty interval")
    static let noInterval = Trilingual(
      fi: "Luvulla ei ole väliä, kun kaikki ovat mukana tai kun hajontaa ei voi arvioida.",
      sv: "Talet har inget intervall när alla är med eller när spridningen inte kan uppskattas.",
      en: "A figure has no interval when everyone is included or when the spread cannot be "
        + "estimated.")
    static let colour = Trilingual(fi: "Sinisen sävy", sv: "Blå nyans", en: "Shade of blue")
    static let shades = Trilingual(
      fi: "Sävy kertoo pisteet 0:sta (valkoinen) 100:aan (sinisin); se ei ole arvio.",
      sv: "Nyansen visar poängen från 0 (vit) till 100 (blåast); den är inget omdöme.",
      en: "The shade shows the score from 0 (white) to 100 (bluest); it is no verdict.")
    static let pooled = Trilingual(
      fi: "Yhteinen hajonta", sv: "Gemensam spridning", en: "Pooled spread")
    static let deviation = Trilingual(
      fi: "keskihajonta {0}, vapausasteita {1}", sv: "standardavvikelse {0}, frihetsgrader {1}",
      en: "standard deviation {0}, degrees of freedom {1}")
    static let noDeviation = Trilingual(
      fi: "ei arvioitavissa, vapausasteita {0}", sv: "kan inte uppskattas, frihetsgrader {0}",
      en: "cannot be estimated, degrees of freedom {0}")
  }
}
