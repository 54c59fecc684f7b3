//! What was said of lists of some layout, remembered for the next list that looks the same.
//!
//! A layout is a row of headers, wherever in a sheet it stands. Kept is what the sheet is and what its columns and marks
//! mean, in a small file beside the settings. Nothing that stands in a list is kept: headers and marks go by a hash of
//! their text. Nor is anything that names a person, or that holds for one year only.
//!
//! The trap: marks were confirmed for the list they stood in. A list with a mark that was not in it asks again.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use skulder_exchange::lists::choices::{ColumnMeaning, SheetChoice};
use skulder_exchange::lists::field::Field;
use skulder_exchange::lists::preview::SheetSummary;
use skulder_exchange::workbook::{Row, Sheet, Value};
use skulder_season::ids::in_letters;

use crate::kept_file::write_whole;

/// In how many rows from the top headers are looked for.
const HEADERS_WITHIN: u32 = 15;
/// How many layouts are remembered; of more, those that were not used the longest are forgotten.
const MOST: usize = 200;

/// Where the layouts are kept.
#[derive(Debug, Clone)]
pub(crate) struct LayoutsFile {
    path: PathBuf,
}

/// The layouts that are remembered, the one used last at the end.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Layouts {
    layouts: Vec<Remembered>,
}

/// What is remembered of a layout.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Remembered {
    layout: Layout,
    /// With a hash in place of each mark.
    choice: SheetChoice,
}

/// A layout: a hash of a row of headers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
struct Layout(String);

impl LayoutsFile {
    /// The file in a folder, which need not be there yet.
    pub(crate) fn within(folder: &Path) -> Self {
        Self { path: folder.join("layouts.json") }
    }
    /// What is remembered; nothing where the file is missing or damaged, for it can all be said again.
    pub(crate) fn read(&self) -> Layouts {
        fs::read(&self.path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }
    /// Keeps what is to be remembered.
    pub(crate) fn write(&self, layouts: &Layouts) -> io::Result<()> {
        let folder = self.path.parent().expect("the file lies in a folder");
        fs::create_dir_all(folder)?;
        write_whole(&self.path, &serde_json::to_vec_pretty(layouts)?)
    }
}

impl Layout {
    /// The layout that a row makes, if it is one of headers; `None` where it has no text.
    fn of(row: &Row) -> Option<Self> {
        let header = |(column, value): &(u32, Value)| match value {
            Value::Text(text) => Some(format!("{column}: {}\n", normal(text))),
            _ => None,
        };
        let headers: String = row.cells.iter().filter_map(header).collect();
        (!headers.is_empty()).then(|| Self(hash(&headers)))
    }
}

impl Layouts {
    /// What was said of a sheet that looks like this one, but for its marks.
    pub(crate) fn recall(&self, sheet: &Sheet) -> Option<SheetChoice> {
        let (row, known) = self.known(sheet)?;
        let mut choice = known.choice.clone();
        choice.marks.clear();
        choice.marks_confirmed = false;
        // There may be more or fewer rows above the headers than there were.
        choice.header_row = choice.header_row.map(|_| row);
        Some(choice)
    }

    /// Adds what was said of the marks that were met in a sheet to what was recalled of it. Answers whether anything was.
    pub(crate) fn recall_marks(&self, sheet: &Sheet, met: &SheetSummary, recalled: &mut SheetChoice) -> bool {
        let Some((_, known)) = self.known(sheet) else { return false };
        let meanings = met.marks.iter().filter_map(|met| {
            let meaning = known.choice.marks.get(&hash(&met.mark))?;
            Some((met.mark.clone(), *meaning))
        });
        recalled.marks = meanings.collect();
        recalled.marks_confirmed = known.choice.marks_confirmed && recalled.marks.len() == met.marks.len();
        !recalled.marks.is_empty()
    }

    /// The row of headers of a sheet that is known, by its number, and what is known of it.
    fn known(&self, sheet: &Sheet) -> Option<(u32, &Remembered)> {
        let rows = sheet.rows.iter().take_while(|row| row.number <= HEADERS_WITHIN);
        rows.filter_map(|row| Some((row, Layout::of(row)?))).find_map(|(row, layout)| {
            let known = self.layouts.iter().find(|known| known.layout == layout)?;
            Some((row.number, known))
        })
    }

