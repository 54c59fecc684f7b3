//! Lists at the desk: looked at, revised and brought in, or not; and whatever may come between.

use std::time::Duration;

use skulder_exchange::lists::ListKind;
use skulder_exchange::lists::choices::{Choices, ColumnMeaning, Fix, NewSeason, RowChoice, SheetChoice};
use skulder_exchange::lists::field::Field;
use skulder_exchange::lists::preview::{CellWhy, ListSummary, RowCounts, Verdict};
use skulder_exchange::template::Fill;
use skulder_exchange::view::View;
use skulder_exchange::workbook::{FILE_BYTES, Size, Unreadable};
use skulder_season::dates::WeekRange;
use skulder_season::outcome::CellMove;
use tokio::time::{sleep, timeout};

use super::*;

/// Holidays in weeks of the example: one a week later than it stands there, one as it stands, of somebody nobody knows,
/// and of weeks that are none.
const HOLIDAYS: &str = "Ansattnummer;Navn;Uker;Fravær;Status
910013;;29-31;Ferie;Fastsatt
910014;;26-28;Ferie;Fastsatt
999999;Nils Ukjent;30;Ferie;Fastsatt
910001;;tull;Ferie;Fastsatt
";

/// A look at lists, in parts.
struct Looked {
    token: String,
    season_name: Option<String>,
    is_new_season: bool,
    summary: ListSummary,
    choices: Choices,
    moves: Vec<CellMove>,
}

impl Looked {
    fn counts(&self) -> RowCounts {
        self.summary.rows
    }
    fn sheet(&self) -> &str {
        &self.summary.sheets[0].name
    }
}

#[track_caller]
fn list(preview: ImportPreview) -> Looked {
    match preview {
        ImportPreview::List {
            token,
            season_name,
            is_new_season,
            summary,
            choices,
            moves,
            move_count,
            ..
        } => {
            assert_eq!(moves.len(), move_count, "these seasons are small enough for all of them");
            Looked { token, season_name, is_new_season, summary: *summary, choices: *choices, moves }
        }
        other => panic!("{other:?} is no list"),
    }
}

async fn look(desk: &Desk, path: &Path) -> Looked {
    list(desk.look_at_file(path).await.expect("the file is there"))
}

async fn revise(desk: &Desk, looked: &Looked, choices: &Choices) -> Looked {
    list(desk.revise_import(&looked.token, choices.clone()).await.expect("it was looked at"))
}

/// What an import that is no longer what was shown is answered with.
#[track_caller]
fn moved_preview(answer: Result<Opened, Failure>) -> Looked {
    match answer {
        Err(Failure::ImportMoved { preview }) => list(*preview),
        other => panic!("{other:?} is done, and not what was shown"),
    }
}

fn counts(new: usize, changed: usize, unchanged: usize, rejected: usize, left_out: usize) -> RowCounts {
    RowCounts { new, changed, unchanged, rejected, left_out }
}

/// The list with its mistakes mended: one cell, and the row of somebody unknown left out.
fn mended(sheet: &str) -> Choices {
    Choices {
        rows: vec![RowChoice { sheet: sheet.into(), row: 4, leave_out: true, is_same: None, choice: None }],
        fixes: vec![Fix { sheet: sheet.into(), row: 5, column: 2, text: "24".into() }],
        ..Choices::default()
    }
}

fn summer() -> NewSeason {
    let week = |text: &str| text.parse().expect("a week");
    let weeks = WeekRange::new(week("2027-W22"), week("2027-W34")).expect("in order");
    NewSeason { name: "Sommer".into(), weeks }
}

