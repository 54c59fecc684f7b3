//! Text tables: fields parted by a delimiter, rows by line ends of any kind. All they hold is texts.
//!
//! Nothing in a text table is wrong enough to refuse it. A quotation mark that is never closed would swallow all that
//! follows; it is taken for a letter instead.

use std::ops::ControlFlow;

use csv::{ReaderBuilder, StringRecord};

use super::grid::{Grid, Tally};
use super::{Progress, Sheet, Unreadable, Value, Workbook, delimiter, share};

/// How many rows are read between two looks at whether they are still wanted.
const ROWS_AT_ONCE: u32 = 200;

/// Reads a text table. Its first line may tell the delimiter as "sep=;", which Excel does not show as a row.
pub(super) fn read(
    text: &str,
    name: &str,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Workbook, Unreadable> {
    let (delimiter, rows) = told_delimiter(text).unwrap_or_else(|| (delimiter::guess(text), text));
    table(rows, name, delimiter, progress)
}

/// Reads what was copied from a sheet.
pub(super) fn paste(text: &str, name: &str) -> Result<Workbook, Unreadable> {
    table(text, name, b'\t', &mut |_| ControlFlow::Continue(()))
}

fn told_delimiter(text: &str) -> Option<(u8, &str)> {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let line = text[..end].trim_matches('"');
    let told =
        line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).map(|_| &line.as_bytes()[4..])?;
    let [delimiter] = told else { return None };
    let rest = &text[end..];
    let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n'])).unwrap_or(rest);
    (delimiter.is_ascii() && *delimiter != b'"').then_some((*delimiter, rest))
}

fn table(
    text: &str,
    name: &str,
    delimiter: u8,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Workbook, Unreadable> {
    let mut tally = Tally::default();
    let mut grid = Grid::default();
    let mut records = Records::new(text, delimiter);
    let mut rows = 0;
    while let Some((number, record)) = records.next() {
        for (column, field) in (0..).zip(record) {
            grid.put(&mut tally, number, column, Value::Text(plain(field).to_owned()))?;
        }
        rows += 1;
        if rows % ROWS_AT_ONCE == 0 {
            let share = share(records.place as u64, text.len() as u64);
            if progress(Progress { cells: tally.cells, share }).is_break() {
                return Err(Unreadable::Cancelled);
            }
        }
    }
    if progress(Progress { cells: tally.cells, share: 1.0 }).is_break() {
        return Err(Unreadable::Cancelled);
    }
    let sheet = Sheet { name: name.to_owned(), rows: grid.into_rows(), ..Sheet::default() };
    Ok(Workbook { sheets: vec![sheet] })
}

/// A field without what was put about it for Excel: the apostrophe that keeps a text from becoming a formula, as our own
/// tables have it, and the formula `="007"` that keeps zeros.
fn plain(field: &str) -> &str {
    if let Some(rest) = field.strip_prefix('\'')
        && rest.starts_with(['=', '+', '-', '@', '\t', '\r'])
    {
        return rest;
    }
    field.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or(field)
}

/// The records of a table with their numbers. Blank lines are counted, though nobody sees them.
struct Records<'a> {
    text: &'a str,
    delimiter: u8,
    reader: csv::Reader<&'a [u8]>,
    record: StringRecord,
    /// Where the reader began in the text.
    base: usize,
    /// How far has been read.
    place: usize,
    number: u32,
    is_quoting: bool,
}

impl<'a> Records<'a> {
    fn new(text: &'a str, delimiter: u8) -> Self {
        let reader = reader(text, delimiter, true);
        Self {
            text,
            delimiter,
            reader,
            record: StringRecord::new(),
            base: 0,
            place: 0,
            number: 0,
            is_quoting: true,
        }
    }

    fn next(&mut self) -> Option<(u32, &StringRecord)> {
        let bytes = self.text.as_bytes();
        let start = self.place;
        if !self.reader.read_record(&mut self.record).unwrap_or(false) {
            return None;
        }
        self.place = self.base + self.reader.position().byte() as usize;
        if self.is_quoting && self.place == bytes.len() && self.is_left_open(start) {
            // No mark closes it, so there is none in what follows that could open another.
            self.is_quoting = false;
            (self.base, self.place) = (start, start);
            self.reader = reader(&self.text[start..], self.delimiter, false);
            return self.next();
        }
        self.number += 1 + blank_lines(&bytes[start..self.place], bytes[..start].ends_with(b"\r"));
        Some((self.number, &self.record))
    }

    /// Whether the last record ends within quotation marks: then one more line is still of it.
    fn is_left_open(&self, start: usize) -> bool {
        let rest = self.text[start..].trim_start_matches(['\r', '\n']);
        rest.contains('"') && reader(&format!("{rest}\n0"), self.delimiter, true).records().count() == 1
    }
}

