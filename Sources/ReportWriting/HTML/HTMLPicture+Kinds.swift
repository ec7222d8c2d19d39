import Charts
import Diagnostics
import ReportModel

extension HTMLPicture {
  func dots(_ plot: DotPlot) -> DotChart {
    let ends = [plot.low, plot.high].map { texts.form.number($0, .score) }
    let scale = PictureWords.scale[language] + " " + ends.joined(separator: "–") + "."
    return DotChart(
      frame: frame(plot.title, PictureWords.dots, scale),
      axis: score(low: plot.low, high: plot.high),
      series: plot.series.map { .init($0.role.chart, $0.label.text) },
      rows: plot.rows.map { row in
        .init(
          row.label.text, row.values.map { value($0) }, verdict: verdict(row.word),
          isOwn: row.isOwn)
      })
  }

  func heat(_ map: HeatPicture) -> HeatMap {
    HeatMap(
      frame: frame(map.title, PictureWords.heat),
      steps: ColourSteps(bounds: ticks(0, 100, parts: 5), title: PictureWords.score[language]),
      columns: map.columns.map(\.text),
      rows: map.rows.map { .init($0.label.text, $0.cells.map { value($0) }) })
  }

  func bars(_ bars: ShareBars) -> StackedBars {
    let tones = StackedBars.Tone.ordered(bars.options.count)
    return StackedBars(
      frame: frame(bars.title, PictureWords.shares),
      answers: zip(bars.options, tones).map { .init($0.text, $1) },
      rows: bars.rows.map { row in
        let shares = row.shares.map { StackedBars.Share($0, texts.form.number($0, .share)) }
        let content: StackedBars.Row.Content =
          if !shares.isEmpty {
            .shares(shares)
          } else if row.responses == .absent(.suppressed) {
            .suppressed(texts.text(row.responses))
          } else {
            .absent(AbsenceWords.short(.noData)[language])
          }
        return .init(
          row.label.text, content,
          count: shares.isEmpty ? nil : "n = " + texts.text(row.responses))
      })
  }
}

extension DotPlot.Role {
  fileprivate var chart: DotChart.Role {
    switch self {
    case .own: .own
    case .peers: .peers
    case .region: .region
    case .network: .network
    }
  }
}

/// What is said of pictures to those who do not see them, and the few words in them.
enum PictureWords {
  static let sameAsTable = Trilingual(
    fi: "Samat luvut ovat taulukossa kuvan alla.", sv: "Samma tal finns i tabellen under bilden.",
    en: "The same figures are in the table below the picture.")
  static let dots = Trilingual(
    fi: "Piste on arvo ja palkki sen luottamusväli,",
    sv: "En punkt är värdet och strecket dess konfidensintervall,",
    en: "A dot is a value and the bar its confidence interval,")
  static let scale = Trilingual(fi: "asteikko", sv: "skala", en: "on the scale")
  static let fields = Trilingual(
    fi:
      "Toimivuus kasvaa oikealle ja tärkeys ylös. Kaksi viivaa jakaa kuvan neljään kenttään, joiden nimet ovat "
      + "kulmissa.",
    sv:
      "Funktionen växer åt höger och viktigheten uppåt. Två linjer delar bilden i fyra fält, vars namn står i hörnen.",
    en:
      "Functioning grows to the right and importance upwards. Two lines part the picture in four fields, whose names "
      + "stand in the corners.")
  static let heat = Trilingual(
    fi: "Ruudun sävy kertoo pisteet: mitä tummempi, sitä enemmän. Luku on ruudussa.",
    sv: "Rutans nyans visar poängen: ju mörkare, desto fler. Talet står i rutan.",
    en: "The shade of a cell tells the score: the darker, the more. The number is in the cell.")
  static let shares = Trilingual(
    fi: "Jokainen palkki on kaikki kysymyksen vastaukset ja sen osat vastausten osuudet.",
    sv: "Varje stapel är alla svar på frågan och dess delar svarens andelar.",
    en: "Each bar is all answers to a question and its parts are their shares.")
  static let funnel = Trilingual(
    fi:
      "Pisteet käyntien määrän mukaan. Viivojen väliin sattuma jättäisi 95 % ja 99,8 % kirjastoista.",
    sv:
      "Poäng efter antal besök. Mellan linjerna skulle slumpen lämna 95 % och 99,8 % av biblioteken.",
    en:
      "Scores by number of visits. Chance would leave 95% and 99.8% of libraries between the lines."
  )
  static let slopes = Trilingual(
    fi: "Viiva kulkee aiemman kierroksen pisteistä tämän kierroksen pisteisiin.",
    sv: "En linje går från den tidigare mätomgångens poäng till denna mätomgångs.",
    en: "A line goes from the earlier wave’s score to this wave’s.")
  static let panels = Trilingual(
    fi: "Sama kuva jokaisesta maakunnasta samalla asteikolla; viiva on koko verkon arvo.",
    sv: "Samma bild för varje landskap på samma skala; strecket är hela nätverkets värde.",
    en: "The same picture for each region on one scale; the line is the whole network’s value.")
  static let path = Trilingual(
    fi: "Pisteet palvelupolun kohdasta toiseen siinä järjestyksessä, jossa ne kohdataan.",
    sv: "Poäng från punkt till punkt på tjänstestigen i den ordning de möts.",
    en: "Scores from touchpoint to touchpoint in the order they are met.")
  static let tiles = Trilingual(
    fi: "Samankokoinen ruutu kirjastoa kohti, suunnilleen kartan paikassa. Sävy kertoo pisteet.",
    sv:
      "En lika stor ruta per bibliotek, ungefär på sin plats på kartan. Nyansen berättar poängen.",
    en:
      "A tile of one size for each library, about in its place on the map. The shade tells the score."
  )
  static let placeless = Trilingual(
    fi: "Paikka ei tiedossa", sv: "Platsen är inte känd", en: "Place not known")
  static let score = Trilingual(fi: "Pisteet, 0–100", sv: "Poäng, 0–100", en: "Score, 0–100")
}