#[tokio::test]
async fn a_list_is_looked_at_mended_and_brought_in_as_one_step() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let before = opened(&desk).await;
    let file = office.file("ferie.csv", HOLIDAYS);

    let first = look(&desk, &file).await;
    assert_eq!(first.counts(), counts(0, 1, 1, 2, 0));
    assert_eq!(
        (first.season_name.as_deref(), first.is_new_season),
        (Some(before.contents.head.name.as_str()), false)
    );
    let remedy = desk.preview(&[remedy(&desk)], 1).expect("the remedy is no nonsense");
    assert_eq!(first.moves, remedy.outcome.moves, "what a list does is what the same change by hand does");

    let rejected = desk.import_rows(&first.token, Some(Verdict::Rejected), 0, 10).expect("it was looked at");
    assert_eq!((rejected.total, rejected.rows.len()), (2, 2));
    assert_eq!(rejected.rows[1].problems[0].why, CellWhy::NotWeeks);
    assert_eq!(rejected.rows[1].problems[0].cell, "C5");

    let choices = mended(first.sheet());
    let mended = revise(&desk, &first, &choices).await;
    assert_eq!(mended.counts(), counts(1, 1, 1, 0, 1));
    assert_eq!(mended.choices, choices);
    let shown = moved_preview(desk.accept_import(&first.token).await);
    assert_eq!(shown.token, mended.token, "what was shown first is not what would be done now");
    assert_eq!(opened(&desk).await, before, "nothing of it is kept so far");

    let accepted = desk.accept_import(&mended.token).await.expect("this is what was shown");
    assert_eq!((accepted.revision, red_cells(&accepted)), (2, 15));
    assert_eq!(desk.accept_import(&mended.token).await, Err(Failure::Malformed), "a list is accepted once");
    assert_eq!(opened(&office.planner("kari")).await, accepted, "a restart finds it");
    let history = history(&desk).await;
    let text = serde_json::to_string(&history).expect("it goes over the wire");
    assert!(!text.contains("Ukjent"), "names are nowhere but in their table");

    desk.undo().await.expect("nobody touched it since");
    let undone = opened(&desk).await;
    assert_eq!(undone.contents, before.contents, "one step takes all of it back");
    assert!(undone.steps.can_redo && !undone.steps.can_undo);
}

#[tokio::test]
async fn a_list_brought_in_twice_says_nothing_new() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let file = office.file("ferie.csv", HOLIDAYS);
    let first = look(&desk, &file).await;
    let accepted = desk.accept_import(&first.token).await.expect("rejected rows stay out, the others go in");
    assert_eq!(accepted.revision, 2);
    let again = look(&desk, &file).await;
    assert_eq!((again.counts(), again.moves.len()), (counts(0, 0, 2, 2, 0), 0));
    let accepted = desk.accept_import(&again.token).await.expect("nothing to keep is no failure");
    assert_eq!(accepted.revision, 2, "and is no entry of the history");
}

#[tokio::test]
async fn another_planners_change_that_does_not_touch_a_list_is_kept_with_it() {
    let office = Office::new();
    let (kari, per) = (office.planner_at_example("kari").await, office.planner_at_example("per").await);
    let looked = look(&kari, &office.file("ferie.csv", HOLIDAYS)).await;
    let absence = moved(&per, "a-001", "2027-09-06", "2027-09-12");
    per.execute(absence, Vec::new()).await.expect("carried out");

    let accepted = kari.accept_import(&looked.token).await.expect("the list does what it did");
    assert_eq!(accepted.revision, 3);
    assert_eq!(super::absence(&kari, "a-001").days.first(), day("2027-09-06"), "the other's change is there");
    assert_eq!(super::absence(&kari, "a-014").days.first(), day("2027-07-19"), "and what the list says");
}

#[tokio::test]
async fn a_season_that_moved_under_a_list_is_shown_before_anything_is_kept() {
    let office = Office::new();
    let (kari, per) = (office.planner_at_example("kari").await, office.planner_at_example("per").await);
    let looked = look(&kari, &office.file("ferie.csv", HOLIDAYS)).await;
    per.execute(remedy(&per), Vec::new()).await.expect("the other does what the list would do");

    let shown = moved_preview(kari.accept_import(&looked.token).await);
    assert_eq!(shown.counts(), counts(0, 0, 2, 2, 0), "now it says nothing new");
    assert_eq!(opened_without_catching_up(&kari).revision(), 2, "and nothing of it is kept");
    let stale = moved_preview(kari.accept_import(&looked.token).await);
    assert_eq!(stale.token, shown.token, "what was shown before cannot be accepted any more");
    assert_eq!(kari.accept_import(&shown.token).await.expect("seen now").revision, 2);
}

