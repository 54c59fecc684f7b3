//! The desk against a real file: what is kept, what is not, and two planners at once.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::Local;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use skulder_booking::Scope;
use skulder_exchange::lists::ListKind;
use skulder_exchange::lists::choices::Choices;
use skulder_exchange::lists::preview::Verdict;
use skulder_exchange::view::View;
use skulder_season::absence::Absence;
use skulder_season::coverage::board::Status;
use skulder_season::dates::{ClockTime, DateRange, WeekRange};
use skulder_season::deviations::DeviationFilter;
use skulder_season::history::HistoryEntry;
use skulder_season::ids::{AbsenceId, AssessmentId, PersonId, SessionId, TrainerId};
use skulder_season::person::{Naming, Person};
use skulder_season::roll_forward::TakenAlong;
use skulder_season::season::AnyEntry;
use skulder_season::telling::Recipient;
use skulder_store::Place;
use tempfile::TempDir;

use super::history::PAGE;
use super::*;
use crate::answer::{Answer, HistoryFilter, ImportPreview, Opened, ShellSettings, Undone};
use crate::database::Making;
use crate::drafts::DraftsFile;
use crate::{example, reading};

mod booking;
mod databases;
mod erasing;
mod following_up;
mod lists;
mod reports;
mod seasons;
mod telling;

/// A folder with a database in it, at which planners sit down. They share it, as they would share a server.
struct Office {
    folder: TempDir,
}

impl Office {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }
    /// A planner who has not opened anything.
    fn planner(&self, author: &str) -> Desk {
        self.planner_started_with(author, None)
    }
    /// A planner whose program was started with a file.
    fn planner_started_with(&self, author: &str, file: Option<PathBuf>) -> Desk {
        self.at(self.database().shared(), author, file)
    }
    /// A planner's program, which has the database for itself.
    fn program(&self) -> Desk {
        self.at(self.database(), "kari", None)
    }
    fn at(&self, database: Database, author: &str, file: Option<PathBuf>) -> Desk {
        let settings = self.settings();
        let layouts = LayoutsFile::within(&self.path("settings"));
        let drafts = DraftsFile::within(&self.path("settings"));
        let mut desk =
            Desk::new(database, author.to_owned(), Clock::Machine, settings, drafts, layouts, file);
        desk.importing.reader = reading::tests::reader();
        desk
    }
    fn database(&self) -> Database {
        Database::at(Place::Sqlite(self.path("skulder.db")), Making::WhereThereIsNone)
    }
    fn settings(&self) -> SettingsFile {
        SettingsFile::within(&self.path("settings"))
    }
    /// A planner at the example season.
    async fn planner_at_example(&self, author: &str) -> Desk {
        let desk = self.planner(author);
        desk.open_example().await.expect("the example opens");
        desk
    }
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
    fn file(&self, name: &str, text: &str) -> PathBuf {
        fs::write(self.path(name), text).expect("the folder can be written to");
        self.path(name)
    }
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn absence(desk: &Desk, id: &str) -> Absence {
    let shown = desk.shown().expect("a season is open");
    let absence = shown.season().absences().get(&AbsenceId::from(id));
    (**absence.expect("the example has the absence")).clone()
}

/// The command that puts an absence on other days.
fn moved(desk: &Desk, id: &str, first: &str, last: &str) -> Command {
    let days = DateRange::new(day(first), day(last)).expect("not reversed");
    Command::Change { entry: AnyEntry::Absence(Absence { days, ..absence(desk, id) }) }
}

/// Of Sykehjem Øst both superusers are away in week 28; one of them a week later is the remedy.
fn remedy(desk: &Desk) -> Command {
    moved(desk, "a-014", "2027-07-19", "2027-08-08")
}

fn red_cells(opened: &Opened) -> usize {
    opened.blocks.iter().flat_map(|block| &block.cells).filter(|cell| cell.status == Status::Red).count()
}

/// Every entry of the history, as long as it fits on a page.
async fn history(desk: &Desk) -> Vec<HistoryEntry> {
    desk.history(None, &HistoryFilter::default()).await.expect("the history is there").entries
}

async fn undone(desk: &Desk) -> Answer {
    match desk.undo().await {
        Ok(Undone::Moved { answer }) => *answer,
        other => panic!("{other:?} moves no season"),
    }
}

async fn opened(desk: &Desk) -> Opened {
    desk.open().await.expect("the database opens").expect("it has a season")
}

#[tokio::test]
async fn a_new_database_has_no_season_and_the_example_is_brought_in_opened_and_removed() {
    let office = Office::new();
    let desk = office.planner("kari");
    assert_eq!(desk.open().await, Ok(None), "nothing has been planned yet");
    assert_eq!(desk.undo().await, Err(Failure::NothingOpen), "a call before that says what is the matter");

    let example = desk.open_example().await.expect("the example is valid");
    assert!(example.is_example && example.today_is_fixed);
    assert_eq!(example.today, day("2027-04-05"));
    assert_eq!(red_cells(&example), 16, "the example has sixteen red weeks");
    assert_eq!(example.municipality.red_cells, 16, "and the municipality counts the same");
    assert!(!example.steps.can_undo, "the example is removed, not undone");
    let days: Vec<Day> = example.public_holidays.iter().map(|on| on.day).collect();
    assert!(days.first() == Some(&day("2027-01-01")) && days.contains(&day("2027-12-26")), "of all the year");
    assert!(example.people.iter().any(|naming| naming.person.name == "Oda Liksomhaug"));

    assert_eq!(desk.open_example().await.as_ref(), Ok(&example), "opening it again changes nothing");
    assert_eq!(opened(&office.planner("kari")).await, example, "and it is what a restart opens");

    assert_eq!(desk.remove_season(&example::id()).await, Ok(None), "nothing else is there");
    assert_eq!(desk.open().await, Ok(None));
    assert_eq!(red_cells(&desk.open_example().await.expect("it can be brought in anew")), 16);
}

