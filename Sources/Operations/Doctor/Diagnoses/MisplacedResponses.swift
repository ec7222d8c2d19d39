import Diagnostics
import FileSystem
import Intake

/// HC0204: a response in another folder than its content says.
enum MisplacedResponses {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    (sight.responses + sight.elsewhere).compactMap { response in
      guard let header = response.header, let wave = response.facts?.wave,
        let target = response.properPath(in: sight.workspace.responsesFolder),
        folder(of: target) != folder(of: response.path)
      else { return nil }
      let home = folder(of: target)
      let isFree = Self.isFree(target, response, sight)
      let isSeen = response.survey == header.survey
      if !isFree, !isSeen, sayTheSame(response.stored.file, StoredFile(path: target), sight) {
        return copy(response.path, target)
      }
      return Complaint(
        isSeen ? .warning : .error, "HC0204", at: response.path,
        what: Trilingual(
          fi: "vastaus kuuluu kyselyyn \(header.survey) ja kierrokseen \(wave), mutta on muualla",
          sv:
            "svaret hör till enkäten \(header.survey) och mätomgången \(wave) men ligger på annat håll",
          en:
            "the response belongs to the survey \(header.survey) and the wave \(wave) but lies elsewhere"
        ),
        why: isSeen ? Texts.counts : Texts.unseen,
        fix: isFree
          ? Trilingual(
            fi: "siirrä tiedosto kansioon \(home)", sv: "flytta filen till mappen \(home)",
            en: "move the file to the folder \(home)")
          : Trilingual(
            fi: "kansiossa \(home) on jo tämän niminen vastaus; päätä, kumpi on oikein",
            sv: "i mappen \(home) finns redan ett svar med detta namn; avgör vilket som är rätt",
            en: "the folder \(home) has a response of this name already; decide which is right"),
        remedy: isFree ? .move(from: response.path, to: target) : nil)
    }
  }

  /// Where no report looks, and stored in its place as well.
  private static func copy(_ path: String, _ target: String) -> Complaint {
    Complaint(
      .warning, "HC0204", at: path,
      what: Trilingual(
        fi: "sama vastaus on jo oikeassa paikassaan: \(target)",
        sv: "samma svar finns redan på sin plats: \(target)",
        en: "the same response is in its place already: \(target)"),
      why: Texts.unseen,
      fix: Trilingual(
        fi: "siirrä kopio pois kansiosta Responses", sv: "flytta kopian ut ur mappen Responses",
        en: "move the copy out of the folder Responses"), remedy: .setAside(path))
  }

  private static func isFree(
    _ target: String, _ response: SeenResponse, _ sight: WorkspaceSight
  ) -> Bool {
    !isTaken(target)
      && !sight.responses.contains { other in
        other.path != response.path && other.survey == response.header?.survey
          && other.key == response.key && !other.stored.isConflict
      }
  }

  private enum Texts {
    static let counts = Trilingual(
      fi:
        "Vastaus lasketaan sisältönsä mukaan oikeaan kierrokseen, mutta kansiosta etsivä ei löydä sitä.",
      sv:
        "Svaret räknas enligt sitt innehåll till rätt mätomgång, men den som letar i mappen hittar det inte.",
      en:
        "The response counts in the right wave by its content, but nobody finds it in the wave's folder."
    )
    static let unseen = Trilingual(
      fi: "Täältä vastausta ei lasketa mihinkään raporttiin.",
      sv: "Här räknas svaret inte i någon rapport.", en: "Here the response counts in no report.")
  }
}
