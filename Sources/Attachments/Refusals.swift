import Diagnostics

/// Why a file is not taken, and how to go on.
enum Refusals {
  static func empty(_ name: String) -> Stopped {
    refusal("HR0050", name, what: Texts.empty, fix: Texts.otherFile)
  }

  static func tooLarge(_ name: String, _ size: Int, limit: Int) -> Stopped {
    let size = megabytes(size, up: true)
    let limit = megabytes(limit, up: false)
    return refusal(
      "HR0051", name,
      what: Trilingual(
        fi: "tiedosto on liian suuri (\(size) Mt; enintään \(limit) Mt)",
        sv: "filen är för stor (\(size) MB; högst \(limit) MB)",
        en: "the file is too large (\(size) MB; at most \(limit) MB)"), fix: Texts.smaller)
  }

  static func damaged(_ name: String, _ kind: AttachmentKind, _ damage: DamagedPicture) -> Stopped {
    let format =
      switch kind {
      case .webp: "WebP"
      default: kind.rawValue.uppercased()
      }
    let what = Trilingual(
      fi: "\(format)-kuva on vioittunut: ", sv: "\(format)-bilden är skadad: ",
      en: "the \(format) picture is damaged: ")
    let reason =
      switch damage {
      case .endsEarly: Texts.endsEarly
      case .checksum: Texts.checksum
      case .malformed: Texts.malformed
      }
    return refusal(
      "HR0052", name, what: what + reason, why: Texts.notCleaned, fix: Texts.saveAnew)
  }

  static func noPicture(_ name: String) -> Stopped {
    refusal("HR0053", name, what: Texts.noPicture, why: Texts.byContent, fix: Texts.givePicture)
  }

  static func uncleanable(_ name: String, _ format: PictureFormat) -> Stopped {
    let format = format.rawValue
    return refusal(
      "HR0054", name,
      what: Trilingual(
        fi: "muotoa \(format) olevaa kuvaa ei oteta vastaan",
        sv: "en bild i formatet \(format) tas inte emot",
        en: "a picture in the format \(format) is not taken"), why: Texts.notes, fix: Texts.asJPEG)
  }

  private static func refusal(
    _ code: String, _ name: String, what: Trilingual, why: Trilingual? = nil, fix: Trilingual
  ) -> Stopped {
    Stopped(Diagnostic(.error, code, at: Place(file: name), what: what, why: why, fix: fix))
  }

  /// Whole megabytes; a size is rounded up, so that none looks as if it met the limit.
  private static func megabytes(_ bytes: Int, up: Bool) -> Int {
    (bytes + (up ? 999_999 : 0)) / 1_000_000
  }
}

private enum Texts {
  static let empty = Trilingual(
    fi: "tiedosto on tyhjä", sv: "filen är tom", en: "the file is empty")
  static let otherFile = Trilingual(
    fi: "anna toinen tiedosto", sv: "ange en annan fil", en: "give another file")
  static let smaller = Trilingual(
    fi: "pienennä kuva tai tallenna se tiiviimmin",
    sv: "gör bilden mindre eller spara den med högre komprimering",
    en: "make the picture smaller, or save it with more compression")
  static let endsEarly = Trilingual(
    fi: "se loppuu kesken", sv: "den tar slut för tidigt", en: "it ends too early")
  static let checksum = Trilingual(
    fi: "tarkistussumma ei täsmää", sv: "kontrollsumman stämmer inte",
    en: "a checksum does not match")
  static let malformed = Trilingual(
    fi: "sen rakenne ei ole muodon mukainen", sv: "dess uppbyggnad följer inte formatet",
    en: "it is not built as its format says")
  static let notCleaned = Trilingual(
    fi: "Vioittuneesta kuvasta ei saa varmasti pois tietoja ottopaikasta ja kuvaajasta.",
    sv: "Ur en skadad bild går det inte att säkert ta bort uppgifter om plats och fotograf.",
    en: "What a damaged picture says of its place and photographer cannot surely be taken out.")
  static let saveAnew = Trilingual(
    fi: "kopioi kuva uudelleen, tai avaa se kuvaohjelmassa ja tallenna JPEG- tai PNG-muodossa",
    sv:
      "kopiera bilden på nytt, eller öppna den i ett bildprogram och spara den som JPEG eller PNG",
    en: "copy the picture again, or open it in a picture program and save it as JPEG or PNG")
  static let noPicture = Trilingual(
    fi: "kysymykseen vastataan kuvalla, eikä tämä ole JPEG-, PNG-, WebP- eikä GIF-kuva",
    sv: "frågan besvaras med en bild, och detta är ingen JPEG-, PNG-, WebP- eller GIF-bild",
    en: "the question takes a picture, and this is no JPEG, PNG, WebP or GIF")
  static let byContent = Trilingual(
    fi: "Kuva tunnetaan sisällöstään, ei nimestään.",
    sv: "En bild känns igen på sitt innehåll, inte på sitt namn.",
    en: "A picture is known by its content, not by its name.")
  static let givePicture = Trilingual(
    fi: "anna kuva, tai tallenna tämä JPEG- tai PNG-muodossa",
    sv: "ange en bild, eller spara denna som JPEG eller PNG",
    en: "give a picture, or save this one as JPEG or PNG")
  static let notes = Trilingual(
    fi: "Siitä ei saa varmasti pois tietoja ottopaikasta ja kuvaajasta.",
    sv: "Ur den går det inte att säkert ta bort uppgifter om plats och fotograf.",
    en: "What it says of its place and photographer cannot surely be taken out.")
  static let asJPEG = Trilingual(
    fi:
      "tallenna kuva JPEG-muodossa; puhelimen kameran asetuksista voi valita yhteensopivimman"
      + " kuvamuodon (iPhonessa Asetukset > Kamera)",
    sv:
      "spara bilden som JPEG; i telefonens kamerainställningar kan det mest kompatibla formatet"
      + " väljas (på iPhone Inställningar > Kamera)",
    en:
      "save the picture as JPEG; a phone's camera settings offer the most compatible format"
      + " (on an iPhone Settings > Camera > Formats)")
}