#[tokio::test]
async fn a_change_is_kept_and_a_preview_is_not() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let before = opened(&desk).await;

    let previewed = desk.preview(&[remedy(&desk)], 7).expect("the remedy is no nonsense");
    assert_eq!(previewed.sequence, 7);
    assert_eq!(previewed.outcome.municipality.red_cells, 15, "one week turns");
    assert_eq!(opened(&desk).await, before, "a preview keeps nothing");
    assert_eq!(opened(&office.planner("kari")).await, before, "on the disk neither");

    let answer = desk.execute(remedy(&desk), Vec::new()).await.expect("the remedy is carried out");
    assert_eq!(answer.outcome.moves, previewed.outcome.moves, "what was previewed is what happens");
    assert_eq!(answer.outcome.revision, before.revision + 1);
    let after = opened(&desk).await;
    assert_eq!(red_cells(&after), 15);
    assert_eq!(opened(&office.planner("kari")).await, after, "a restart finds what was answered");
}

#[tokio::test]
async fn what_two_tried_commands_add_does_not_collide() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let added = |first: &str| {
        let days = DateRange::new(day(first), day(first)).expect("one day");
        Command::New { entry: AnyEntry::Absence(Absence { days, ..absence(&desk, "a-014") }) }
    };
    let previewed = desk.preview(&[added("2027-06-10"), added("2027-06-11")], 1).expect("both are fine");
    assert_eq!(previewed.outcome.changes.len(), 2, "each is given an id of its own");
}

#[tokio::test]
async fn undo_and_redo_go_on_after_a_restart() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let command = remedy(&desk);
    desk.execute(command, Vec::new()).await.expect("carried out");

    let desk = office.planner("kari");
    assert!(opened(&desk).await.steps.can_undo, "the step is still there");
    let undone = undone(&desk).await;
    assert_eq!(undone.outcome.municipality.red_cells, 16);
    assert!(undone.steps.can_redo);

    let desk = office.planner("kari");
    assert!(opened(&desk).await.steps.can_redo, "and so is the step back");
    assert_eq!(desk.redo().await.expect("nothing was done since").outcome.municipality.red_cells, 15);
    assert!(!opened(&desk).await.steps.can_redo, "nothing is left to redo");
    let nothing_left = Failure::Refused {
        refusal: Refusal {
            problems: vec![Problem { command: 0, entity: None, field: String::new(), why: Why::NothingLeft }],
        },
    };
    assert_eq!(desk.redo().await, Err(nothing_left));

    let other = office.planner("per");
    assert!(!opened(&other).await.steps.can_undo, "one undoes one's own steps");
}

#[tokio::test]
async fn a_step_far_back_in_the_history_is_found() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let command = remedy(&desk);
    desk.execute(command, Vec::new()).await.expect("carried out");
    let other = office.planner("per");
    opened(&other).await;
    for days in 0..=PAGE {
        let last = if days.is_multiple_of(2) { "2027-08-09" } else { "2027-08-08" };
        let command = moved(&other, "a-012", "2027-07-12", last);
        other.execute(command, Vec::new()).await.expect("carried out");
    }
    assert_eq!(undone(&desk).await.outcome.municipality.red_cells, 16, "it is still the latest of one's own");
}

#[tokio::test]
async fn two_planners_changes_that_do_not_touch_are_both_kept() {
    let office = Office::new();
    let (kari, per) = (office.planner_at_example("kari").await, office.planner_at_example("per").await);
    let named = Naming {
        id: PersonId::Trainer("t-910001".into()),
        person: Person { name: "Oda Nytt Navn".into(), employee_no: None },
    };
    per.execute(moved(&per, "a-013", "2027-07-05", "2027-07-25"), Vec::new()).await.expect("carried out");
    let naming = Command::Name { people: vec![named.id.clone()] };
    per.execute(naming, vec![named.clone()]).await.expect("carried out");

    let shown = opened_without_catching_up(&kari);
    let answer = kari.execute(moved(&kari, "a-015", "2027-07-05", "2027-07-25"), Vec::new()).await;
    let answer = answer.expect("another absence is no conflict");
    assert_eq!(answer.outcome.revision, shown.revision() + 3, "the other two came first");
    assert_eq!(answer.outcome.changes.len(), 2, "the window is told of the other's change as well");
    let after = opened(&kari).await;
    assert!(after.people.contains(&named), "and of the new name when it opens the season anew");
    assert_eq!(after.blocks, opened(&office.planner("anna")).await.blocks, "recounted, it is the same");
    assert_eq!(per.catch_up().await, Ok(Some(after.revision)), "the other is told to catch up");
    assert_eq!(per.catch_up().await, Ok(None), "once");
    assert_eq!(opened(&per).await.contents, after.contents);
}

fn opened_without_catching_up(desk: &Desk) -> Arc<OpenSeason> {
    desk.shown().expect("a season is open")
}

