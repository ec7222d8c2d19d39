import Diagnostics
import ReportModel

/// A picture of a page, drawn with the marks of its kind.
struct HTMLPicture {
  let picture: Picture
  let identifier: String
  let figures: HTMLFigures
  let language: Language

  var markup: Markup {
    switch picture {
    case .dots(let plot):
      HTMLPlot(plot: plot, identifier: identifier, figures: figures, language: language).markup
    default: .nothing
    }
  }
}
