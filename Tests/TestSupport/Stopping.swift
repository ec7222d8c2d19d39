package import Diagnostics

/// What stopped a task; nil when nothing did.
package func stopping<T>(_ task: () throws(Stopped) -> T) -> Stopped? {
  do throws(Stopped) {
    _ = try task()
    return nil
  } catch {
    return error
  }
}

extension Stopped {
  package var codes: [String] { diagnostics.map(\.code) }

  /// What a person would read in English.
  package var text: String { diagnostics.english }
}

extension [Diagnostic] {
  package var english: String {
    map(DiagnosticRenderer(language: .en).text).joined()
  }
}
