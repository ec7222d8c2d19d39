import CXLSXWriter
import Diagnostics
import ReportModel
import ReportWriting

/// How cells look: each look is made once for a workbook, in the order of the first use.
@safe final class CellLooks {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var made: [Key: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  let texts: FigureText

  private struct Key: Hashable {
    let look: WorkbookSheet.Look
    let pattern: String
    let isAbsent: Bool
  }

  init(_ book: UnsafeMutablePointer<lxw_workbook>, _ language: Language) {
    unsafe self.book = unsafe book
    texts = FigureText(language)
  }

  func format(
    _ look: WorkbookSheet.Look, pattern: String = "", isAbsent: Bool = false
  ) -> UnsafeMutablePointer<lxw_format>? {
    let key = Key(look: look, pattern: pattern, isAbsent: isAbsent)
    if let format = unsafe made[key] { return unsafe format }
    guard let format = unsafe workbook_add_format(book) else { return nil }
    unsafe dress(format, key)
    unsafe made[key] = unsafe format
    return unsafe format
  }

  private func dress(_ format: UnsafeMutablePointer<lxw_format>, _ key: Key) {
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if !key.pattern.isEmpty { unsafe format_set_num_format(format, key.pattern) }
    if key.isAbsent {
      unsafe format_set_italic(format)
      unsafe format_set_font_color(format, Ink.soft)
      unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    switch key.look {
    case .plain: break
    case .title:
      unsafe format_set_bold(format)
      unsafe format_set_font_size(format, 14)
    case .mark:
      unsafe format_set_bold(format)
      unsafe format_set_font_size(format, 14)
      unsafe format_set_font_color(format, Ink.mark)
    case .heading:
      unsafe format_set_bold(format)
      unsafe format_set_font_size(format, 12)
    case .band:
      unsafe format_set_bold(format)
      unsafe format_set_bg_color(format, Ink.band)
      unsafe format_set_left(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .item:
      unsafe format_set_text_wrap(format)
      unsafe format_set_bg_color(format, Ink.item)
      unsafe format_set_left(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .head:
      unsafe format_set_text_wrap(format)
      unsafe format_set_bold(format)
      unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
    case .name: unsafe format_set_bold(format)
    case .key: unsafe format_set_font_color(format, Ink.soft)
    case .note: unsafe format_set_font_color(format, Ink.soft)
    case .wrapped:
      unsafe format_set_text_wrap(format)
      unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    }
  }

  /// A number's digits as the spreadsheet program shows them, with its own separators; a star where
  /// responses are few.
  func pattern(_ shape: NumberShape, isFromFew: Bool = false) -> String {
    func decimals(_ count: Int) -> String {
      count > 0 ? "." + String(repeating: "0", count: min(count, 12)) : ""
    }
    let number =
      switch shape {
      case .plain(let count): "#,##0" + decimals(count)
      case .percent(let count): "0" + decimals(count) + (texts.form.language == .en ? "%" : " %")
      }
    return isFromFew ? number + "\"*\"" : number
  }
}

/// Colours as 0xRRGGBB; every text has a contrast of at least 4.5 : 1 on what is behind it.
enum Ink {
  static let soft: lxw_color_t = 0x535E6A
  static let mark: lxw_color_t = 0x9A3B00
  static let band: lxw_color_t = 0xDCE6F0
  static let item: lxw_color_t = 0xF1F5F9
  static let white: lxw_color_t = 0xFFFFFF
  static let black: lxw_color_t = 0x16202B
  /// The bluest of the shades behind a score.
  static let most: lxw_color_t = 0x6BAED6
  static let bar: lxw_color_t = 0xBDD7E7
  static let range: lxw_color_t = 0x9EC1E0
  static let value: lxw_color_t = 0x0A3A6B
}
