package import Diagnostics

/// What a file is by its own first bytes, never by its name.
package enum AttachmentKind: String, Sendable, Hashable {
  case jpeg, png, webp, gif, pdf, heif, tiff, other
}

/// A file that may be stored beside a response: a picture without what a camera or a person wrote
/// into it, or another file as it was.
package struct CleanAttachment: Sendable, Hashable {
  package let bytes: [UInt8]
  package let kind: AttachmentKind
  /// Without a dot: `jpg`, `png`, `webp`, `gif` or `pdf` by content; else what the file's name says
  /// in one to eight of `a`–`z` and `0`–`9`, or `bin`.
  package let fileExtension: String
  /// What was taken out, each word once, in the order of the file: `exif`, `xmp`, `iptc`, `text`,
  /// `comment`, `thumbnail`, `pictures` (further ones), `time`, `profile` (a broken one),
  /// `appended` (after the picture's end), `other`.
  package let removed: [String]

  init(_ picture: CleanPicture, _ kind: AttachmentKind, fileExtension: String) {
    bytes = picture.bytes
    removed = picture.removed.words
    self.kind = kind
    self.fileExtension = fileExtension
  }

  /// A file of which nothing was taken out.
  init(asItWas bytes: [UInt8], _ kind: AttachmentKind, fileExtension: String) {
    self.bytes = bytes
    self.kind = kind
    self.fileExtension = fileExtension
    removed = []
  }

  /// What to tell the person who gave the file, if anything: a document keeps what it says of its
  /// author.
  package var notice: Trilingual? {
    switch kind {
    case .jpeg, .png, .webp, .gif: nil
    case .pdf, .heif, .tiff, .other: Texts.kept
    }
  }
}

private enum Texts {
  static let kept = Trilingual(
    fi:
      "tiedoston omat ominaisuudet (esimerkiksi tekijän nimi tai paikka) jäivät siihen; katso ne"
      + " ohjelmassa, jolla tiedosto tehtiin",
    sv:
      "filens egna egenskaper (till exempel upphovspersonens namn eller en plats) finns kvar i den;"
      + " se efter i programmet som filen gjordes med",
    en:
      "the file's own properties (such as its author's name or a place) were kept; look at them in"
      + " the program that made the file")
}
