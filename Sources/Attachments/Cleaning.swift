// The files that answer questions of type `image` and `file`, before they are stored: pictures lose
// what says where, when and by whom they were taken, without a change to the picture. Pure: bytes
// in, bytes out. What is kept and dropped: docs/specification/attachments.md.

package import Diagnostics

/// The file as it may be stored.
///
/// Cleaning what is clean gives the same bytes. The picture's own data are copied byte for byte.
/// - Parameters:
///   - name: the file's name or path, for findings and for the extension of unknown files.
///   - isImage: whether the question is of type `image`, which takes nothing but pictures.
///   - limit: the most bytes that a file may have.
/// - Throws: HR0050 for an empty file, HR0051 for one over the limit, HR0052 for a damaged picture,
///   HR0053 for no picture where one is asked, HR0054 for a picture that cannot be cleaned.
package func cleanAttachment(
  _ bytes: [UInt8], name: String, isImage: Bool, limit: Int = 50_000_000
) throws(Stopped) -> CleanAttachment {
  if bytes.isEmpty { throw Refusals.empty(name) }
  if bytes.count > limit { throw Refusals.tooLarge(name, bytes.count, limit: limit) }
  if let format = PictureFormat(uncleanable: bytes) { throw Refusals.uncleanable(name, format) }
  let kind = AttachmentKind(of: bytes)
  do throws(DamagedPicture) {
    switch kind {
    case .jpeg: return CleanAttachment(try cleanJPEG(bytes), kind, fileExtension: "jpg")
    case .png: return CleanAttachment(try cleanPNG(bytes), kind, fileExtension: "png")
    case .webp: return CleanAttachment(try cleanWebP(bytes), kind, fileExtension: "webp")
    case .gif: return CleanAttachment(try cleanGIF(bytes), kind, fileExtension: "gif")
    case .pdf, .heif, .tiff, .other: break
    }
  } catch {
    throw Refusals.damaged(name, kind, error)
  }
  if isImage { throw Refusals.noPicture(name) }
  let ending = kind == .pdf ? "pdf" : fileExtension(of: name)
  return CleanAttachment(asItWas: bytes, kind, fileExtension: ending)
}

/// A picture after cleaning.
struct CleanPicture {
  let bytes: [UInt8]
  let removed: RemovedParts
}

/// The words for what was taken out, each once.
struct RemovedParts {
  private(set) var words: [String] = []

  mutating func add(_ word: String) {
    if !words.contains(word) { words.append(word) }
  }
}

/// Why a picture cannot be read to its end.
enum DamagedPicture: Error {
  case endsEarly
  case checksum
  case malformed
}
