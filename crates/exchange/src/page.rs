//! What the sheets of every workbook that we write have in common: texts that stay texts, and a page that prints.
//!
//! No formula is written anywhere, and no link: what comes from a season goes in by [`text`], whatever it begins with.
//!
//! The trap: Excel writes a control character as `_x000D_` and a text that looks like one as `_x005F_x000D_`, and
//! the library takes a text that begins with `<r>` for its own rich text. [`text`] knows both.

use rust_xlsxwriter::{
    ColNum, Color, Format, FormatAlign, FormatBorder, RowNum, Workbook, Worksheet, XlsxError,
};

/// The ink of all text.
pub(crate) const INK: Color = Color::RGB(0x20_27_33);
/// What parts headings from what is below them.
pub(crate) const LINE: Color = Color::RGB(0x6F_7B_8C);
/// What lies behind headings: light, so that it prints.
const HEADING: Color = Color::RGB(0xE3_EA_F2);

/// The look of every cell.
pub(crate) fn plain() -> Format {
    Format::new().set_font_color(INK).set_align(FormatAlign::Top)
}

/// The look of a column's heading.
pub(crate) fn heading() -> Format {
    plain()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(HEADING)
        .set_border_bottom(FormatBorder::Medium)
        .set_border_color(LINE)
}

/// The look of a workbook's own title.
pub(crate) fn title() -> Format {
    plain().set_bold().set_font_size(14)
}

/// Writes a text as just that. An empty one leaves the cell empty.
pub(crate) fn text(
    sheet: &mut Worksheet,
    row: RowNum,
    column: ColNum,
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    if text.contains("_x") || text.starts_with("<r>") {
        // Rich text is written as it is given, so that the escape can be made where the library's is not enough.
        let escaped = text.replace("_x", "_x005F_x");
        sheet.write_rich_string_with_format(row, column, &[(&Format::default(), &escaped)], format)?;
    } else {
        sheet.write_string_with_format(row, column, text, format)?;
    }
    Ok(())
}

/// Sets a sheet up for the printer: landscape A4, as wide as the page, with page numbers and the season's name.
pub(crate) fn for_print(sheet: &mut Worksheet, season: &str) {
    // An ampersand begins a code of the header line, which takes no more than 255 characters.
    let season: String = season.chars().take(100).collect();
    sheet
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.7, 0.6, 0.3, 0.3)
        .set_header(format!("&L{}&R&A", season.replace('&', "&&")))
        .set_footer("&CSide &P av &N");
}

/// The bytes of a workbook.
pub(crate) fn bytes(workbook: &mut Workbook) -> Vec<u8> {
    workbook.save_to_buffer().expect("what was put in was checked then, and memory takes it")
}
