import Diagnostics
import Statistics

extension ImportanceSection {
  enum Words {
    static let heading = Trilingual(
      fi: "Tärkeys ja toimivuus", sv: "Viktighet och funktion",
      en: "Importance and functioning")
    static let caption = Trilingual(
      fi: "Kuinka tärkeä asia on ja kuinka hyvin se toimii, 0–\u{2060}100.",
      sv: "Hur viktigt något är och hur väl det fungerar, 0–\u{2060}100.",
      en: "How much a thing matters and how well it works, 0–\u{2060}100.")
    static let what = Trilingual(fi: "Mitä", sv: "Vad", en: "What")
    static let importance = Trilingual(fi: "Tärkeys", sv: "Viktighet", en: "Importance")
    static let functioning = Trilingual(fi: "Toimivuus", sv: "Funktion", en: "Functioning")
    static let gap = Trilingual(fi: "Ero", sv: "Skillnad", en: "Gap")
    static let field = Trilingual(fi: "Kenttä", sv: "Fält", en: "Field")
    static let mean = Trilingual(fi: "keskiarvo", sv: "medelvärde", en: "mean")
    static let perhaps = Trilingual(fi: ", ehkä", sv: ", kanske", en: ", perhaps")
    static let sure = Trilingual(
      fi: "väli ei yllä rajan yli", sv: "intervallet når inte över en gräns",
      en: "no interval reaches over a line")
    static let unsure = Trilingual(
      fi: "väli yltää rajan yli: kenttä voi olla sattumaa",
      sv: "intervallet når över en gräns: fältet kan bero på slumpen",
      en: "an interval reaches over a line: the field may be chance")
    static let lines = Trilingual(
      fi:
        "Kentät jakaa näiden asioiden keskiarvo (tärkeys {0}, toimivuus {1}), ei asteikon keskikohta: asiakkaat "
        + "antavat lähes kaikelle yli puolet pisteistä, joten keskikohta ei erottaisi mitään. Kenttä kertoo siis "
        + "paikan näiden asioiden joukossa; jokin jää aina keskiarvon alle. Ero on toimivuus miinus tärkeys.",
      sv:
        "Fälten delas av dessa sakers medelvärde (viktighet {0}, funktion {1}), inte av skalans mitt: kunderna ger "
        + "nästan allt över hälften av poängen, så mitten skulle inte skilja något åt. Fältet visar alltså platsen "
        + "bland dessa saker; något ligger alltid under medelvärdet. Skillnaden är funktion minus viktighet.",
      en:
        "The fields are divided by the mean of these things (importance {0}, functioning {1}), not by the middle of "
        + "the scale: customers give nearly everything more than half of the points, so that the middle would part "
        + "nothing. A field tells the place among these things; something always lies below the mean. The gap is "
        + "functioning minus importance.")
    static let chance = Trilingual(
      fi: "Ehkä: luvun väli yltää rajan yli tai väliä ei ole, joten kenttä voi olla sattumaa.",
      sv: "Kanske: ett intervall når över en gräns eller saknas, så fältet kan bero på slumpen.",
      en:
        "Perhaps: an interval reaches over a line, or there is none, so that the field may be chance."
    )
    static let left = Trilingual(
      fi:
        "Asioita, joiden luku on suojattu tai puuttuu: {0}. Ne eivät ole kuvassa eivätkä keskiarvossa.",
      sv:
        "Saker vars tal är skyddat eller saknas: {0}. De finns varken på bilden eller i medelvärdet.",
      en:
        "Things whose figure is hidden or absent: {0}. They are neither in the picture nor in the mean."
    )
    static let first = Trilingual(
      fi: "Tärkeää ja toimii alle keskiarvon (korjaa ensin)",
      sv: "Viktigt och fungerar under medelvärdet (åtgärda först)",
      en: "Important, and works below the mean (mend first)")
    static let firstPerhaps = Trilingual(
      fi: "Ehkä korjattava ensin, mutta väli yltää rajan yli",
      sv: "Kanske att åtgärda först, men intervallet når över en gräns",
      en: "Perhaps to be mended first, but an interval reaches over a line")
    static let none = Trilingual(
      fi: "Mikään asia ei ole varmasti kentässä ”korjaa ensin”.",
      sv: "Ingen sak ligger säkert i fältet ”åtgärda först”.",
      en: "Nothing lies surely in the field “mend first”.")

    static func quadrant(_ quadrant: ImportanceFunctioning.Quadrant) -> Trilingual {
      switch quadrant {
      case .keepUp: Trilingual(fi: "pidä yllä", sv: "upprätthåll", en: "keep up")
      case .mendFirst: Trilingual(fi: "korjaa ensin", sv: "åtgärda först", en: "mend first")
      case .lowPriority: Trilingual(fi: "ei kiirettä", sv: "ingen brådska", en: "no hurry")
      case .possibleExcess:
        Trilingual(fi: "toimii yli tarpeen", sv: "fungerar över behovet", en: "works beyond need")
      }
    }
  }
}