#[tokio::test]
async fn two_planners_changes_of_one_holiday_conflict_and_the_later_is_told_who_was_first() {
    let office = Office::new();
    let (kari, per) = (office.planner_at_example("kari").await, office.planner_at_example("per").await);
    let (of_kari, of_per) = (remedy(&kari), moved(&per, "a-014", "2027-07-26", "2027-08-15"));
    per.execute(of_per, Vec::new()).await.expect("the first is carried out");
    assert_eq!(
        kari.execute(of_kari.clone(), Vec::new()).await,
        Err(Failure::Stale { by: Some("per".into()) }),
        "the second would undo what it has not seen"
    );
    assert_eq!(absence(&kari, "a-014").days.first(), day("2027-07-26"), "the season is as the first left it");
    kari.execute(of_kari, Vec::new()).await.expect("seen and done all the same, it is carried out");
}

#[tokio::test]
async fn a_holiday_of_somebody_removed_meanwhile_conflicts() {
    let office = Office::new();
    let (kari, per) = (office.planner_at_example("kari").await, office.planner_at_example("per").await);
    let entity = EntityId::Trainer("t-910013".into());
    per.execute(Command::Remove { entity }, Vec::new()).await.expect("nobody else needs the trainer");
    let stale = kari.execute(remedy(&kari), Vec::new()).await;
    assert_eq!(stale, Err(Failure::Stale { by: Some("per".into()) }));
}

#[tokio::test]
async fn a_season_removed_meanwhile_is_not_waited_for() {
    let office = Office::new();
    let (kari, per) = (office.planner_at_example("kari").await, office.planner_at_example("per").await);
    per.remove_season(&example::id()).await.expect("removed");
    assert_eq!(kari.execute(remedy(&kari), Vec::new()).await, Err(Failure::NothingOpen));
    assert_eq!(kari.open().await, Ok(None));
}

#[tokio::test]
async fn others_changes_are_heard_of() {
    let office = Office::new();
    let (kari, per) = (office.planner_at_example("kari").await, office.planner_at_example("per").await);
    assert!(office.planner("anna").watch().await.expect("nothing to fail").is_none(), "nothing is open yet");
    let mut moved = kari.watch().await.expect("the file can be watched").expect("the database is open");
    let answer = per.execute(remedy(&per), Vec::new()).await.expect("carried out");
    let heard = moved.recv().await.expect("the watch goes on");
    assert_eq!((heard.season, heard.revision), (example::id(), answer.outcome.revision));
}

#[tokio::test]
async fn nonsense_is_refused_and_nothing_kept() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let before = opened(&desk).await;
    let nobody = Naming {
        id: PersonId::Temp("nobody".into()),
        person: Person { name: "Kari".into(), employee_no: None },
    };
    let endless = Naming {
        id: PersonId::Trainer("t-910001".into()),
        person: Person { name: "x".repeat(1000), employee_no: None },
    };
    for (command, names) in [
        (Command::Remove { entity: EntityId::Trainer("nobody".into()) }, Vec::new()),
        (Command::Name { people: vec![endless.id.clone()] }, vec![endless]),
        (remedy(&desk), vec![nobody]),
    ] {
        let answer = desk.execute(command, names).await;
        assert!(matches!(answer, Err(Failure::Refused { .. })), "{answer:?} refuses");
    }
    let undo = Command::Undo { entry: "x".into(), edits: Vec::new() };
    assert_eq!(desk.execute(undo, Vec::new()).await, Err(Failure::Malformed), "undo has a call of its own");
    assert_eq!(opened(&desk).await, before);
}

#[tokio::test]
async fn a_change_that_changes_nothing_is_no_entry() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let as_it_is = Command::Change { entry: AnyEntry::Absence(absence(&desk, "a-014")) };
    let answer = desk.execute(as_it_is, Vec::new()).await.expect("nothing is wrong with it");
    assert_eq!(answer.outcome.revision, 1, "the season stays at its revision");
    assert_eq!(history(&desk).await.len(), 1);
}

#[tokio::test]
async fn the_history_is_read_latest_first_and_holds_no_name() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    desk.execute(remedy(&desk), Vec::new()).await.expect("carried out");
    let history = history(&desk).await;
    assert_eq!(history.iter().map(|entry| entry.revision).collect::<Vec<_>>(), [2, 1]);
    let text = serde_json::to_string(&history).expect("it goes over the wire");
    assert!(!text.contains("Liksomhaug"), "names are nowhere but in their table");
}

#[tokio::test]
async fn the_history_is_read_a_page_at_a_time_and_filtered() {
    let office = Office::new();
    let (kari, per) = (office.planner_at_example("kari").await, office.planner_at_example("per").await);
    kari.execute(remedy(&kari), Vec::new()).await.expect("carried out");
    opened(&per).await;
    for days in 0..=PAGE {
        let last = if days.is_multiple_of(2) { "2027-08-09" } else { "2027-08-08" };
        per.execute(moved(&per, "a-012", "2027-07-12", last), Vec::new()).await.expect("carried out");
    }
    opened(&kari).await;
    let page = async |before, filter: &HistoryFilter| {
        let page = kari.history(before, filter).await.expect("the history is there");
        assert_eq!(page.authors, ["kari", "per"], "everybody, whoever is asked for");
        let revisions: Vec<i64> = page.entries.iter().map(|entry| entry.revision).collect();
        (revisions, page.next)
    };
    let all = i64::from(PAGE) + 3;
    let latest = page(None, &HistoryFilter::default()).await;
    assert_eq!(latest, ((4..=all).rev().collect(), Some(4)), "a page of the latest");
    assert_eq!(page(latest.1, &HistoryFilter::default()).await, (vec![3, 2, 1], None), "and what was before");

    let of = |author: &str| HistoryFilter { author: Some(author.into()), ..HistoryFilter::default() };
    assert_eq!(page(None, &of("kari")).await, (vec![2, 1], None), "however far back they are");
    let others = page(None, &of("per")).await;
    assert_eq!((others.0.len(), others.1), (PAGE as usize, Some(4)), "the rest is another page");
    assert_eq!(page(others.1, &of("per")).await, (vec![3], None));
    assert_eq!(page(None, &of("anna")).await, (Vec::new(), None), "nobody");

    let today = Local::now().date_naive();
    let on = |day| HistoryFilter { day: Some(day), ..of("kari") };
    assert_eq!(page(None, &on(today)).await.0, [2, 1], "unless it is midnight just now");
    assert_eq!(page(None, &on(today.pred_opt().expect("a day"))).await.0, [] as [i64; 0]);
}