#[tokio::test]
async fn a_list_that_adds_is_not_added_twice_by_two_planners() {
    let office = Office::new();
    let (kari, per) = (office.planner_at_example("kari").await, office.planner_at_example("per").await);
    let file = office.file("ferie.csv", "Ansattnummer;Uker;Fravær;Status\n910001;23;Ferie;Ønsket\n");
    let (of_kari, of_per) = (look(&kari, &file).await, look(&per, &file).await);
    per.accept_import(&of_per.token).await.expect("the first brings it in");
    let shown = moved_preview(kari.accept_import(&of_kari.token).await);
    assert_eq!(shown.counts(), counts(0, 0, 1, 0, 0), "for the second it is there already");
}

#[tokio::test]
async fn a_season_removed_under_a_list_is_not_brought_back() {
    let office = Office::new();
    let (kari, per) = (office.planner_at_example("kari").await, office.planner_at_example("per").await);
    let looked = look(&kari, &office.file("ferie.csv", HOLIDAYS)).await;
    per.remove_season(&example::id()).await.expect("removed");
    assert_eq!(kari.accept_import(&looked.token).await, Err(Failure::NothingOpen));
    assert_eq!(kari.open().await, Ok(None));
}

#[tokio::test]
async fn a_file_that_breaks_its_reader_breaks_nothing_else() {
    let office = Office::new();
    let mut desk = office.planner_at_example("kari").await;
    let file = office.file("ferie.csv", HOLIDAYS);
    desk.importing.reader = reading::tests::breaking_reader();
    let damaged = ImportPreview::Unreadable { file: "ferie.csv".into(), why: Unreadable::Damaged };
    assert_eq!(desk.look_at_file(&file).await, Ok(damaged));
    desk.importing.reader = reading::tests::silent_reader(Duration::from_millis(20));
    let slow = desk.look_at_file(&file).await.expect("the file is there");
    assert!(
        matches!(slow, ImportPreview::Unreadable { why: Unreadable::TookTooLong { .. }, .. }),
        "{slow:?}"
    );
    desk.importing.reader = reading::tests::reader();
    assert_eq!(look(&desk, &file).await.counts(), counts(0, 1, 1, 2, 0), "the next file is read");

    let nothing_of_it = apart(|| -> u8 { panic!("a fault of the reader of lists") }).await;
    assert_eq!(nothing_of_it, Err(Failure::Internal), "nor does a fault in what runs here");
}

#[tokio::test]
async fn reading_ends_when_it_is_cancelled_or_another_file_is_looked_at() {
    let office = Office::new();
    let mut desk = office.planner_at_example("kari").await;
    desk.importing.reader = reading::tests::silent_reader(Duration::from_mins(10));
    let file = office.file("ferie.csv", HOLIDAYS);
    let cancelled = Ok(ImportPreview::Unreadable { file: "ferie.csv".into(), why: Unreadable::Cancelled });
    let soon = Duration::from_secs(20);

    let cancel = async {
        sleep(Duration::from_millis(100)).await;
        desk.cancel_import();
    };
    let (answer, ()) = timeout(soon, async { tokio::join!(desk.look_at_file(&file), cancel) })
        .await
        .expect("whoever cancels does not wait");
    assert_eq!(answer, cancelled);

    let paste = async {
        sleep(Duration::from_millis(100)).await;
        desk.look_at_pasted(HOLIDAYS.replace(';', "\t"), None).await
    };
    let (answer, pasted) = timeout(soon, async { tokio::join!(desk.look_at_file(&file), paste) })
        .await
        .expect("what is looked at last comes first");
    assert_eq!(answer, cancelled);
    assert_eq!(list(pasted.expect("it is text")).counts(), counts(0, 1, 1, 2, 0));
    desk.cancel_import();
}

