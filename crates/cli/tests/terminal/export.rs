//! `skulder export`: the workbook to be filled in, and what the window shows.

use crate::{DEMO, Terminal, changed};

/// Whether a file is a workbook.
fn is_workbook(terminal: &Terminal, name: &str) -> bool {
    std::fs::read(terminal.path(name)).is_ok_and(|bytes| bytes.starts_with(b"PK"))
}

fn with_demo() -> Terminal {
    let terminal = Terminal::new();
    terminal.file("demo.json", DEMO);
    terminal.run_on_database(&["import", "demo.json"]).answer(0);
    terminal
}

#[test]
fn without_a_season_the_template_is_one_to_begin() {
    let terminal = Terminal::new();
    let said =
        terminal.run_on_database(&["export", "--template", "mal.xlsx", "--today", "2027-04-05"]).answer(0);
    assert!(said.starts_with("mal.xlsx: Sommer 2027 (") && said.ends_with(") a season to begin\n"), "{said}");
    assert!(is_workbook(&terminal, "mal.xlsx"));
    assert!(!terminal.database().exists(), "no database was made for it");
    let said = terminal.run_on_database(&["export", "alt.xlsx"]).failure();
    assert!(
        said.starts_with("There is no database at "),
        "a season that is not there is not written: {said}"
    );
}

#[test]
fn a_season_is_written_as_a_workbook_where_the_file_is_called_so() {
    let terminal = with_demo();
    for (arguments, name) in [
        (["export", "alt.xlsx"].as_slice(), "alt.xlsx"),
        (&["export", "--template", "mal.XLSX"], "mal.XLSX"),
        (&["export", "--template", "--blank", "ramme.xlsx"], "ramme.xlsx"),
    ] {
        let said = terminal.run_on_database(arguments).answer(0);
        assert!(said.contains(" (eksempel-2027) as of revision 1"), "{said}");
        assert!(is_workbook(&terminal, name), "{name}");
    }
    let size = |name: &str| std::fs::metadata(terminal.path(name)).expect("it was written").len();
    assert!(size("ramme.xlsx") < size("alt.xlsx"), "the frame has nobody in it");
}

#[test]
fn what_the_window_shows_is_written_as_a_workbook_or_as_text() {
    let terminal = with_demo();
    for (view, holds) in [("board", "Sykehjem Nord"), ("holidays", "Oda Liksomhaug"), ("temps", "Rover")] {
        let (xlsx, csv) = (format!("{view}.xlsx"), format!("{view}.csv"));
        terminal.run_on_database(&["export", "--view", view, &xlsx, "--today", "2027-04-05"]).answer(0);
        assert!(is_workbook(&terminal, &xlsx));
        terminal.run_on_database(&["export", "--view", view, &csv, "--today", "2027-04-05"]).answer(0);
        let text = crate::read(&terminal.path(&csv));
        assert!(text.starts_with('\u{feff}') && text.contains(holds), "{view}: {text}");
    }
}

#[test]
fn a_file_that_is_called_as_something_else_is_not_written() {
    let terminal = with_demo();
    for (arguments, reason) in [
        (["export", "alt.csv"].as_slice(), "a whole season is written as .json or .xlsx"),
        (&["export", "--template", "mal.json"], "the template is written as .xlsx"),
        (&["export", "--view", "board", "tavle.json"], "what the window shows is written as .xlsx or .csv"),
    ] {
        let said = terminal.run_on_database(arguments).failure();
        let file = arguments[arguments.len() - 1];
        assert_eq!(said, format!("{file}: {reason}; give the file another ending\n"));
        assert!(!terminal.path(file).exists());
    }
    let said = terminal.run_on_database(&["export", "nowhere/alt.xlsx"]).failure();
    assert!(said.starts_with("nowhere/alt.xlsx: this cannot be written ("), "{said}");
}

/// The example with two sessions of Oda Liksomhaug's, one of them cancelled.
fn with_sessions() -> Terminal {
    let terminal = Terminal::new();
    let session = |id: &str, date: &str, status: &str| {
        serde_json::json!({
            "id": id, "module": "P-ROVER", "department": "d-4101", "trainer": "t-910001", "temps": ["v-930003"],
            "date": date, "start": "22:30", "minutes": 120, "status": status,
        })
    };
    let season = changed(DEMO, |season| {
        season["sessions"] = serde_json::json!([
            session("s-1", "2027-06-16", "booked"),
            session("s-2", "2027-06-17", "cancelled")
        ]);
    });
    terminal.file("demo.json", &season);
    terminal.run_on_database(&["import", "demo.json"]).answer(0);
    terminal
}

