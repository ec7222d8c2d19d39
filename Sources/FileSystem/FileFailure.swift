import Diagnostics
import Glibc

/// What the program was doing with a file when the system refused.
enum FileAction { case read, list, write }

/// The finding for a refused file operation, with the exit status that fits it.
func refused(_ action: FileAction, _ path: String, errno code: Int32) -> Stopped {
  let place = Place(file: path)
  switch code {
  case ENOENT where action != .write, ENOTDIR where action != .write:
    return Stopped(
      Diagnostic(.error, "HC0001", at: place, what: Texts.missing, fix: Texts.checkPath),
      status: .notThere)
  case ENOSPC, EDQUOT:
    return Stopped(
      Diagnostic(.error, "HC0004", at: place, what: Texts.full, why: Texts.nothingHalf),
      status: .ioFailed)
  case EEXIST:
    return Stopped(
      Diagnostic(.error, "HC0005", at: place, what: Texts.exists, fix: Texts.otherName),
      status: .cannotCreate)
  default:
    return action == .write ? unwritable(place, code) : unreadable(place, code)
  }
}

private func unreadable(_ place: Place, _ code: Int32) -> Stopped {
  let what: Trilingual =
    switch code {
    case EISDIR: Texts.isFolder
    case EFBIG: Texts.tooLarge
    default: Texts.unreadable + reason(code)
    }
  return Stopped(
    Diagnostic(
      .error, "HC0002", at: place, what: what,
      fix: code == EISDIR || code == EFBIG ? Texts.otherFile : Texts.permissions),
    status: .ioFailed)
}

/// What can never be made there, whatever is done about the disk.
private let cannotCreate: Set<Int32> = [
  EACCES, EPERM, EROFS, ENOENT, ENOTDIR, EISDIR, EBUSY, ENAMETOOLONG, EINVAL, ELOOP,
]

private func unwritable(_ place: Place, _ code: Int32) -> Stopped {
  Stopped(
    Diagnostic(
      .error, "HC0003", at: place, what: Texts.unwritable + reason(code), why: Texts.nothingHalf,
      fix: [ENOENT, ENOTDIR].contains(code) ? Texts.makeFolder : Texts.permissions),
    status: cannotCreate.contains(code) ? .cannotCreate : .ioFailed)
}

/// The system's reason in our words where it is a common one, in its own where it is not.
private func reason(_ code: Int32) -> Trilingual {
  switch code {
  case ENOENT: Texts.noFolder
  case EACCES, EPERM: Texts.notAllowed
  case EISDIR: Texts.isFolder
  case ENOTDIR: Texts.notFolder
  case EROFS: Texts.readOnly
  case ENAMETOOLONG: Texts.longName
  case ELOOP: Texts.circle
  default: Trilingual(unsafe strerror(code).map { unsafe String(cString: $0) } ?? "errno \(code)")
  }
}

private enum Texts {
  static let missing = Trilingual(
    fi: "tiedostoa tai kansiota ei ole", sv: "filen eller mappen finns inte",
    en: "there is no such file or folder")
  static let checkPath = Trilingual(
    fi: "tarkista polku ja se, missä kansiossa olet (valinta --workspace)",
    sv: "kontrollera sökvägen och i vilken mapp du är (valet --workspace)",
    en: "check the path and the folder you are in (option --workspace)")
  static let unreadable = Trilingual(
    fi: "tiedostoa ei voi lukea: ", sv: "filen kan inte läsas: ", en: "the file cannot be read: ")
  static let isFolder = Trilingual(
    fi: "tämä on kansio eikä tiedosto", sv: "detta är en mapp och ingen fil",
    en: "this is a folder and not a file")
  static let noFolder = Trilingual(
    fi: "kansiota ei ole", sv: "mappen finns inte", en: "there is no such folder")
  static let notAllowed = Trilingual(
    fi: "oikeus puuttuu", sv: "rättighet saknas", en: "permission is missing")
  static let notFolder = Trilingual(
    fi: "polussa on tiedosto kansion paikalla", sv: "i sökvägen står en fil i stället för en mapp",
    en: "a file stands in the path where a folder should")
  static let readOnly = Trilingual(
    fi: "levylle ei voi kirjoittaa", sv: "disken är skrivskyddad", en: "the disk is read-only")
  static let longName = Trilingual(
    fi: "nimi on liian pitkä", sv: "namnet är för långt", en: "the name is too long")
  static let circle = Trilingual(
    fi: "linkit kiertävät kehää", sv: "länkarna går i cirkel", en: "the links go round in a circle")
  static let makeFolder = Trilingual(
    fi: "tee kansio ensin tai tarkista polku", sv: "skapa mappen först eller kontrollera sökvägen",
    en: "make the folder first, or check the path")
  static let notFile = Trilingual(
    fi: "tämä ei ole tavallinen tiedosto", sv: "detta är ingen vanlig fil",
    en: "this is no ordinary file")
  static let tooLarge = Trilingual(
    fi: "tiedosto on liian suuri", sv: "filen är för stor", en: "the file is too large")
  static let otherFile = Trilingual(
    fi: "anna toinen tiedosto", sv: "ange en annan fil", en: "name another file")
  static let unwritable = Trilingual(
    fi: "kirjoittaminen ei onnistu: ", sv: "det går inte att skriva: ", en: "cannot write: ")
  static let permissions = Trilingual(
    fi: "tarkista oikeudet tai valitse toinen kansio",
    sv: "kontrollera rättigheterna eller välj en annan mapp",
    en: "check the permissions or choose another folder")
  static let full = Trilingual(fi: "levy on täynnä", sv: "disken är full", en: "the disk is full")
  static let nothingHalf = Trilingual(
    fi: "Mitään ei jäänyt puolikkaaksi, ja vanha tiedosto on ennallaan.",
    sv: "Inget lämnades halvfärdigt och den gamla filen är orörd.",
    en: "Nothing half written was left, and the old file is as it was.")
  static let exists = Trilingual(
    fi: "tämän niminen on jo olemassa", sv: "det finns redan något med detta namn",
    en: "something of this name exists already")
  static let otherName = Trilingual(
    fi: "valitse toinen nimi tai siirrä vanha pois",
    sv: "välj ett annat namn eller flytta undan det gamla",
    en: "choose another name or move the old one away")
}

/// What may never end, or never begin.
func notOrdinary(_ path: String) -> Stopped {
  Stopped(
    Diagnostic(
      .error, "HC0002", at: Place(file: path), what: Texts.notFile, fix: Texts.otherFile),
    status: .ioFailed)
}

/// A folder for pages that holds something else is not ours to replace.
func notOnlyPages(_ path: String, _ name: String) -> Stopped {
  Stopped(
    Diagnostic(
      .error, "HC0007", at: Place(file: path),
      what: Trilingual(
        fi: "kansiossa on muutakin kuin raporttisivuja (\(name)), eikä sitä korvata",
        sv: "mappen innehåller annat än rapportsidor (\(name)) och ersätts inte",
        en: "the folder holds more than report pages (\(name)) and is not replaced"),
      fix: Trilingual(
        fi: "anna tyhjä tai uusi kansio (--output)", sv: "ange en tom eller ny mapp (--output)",
        en: "give an empty or new folder (--output)")), status: .cannotCreate)
}