#[tokio::test]
async fn what_was_said_of_a_layout_is_there_for_the_next_list() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let rows = |week: u32| format!("Nøkkel;Når;Hva\n910001;{week};Ferie\n");
    let first = look(&desk, &office.file("første.csv", &rows(23))).await;
    let field = |field| ColumnMeaning::Field { field };
    let said = SheetChoice {
        kind: Some(ListKind::Absences),
        header_row: Some(1),
        columns: [(0, field(Field::EmployeeNo)), (1, field(Field::Weeks)), (2, field(Field::AbsenceKind))]
            .into(),
        constants: [(Field::Status, "Ønsket".to_owned())].into(),
        ..SheetChoice::default()
    };
    let sheets = [(first.sheet().to_owned(), said.clone())].into();
    let choices = Choices {
        sheets,
        fixes: vec![Fix { sheet: first.sheet().into(), row: 2, column: 1, text: "24".into() }],
        ..Choices::default()
    };
    let revised = revise(&desk, &first, &choices).await;
    assert_eq!(revised.counts(), counts(1, 0, 0, 0, 0));
    let next = office.file("neste.csv", &rows(25));
    assert_eq!(
        look(&desk, &next).await.choices,
        Choices::default(),
        "what was not accepted is not remembered"
    );

    let revised = list(desk.look_at_file(&office.path("første.csv")).await.expect("it is there"));
    let revised = revise(&desk, &revised, &choices).await;
    desk.accept_import(&revised.token).await.expect("it can be taken in");

    let desk = office.planner("kari");
    opened(&desk).await;
    let looked = look(&desk, &next).await;
    assert_eq!(looked.choices.sheets.values().collect::<Vec<_>>(), [&said], "after a restart too");
    assert_eq!(looked.choices.fixes, [], "cells are of one file");
    assert_eq!(looked.counts(), counts(1, 0, 0, 0, 0));
    fs::write(office.path("settings").join("layouts.json"), "{").expect("it is there");
    let looked = look(&desk, &next).await;
    assert_eq!(looked.choices, Choices::default(), "a damaged file is passed over");
    let choices =
        Choices { sheets: [(looked.sheet().to_owned(), said.clone())].into(), ..Choices::default() };
    let revised = revise(&desk, &looked, &choices).await;
    desk.accept_import(&revised.token).await.expect("it can be taken in");
    assert_eq!(look(&desk, &next).await.choices, choices, "and written anew");
}

#[tokio::test]
async fn without_a_season_a_list_begins_one() {
    let office = Office::new();
    let desk = office.planner("kari");
    let file = office.file("avdelinger.csv", "Avdeling;Hjemmetjeneste\nNord;Nei\nSør;Ja\n");
    let first = look(&desk, &file).await;
    assert!(first.summary.needs_season, "a season must be named first");
    assert_eq!(first.season_name, None);
    let refused = desk.accept_import(&first.token).await;
    assert!(matches!(refused, Err(Failure::Refused { .. })), "{refused:?}");
    assert_eq!(desk.open().await, Ok(None));

    let choices = Choices { season: Some(summer()), ..Choices::default() };
    let begun = revise(&desk, &first, &choices).await;
    assert_eq!((begun.season_name.as_deref(), begun.is_new_season), (Some("Sommer"), true));
    assert_eq!((begun.summary.needs_season, begun.counts()), (false, counts(2, 0, 0, 0, 0)));
    let accepted = desk.accept_import(&begun.token).await.expect("a season is begun");
    assert_eq!((accepted.revision, accepted.contents.departments.len()), (1, 2));
    assert!(!accepted.contents.modules.is_empty(), "it has the default curriculum");
    assert_eq!(
        opened(&office.planner("kari")).await,
        accepted,
        "it is the season that is opened from now on"
    );
}

