//! A view as a sheet that prints: the head stays in sight and on every page.

use rust_xlsxwriter::{
    ColNum, Color, Format, FormatAlign, FormatBorder, RowNum, Workbook, Worksheet, XlsxError,
};
use skulder_season::Season;
use skulder_season::dates::Day;

use super::table::{Column, Kind, Line, Table, Tone};
use crate::cell::Cell;
use crate::page;

/// The row of the headings, counted from 0; above it what the view is about, and the days of the weeks.
const HEADING: RowNum = 3;
/// Characters beyond which a column grows no wider, and its texts are wrapped.
const WIDEST: usize = 44;

/// Writes a view.
pub(super) fn write(table: &Table, season: &Season, today: Day) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet(), table, season, today).expect("a view is within the bounds of a workbook");
    page::bytes(&mut workbook)
}

fn fill(sheet: &mut Worksheet, table: &Table, season: &Season, today: Day) -> Result<(), XlsxError> {
    let season = &season.head().name;
    sheet.set_name(table.name)?;
    page::text(sheet, 0, 0, season, &page::title())?;
    page::text(sheet, 1, 0, &format!("{}. Per {}.", table.about, Cell::Day(today)), &page::plain())?;
    let widths: Vec<usize> =
        table.columns.iter().enumerate().map(|(place, column)| width(table, place, column)).collect();
    for (place, (column, width)) in (0..).zip(table.columns.iter().zip(&widths)) {
        let (above, heading) = match column.kind(&table.lines, place.into()) {
            Kind::Week => {
                (page::plain().set_align(FormatAlign::Center), page::heading().set_align(FormatAlign::Center))
            }
            Kind::Number => (page::plain(), page::heading_of_numbers()),
            Kind::Text => (page::plain(), page::heading()),
        };
        page::text(sheet, HEADING - 1, place, &column.above, &above.set_font_size(9))?;
        page::text(sheet, HEADING, place, &column.title, &heading)?;
        sheet.set_column_width(place, f64::from(*width as u16))?;
    }
    sheet.set_row_height(HEADING, 24)?;

    let mut row = HEADING;
    let lines = table.lines.iter().map(|line| (line, line.is_first));
    let sums = table.sums.iter().enumerate().map(|(number, line)| (line, number == 0));
    for (line, is_first) in lines.chain(sums) {
        row += 1;
        put(sheet, row, line, &table.columns, is_first)?;
        let texts =
            line.cells.iter().zip(&widths).zip(&table.columns).filter_map(|((cell, width), column)| {
                let (cell, _) = cell.as_ref().filter(|_| column.width.is_none())?;
                Some((cell.to_string().chars().count(), *width))
            });
        page::grow(sheet, row, texts)?;
    }
    if !table.legend.is_empty() {
        row += 2;
        page::text(sheet, row, 0, "Tegnforklaring", &page::plain().set_bold())?;
    }
    for (tone, text) in &table.legend {
        row += 1;
        let look = look(*tone).set_border(FormatBorder::None);
        // As many cells as the text runs over.
        let mut room = 0;
        for (place, width) in (0..).zip(&widths) {
            if room > text.chars().count() {
                break;
            }
            sheet.write_blank(row, place, &look)?;
            room += width;
        }
        page::text(sheet, row, 0, text, &look)?;
    }

    let (last_line, last_column) = (HEADING + table.lines.len() as RowNum, table.columns.len() as ColNum - 1);
    sheet.set_freeze_panes(HEADING + 1, table.staying as ColNum)?;
    sheet.autofilter(HEADING, 0, last_line.max(HEADING + 1), last_column)?;
    sheet.set_repeat_rows(HEADING - 1, HEADING)?;
    page::for_print(sheet, season);
    Ok(())
}

fn put(
    sheet: &mut Worksheet,
    row: RowNum,
    line: &Line,
    columns: &[Column],
    is_first: bool,
) -> Result<(), XlsxError> {
    for (place, (cell, column)) in (0..).zip(line.cells.iter().zip(columns)) {
        let tone = cell.as_ref().map_or(Tone::Plain, |(_, tone)| *tone);
        let mut look = match cell {
            _ if column.width.is_some() => look(tone).set_align(FormatAlign::Center),
            Some((Cell::Text(_) | Cell::Day(_) | Cell::Time(_), _)) => {
                look(tone).set_align(FormatAlign::Left).set_text_wrap()
            }
            _ => page::number(look(tone)),
        };
        if is_first {
            look = look.set_border_top(FormatBorder::Medium).set_border_top_color(page::LINE);
        }
        match cell {
            Some((cell, _)) => page::cell(sheet, row, place, cell, &look)?,
            None => {
                sheet.write_blank(row, place, &look)?;
            }
        }
    }
    Ok(())
}

/// A column's width in characters.
fn width(table: &Table, place: usize, column: &Column) -> usize {
    if let Some(width) = column.width {
        return width.into();
    }
    let cells = table.lines.iter().chain(&table.sums).filter_map(|line| line.cells[place].as_ref());
    let widest = cells.map(|(cell, _)| cell.to_string().chars().count()).max().unwrap_or_default();
    // Beside the heading stands the filter's button.
    (widest.min(WIDEST) + 2).max(column.title.chars().count() + 4)
}

/// The look of a tone: light behind dark letters, so that it prints and is told apart in grey.
fn look(tone: Tone) -> Format {
    let lined = page::plain().set_border(FormatBorder::Hair).set_border_color(page::LINE);
    let on = |behind: u32, ink: u32| {
        lined.clone().set_background_color(Color::RGB(behind)).set_font_color(Color::RGB(ink))
    };
    match tone {
        Tone::Plain => lined,
        Tone::Strong => lined.set_bold(),
        Tone::Red => on(0xF5_B5_AC, 0x5C_0B_00).set_bold(),
        Tone::Yellow => on(0xFF_E8_A3, 0x4A_37_00),
        Tone::Green => on(0xDD_F2_E3, 0x0B_3D_1D),
        Tone::Muted | Tone::Empty => lined.set_font_color(page::LINE),
        Tone::Fixed => on(0xA9_CB_EE, 0x0B_26_45).set_bold(),
        Tone::Wished => on(0xE3_EF_FB, 0x0B_26_45).set_italic(),
        Tone::Unavailable => on(0xD3_D7_DD, 0x20_27_33),
    }
}
