//! Text tables.

use std::ops::ControlFlow;

use super::{Progress, Row, Sheet, Unreadable, Value, Workbook};

/// The text that the bytes are.
pub(super) fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
    }
    std::str::from_utf8(bytes)
        .map_or_else(|_| encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(), str::to_owned)
}

/// Reads a text table whose delimiter is to be found out.
pub(super) fn read(
    text: &str,
    name: &str,
    _progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Workbook, Unreadable> {
    let delimiter =
        [';', '\t', ','].into_iter().max_by_key(|delimiter| text.matches(*delimiter).count()).unwrap_or(';');
    table(text, name, delimiter as u8)
}

/// Reads what was copied.
pub(super) fn paste(text: &str, name: &str) -> Result<Workbook, Unreadable> {
    table(text, name, b'\t')
}

fn table(text: &str, name: &str, delimiter: u8) -> Result<Workbook, Unreadable> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut sheet = Sheet { name: name.to_owned(), ..Sheet::default() };
    for record in reader.records() {
        let record = record.map_err(|_| Unreadable::Damaged)?;
        let number = record.position().map_or(0, |position| position.line() as u32);
        let cells: Vec<(u32, Value)> = (0..)
            .zip(&record)
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(column, text)| (column, Value::Text(text.to_owned())))
            .collect();
        if !cells.is_empty() {
            sheet.rows.push(Row { number, cells });
        }
    }
    Ok(Workbook { sheets: vec![sheet] })
}
