//! What was said of lists of some layout, remembered for the next list that looks the same.
//!
//! A layout is the headers of a sheet and where they stand. Kept is what a sheet is and what its columns and marks mean,
//! in a small file beside the settings. Nothing that stands in a list is kept: layouts and marks go by a hash of their
//! text. Nor is anything that names a person, or that holds for one year only.
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
use skulder_season::ids::in_letters;

use crate::settings::write_whole;

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

/// A layout: a hash of a sheet's headers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Layout(String);

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
    /// The layout of a sheet, as it is understood without being told anything; `None` where it has no headers.
    pub(crate) fn of(sheet: &SheetSummary) -> Option<Self> {
        sheet.header_row?;
        let mut headers: Vec<String> = Vec::new();
        for column in sheet.columns.iter().filter(|column| !column.title.trim().is_empty()) {
            headers.push(format!("{}: {}", column.letters, normal(&column.title)));
        }
        (!headers.is_empty()).then(|| Self(hash(&headers.join("\n"))))
    }
}

impl Layouts {
    /// What was said of a sheet of this layout, for a sheet that is understood as `sheet` without being told anything.
    pub(crate) fn recall(&self, layout: &Layout, sheet: &SheetSummary) -> Option<SheetChoice> {
        let mut choice = self.layouts.iter().find(|known| known.layout == *layout)?.choice.clone();
        let hashed = std::mem::take(&mut choice.marks);
        let met: Vec<_> = sheet.marks.iter().map(|met| (&met.mark, hashed.get(&hash(&met.mark)))).collect();
        choice.marks_confirmed &= !met.is_empty() && met.iter().all(|(_, meaning)| meaning.is_some());
        choice.marks =
            met.into_iter().filter_map(|(mark, meaning)| Some((mark.clone(), *meaning?))).collect();
        Some(choice)
    }

    /// Remembers what was said of a sheet, which is understood as `sheet` now, or forgets what was said before.
    pub(crate) fn remember(&mut self, layout: &Layout, said: Option<&SheetChoice>, sheet: &SheetSummary) {
        self.layouts.retain(|known| known.layout != *layout);
        let Some(said) = said.filter(|said| **said != SheetChoice::default()) else { return };
        let mut choice = said.clone();
        choice.columns.retain(|_, meaning| is_for_every_year(meaning));
        choice.constants.retain(|field, _| !names_people(*field));
        choice.marks = if said.marks_confirmed {
            sheet.marks.iter().map(|met| (hash(&met.mark), met.meaning)).collect()
        } else {
            said.marks.iter().map(|(mark, meaning)| (hash(mark), *meaning)).collect()
        };
        self.layouts.push(Remembered { layout: layout.clone(), choice });
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
    use skulder_exchange::lists::preview::{ColumnSummary, MarkSummary};
    use skulder_season::absence::{AbsenceKind, AbsenceStatus};

    use super::*;

    const HOLIDAY: Mark = Mark::Away { kind: AbsenceKind::Holiday, status: AbsenceStatus::Fixed };

    fn sheet(titles: &[&str], marks: &[&str]) -> SheetSummary {
        let column = |(column, title): (u32, &&str)| ColumnSummary {
            column,
            letters: skulder_exchange::workbook::column_name(column),
            title: (*title).to_owned(),
            meaning: ColumnMeaning::Nothing,
            is_guess: true,
            samples: Vec::new(),
            never_stored: None,
        };
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
            columns: (0..).zip(titles).map(column).collect(),
            fields: Vec::new(),
            missing: Vec::new(),
            marks: marks.iter().map(mark).collect(),
            marks_wait: true,
            row_count: 1,
            passed_over: Vec::new(),
            problems: Vec::new(),
        }
    }

    fn layout(titles: &[&str]) -> Layout {
        Layout::of(&sheet(titles, &[])).expect("it has headers")
    }

    fn said(kind: ListKind) -> SheetChoice {
        SheetChoice { kind: Some(kind), ..SheetChoice::default() }
    }

    #[test]
    fn a_layout_is_its_headers_and_their_places() {
        assert_eq!(layout(&["Navn", "Uke 26"]), layout(&[" navn ", "UKE  26"]), "as people write it");
        assert_ne!(layout(&["Navn", "Uke 26"]), layout(&["Navn", "", "Uke 26"]), "in another column");
        assert_ne!(layout(&["Navn", "Uke 26"]), layout(&["Navn", "Uke 27"]));
        let without = SheetSummary { header_row: None, ..sheet(&["Navn"], &[]) };
        assert_eq!(Layout::of(&without), None, "columns without headers look all the same");
        assert_eq!(Layout::of(&sheet(&["", " "], &[])), None);
    }