#[tokio::test]
async fn another_season_is_opened_and_removed_and_the_first_goes_on() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let text = std::str::from_utf8(example::FILE).expect("the file is UTF-8");
    let file = office.file("sommer.json", &text.replace("eksempel-2027", "sommer-2027"));
    let Ok(ImportPreview::Ready { token, .. }) = desk.look_at_file(&file).await else {
        panic!("nothing is wrong with the file")
    };
    let own = desk.accept_import(&token).await.expect("it is brought in");
    let id = own.season_id.clone();

    let example = desk.open_season(&example::id()).await.expect("it is there");
    assert!(example.is_example);
    assert_eq!(
        opened(&office.planner("kari")).await.season_id,
        example.season_id,
        "a restart opens it as well"
    );
    assert_eq!(desk.remove_season(&id).await, Ok(Some(example)), "what is open stays so");
    assert_eq!(desk.open_season(&id).await, Err(Failure::Stale { by: None }), "it is gone");
    assert_eq!(desk.remove_season(&id).await.map(|open| open.is_some()), Ok(true), "and may go twice");
}

#[tokio::test]
async fn a_week_is_laid_open() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let sheet = desk.week(&"d-4101".into(), "2027-W27".parse().expect("a week")).expect("the cell is there");
    assert_eq!((sheet.shortfalls[0].load, sheet.shortfalls[0].capacity), (240, 0), "the sum of the example");
    for (department, week) in [("nowhere", "2027-W27"), ("d-4101", "2027-W01")] {
        let answer = desk.week(&department.into(), week.parse().expect("a week"));
        assert!(matches!(answer, Err(Failure::Refused { .. })), "{answer:?}: there is no such cell");
    }
}

#[tokio::test]
async fn a_remedy_does_what_it_promised() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let week = "2027-W28".parse().expect("a week");
    let support = "Støtte på stedet".to_owned();
    let found = desk.remedies("d-4101".into(), week, support.clone()).await.expect("the cell is there");
    let [first, ..] = found.offered.as_slice() else { panic!("the example's red week has a way out") };
    let taken = desk.execute(first.command.clone(), Vec::new()).await.expect("it is carried out");
    assert_eq!(taken.outcome.moves, first.cells, "taken, it moves the cells it was offered with");
    for (department, week) in [("nowhere", "2027-W27"), ("d-4101", "2027-W01")] {
        let week = week.parse().expect("a week");
        let answer = desk.remedies(department.into(), week, support.clone()).await;
        assert!(matches!(answer, Err(Failure::Refused { .. })), "{answer:?}: there is no such cell");
    }
}

#[tokio::test]
async fn a_vulnerable_week_turns_red_without_whoever_it_hangs_on() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let found = desk.vulnerable().await.expect("a season is open");
    let cell = found.first().expect("the example has a vulnerable week");
    let away = Absence {
        id: "away".into(),
        trainer: cell.trainers[0].clone(),
        days: cell.week.days(),
        ..absence(&desk, "a-014")
    };
    let taken =
        desk.execute(Command::Add { entry: away.into() }, Vec::new()).await.expect("it is carried out");
    let mut moves = taken.outcome.moves.iter();
    let turned = moves.find(|moved| moved.department == cell.department && moved.week == cell.week);
    assert_eq!(turned.map(|moved| moved.after), Some(Status::Red));
    let left = desk.vulnerable().await.expect("a season is open");
    let is_same = |other: &&Vulnerable| other.department == cell.department && other.week == cell.week;
    assert!(!left.iter().any(|other| is_same(&other)), "what is red hangs on nobody");
}

#[tokio::test]
async fn every_red_week_to_come_is_one_for_the_instructors() {
    let office = Office::new();
    let desk = office.planner("kari");
    let example = desk.open_example().await.expect("the example opens");
    let rescues = desk.rescues().expect("a season is open");
    let this_week = Week::of(example.today);
    for block in &example.blocks {
        for cell in &block.cells {
            let is_told = rescues
                .iter()
                .any(|rescue| rescue.department == block.department && rescue.weeks.contains(&cell.week));
            let is_red = cell.status == Status::Red && cell.week >= this_week;
            assert_eq!(is_told, is_red, "{} {}", block.department, cell.week);
        }
    }
    assert_eq!(office.planner("ola").rescues(), Err(Failure::NothingOpen), "nobody has opened anything");
}

#[tokio::test]
async fn sessions_to_mend_are_as_many_as_the_municipality_counts() {
    let office = Office::new();
    let desk = office.planner("kari");
    assert_eq!(desk.sessions_to_mend(), Err(Failure::NothingOpen), "nobody has opened anything");
    let example = desk.open_example().await.expect("the example opens");
    let found = desk.sessions_to_mend().expect("a season is open");
    assert_eq!(found.broken.len(), example.municipality.broken);
    assert_eq!(found.unconfirmed.len(), example.municipality.unconfirmed);
}