    /// Remembers what was said of a sheet and how it was understood then, or forgets what was said before.
    pub(crate) fn remember(&mut self, sheet: &Sheet, said: Option<&SheetChoice>, understood: &SheetSummary) {
        let headers = sheet.rows.iter().find(|row| Some(row.number) == understood.header_row);
        let Some(layout) = headers.and_then(Layout::of) else { return };
        self.layouts.retain(|known| known.layout != layout);
        let Some(said) = said.filter(|said| **said != SheetChoice::default()) else { return };
        let mut choice = said.clone();
        choice.columns.retain(|_, meaning| is_for_every_year(meaning));
        choice.constants.retain(|field, _| !names_people(*field));
        choice.marks = if said.marks_confirmed {
            understood.marks.iter().map(|met| (hash(&met.mark), met.meaning)).collect()
        } else {
            said.marks.iter().map(|(mark, meaning)| (hash(mark), *meaning)).collect()
        };
        self.layouts.push(Remembered { layout, choice });
        let too_many = self.layouts.len().saturating_sub(MOST);
        self.layouts.drain(..too_many);
    }
}

/// A header without what differs between lists that look the same.
fn normal(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn hash(text: &str) -> String {
    let digest = Sha256::digest(text);
    let half = digest.first_chunk::<16>().expect("a digest has 32 bytes");
    in_letters(*half)
}

fn is_for_every_year(meaning: &ColumnMeaning) -> bool {
    match meaning {
        ColumnMeaning::Nothing | ColumnMeaning::Field { .. } | ColumnMeaning::Completion { .. } => true,
        ColumnMeaning::Week { .. } | ColumnMeaning::Day { .. } => false,
    }
}

fn names_people(field: Field) -> bool {
    use Field::{
        Attendance, EmployeeNo, FirstName, Id, LastName, Name, TempId, TempIds, Temps, Trainer, TrainerId,
        Waiting, WaitingIds,
    };
    matches!(
        field,
        Name | FirstName
            | LastName
            | EmployeeNo
            | Id
            | Trainer
            | TrainerId
            | Temps
            | TempId
            | TempIds
            | Waiting
            | WaitingIds
            | Attendance
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use skulder_exchange::lists::ListKind;
    use skulder_exchange::lists::choices::Mark;
    use skulder_exchange::lists::preview::MarkSummary;
    use skulder_season::absence::{AbsenceKind, AbsenceStatus};

    use super::*;

    const HOLIDAY: Mark = Mark::Away { kind: AbsenceKind::Holiday, status: AbsenceStatus::Fixed };

    fn row(number: u32, texts: &[&str]) -> Row {
        let texts = (0..).zip(texts).filter(|(_, text)| !text.is_empty());
        Row { number, cells: texts.map(|(column, text)| (column, Value::Text((*text).to_owned()))).collect() }
    }

    /// A sheet with its headers below a title.
    fn sheet(headers: &[&str]) -> Sheet {
        let rows = vec![row(1, &["Ferieliste"]), row(3, headers), row(4, &["Ida Berg", "F"])];
        Sheet { name: "Ark1".to_owned(), rows, ..Sheet::default() }
    }

    fn understood(marks: &[&str]) -> SheetSummary {
        let mark = |mark: &&str| MarkSummary {
            mark: (*mark).to_owned(),
            cells: 1,
            meaning: HOLIDAY,
            is_guess: true,
        };
        SheetSummary {
            name: "Ark1".to_owned(),
            kind: Some(ListKind::HolidayGrid),
            is_skipped: false,
            header_row: Some(3),
            columns: Vec::new(),
            fields: Vec::new(),
            missing: Vec::new(),
            marks: marks.iter().map(mark).collect(),
            marks_wait: true,
            row_count: 1,
            passed_over: Vec::new(),
            problems: Vec::new(),
        }
    }

    fn said(kind: ListKind) -> SheetChoice {
        SheetChoice { kind: Some(kind), header_row: Some(3), ..SheetChoice::default() }
    }

    fn remembered(headers: &[&str], said: &SheetChoice, understood: &SheetSummary) -> Layouts {
        let mut layouts = Layouts::default();
        layouts.remember(&sheet(headers), Some(said), understood);
        layouts
    }

    #[test]
    fn a_layout_is_its_headers_and_their_columns() {
        let layouts = remembered(&["Navn", "Uke 26"], &said(ListKind::Absences), &understood(&[]));
        let is_known = |headers: &[&str]| layouts.recall(&sheet(headers)).is_some();
        assert!(is_known(&[" navn ", "UKE  26"]), "as people write it");
        assert!(!is_known(&["Navn", "", "Uke 26"]), "in another column");
        assert!(!is_known(&["Navn", "Uke 27"]) && !is_known(&["Navn"]));

        let lower = Sheet { rows: vec![row(9, &["Navn", "Uke 26"])], ..Sheet::default() };
        let recalled = layouts.recall(&lower).expect("they are the same headers");
        assert_eq!(recalled.header_row, Some(9), "they stand where they stand now");
        let too_low = Sheet { rows: vec![row(16, &["Navn", "Uke 26"])], ..Sheet::default() };
        assert_eq!(layouts.recall(&too_low), None, "headers are not looked for among the entries");

        let without = SheetSummary { header_row: None, ..understood(&[]) };
        let layouts = remembered(&["Navn"], &said(ListKind::Absences), &without);
        assert_eq!(layouts, Layouts::default(), "columns without headers look all the same");
    }

    #[test]
    fn what_was_said_is_there_the_next_time_and_a_damaged_file_counts_as_none() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = LayoutsFile::within(&folder.path().join("not there yet"));
        assert_eq!(file.read(), Layouts::default(), "no file is no reason to fail");

        let headers = ["Navn", "Fra"];
        let layouts = remembered(&headers, &said(ListKind::Absences), &understood(&[]));
        file.write(&layouts).expect("the folder is made");
        let mut layouts = file.read();
        assert_eq!(layouts.recall(&sheet(&headers)), Some(said(ListKind::Absences)));

        layouts.remember(&sheet(&headers), Some(&SheetChoice::default()), &understood(&[]));
        assert_eq!(layouts.recall(&sheet(&headers)), None, "what is said no more is forgotten");

        fs::write(&file.path, "{\"layouts\": [{").expect("the file is there");
        assert_eq!(file.read(), Layouts::default(), "half a file is no reason to fail");
    }

    #[test]
    fn marks_are_confirmed_for_those_that_were_met() {
        let sheet = sheet(&["Navn", "Uke 26"]);
        let confirmed = SheetChoice {
            marks: [("K".to_owned(), Mark::Present)].into(),
            marks_confirmed: true,
            ..said(ListKind::HolidayGrid)
        };
        let mut met = understood(&["F", "K"]);
        met.marks[1].meaning = Mark::Present;
        let mut layouts = Layouts::default();
        layouts.remember(&sheet, Some(&confirmed), &met);
        let recalled = |met: &[&str]| {
            let mut choice = layouts.recall(&sheet).expect("it is remembered");
            assert!(choice.marks.is_empty() && !choice.marks_confirmed, "nothing is met yet");
            let is_any = layouts.recall_marks(&sheet, &understood(met), &mut choice);
            assert_eq!(is_any, !choice.marks.is_empty());
            (choice.marks, choice.marks_confirmed)
        };
        let both = BTreeMap::from([("F".into(), HOLIDAY), ("K".into(), Mark::Present)]);
        assert_eq!(recalled(&["K", "F"]), (both, true), "these are the marks that were confirmed");
        let known = BTreeMap::from([("F".into(), HOLIDAY)]);
        assert_eq!(recalled(&["F"]), (known.clone(), true));
        assert_eq!(recalled(&["F", "P"]), (known, false), "nobody has said what P means");
    }

    #[test]
    fn nothing_of_a_list_and_nobodys_name_is_kept() {
        let headers = ["Navn", "Uke 26"];
        let said = SheetChoice {
            columns: [
                (0, ColumnMeaning::Field { field: Field::Name }),
                (1, ColumnMeaning::Week { week: "2027-W26".parse().expect("a week") }),
                (2, ColumnMeaning::Day { day: "2027-06-28".parse().expect("a day") }),
            ]
            .into(),
            constants: [(Field::Trainer, "Ida Berg"), (Field::Name, "Ida Berg"), (Field::Department, "Nord")]
                .map(|(field, text)| (field, text.to_owned()))
                .into(),
            marks_confirmed: true,
            ..said(ListKind::HolidayGrid)
        };
        let layouts = remembered(&headers, &said, &understood(&["IDA BERG", "SYK"]));
        let text = serde_json::to_string(&layouts).expect("it is JSON");
        for left_out in ["Ida", "IDA", "SYK", "Uke", "2027"] {
            assert!(!text.contains(left_out), "{left_out} is in {text}");
        }
        let kept = layouts.recall(&sheet(&headers)).expect("it is remembered");
        assert_eq!(kept.constants, BTreeMap::from([(Field::Department, "Nord".to_owned())]));
        assert_eq!(kept.columns.len(), 1, "next year's weeks are others");
    }

    #[test]
    fn of_too_many_the_one_not_used_the_longest_is_forgotten() {
        let mut layouts = Layouts::default();
        let nth = |number: usize| sheet(&["Navn", &number.to_string()]);
        let mut use_nth = |number| {
            layouts.remember(&nth(number), Some(&said(ListKind::Temps)), &understood(&[]));
        };
        (0..MOST).for_each(&mut use_nth);
        use_nth(0);
        use_nth(MOST);
        let is_there = |number| layouts.recall(&nth(number)).is_some();
        assert!(is_there(0) && !is_there(1) && is_there(2) && is_there(MOST));
        assert_eq!(layouts.layouts.len(), MOST);
    }
}