    #[test]
    fn what_was_said_is_there_the_next_time_and_a_damaged_file_counts_as_none() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = LayoutsFile::within(&folder.path().join("not there yet"));
        assert_eq!(file.read(), Layouts::default(), "no file is no reason to fail");

        let (titles, other) = (layout(&["Navn", "Fra"]), layout(&["Navn", "Til"]));
        let mut layouts = Layouts::default();
        layouts.remember(&titles, Some(&said(ListKind::Absences)), &sheet(&[], &[]));
        file.write(&layouts).expect("the folder is made");
        let mut layouts = file.read();
        assert_eq!(layouts.recall(&titles, &sheet(&[], &[])), Some(said(ListKind::Absences)));
        assert_eq!(layouts.recall(&other, &sheet(&[], &[])), None);

        layouts.remember(&titles, Some(&SheetChoice::default()), &sheet(&[], &[]));
        assert_eq!(layouts.recall(&titles, &sheet(&[], &[])), None, "what is said no more is forgotten");

        fs::write(&file.path, "{\"layouts\": [{").expect("the file is there");
        assert_eq!(file.read(), Layouts::default(), "half a file is no reason to fail");
    }

    #[test]
    fn marks_are_confirmed_for_those_that_were_met() {
        let titles = layout(&["Navn", "Uke 26"]);
        let confirmed = SheetChoice {
            marks: [("K".to_owned(), Mark::Present)].into(),
            marks_confirmed: true,
            ..said(ListKind::HolidayGrid)
        };
        let mut met = sheet(&[], &["F", "K"]);
        met.marks[1].meaning = Mark::Present;
        let mut layouts = Layouts::default();
        layouts.remember(&titles, Some(&confirmed), &met);

        let again = layouts.recall(&titles, &sheet(&[], &["K", "F"])).expect("it is remembered");
        assert!(again.marks_confirmed, "these are the marks that were confirmed");
        assert_eq!(again.marks, BTreeMap::from([("F".into(), HOLIDAY), ("K".into(), Mark::Present)]));

        let more = layouts.recall(&titles, &sheet(&[], &["F", "P"])).expect("it is remembered");
        assert!(!more.marks_confirmed, "nobody has said what P means");
        assert_eq!(more.marks, BTreeMap::from([("F".into(), HOLIDAY)]));
        let none = layouts.recall(&titles, &sheet(&[], &[])).expect("it is remembered");
        assert!(!none.marks_confirmed, "marks that were not looked at are not confirmed");
    }

    #[test]
    fn nothing_of_a_list_and_nobodys_name_is_kept() {
        let titles = layout(&["Navn", "Uke 26"]);
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
        let mut layouts = Layouts::default();
        layouts.remember(&titles, Some(&said), &sheet(&[], &["IDA BERG", "SYK"]));
        let text = serde_json::to_string(&layouts).expect("it is JSON");
        for left_out in ["Ida", "IDA", "SYK", "Uke", "2027"] {
            assert!(!text.contains(left_out), "{left_out} is in {text}");
        }
        let kept = layouts.recall(&titles, &sheet(&[], &["SYK"])).expect("it is remembered");
        assert_eq!(kept.constants, BTreeMap::from([(Field::Department, "Nord".to_owned())]));
        assert_eq!(kept.columns.len(), 1, "next year's weeks are others");
    }

    #[test]
    fn of_too_many_the_one_not_used_the_longest_is_forgotten() {
        let mut layouts = Layouts::default();
        let nth = |number: usize| layout(&["Navn", &number.to_string()]);
        let mut use_nth = |number| {
            layouts.remember(&nth(number), Some(&said(ListKind::Temps)), &sheet(&[], &[]));
        };
        (0..MOST).for_each(&mut use_nth);
        use_nth(0);
        use_nth(MOST);
        let is_there = |number| layouts.recall(&nth(number), &sheet(&[], &[])).is_some();
        assert!(is_there(0) && !is_there(1) && is_there(2) && is_there(MOST));
        assert_eq!(layouts.layouts.len(), MOST);
    }
}