#[test]
fn somebodys_sessions_are_written_as_a_calendar() {
    let terminal = with_sessions();
    for (option, id, events) in [
        ("--trainer", "t-910001", 2),
        ("--temp", "v-930003", 2),
        ("--trainer", "t-910002", 0),
        ("--temp", "v-930001", 0),
    ] {
        let said = terminal.run_on_database(&["export", "ut.ics", option, id]).answer(0);
        assert!(
            said.starts_with("ut.ics: ") && said.ends_with(" (eksempel-2027) as of revision 1\n"),
            "{said}"
        );
        let text = crate::read(&terminal.path("ut.ics"));
        assert_eq!(text.matches("BEGIN:VEVENT\r\n").count(), events, "of {id}: {text}");
    }
    terminal.run_on_database(&["export", "oda.ICS", "--trainer", "t-910001"]).answer(0);
    let text = crate::read(&terminal.path("oda.ICS"));
    for line in [
        "X-WR-CALNAME:Oda Liksomhaug\\, Sommer 2027\\, Eksempelkommune (fiktive data)",
        "UID:s-1.eksempel-2027@skulder",
        "SEQUENCE:1",
        "DTEND;TZID=Europe/Oslo:20270617T003000",
        "LOCATION:Helsehuset korttid",
        "STATUS:CANCELLED",
    ] {
        assert!(text.lines().any(|there| there == line), "{line} is in {text}");
    }
    terminal.run_on_database(&["export", "avdeling.ics", "--department", "d-4101"]).answer(0);
    let text = crate::read(&terminal.path("avdeling.ics"));
    assert!(
        text.contains("SUMMARY:Oda Liksomhaug: Ferie\r\n"),
        "a department's has its trainers' absences: {text}"
    );
}

#[test]
fn a_calendar_that_is_nobodys_or_called_as_something_else_is_not_written() {
    let terminal = with_sessions();
    for (arguments, said) in [
        (
            ["export", "ut.ics"].as_slice(),
            "ut.ics: a calendar is somebody's; say whose with --trainer, --temp or --department\n",
        ),
        (
            &["export", "ut.json", "--temp", "v-930003"],
            "ut.json: somebody's sessions are written as .ics; give the file another ending\n",
        ),
        (
            &["export", "ut.ics", "--trainer", "v-930003"],
            "There is no trainer v-930003 in this season. The ids are in a season file: skulder export FILE.json\n",
        ),
        (
            &["export", "--view", "board", "ut.ics"],
            "ut.ics: what the window shows is written as .xlsx or .csv; give the file another ending\n",
        ),
    ] {
        assert_eq!(terminal.run_on_database(arguments).failure(), said);
        assert!(!terminal.path("ut.ics").exists() && !terminal.path("ut.json").exists());
    }
    for arguments in [
        ["export", "ut.ics", "--trainer", "t-910001", "--temp", "v-930003"].as_slice(),
        &["export", "ut.ics", "--trainer", "t-910001", "--view", "board"],
        &["export", "ut.ics", "--trainer", "t-910001", "--template"],
    ] {
        let said = terminal.run_on_database(arguments).failure();
        assert!(said.contains("cannot be used with"), "{said}");
    }
}

#[test]
fn what_there_is_on_one_person_is_written_by_their_id() {
    let terminal = with_demo();
    let said = terminal.run_on_database(&["export", "--person", "t-910001", "person.json"]).answer(0);
    assert!(said.starts_with("person.json: ") && said.ends_with(" as of revision 1\n"), "{said}");
    assert!(!said.contains("Liksomhaug"), "nobody is named on the screen: {said}");
    let text = crate::read(&terminal.path("person.json"));
    assert!(text.contains("\"skulder-person/1\"") && text.contains("Oda Liksomhaug"), "{text}");
    terminal.run_on_database(&["export", "--person", "v-930001", "vikar.json"]).answer(0);
    let said = terminal.run_on_database(&["export", "--person", "t-1", "nobody.json"]).failure();
    assert!(said.starts_with("There is no trainer or temp t-1 in this season."), "{said}");
    let said = terminal.run_on_database(&["export", "--person", "t-910001", "person.xlsx"]).failure();
    assert!(said.contains(".json"), "{said}");
    assert!(!terminal.path("nobody.json").exists() && !terminal.path("person.xlsx").exists());
}

#[test]
fn a_trainer_and_a_temp_of_one_id_are_told_apart() {
    let terminal = Terminal::new();
    let season = changed(DEMO, |season| {
        let name = season["temps"][0]["name"].clone();
        assert_ne!(name, season["trainers"][0]["name"], "two people");
        season["temps"][0]["id"] = season["trainers"][0]["id"].clone();
    });
    terminal.file("demo.json", &season);
    terminal.run_on_database(&["import", "demo.json"]).answer(0);
    let said = terminal.run_on_database(&["export", "--person", "t-910001", "ut.json"]).failure();
    assert_eq!(
        said,
        "Both a trainer and a temp have the id t-910001; say which: --person trainer:t-910001 or --person \
         temp:t-910001\n"
    );
    assert!(!terminal.path("ut.json").exists());
    for (id, name, other) in [
        ("trainer:t-910001", "Oda Liksomhaug", "Jon Skisselien"),
        ("temp:t-910001", "Jon Skisselien", "Oda Liksomhaug"),
    ] {
        terminal.run_on_database(&["export", "--person", id, "ut.json"]).answer(0);
        let text = crate::read(&terminal.path("ut.json"));
        assert!(text.contains(name) && !text.contains(other), "{id}: {text}");
    }
    for id in ["trainer:v-930002", "temp:t-910002", "temp:"] {
        let said = terminal.run_on_database(&["export", "--person", id, "ingen.json"]).failure();
        assert!(said.starts_with(&format!("There is no trainer or temp {id} in this season.")), "{said}");
    }
}
