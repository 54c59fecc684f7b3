//! Columns that hold national identity numbers leave empty.

use skulder_season::refusal::holds_identity_number;

use super::{Sheet, Value, Workbook};

/// Empties every column with an identity number, but for the titles above its first value with digits.
pub(super) fn drop_columns(workbook: &mut Workbook) {
    for (place, sheet) in workbook.sheets.iter_mut().enumerate() {
        if holds_identity_number(&sheet.name) {
            sheet.name = format!("Ark {}", place + 1);
        }
        drop_from(sheet);
    }
}

fn drop_from(sheet: &mut Sheet) {
    let mut columns = std::collections::BTreeSet::new();
    for row in &sheet.rows {
        columns.extend(row.cells.iter().filter(|(_, value)| is_one(value)).map(|(column, _)| *column));
    }
    for column in &columns {
        let mut is_title = true;
        for row in &mut sheet.rows {
            let Ok(place) = row.cells.binary_search_by_key(column, |(column, _)| *column) else { continue };
            is_title &= matches!(&row.cells[place].1, Value::Text(text) if !text.contains(|c: char| c.is_ascii_digit()));
            if !is_title {
                row.cells.remove(place);
            }
        }
    }
    sheet.rows.retain(|row| !row.cells.is_empty());
    sheet.dropped = columns.into_iter().collect();
}

fn is_one(value: &Value) -> bool {
    match value {
        Value::Text(text) | Value::Error(text) => holds_identity_number(text),
        // A number has lost its leading zero.
        Value::Number(number) => {
            number.fract() == 0.0
                && (1e9..1e11).contains(number)
                && holds_identity_number(&format!("{number:011}"))
        }
        Value::Day(_) | Value::Moment(..) | Value::Time(_) | Value::Flag(_) => false,
    }
}