#[tokio::test]
async fn a_file_is_looked_at_accepted_and_changes_nothing_the_second_time() {
    let office = Office::new();
    let desk = office.planner("kari");
    let text = std::str::from_utf8(example::FILE).expect("the file is UTF-8");
    let file = office.file("sommer.json", &text.replace("eksempel-2027", "sommer-2027"));

    let Ok(ImportPreview::Ready { token, file: name, is_new, added, changed, .. }) =
        desk.look_at_file(&file).await
    else {
        panic!("nothing is wrong with the file")
    };
    assert_eq!((name.as_str(), is_new, changed), ("sommer.json", true, 0));
    assert!(added > 100, "everything in it is new");
    assert_eq!(desk.open().await, Ok(None), "nothing is kept before it is accepted");
    assert_eq!(
        desk.accept_import("another").await,
        Err(Failure::Malformed),
        "that is not what was looked at"
    );

    let accepted = desk.accept_import(&token).await.expect("nothing happened in between");
    assert_eq!((accepted.season_id.as_str(), accepted.revision), ("sommer-2027", 1));
    assert!(!accepted.is_example && !accepted.today_is_fixed);
    assert_eq!(desk.accept_import(&token).await, Err(Failure::Malformed), "a preview is accepted once");

    let again = desk.look_at_file(&file).await.expect("the file is still there");
    let ImportPreview::Ready { token, is_new, added, changed, moves, .. } = again else {
        panic!("nothing is wrong with the file")
    };
    assert_eq!(
        (is_new, added, changed, moves.len()),
        (false, 0, 0, 0),
        "the second time it says nothing new"
    );
    let accepted = desk.accept_import(&token).await.expect("nothing to keep is no failure");
    assert_eq!(accepted.revision, 1, "and is no entry of the history");

    let moved = office.file(
        "flyttet.json",
        &text.replace("eksempel-2027", "sommer-2027").replace("\"Sykehjem Nord\"", "\"Sykehjem Nordre\""),
    );
    let preview = desk.look_at_file(&moved).await.expect("the file is there");
    assert!(
        matches!(preview, ImportPreview::Ready { added: 0, changed: 1, .. }),
        "{preview:?}: a file of a known season merges into it"
    );
}

#[tokio::test]
async fn every_mistake_in_a_file_is_listed_and_nothing_is_kept() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let text = std::str::from_utf8(example::FILE).expect("the file is UTF-8");
    let wrong = text.replace("2027-07-25", "2027-02-30").replace("\"d-4103\"", "\"d-9999\"");
    let preview = desk.look_at_file(&office.file("feil.json", &wrong)).await.expect("it is read");
    let ImportPreview::Problems { file, problems } = preview else { panic!("there are mistakes in it") };
    assert_eq!(file, "feil.json");
    assert!(problems.len() > 3, "all of them at once, not the first");
    let missing = desk.look_at_file(&office.path("nowhere.json")).await;
    assert!(matches!(missing, Err(Failure::StoreUnavailable { .. })), "{missing:?}: there is no such file");
}

#[tokio::test]
async fn the_file_of_the_start_is_looked_at_once() {
    let office = Office::new();
    let file = office.file("sommer.json", std::str::from_utf8(example::FILE).expect("the file is UTF-8"));
    let desk = office.planner_started_with("kari", Some(file));
    let looked_at = desk.look_at_file_of_start().await.expect("the file is there");
    assert!(matches!(looked_at, Some(ImportPreview::Ready { .. })));
    assert_eq!(desk.look_at_file_of_start().await, Ok(None), "a page that loads again does not ask again");
}

#[tokio::test]
async fn what_is_exported_says_nothing_new_when_it_is_looked_at() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    assert_eq!(
        desk.file_name_to_suggest("json"),
        Ok("Sommer 2027, Eksempelkommune fiktive data.json".into())
    );
    desk.execute(remedy(&desk), Vec::new()).await.expect("carried out");
    let file = office.path("ut.json");
    assert_eq!(desk.export_to(&file).await, Ok("ut.json".into()));
    let preview = desk.look_at_file(&file).await.expect("the file is there");
    assert!(
        matches!(preview, ImportPreview::Ready { is_new: false, added: 0, changed: 0, .. }),
        "{preview:?}"
    );
    let nowhere = desk.export_to(&office.path("nowhere/ut.json")).await;
    assert!(matches!(nowhere, Err(Failure::StoreUnavailable { .. })), "{nowhere:?}: there is no such folder");
}

#[tokio::test]
async fn at_midnight_the_season_is_counted_anew() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    assert_eq!(desk.roll_over().await, None, "the example's day stands still");
    let later = Clock::Fixed(day("2027-07-20"));
    let desk = Desk { clock: later, ..desk };
    let before = opened_without_catching_up(&desk).opened().municipality;
    assert_eq!(desk.roll_over().await, Some(day("2027-07-20")));
    let shown = opened_without_catching_up(&desk).opened();
    assert_eq!(shown.today, day("2027-07-20"));
    assert_ne!(shown.municipality, before, "what nobody was trained in by now is overdue");
}

#[tokio::test]
async fn a_database_that_is_none_is_said_to_be_so_and_can_be_tried_again() {
    let office = Office::new();
    let file = office
        .file("skulder.db", "this is a letter, and not a database at all, however long one looks at it");
    let desk = office.planner("kari");
    let answer = desk.open().await;
    assert!(matches!(answer, Err(Failure::StoreUnavailable { .. } | Failure::Damaged { .. })), "{answer:?}");
    fs::remove_file(file).expect("nobody holds it");
    assert_eq!(desk.open().await, Ok(None), "with the letter gone, the same program goes on");
}