#[tokio::test]
async fn a_template_is_of_the_season_it_was_written_of() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let file = office.path("mal.xlsx");
    assert_eq!(desk.write_template(&file, Fill::Everything).await, Ok("mal.xlsx".into()));
    let same = look(&desk, &file).await;
    let RowCounts { new, changed, rejected, unchanged, .. } = same.counts();
    assert_eq!((new, changed, rejected), (0, 0, 0), "it says what the season says");
    assert!(unchanged > 100);

    let text = std::str::from_utf8(example::FILE).expect("the file is UTF-8");
    let other = office.file("sommer.json", &text.replace("eksempel-2027", "sommer-2027"));
    let Ok(ImportPreview::Ready { token, .. }) = desk.look_at_file(&other).await else {
        panic!("nothing is wrong with the file")
    };
    desk.accept_import(&token).await.expect("another season is open now");
    let looked = look(&desk, &file).await;
    assert_eq!((looked.is_new_season, looked.counts().unchanged), (false, unchanged));
    let accepted = desk.accept_import(&looked.token).await.expect("nothing is new");
    assert_eq!(accepted.season_id, example::id(), "but its season is the one that is open");

    let other_office = Office::new();
    let elsewhere = other_office.planner("per");
    let looked = look(&elsewhere, &file).await;
    assert!(looked.is_new_season, "where nobody knows the season it is a new one");
    let accepted = elsewhere.accept_import(&looked.token).await.expect("every row is good");
    assert_eq!((&accepted.season_id, red_cells(&accepted)), (&example::id(), 16));
}

#[tokio::test]
async fn a_season_that_is_not_open_is_not_opened_by_what_is_not_brought_in() {
    let office = Office::new();
    let (kari, per) = (office.planner_at_example("kari").await, office.planner_at_example("per").await);
    per.execute(remedy(&per), Vec::new()).await.expect("carried out");
    let file = office.path("mal.xlsx");
    per.write_template(&file, Fill::Everything).await.expect("it can be written");

    let text = std::str::from_utf8(example::FILE).expect("the file is UTF-8");
    let other = office.file("sommer.json", &text.replace("eksempel-2027", "sommer-2027"));
    let Ok(ImportPreview::Ready { token, .. }) = kari.look_at_file(&other).await else {
        panic!("nothing is wrong with the file")
    };
    kari.accept_import(&token).await.expect("another season is open now");
    let looked = look(&kari, &file).await;
    let later = moved(&per, "a-014", "2027-07-26", "2027-08-15");
    per.execute(later, Vec::new()).await.expect("carried out");
    let shown = moved_preview(kari.accept_import(&looked.token).await);
    assert_eq!(shown.counts().changed, 1, "what the template would take back is shown");
    let open = opened_without_catching_up(&kari);
    assert_eq!(open.id().as_str(), "sommer-2027", "the window shows this one, and its next change is for it");
}

#[tokio::test]
async fn what_is_pasted_is_of_the_kind_it_is_pasted_into_where_it_can_be() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let paste = async |text: &str, kind| {
        list(desk.look_at_pasted(text.to_owned(), Some(kind)).await.expect("it is text"))
    };
    let holidays = HOLIDAYS.replace(';', "\t");
    let looked = paste(&holidays, ListKind::Temps).await;
    assert_eq!(looked.summary.sheets[0].kind, Some(ListKind::Absences), "its headers say what it is");
    let looked = paste("Ida Berg\t80\nPer Vik\t100\n", ListKind::Trainers).await;
    assert_eq!(
        looked.summary.sheets[0].kind,
        Some(ListKind::Trainers),
        "without headers nothing else says it"
    );
    let empty = desk.look_at_pasted("\n".to_owned(), Some(ListKind::Temps)).await;
    assert_eq!(empty, Ok(ImportPreview::Unreadable { file: String::new(), why: Unreadable::Empty }));
    let endless = "x".repeat(FILE_BYTES as usize + 1);
    let endless = desk.look_at_pasted(endless, None).await;
    let too_large = Unreadable::TooLarge { of: Size::FileBytes, max: FILE_BYTES };
    assert_eq!(endless, Ok(ImportPreview::Unreadable { file: String::new(), why: too_large }));
}

