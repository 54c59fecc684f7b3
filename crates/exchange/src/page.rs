//! What the sheets of every workbook that we write have in common: texts that stay texts, and a page that prints.
//!
//! No formula is written anywhere, and no link: what comes from a season goes in by [`text`], whatever it begins with.
//!
//! The trap: Excel writes a control character as `_x000D_` and a text that looks like one as `_x005F_x000D_`, and
//! the library takes a text that begins with `<r>` for its own rich text. [`text`] knows both.

use crate::cell::Cell;
use rust_xlsxwriter::{
    ColNum, Color, Format, FormatAlign, FormatBorder, RowNum, Workbook, Worksheet, XlsxError,
};

/// The ink of all text.
pub(crate) const INK: Color = Color::RGB(0x20_27_33);
/// What parts headings from what is below them.
pub(crate) const LINE: Color = Color::RGB(0x6F_7B_8C);
/// What lies behind headings: light, so that it prints.
const HEADING: Color = Color::RGB(0xE3_EA_F2);

/// The form of a day.
pub(crate) const DAY: &str = "d\\.m\\.yyyy";
/// The form of a time of day.
pub(crate) const TIME: &str = "hh:mm";
/// The form of a count.
pub(crate) const COUNT: &str = "0";
/// The form of a share.
pub(crate) const PERCENT: &str = "0 %";
/// The form of minutes.
pub(crate) const MINUTES: &str = "0\" min\"";
/// The form of what stays as it is typed.
pub(crate) const TEXT: &str = "@";

const MINUTES_OF_A_DAY: f64 = 1_440.0;

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

/// The look of a heading above numbers: beside them, with room for the filter's button.
pub(crate) fn heading_of_numbers() -> Format {
    heading().set_align(FormatAlign::Right).set_indent(2)
}

/// A look for numbers.
pub(crate) fn number(look: Format) -> Format {
    look.set_align(FormatAlign::Right).set_indent(1)
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

/// Writes a cell as what it is, in the look that is given but for the form of its number.
pub(crate) fn cell(
    sheet: &mut Worksheet,
    row: RowNum,
    column: ColNum,
    cell: &Cell,
    format: &Format,
) -> Result<(), XlsxError> {
    let number = |sheet: &mut Worksheet, number: f64, form: &str| {
        sheet.write_number_with_format(row, column, number, &format.clone().set_num_format(form)).map(drop)
    };
    match cell {
        Cell::Text(it) => text(sheet, row, column, it, format),
        Cell::Whole(it) => number(sheet, f64::from(*it), COUNT),
        Cell::Minutes(it) => number(sheet, f64::from(*it), MINUTES),
        Cell::Hours(it) => number(sheet, f64::from(*it) / 60.0, "0.0"),
        Cell::Percent(it) => number(sheet, f64::from(*it) / 100.0, PERCENT),
        Cell::Day(it) => {
            sheet.write_date_with_format(row, column, it, &format.clone().set_num_format(DAY)).map(drop)
        }
        Cell::Time(it) => number(sheet, f64::from(it.minutes()) / MINUTES_OF_A_DAY, TIME),
    }
}

/// Makes a row as high as its longest text needs in a column of so many characters; nothing where one line is enough.
/// Excel would find that out by itself, other programs do not.
pub(crate) fn grow(
    sheet: &mut Worksheet,
    row: RowNum,
    texts: impl Iterator<Item = (usize, usize)>,
) -> Result<(), XlsxError> {
    let lines = texts.map(|(length, width)| length.div_ceil(width.max(1))).max().unwrap_or_default();
    if lines > 1 {
        // Words do not fill a line to its end; and a row is 409 points high at most.
        sheet.set_row_height(row, f64::from(15 * (lines + lines / 4).min(27) as u16))?;
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