/// Texts that programs stumble over.
const ODD_TEXTS: &[&str] = &[
    "",
    " ",
    "0",
    "d-4101",
    "t-910001",
    "absence",
    "+262142-12-31",
    "-0001-01-01",
    "9999-12-31",
    "2027-02-30",
    "2027-W53",
    "2026-W53",
    "9999-W99",
    "24:00",
    "2027-13",
    "01810012380",
    "\u{0}",
    "\u{202e}",
    "🦆",
    "<b>x</b>",
    "__proto__",
    "NaN",
];

/// Values that programs stumble over.
fn odd_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (0..200_i64).prop_map(Value::from),
        Just(json!(u64::MAX)),
        proptest::sample::select(ODD_TEXTS).prop_map(Value::from),
        (0..5000_usize).prop_map(|length| Value::from("x".repeat(length))),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-z]{1,8}", inner, 0..4)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

/// Puts a value in place of one of those in a document, counted from the outermost inwards.
fn replace(document: &mut Value, place: &mut usize, value: &Value) {
    if *place == 0 {
        *document = value.clone();
    }
    *place = place.wrapping_sub(1);
    let inner: Vec<&mut Value> = match document {
        Value::Array(values) => values.iter_mut().collect(),
        Value::Object(entries) => entries.values_mut().collect(),
        _ => Vec::new(),
    };
    for value_within in inner {
        replace(value_within, place, value);
    }
}

fn parsed<T: DeserializeOwned>(value: &Value) -> Result<T, Failure> {
    crate::ipc::parse(value.clone())
}

