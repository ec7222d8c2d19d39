import Diagnostics

/// What every visitor is told. The rules follow the statement 2/2009 of the Finnish Data Protection
/// Ombudsman on mystery shopping, and ESOMAR's guideline: a service is assessed, never a worker; people
/// are told of the period; nobody is tested, deceived further than need be, or recorded.
extension BriefWords {
  static let never = [
    Trilingual(
      fi: "Älä kerro arvioivasi äläkä kirjoita mitään näkyvästi.",
      sv: "Berätta inte att du bedömer, och skriv ingenting synligt.",
      en: "Do not say that you are assessing, and write nothing that can be seen.")
  ]

  static let evidence = [
    Trilingual(
      fi:
        "Se, minkä itse näit tai kuulit: kellonaika, odotuksen minuutit, mitä tehtiin tai sanottiin.",
      sv:
        "Det som du själv såg eller hörde: klockslag, väntan i minuter, vad som gjordes eller sades.",
      en: "What you saw or heard yourself: the time, minutes of waiting, what was done or said."),
    Trilingual(
      fi: "Matala arvio vaatii perustelun: mitä tapahtui, ei kuka sen teki.",
      sv: "Ett lågt omdöme kräver en motivering: vad som hände, inte vem som gjorde det.",
      en: "A low score needs a note: what happened, not who did it."),
    Trilingual(
      fi: "Kuva vain opasteesta tai tilasta, jossa ei näy ihmisiä. Älä äänitä.",
      sv: "Bilder bara av skyltar eller lokaler utan människor. Spela inte in.",
      en: "Pictures only of signs or rooms without people. Do not record."),
  ]

  static func after(_ survey: String, _ visitor: String) -> [Trilingual] {
    [
      Trilingual(
        fi: "Täytä lomake samana päivänä: \(survey).",
        sv: "Fyll i blanketten samma dag: \(survey).",
        en: "Fill in the form the same day: \(survey)."),
      Trilingual(
        fi: "Peitenimesi on \(visitor). Älä kirjoita nimiä äläkä yhteystietoja.",
        sv: "Din pseudonym är \(visitor). Skriv inga namn och inga kontaktuppgifter.",
        en: "Your pseudonym is \(visitor). Write no names and no contact details."),
      Trilingual(
        fi: "Kirjoita joka käynnistä omin sanoin, myös hyvästä.",
        sv: "Beskriv varje besök med egna ord, också det som var bra.",
        en: "Tell of each visit in words of its own, of what was good too."),
    ]
  }

  static func toldBetween(_ days: String) -> Trilingual {
    Trilingual(
      fi: "Henkilökunta tietää, että käyntejä tehdään \(days), mutta ei päivää.",
      sv: "Personalen vet att besök görs \(days), men inte vilken dag.",
      en: "The staff know that visits are made \(days), but not on which day.")
  }

  static let ethics = [
    Trilingual(
      fi: "Arvioi palvelua, älä työntekijää. Tuntomerkkejä ei kirjata.",
      sv: "Bedöm tjänsten, inte den anställda. Kännetecken antecknas inte.",
      en: "Assess the service, not the employee. Nobody is described."),
    Trilingual(
      fi: "Väistä oikeita asiakkaita. Älä kuuntele muiden asioita äläkä testaa ketään.",
      sv: "Lämna plats för riktiga kunder. Lyssna inte på andras ärenden och pröva ingen.",
      en:
        "Give way to real customers. Do not listen to others’ errands, and put nobody to the test."),
  ]

  static let trouble = [
    Trilingual(
      fi: "Jos sinulta kysytään: myönnä ystävällisesti, kiitä ja lopeta. Älä täytä lomaketta.",
      sv: "Om någon frågar: medge vänligt, tacka och avsluta. Fyll inte i blanketten.",
      en: "If somebody asks: say so kindly, thank them and stop. Do not fill in the form."),
    Trilingual(
      fi: "Jos paikka on kiinni tai poikkeustilassa: älä jää odottamaan.",
      sv: "Om det är stängt eller undantagsläge: vänta inte.",
      en: "If it is closed or nothing is as usual: do not wait."),
    Trilingual(
      fi: "Jos olo on epämukava tai turvaton: lähde.",
      sv: "Om det känns obehagligt eller otryggt: gå därifrån.",
      en: "If you feel uneasy or unsafe: leave."),
    Trilingual(
      fi: "Kerro joka kerta koordinaattorille, jotta käynti saadaan uudelle päivälle tai toiselle.",
      sv: "Berätta varje gång för koordinatorn, så att besöket får en ny dag eller besökare.",
      en: "Tell the coordinator each time, so that the visit gets another day or visitor."),
  ]
}
