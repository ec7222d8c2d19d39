import Diagnostics
import FileSystem
import Intake

/// HC0202: one id in several files, of which one is used.
enum DuplicateIDs {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    let bearers = sight.responses.filter { !$0.stored.isConflict && $0.key != nil }
    let families = Dictionary(grouping: bearers) { $0.survey + "/" + ($0.key ?? "") }
    return families.values.filter { $0.count > 1 }.flatMap { family in
      let used = family.first { $0.stored.stem == $0.key } ?? family[0]
      return family.filter { $0.stored.file != used.stored.file }.map {
        complaint($0, used.stored.file, sight)
      }
    }.sorted {
      ($0.finding.place?.file ?? "").utf8.lexicographicallyPrecedes(
        ($1.finding.place?.file ?? "").utf8)
    }
  }

  /// Whether another file bears the id and counts in this one's stead.
  static func isUnused(_ response: SeenResponse, _ sight: WorkspaceSight) -> Bool {
    let family = sight.responses.filter {
      $0.survey == response.survey && $0.key == response.key && !$0.stored.isConflict
    }
    let used = family.first { $0.stored.stem == $0.key } ?? family.first
    return used.map { $0.stored.file != response.stored.file } ?? false
  }

  private static func complaint(
    _ copy: SeenResponse, _ used: StoredFile, _ sight: WorkspaceSight
  ) -> Complaint {
    let isSame =
      !copy.isSealed && sayTheSame(copy.stored.file, used, sight) && !hasCompanions(copy)
    let place = used.shown
    return Complaint(
      isSame ? .warning : .error, "HC0202", at: copy.shown,
      what: Trilingual(
        fi: "saman vastauksen tunnus on myös tiedostossa \(place), jota raporteissa käytetään",
        sv: "samma svars id finns också i filen \(place), som används i rapporterna",
        en: "the same response's id stands in \(place) too, which is the one that reports use"),
      why: isSame ? Texts.copy : Texts.other,
      fix: isSame ? Texts.setAside : Texts.choose,
      notes: isSame
        ? [] : ResponseDifferences(sight: sight, used: used, other: copy.stored.file).notes,
      remedy: isSame ? .setAside(copy.path) : nil)
  }

  /// Records may say of the copy what nobody has said of the other.
  private static func hasCompanions(_ copy: SeenResponse) -> Bool {
    [".records", ".media"].contains {
      fileKind(String(copy.path.dropLast(4)) + $0) != .nothing
    }
  }

  private enum Texts {
    static let copy = Trilingual(
      fi: "Tiedostot sanovat saman: tämä on kopio, eikä sitä lasketa toiseen kertaan.",
      sv: "Filerna säger samma sak: detta är en kopia, och den räknas inte en gång till.",
      en: "The files say the same: this is a copy, and it is not counted a second time.")
    static let other = Trilingual(
      fi:
        "Kaksi tiedostoa sanoo olevansa sama vastaus, mutta ne eroavat. Tätä ei lasketa mihinkään.",
      sv: "Två filer säger sig vara samma svar men skiljer sig åt. Den här räknas inte.",
      en: "Two files say that they are the same response but differ. This one is not counted.")
    static let setAside = Trilingual(
      fi: "siirrä kopio pois kansiosta Responses", sv: "flytta kopian ut ur mappen Responses",
      en: "move the copy out of the folder Responses")
    static let choose = Trilingual(
      fi: "Lue erot alta ja päätä, kumpi on oikein. Siirrä väärä pois kansiosta Responses "
        + "merkintöineen (.records) ja liitteineen (.media).",
      sv: "Läs skillnaderna nedan och avgör vilken som är rätt. Flytta den felaktiga ut ur mappen "
        + "Responses med anteckningar (.records) och bilagor (.media).",
      en: "Read the differences below and decide which is right. Move the wrong one out of the "
        + "folder Responses with its records (.records) and attachments (.media).")
  }
}
