package import Diagnostics

/// What stands where a figure is not, and why.
package enum AbsenceWords {
  package static func short(_ absence: Absence) -> Trilingual {
    switch absence {
    case .noData: Trilingual(fi: "ei tietoa", sv: "ingen uppgift", en: "no data")
    case .suppressed: Trilingual(fi: "suojattu", sv: "skyddad", en: "hidden")
    case .notEstimable: Trilingual(fi: "ei laskettu", sv: "ej beräknad", en: "not estimated")
    }
  }

  package static func explanation(_ absence: Absence) -> Trilingual {
    switch absence {
    case .noData:
      Trilingual(
        fi: "Ei tietoa: kukaan ei ole vastannut.",
        sv: "Ingen uppgift: ingen har svarat.",
        en: "No data: nobody has answered.")
    case .suppressed:
      Trilingual(
        fi: "Suojattu: luku jätetään näyttämättä, kun vastauksia tai henkilöstöä on vähän, "
          + "kun toimipisteen henkilöstön määrää ei tiedetä tai kun luvusta voisi laskea toisen suojatun luvun.",
        sv: "Skyddad: talet visas inte när svaren eller personalen är få, "
          + "när serviceställets personal inte är känd eller när ett annat skyddat tal kunde räknas ut ur det.",
        en: "Hidden: the figure is not shown when there are few responses or few staff, "
          + "when the number of staff of a service point is not known, or when another hidden figure could be worked out from it."
      )
    case .notEstimable:
      Trilingual(
        fi: "Ei laskettu: vastaukset eivät riitä luvun laskemiseen.",
        sv: "Ej beräknad: svaren räcker inte till för att beräkna talet.",
        en: "Not estimated: the responses are not enough to calculate the figure.")
    }
  }
}
