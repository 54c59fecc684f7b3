//! Columns that hold a national identity number leave this module empty.
//!
//! A birth number is never stored, so it is not shown, guessed from or written down on the way either. What stands above
//! the first value of such a column stays if it holds no digit: the wizard says which column it was by its title.

use std::collections::BTreeSet;

use skulder_season::refusal::holds_identity_number;

use super::{Sheet, Value, Workbook};

/// Empties the columns of all sheets that hold one, and renames the sheets that are called by one.
pub(super) fn drop_from(workbook: &mut Workbook) {
    for (place, sheet) in workbook.sheets.iter_mut().enumerate() {
        if is_in_text(&sheet.name) {
            sheet.name = format!("Ark {}", place + 1);
        }
        drop_columns(sheet);
    }
}

fn drop_columns(sheet: &mut Sheet) {
    let cells = sheet.rows.iter().flat_map(|row| &row.cells);
    let dropped: BTreeSet<u32> = cells.filter(|(_, value)| is_in(value)).map(|(column, _)| *column).collect();
    if dropped.is_empty() {
        return;
    }
    let mut below_titles = BTreeSet::new();
    for row in &mut sheet.rows {
        row.cells.retain(|(column, value)| {
            if dropped.contains(column) && !is_title(value) {
                below_titles.insert(*column);
            }
            !below_titles.contains(column)
        });
    }
    sheet.rows.retain(|row| !row.cells.is_empty());
    sheet.dropped = dropped.into_iter().collect();
}

fn is_title(value: &Value) -> bool {
    matches!(value, Value::Text(text) if !text.contains(char::is_numeric))
}

fn is_in(value: &Value) -> bool {
    match value {
        Value::Text(text) | Value::Error(text) => is_in_text(text),
        Value::Number(number) => {
            (1e9..1e11).contains(number) && number.fract() == 0.0 && is_in_text(&format!("{number}"))
        }
        Value::Day(_) | Value::Moment(..) | Value::Time(_) | Value::Flag(_) => false,
    }
}

/// Whether a text holds one, or is one that has lost its leading zero as a number in Excel.
fn is_in_text(text: &str) -> bool {
    let digits = text.trim();
    let has_ten = digits.len() == 10 && digits.bytes().all(|byte| byte.is_ascii_digit());
    // Ten digits are many other things as well; only a month, 40 on for a hospital's own number, makes it one of these.
    holds_identity_number(text)
        || (has_ten
            && matches!(digits[1..3].parse(), Ok(1..=12 | 41..=52))
            && holds_identity_number(&format!("0{digits}")))
}

#[cfg(test)]
mod tests {
    use super::{Sheet, Value, Workbook, drop_from};
    use crate::workbook::Row;

    /// Passes the check and can be nobody's: there is no 96th day.
    const NUMBER: &str = "96200692222";

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn sheet(rows: Vec<Vec<Value>>) -> Sheet {
        let rows = (1..).zip(rows).map(|(number, cells)| Row { number, cells: (0..).zip(cells).collect() });
        Sheet { name: "Liste".to_owned(), rows: rows.collect(), ..Sheet::default() }
    }

    fn dropped(value: Value) -> bool {
        let mut workbook = Workbook { sheets: vec![sheet(vec![vec![text("Tittel")], vec![value]])] };
        drop_from(&mut workbook);
        !workbook.sheets[0].dropped.is_empty()
    }

    /// A number of the day, month and year with both check digits and the individual digits made to fit.
    fn made(start: &str) -> String {
        (0..100_000)
            .map(|end| format!("{start}{end:05}"))
            .find(|digits| skulder_season::refusal::holds_identity_number(digits))
            .expect("some end fits")
    }

    #[test]
    fn the_column_goes_and_its_title_stays() {
        let mut workbook = Workbook {
            sheets: vec![sheet(vec![
                vec![text("Navn"), text("Fødselsnr.")],
                vec![text("Kari"), text("mangler")],
                vec![text("Ola"), Value::Number(12.0)],
                vec![text("Ida"), text(NUMBER)],
                vec![text("Per"), text("ukjent")],
            ])],
        };
        drop_from(&mut workbook);
        let sheet = &workbook.sheets[0];
        assert_eq!(sheet.dropped, [1]);
        let left: Vec<usize> = sheet.rows.iter().map(|row| row.cells.len()).collect();
        assert_eq!(left, [2, 2, 1, 1, 1]);
        assert!(sheet.rows[0].get(1) == Some(&text("Fødselsnr.")));
    }

    #[test]
    fn a_row_that_holds_nothing_else_goes() {
        let mut workbook = Workbook { sheets: vec![sheet(vec![vec![text(NUMBER)]])] };
        drop_from(&mut workbook);
        assert!(workbook.sheets[0].rows.is_empty());
    }

    #[test]
    fn numbers_are_found_as_texts_and_as_numbers_with_or_without_their_zero() {
        assert!(dropped(text(&format!("Kari ({NUMBER})"))));
        assert!(dropped(text("962006 92222")));
        assert!(dropped(Value::Number(96_200_692_222.0)));
        for start in ["010270", "094170"] {
            let short = made(start)[1..].to_owned();
            assert!(dropped(Value::Number(short.parse().expect("a number"))), "{short} had a zero");
            assert!(dropped(text(&short)), "{short} had a zero");
        }
    }

    #[test]
    fn other_numbers_stay() {
        // No month: a telephone number with its country, however its digits add up.
        assert!(!dropped(text(&made("047712")[1..])));
        for value in [
            Value::Number(96_200_692_221.0),
            Value::Number(96_200_692_222.5),
            Value::Number(-96_200_692_222.0),
            Value::Number(46_000.0),
            text("96200692221"),
            text("4741234567"),
            text("Uke 26-28"),
        ] {
            assert!(!dropped(value));
        }
    }

    #[test]
    fn a_sheet_is_not_called_by_one() {
        let mut workbook = Workbook { sheets: vec![sheet(vec![]), sheet(vec![])] };
        workbook.sheets[1].name = format!("Kari {NUMBER}");
        drop_from(&mut workbook);
        let names: Vec<&str> = workbook.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        assert_eq!(names, ["Liste", "Ark 2"]);
    }
}
