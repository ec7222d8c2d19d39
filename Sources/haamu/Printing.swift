import Diagnostics
import Glibc
import Operations
import ReportModel

/// Writes results to standard output; a closed or full output ends the program as it should.
func printResult(_ text: String) throws(Stopped) {
  try printResult(Array(text.utf8))
}

func printResult(_ bytes: [UInt8]) throws(Stopped) {
  try write(bytes, to: STDOUT_FILENO)
}

func printError(_ text: String) {
  try? write(Array(text.utf8), to: STDERR_FILENO)
}

private func write(_ bytes: [UInt8], to descriptor: Int32) throws(Stopped) {
  var written = 0
  while written < bytes.count {
    let count = unsafe bytes.withUnsafeBytes { buffer in
      unsafe Glibc.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
    }
    if count > 0 {
      written += count
    } else if errno == EPIPE {
      // Whoever read has had enough (`| head`): no reason to complain.
      throw Stopped([], status: .ioFailed)
    } else if errno != EINTR {
      throw Stopped(
        Diagnostic(
          .error, "HC0006", at: nil,
          what: Trilingual(
            fi: "tulosta ei voi kirjoittaa", sv: "resultatet kan inte skrivas",
            en: "the result cannot be written")), status: .ioFailed)
    }
  }
}

/// Shows a document on the screen.
func printDocument(_ document: ReportDocument, _ global: GlobalOptions) throws(Stopped) {
  try printResult(global.shape(toFile: false).text(document))
}