#[tokio::test]
async fn rows_are_answered_in_pages() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let mut text = "Ansattnummer;Uker;Fravær;Status\n".to_owned();
    text.extend((0..1200).map(|_| "910001;tull;Ferie;Ønsket\n"));
    let looked = look(&desk, &office.file("lang.csv", &text)).await;
    let page = |verdict, from, count| {
        let page = desk.import_rows(&looked.token, verdict, from, count).expect("it was looked at");
        (page.total, page.rows.first().map(|row| row.row), page.rows.len())
    };
    assert_eq!(page(None, 0, usize::MAX), (1200, Some(2), 500), "no more than so many at a time");
    assert_eq!(page(Some(Verdict::Rejected), 1195, 500), (1200, Some(1197), 5));
    assert_eq!(page(None, usize::MAX, 500), (1200, None, 0));
    assert_eq!(page(Some(Verdict::New), 0, 500), (0, None, 0));
    for token in ["", ".", "another", "another.0"] {
        assert_eq!(desk.import_rows(token, None, 0, 1), Err(Failure::Malformed), "{token:?} is of no list");
        let revised = desk.revise_import(token, Choices::default()).await;
        assert_eq!(revised, Err(Failure::Malformed));
    }
}

#[tokio::test]
async fn a_file_that_is_dropped_is_looked_at_and_one_that_is_none_is_not() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    assert_eq!(desk.look_at_dropped_file().await, Ok(None), "nothing was dropped");
    desk.keep_dropped(office.file("ferie.csv", HOLIDAYS));
    let dropped = desk.look_at_dropped_file().await.expect("it is there").expect("it was dropped");
    assert_eq!(list(dropped).counts().changed, 1);

    desk.keep_dropped(office.folder.path().to_owned());
    let folder = desk.look_at_dropped_file().await;
    assert!(matches!(folder, Err(Failure::StoreUnavailable { .. })), "{folder:?}: a folder is no file");
    for (name, max) in [("stor.xlsx", FILE_BYTES), ("stor.json", 64_000_000)] {
        let file = fs::File::create(office.path(name)).expect("the folder can be written to");
        // Nothing is written: what is too large is not read.
        file.set_len(max + 1).expect("the system makes large files that hold nothing");
        let why = Unreadable::TooLarge { of: Size::FileBytes, max };
        let unreadable = ImportPreview::Unreadable { file: name.into(), why };
        assert_eq!(desk.look_at_file(&office.path(name)).await, Ok(unreadable));
    }
}

#[tokio::test]
async fn the_template_and_what_is_shown_are_written() {
    let office = Office::new();
    let desk = office.planner("kari");
    let (mal, tavle) = (office.path("mal.xlsx"), office.path("tavle.xlsx"));
    desk.write_template(&mal, Fill::Frame).await.expect("without a season it is one to begin");
    let board = || View::Board { departments: None };
    assert_eq!(desk.write_view(&tavle, board()).await, Err(Failure::NothingOpen));
    desk.open_example().await.expect("the example opens");
    assert_eq!(desk.write_view(&tavle, board()).await, Ok("tavle.xlsx".into()));
    assert_eq!(desk.write_view(&office.path("tavle.CSV"), board()).await, Ok("tavle.CSV".into()));
    let starts =
        |name: &str, bytes: &[u8]| fs::read(office.path(name)).expect("it is there").starts_with(bytes);
    assert!(starts("mal.xlsx", b"PK") && starts("tavle.xlsx", b"PK"));
    assert!(starts("tavle.CSV", "\u{feff}".as_bytes()), "the file's name says what it is");
    let nowhere = desk.write_template(&office.path("nowhere/mal.xlsx"), Fill::Frame).await;
    assert!(matches!(nowhere, Err(Failure::StoreUnavailable { .. })), "{nowhere:?}");
}