/// Arguments near to right ones get further than those that are altogether wrong, so there are both.
#[test]
fn no_argument_makes_a_call_panic_or_answer_without_a_type() {
    let absence = json!({
        "noun": "absence", "id": "a-014", "trainer": "t-910013", "kind": "holiday", "status": "fixed", "locked": false,
        "days": {"first": "2027-07-12", "last": "2027-08-01"},
    });
    let session = json!({
        "noun": "session", "id": "", "kind": {"training": {"module": "P-KLIENT2"}}, "department": "d-4101",
        "trainer": "t-910001", "temps": ["v-930006"], "waiting": [], "date": "2027-06-10", "start": "09:00",
        "minutes": 60, "status": "booked", "cancelReason": null, "attendance": {}, "followUp": null, "locked": false,
    });
    let commands = [
        json!({"do": "change", "entry": absence}),
        json!({"do": "new", "entry": session}),
        json!({"do": "remove", "entity": {"noun": "trainer", "id": "t-910001"}}),
        json!({"do": "name", "people": [{"kind": "trainer", "id": "t-910001"}]}),
        json!({"do": "undo", "entry": "x"}),
        json!({"do": "bulk", "source": "together", "commands": [{"do": "change", "entry": absence}]}),
        json!({"do": "setSeason", "season": {
            "name": "Sommer", "weeks": {"first": "2027-W22", "last": "2027-W34"},
            "settings": serde_json::to_value(skulder_season::Settings::default()).expect("settings are JSON"),
        }}),
    ];
    let names =
        json!([{"id": {"kind": "trainer", "id": "t-910001"}, "person": {"name": "Oda", "employeeNo": null}}]);
    let choices = json!({
        "sheets": {"": {
            "skip": false, "kind": "absences", "headerRow": 1, "columns": {"1": {"is": "field", "field": "weeks"}},
            "constants": {"status": "Ønsket"}, "marks": {"F": {"is": "present"}}, "marksConfirmed": true,
        }},
        "season": {"name": "Sommer", "weeks": {"first": "2027-W22", "last": "2027-W34"}},
        "departments": {"Nord": {"is": "new"}}, "makeDepartments": true, "matchNames": true,
        "rows": [{"sheet": "", "row": 2, "leaveOut": false, "isSame": true, "choice": 2}],
        "fixes": [{"sheet": "", "row": 2, "column": 1, "text": "24"}],
    });
    let views = [
        json!({"view": "board", "departments": ["d-4101"]}),
        json!({"view": "holidays", "trainers": null}),
        json!({"view": "temps", "temps": ["v-930006"]}),
    ];
    let filter =
        json!({"concerns": {"noun": "trainer", "id": "t-910001"}, "author": "kari", "day": "2027-04-05"});
    let recipients = [
        json!({"kind": "trainer", "id": "t-910001"}),
        json!({"kind": "temp", "id": "v-930006"}),
        json!({"kind": "department", "id": "d-4101"}),
    ];
    let draft = json!({"key": "eksempel-2027/a", "text": "{}"});
    let settings = json!({"theme": "contrast", "language": "en"});
    let begun = json!({
        "name": "Sommer", "weeks": {"first": "2028-W22", "last": "2028-W34"},
        "along": {"weekRules": true, "wanted": false},
    });
    let mut tried = session.clone();
    tried.as_object_mut().expect("an entry is an object").remove("noun");
    let wish = json!({"temps": ["v-930006"], "module": "P-KLIENT2", "minutes": 60, "insteadOf": null});
    let time = json!({"trainer": "t-910001", "day": "2027-06-10", "start": "09:00"});
    let booking = json!({
        "scope": {"departments": ["d-4101"], "from": "2027-W24"}, "seconds": 1, "isAnew": false, "sessions": ["p-1"],
    });
    let deviations = json!({"department": "d-4101", "cause": "knowledgeGap"});
    let guidance = json!({"department": "d-4101", "minutes": 60});
    let others = [json!("d-4101"), json!("2027-W27"), json!(12), json!("light"), Value::Null];

    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    let office = Office::new();
    let drafts = DraftsFile::within(&office.path("settings"));
    let desk = runtime.block_on(office.planner_at_example("kari"));
    // What is pasted here does not take the place of the list that is revised there.
    let other_desk = runtime.block_on(office.planner_at_example("per"));
    for command in &commands {
        for place in 0..40 {
            let texts = ODD_TEXTS.iter().map(|&text| json!(text));
            for value in
                texts.chain([json!(-1), json!(0), json!(u32::MAX), json!(u64::MAX), json!(0.5), json!([])])
            {
                let mut command = command.clone();
                replace(&mut command, &mut place.clone(), &value);
                if let Ok(command) = parsed::<Command>(&command) {
                    let answer = desk.preview(&[command], 1);
                    assert!(
                        matches!(answer, Ok(_) | Err(Failure::Refused { .. })),
                        "{answer:?} to a wrong argument"
                    );
                }
            }
        }
    }
    let pasted = "Ansattnummer\tUker\tStatus\n910001\t23\tØnsket\n910002\t24\tØnsket\n";
    let pasted = runtime.block_on(desk.look_at_pasted(pasted.to_owned(), None)).expect("it is text");
    let ImportPreview::List { token, .. } = pasted else { panic!("{pasted:?} is a list") };
    let reviewed = runtime.block_on(booking::searched(&desk, Scope::default(), false));
    let wrong = prop::collection::vec((any::<prop::sample::Index>(), odd_value()), 0..3);
    let cases = Config { cases: 1000, failure_persistence: None, ..Config::default() };
    TestRunner::new(cases)
        .run(&(0..commands.len(), 0..others.len(), wrong), |(command, other, wrong)| {
            let (mut choices, mut view) = (choices.clone(), views[command % views.len()].clone());
            let mut recipient = recipients[command % recipients.len()].clone();
            let (mut filter, mut draft, mut settings) = (filter.clone(), draft.clone(), settings.clone());
            let (mut wish, mut time, mut booking) = (wish.clone(), time.clone(), booking.clone());
            let (mut deviations, mut guidance) = (deviations.clone(), guidance.clone());
            let mut tried = tried.clone();
            // Each begins two seasons, which takes a while.
            let begins = command == 0 && other == 0;
            // The whole history is read for it.
            let writes_calendar = other == 0;
            let mut begun = begun.clone();
            let (mut command, mut names, mut other) =
                (commands[command].clone(), names.clone(), others[other].clone());
            for (place, value) in &wrong {
                let documents = [
                    &mut command,
                    &mut names,
                    &mut other,
                    &mut choices,
                    &mut view,
                    &mut filter,
                    &mut draft,
                    &mut settings,
                    &mut begun,
                    &mut recipient,
                    &mut wish,
                    &mut time,
                    &mut booking,
                    &mut tried,
                    &mut deviations,
                    &mut guidance,
                ];
                for document in documents {
                    replace(document, &mut place.index(16), value);
                }
            }
            runtime.block_on(async {
                let mut answers = Vec::new();
                let sequence = parsed::<u64>(&other).unwrap_or_default();
                match (parsed::<Command>(&command), parsed::<Vec<Naming>>(&names)) {
                    (Ok(command), Ok(names)) => {
                        answers.push(desk.preview(std::slice::from_ref(&command), sequence).err());
                        answers.push(desk.execute(command, names).await.err());
                    }
                    (command, names) => answers.extend([command.err(), names.err()]),
                }
                if let Ok(temp) = parsed::<TempId>(&other) {
                    answers.push(desk.temp(&temp).err());
                }
                match (parsed::<DepartmentId>(&other), parsed::<Week>(&other)) {
                    (Ok(department), _) => {
                        answers.push(desk.week(&department, "2027-W27".parse().expect("a week")).err());
                    }
                    (_, Ok(week)) => answers.push(desk.week(&"d-4101".into(), week).err()),
                    (department, week) => answers.extend([department.err(), week.err()]),
                }
                match parsed::<DeviationFilter>(&deviations) {
                    Ok(filter) => answers.push(desk.deviations(&filter).err()),
                    wrong => answers.push(wrong.err()),
                }
                match (parsed::<DepartmentId>(&guidance["department"]), parsed::<u32>(&guidance["minutes"])) {
                    (Ok(department), Ok(minutes)) => {
                        answers.push(desk.guidance(department, minutes).await.err());
                    }
                    (department, minutes) => answers.extend([department.err(), minutes.err()]),
                }
                match parsed::<AssessmentId>(&other) {
                    Ok(assessment) => answers.push(desk.figures_of(&assessment).await.err()),
                    wrong => answers.push(wrong.err()),
                }
                answers.extend([desk.lifted().err(), desk.figures().err()]);
                if let Ok(week) = parsed::<Week>(&other) {
                    answers.push(desk.timetable(week).await.err());
                }
                match parsed::<Session>(&tried) {
                    Ok(tried) => answers.push(desk.breaches(tried).await.err()),
                    wrong => answers.push(wrong.err()),
                }
                match parsed::<Wish>(&wish) {
                    Ok(wish) => answers.push(desk.chances(wish).await.err()),
                    wrong => answers.push(wrong.err()),
                }
                let start = parsed::<ClockTime>(&time["start"]);
                match (parsed::<TrainerId>(&time["trainer"]), parsed::<Day>(&time["day"]), start) {
                    (Ok(trainer), Ok(day), Ok(start)) => {
                        answers.push(desk.takers(FreeTime { trainer, day, start }).await.err());
                    }
                    (trainer, day, start) => answers.extend([trainer.err(), day.err(), start.err()]),
                }
                let asked = (parsed::<Scope>(&booking["scope"]), parsed::<u64>(&booking["seconds"]));
                match (asked, parsed::<bool>(&booking["isAnew"])) {
                    // A search takes its second, so only what is no search is asked for here.
                    ((Ok(scope), Ok(seconds)), Ok(is_anew)) if !(1..=60).contains(&seconds) => {
                        answers.push(desk.book(scope, seconds, is_anew).await.err());
                    }
                    ((scope, seconds), is_anew) => {
                        answers.extend([scope.err(), seconds.err(), is_anew.err()]);
                    }
                }
                match parsed::<BTreeSet<SessionId>>(&booking["sessions"]) {
                    Ok(sessions) => {
                        answers.push(desk.review_booking(&reviewed.token, sessions.clone()).await.err());
                        let accepted = desk.accept_booking(&reviewed.token, sessions).await.err();
                        // What else is asked here moves the season.
                        answers.push(accepted.filter(|it| !matches!(it, Failure::Stale { .. })));
                    }
                    wrong => answers.push(wrong.err()),
                }
                match (parsed::<Option<i64>>(&other), parsed::<HistoryFilter>(&filter)) {
                    (Ok(before), Ok(filter)) => answers.push(desk.history(before, &filter).await.err()),
                    (before, filter) => answers.extend([before.err(), filter.err()]),
                }
                match (parsed::<String>(&draft["key"]), parsed::<Option<String>>(&draft["text"])) {
                    (Ok(key), Ok(text)) => answers.push(drafts.keep(key, text).err()),
                    (key, text) => answers.extend([key.err(), text.err()]),
                }
                let (name, weeks) = (parsed::<String>(&begun["name"]), parsed::<WeekRange>(&begun["weeks"]));
                match (name, weeks, parsed::<TakenAlong>(&begun["along"])) {
                    (Ok(name), Ok(weeks), Ok(along)) if begins => {
                        if let Some(failure) = desk.new_season(&name, weeks).await.err() {
                            answers.push(Some(failure));
                        } else {
                            answers.push(desk.undo().await.err());
                        }
                        if let Some(failure) = desk.roll_forward(&name, weeks, along).await.err() {
                            answers.push(Some(failure));
                        } else {
                            answers.push(desk.undo().await.err());
                        }
                    }
                    (name, weeks, along) => answers.extend([name.err(), weeks.err(), along.err()]),
                }
                // A season is opened and removed by whom nobody waits for.
                match parsed::<SeasonId>(&other) {
                    Ok(season) => {
                        let opened = other_desk.open_season(&season).await.err();
                        let is_gone = opened == Some(Failure::Stale { by: None });
                        answers.extend([
                            opened.filter(|_| !is_gone),
                            other_desk.remove_season(&season).await.err(),
                        ]);
                    }
                    wrong => answers.push(wrong.err()),
                }
                match parsed::<String>(&other) {
                    Ok(token) => answers.push(desk.accept_import(&token).await.err()),
                    wrong => answers.push(wrong.err()),
                }
                match parsed::<Choices>(&choices) {
                    Ok(choices) => answers.push(desk.revise_import(&token, choices).await.err()),
                    wrong => answers.push(wrong.err()),
                }
                let verdict = parsed::<Option<Verdict>>(&other).unwrap_or_default();
                let count = parsed::<usize>(&other).unwrap_or(12);
                answers.push(desk.import_rows(&token, verdict, count, count).err());
                let kind = parsed::<Option<ListKind>>(&other).unwrap_or_default();
                if let Ok(text) = parsed::<String>(&other) {
                    answers.push(desk.import_rows(&text, verdict, 0, 1).err());
                    answers.push(desk.open_recent_database(&text).await.err());
                    let is_gone = |failure: &Failure| *failure == Failure::Stale { by: None };
                    answers.push(desk.restore(&text).await.err().filter(|failure| !is_gone(failure)));
                    answers.push(other_desk.look_at_pasted(text, kind).await.err());
                }
                match parsed::<View>(&view) {
                    Ok(view) => answers.push(desk.write_view(&office.path("ut.csv"), view).await.err()),
                    wrong => answers.push(wrong.err()),
                }
                match parsed::<Recipient>(&recipient) {
                    Ok(recipient) => {
                        answers.push(desk.telling(&recipient).await.err());
                        answers.push(desk.mark_told(&recipient).await.err());
                        answers.push(desk.calendar_name_to_suggest(&recipient).err());
                        if writes_calendar {
                            answers.push(desk.write_calendar(&office.path("ut.ics"), recipient).await.err());
                        }
                    }
                    wrong => answers.push(wrong.err()),
                }
                // A department is nobody, so there are wrong ones among the right.
                match parsed::<PersonId>(&recipient) {
                    Ok(person) => {
                        answers.push(desk.person_name_to_suggest(&person).err());
                        if writes_calendar {
                            answers.push(desk.write_person(&office.path("person.json"), person).await.err());
                        }
                    }
                    wrong => answers.push(wrong.err()),
                }
                answers.push(parsed::<ShellSettings>(&settings).err());
                for failure in answers.into_iter().flatten() {
                    prop_assert!(
                        matches!(failure, Failure::Refused { .. } | Failure::Malformed),
                        "{failure:?} is no answer to a wrong argument"
                    );
                }
                Ok(())
            })
        })
        .expect("every argument has a typed answer");
}
