import Archives
package import Diagnostics
import FileSystem
import Findings
import NetworkModel
import QualitativeExchange
import ReportModel
import ReportWriting
import SurveyModel

/// The forms in which findings leave.
package enum FindingsExport: String, Sendable, CaseIterable {
  /// A project of qualitative analysis, and a codebook alone (REFI-QDA).
  case qdpx, qdc
  case csv, xlsx, json, md
  /// Sticky notes for a whiteboard, as CSV.
  case notes

  /// Whether it may go to standard output.
  package var isText: Bool { self != .qdpx && self != .xlsx }

  /// The form of its rows.
  fileprivate var sheet: SheetFormat { SheetFormat(rawValue: rawValue) ?? .csv }
}

extension Workspace {
  /// Findings as text, piece by piece, for standard output. Words go from responses to the output and are never in
  /// memory all at once.
  ///
  /// - Throws: HC0520 for a reader who is given counts only, besides what keeps findings from being listed.
  package func exportFindings(
    _ request: FindingsRequest, as format: FindingsExport,
    to write: ([UInt8]) throws(Stopped) -> Void
  ) throws(Stopped) {
    if format == .qdc { return try write(try codebookBytes(try codebook(), request.language)) }
    try withSheet(request, format) { sheet throws(Stopped) in
      try sheet.write(as: format.sheet, to: write)
    }
  }

  /// Writes findings to a file, whole or not at all.
  package func exportFindings(
    _ request: FindingsRequest, as format: FindingsExport, to path: String
  ) throws(Stopped) {
    switch format {
    case .qdc: try replaceFile(path, with: try codebookBytes(try codebook(), request.language))
    case .qdpx:
      try mustSeeWords(request)
      try withWordsAside(request) { listed, aside throws(Stopped) in
        try self.write(try project(of: listed, request, aside), to: path)
      }
    case .csv, .xlsx, .json, .md, .notes:
      try withSheet(request, format) { sheet throws(Stopped) in
        try sheet.save(to: path, as: format.sheet)
      }
    }
  }

  /// The project's XML is written to the disk source by source, and packed from there.
  func write(_ project: FindingProject, to path: String) throws(Stopped) {
    try inScratchFolder { folder throws(Stopped) in
      let aside = joined(folder, "project.qde")
      try replaceFile(aside) { write throws(Stopped) in
        try project.write(to: write)
      }
      try writeArchive([ArchiveEntry("project.qde", .file(aside))], to: path)
    }
  }

  /// A region and the public are given counts alone.
  private func mustSeeWords(_ request: FindingsRequest) throws(Stopped) {
    guard request.audience == .coordinator || request.audience == .library else {
      throw ExportProblems.countsOnly
    }
  }

  private func withSheet(
    _ request: FindingsRequest, _ format: FindingsExport,
    _ use: (ExportedSheet) throws(Stopped) -> Void
  ) throws(Stopped) {
    if format == .notes { try mustSeeWords(request) }
    try withWordsAside(request) { listed, aside throws(Stopped) in
      let (survey, wave, language) = try about(listed, request)
      let sheet = FindingSheet(
        listed: listed, survey: survey, wave: wave, language: language, aside: aside)
      try use(format == .notes ? sheet.stickyNotes() : sheet.sheet())
    }
  }

  /// A project with all words in memory.
  /// - Throws: HC0520 for a reader who is given counts only.
  func project(of request: FindingsRequest) throws(Stopped) -> FindingProject {
    try mustSeeWords(request)
    return try project(of: try findings(request), request, .none)
  }

  private func project(
    of listed: ListedFindings, _ request: FindingsRequest, _ aside: WordsAside
  ) throws(Stopped) -> FindingProject {
    let (survey, wave, language) = try about(listed, request)
    return FindingProject(
      listed, survey, wave, try definitions().mustHaveNetwork(self), language, aside)
  }

  private func about(
    _ listed: ListedFindings, _ request: FindingsRequest
  ) throws(Stopped) -> (Survey, Wave, Language) {
    let definitions = try definitions()
    let network = try definitions.mustHaveNetwork(self)
    let survey = try definitions.mustHave(survey: request.survey).outline.survey
    guard let wave = network.wave(listed.wave) else {
      throw ExportProblems.noWave(listed.wave, survey.name)
    }
    return (survey, wave, request.language ?? Language(rawValue: network.language) ?? .fi)
  }

  private func codebookBytes(
    _ codebook: Codebook, _ language: Language?
  ) throws(Stopped) -> [UInt8] {
    let language = language ?? Language(rawValue: codebook.language) ?? .fi
    return try QualitativeExchange.codebookBytes(
      codebook.codes(in: language), origin: "Haamu " + programVersion)
  }
}

extension FindingProject {
  /// The whole project piece by piece.
  func write(to write: ([UInt8]) throws(Stopped) -> Void) throws(Stopped) {
    var writer = try ProjectWriter(head)
    for sentence in sentences {
      try writer.add(try source(of: sentence))
      if writer.isFull { try write(try writer.take()) }
    }
    for set in sets {
      try writer.add(try set())
      try write(try writer.take())
    }
    try write(try writer.finish())
  }
}
