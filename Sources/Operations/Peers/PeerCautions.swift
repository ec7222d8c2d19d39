import Diagnostics
import Expressions
import NetworkModel
import ReportModel

extension PeerGround {
  /// Where libraries are less comparable than they look: answers to several versions of the survey, and
  /// inhabitants of different years. (How many of a group have a figure stands beside each position.)
  func cautions(_ survey: SurveyPositions) -> [Sentence] {
    var cautions: [Sentence] = []
    if survey.versions.count > 1 {
      let versions = Wording(survey.versions.joined(separator: ", "))
      cautions.append(Sentence(Words.versions, [.text(versions)], in: language))
    }
    let years = populationYears
    if years.count > 1 {
      let listed = Wording(years.map { String($0) }.joined(separator: ", "))
      cautions.append(Sentence(Words.years, [.text(listed)], in: language))
    }
    return cautions
  }

  /// The years of the figures that make up the inhabitants of the libraries.
  private var populationYears: [Int] {
    let towns = Set(snapshot.network.libraries.flatMap(\.municipalities))
    let years = snapshot.network.municipalities.filter { towns.contains($0.name) }
      .compactMap { town in
        let years = town.populations.map(\.year)
        return years.filter { $0 <= snapshot.date.year }.max() ?? years.min()
      }
    return Set(years).sorted()
  }

  private enum Words {
    static let versions = Trilingual(
      fi: "Vastauksia on kyselyn eri versioihin ({0}): vain samana pysyneitä kysymyksiä verrataan.",
      sv: "Svaren gäller olika versioner av enkäten ({0}): bara frågor som är oförändrade jämförs.",
      en:
        "The answers are to several versions of the survey ({0}): only questions that stayed the same "
        + "are compared.")
    static let years = Trilingual(
      fi:
        "Kirjastojen väkiluvut ovat eri vuosilta ({0}), joten luvut asukasta kohti eivät ole täysin "
        + "vertailukelpoisia.",
      sv:
        "Bibliotekens invånartal är från olika år ({0}), så tal per invånare är inte helt jämförbara.",
      en:
        "The inhabitants of the libraries are of different years ({0}), so that figures per inhabitant "
        + "are not quite comparable.")
  }
}
