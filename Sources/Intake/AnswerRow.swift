package import Diagnostics

/// One row of answers from a sheet or another program: column names and texts, with places.
package struct AnswerRow: Sendable {
  package struct Cell: Sendable {
    package let column: String
    package let text: String
    package let place: Place
    /// Where the name stands, when it is not beside the text.
    package let header: Place?

    package init(column: String, text: String, place: Place, header: Place? = nil) {
      self.column = column
      self.text = text
      self.place = place
      self.header = header
    }
  }

  /// What the answers came from, which decides how they are spoken of.
  package enum Form: Sendable { case sheet, list, setting }

  package let form: Form
  /// The number a person would give the row: in a sheet the line of the file, in a list 1 is the
  /// first.
  package let number: Int
  package let cells: [Cell]
  /// The row as one text, from which its id follows.
  package let identity: String

  package init(_ form: Form, number: Int, cells: [Cell], identity: String) {
    self.form = form
    self.number = number
    self.cells = cells
    self.identity = identity
  }
}

func rowProblem(_ code: String, _ place: Place, _ what: Trilingual, _ fix: Trilingual) -> Stopped {
  Stopped(Diagnostic(.error, code, at: place, what: what, fix: fix))
}

enum RowTexts {
  static let notUTF8 = Trilingual(
    fi: "tiedosto ei ole UTF-8-muotoista tekstiä", sv: "filen är inte text i UTF-8",
    en: "the file is not UTF-8 text")
  static let workbook = Trilingual(
    fi: "tämä on laskentataulukon työkirja eikä CSV-tiedosto",
    sv: "detta är en arbetsbok från ett kalkylprogram och ingen CSV-fil",
    en: "this is a spreadsheet's workbook and not a CSV file")
  static let saveAsUTF8 = Trilingual(
    fi: "tallenna taulukosta muodossa ”CSV UTF-8”", sv: "spara från kalkylbladet som ”CSV UTF-8”",
    en: "save it from the spreadsheet as “CSV UTF-8”")
}