fn reader(text: &str, delimiter: u8, is_quoting: bool) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .quoting(is_quoting)
        .from_reader(text.as_bytes())
}

/// The line ends before a record. The first may be the latter half of the one that ended the record before.
fn blank_lines(span: &[u8], is_after_return: bool) -> u32 {
    let mut lines = 0;
    let mut before = if is_after_return { b'\r' } else { 0 };
    for byte in span.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')) {
        lines += u32::from(!(before == b'\r' && *byte == b'\n'));
        before = *byte;
    }
    lines
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::{Value, paste, read};
    use crate::workbook::Workbook;

    fn drawn(workbook: &Workbook) -> Vec<(u32, Vec<(u32, &str)>)> {
        workbook.sheets[0]
            .rows
            .iter()
            .map(|row| {
                let cells = row.cells.iter().map(|(column, value)| match value {
                    Value::Text(text) => (*column, text.as_str()),
                    _ => panic!("a text table holds texts"),
                });
                (row.number, cells.collect())
            })
            .collect()
    }

    fn check(text: &str, wanted: &[(u32, &[(u32, &str)])]) {
        let workbook = read(text, "t", &mut |_| ControlFlow::Continue(())).expect("it is a table");
        let wanted: Vec<_> = wanted.iter().map(|(number, cells)| (*number, cells.to_vec())).collect();
        assert_eq!(drawn(&workbook), wanted, "{text:?}");
    }

    #[test]
    fn blank_lines_are_counted_whatever_ends_a_line() {
        for end in ["\n", "\r\n", "\r"] {
            check(
                &["", "a;b", "", "", " ; ", "c;", ";d", "\"e", "f\";g", "", "h;"].join(end),
                &[
                    (2, &[(0, "a"), (1, "b")]),
                    (6, &[(0, "c")]),
                    (7, &[(1, "d")]),
                    (8, &[(0, &format!("e{end}f")), (1, "g")]),
                    (10, &[(0, "h")]),
                ],
            );
        }
        check("a;b\r\n\n\r\nc;d\n\r", &[(1, &[(0, "a"), (1, "b")]), (4, &[(0, "c"), (1, "d")])]);
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_a_letter() {
        check(
            "a;b\n\"c;d\ne;f\ng;h",
            &[
                (1, &[(0, "a"), (1, "b")]),
                (2, &[(0, "\"c"), (1, "d")]),
                (3, &[(0, "e"), (1, "f")]),
                (4, &[(0, "g"), (1, "h")]),
            ],
        );
        check("a;b\n\n\nc;\"d", &[(1, &[(0, "a"), (1, "b")]), (4, &[(0, "c"), (1, "\"d")])]);
        check(
            "\"a;b\";Kari \"Bu\" Å\n\"x\" y;5\" skjerm",
            &[(1, &[(0, "a;b"), (1, "Kari \"Bu\" Å")]), (2, &[(0, "x y"), (1, "5\" skjerm")])],
        );
        check("a;\"b \"\"c\"\"\"", &[(1, &[(0, "a"), (1, "b \"c\"")])]);
    }

    #[test]
    fn a_line_for_excel_is_no_row() {
        check("sep=,\r\na,b;c\r\n", &[(1, &[(0, "a"), (1, "b;c")])]);
        check("\"SEP=|\"\na|b", &[(1, &[(0, "a"), (1, "b")])]);
        check("sep=\ta;b\nc;d", &[(1, &[(0, "sep=\ta"), (1, "b")]), (2, &[(0, "c"), (1, "d")])]);
        check("sep=;", &[]);
    }

    #[test]
    fn what_was_put_about_a_text_for_excel_is_taken_away() {
        check(
            "'=1+1;'-5;'+47;'@a;'a;=\"007\";=1+1;'",
            &[(
                1,
                &[
                    (0, "=1+1"),
                    (1, "-5"),
                    (2, "+47"),
                    (3, "@a"),
                    (4, "'a"),
                    (5, "007"),
                    (6, "=1+1"),
                    (7, "'"),
                ],
            )],
        );
        check("'\tx;\"'\rx\"", &[(1, &[(0, "\tx"), (1, "\rx")])]);
    }

    #[test]
    fn what_is_copied_is_parted_by_tabs_alone() {
        let workbook =
            paste("Hansen, Kari\t26;27\r\n\"to\nlinjer\"\t\r\n", "Utklipp").expect("it is a table");
        assert_eq!(
            drawn(&workbook),
            [(1, vec![(0, "Hansen, Kari"), (1, "26;27")]), (2, vec![(0, "to\nlinjer")])]
        );
        assert_eq!(workbook.sheets[0].name, "Utklipp");
    }
}
