import Diagnostics

/// A library's reply (vastine) to a visit, and the ruling on it, side by side: both are kept as they were
/// written. No visitor, no day, and nobody who ruled.
enum RepliesSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    let replies = context.findings.replies
    guard !replies.isEmpty, context.unit.level == .library || context.unit.level == .network
    else { return [] }
    return [
      context.heading(2, Words.heading, "replies"), .paragraph(context.say(Words.about)),
    ]
      + replies.enumerated().flatMap { number, reply in
        [
          .heading(
            level: 3, text: title(reply, context), anchor: "reply-\(number + 1)"),
          .quotes(quotes(reply, context)),
        ] + (reply.ruling == nil ? [.paragraph(context.say(Words.noRuling))] : [])
      }
  }

  /// The service point, and the library where several are told of.
  private static func title(
    _ reply: ReportedFindings.Reply, _ context: PageContext
  ) -> Wording {
    let place = context.naming.units(at: .servicePoint).first { $0.name == reply.place }
    let library = context.naming.units(at: .library).first { $0.name == reply.library }
    let names = [context.unit.level == .network ? library?.label : nil, place?.label]
    let known = names.compactMap(\.self)
    return known.count == 1
      ? known[0]
      : Wording(
        known.isEmpty ? reply.place : known.map(\.text).joined(separator: " · "))
  }

  private static func quotes(
    _ reply: ReportedFindings.Reply, _ context: PageContext
  ) -> [ReportDocument.Quote] {
    let language = context.findings.language
    var quotes = [
      ReportDocument.Quote(
        words: Wording(reply.words, language: language), source: context.say(Words.reply))
    ]
    if let ruling = reply.ruling {
      quotes.append(
        ReportDocument.Quote(
          words: Wording(ruling, language: language), source: context.say(Words.ruling)))
    }
    return quotes
  }

  private enum Words {
    static let heading = Trilingual(
      fi: "Vastineet ja ratkaisut", sv: "Genmälen och avgöranden", en: "Replies and rulings")
    static let about = Trilingual(
      fi: "Kirjasto on vastannut julkaistuun käyntiin. Vastine ja ratkaisu ovat tässä niin kuin ne "
        + "kirjoitettiin.",
      sv: "Biblioteket har svarat på ett publicerat besök. Genmälet och avgörandet står här som de "
        + "skrevs.",
      en:
        "The library has replied to a published visit. The reply and the ruling stand here as they "
        + "were written.")
    static let reply = Trilingual(
      fi: "Kirjaston vastine.", sv: "Bibliotekets genmäle.", en: "The library’s reply.")
    static let ruling = Trilingual(
      fi: "Koordinaattorin ratkaisu.", sv: "Koordinatorns avgörande.",
      en: "The coordinator’s ruling.")
    static let noRuling = Trilingual(
      fi: "Ratkaisua ei ole vielä annettu.", sv: "Inget avgörande har ännu getts.",
      en: "No ruling has been given yet.")
  }
}
