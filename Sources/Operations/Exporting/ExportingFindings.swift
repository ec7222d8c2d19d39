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

  fileprivate var sheet: SheetFormat? { SheetFormat(rawValue: rawValue) }
}

extension Workspace {
  /// Findings as text for standard output.
  /// - Throws: HC0520 for a reader who is given counts only, besides what keeps findings from being listed.
  package func exportedFindings(
    _ request: FindingsRequest, as format: FindingsExport
  ) throws(Stopped) -> [UInt8] {
    if format == .qdc {
      return try codebookBytes(try codebook(), request.language)
    }
    let sheet = try sheet(of: request)
    if format == .notes {
      try mustSeeWords(request)
      return Array(sheet.stickyNotes().csv.utf8)
    }
    return sheet.sheet().bytes(as: format.sheet ?? .csv) ?? []
  }

  /// Writes findings to a file, whole or not at all.
  package func exportFindings(
    _ request: FindingsRequest, as format: FindingsExport, to path: String
  ) throws(Stopped) {
    switch format {
    case .qdc, .notes:
      try replaceFile(path, with: try exportedFindings(request, as: format))
    case .qdpx: try write(try project(of: request), to: path)
    case .csv, .xlsx, .json, .md:
      try sheet(of: request).sheet().save(to: path, as: format.sheet ?? .csv)
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

  private func sheet(of request: FindingsRequest) throws(Stopped) -> FindingSheet {
    let listed = try findings(request)
    let (survey, wave, language) = try about(listed, request)
    return FindingSheet(listed: listed, survey: survey, wave: wave, language: language)
  }

  /// - Throws: HC0520 for a reader who is given counts only.
  func project(of request: FindingsRequest) throws(Stopped) -> FindingProject {
    try mustSeeWords(request)
    let listed = try findings(request)
    let (survey, wave, language) = try about(listed, request)
    return FindingProject(
      listed, survey, wave, try definitions().mustHaveNetwork(self), language)
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
      try writer.add(source(of: sentence))
      if writer.isFull { try write(try writer.take()) }
    }
    try write(try writer.finish(sets: sets))
  }
}
