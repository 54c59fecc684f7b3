//! `skulder import` and `skulder export`: what is stored, once, all of it or nothing.

use std::process::Stdio;

use serde_json::{Value, json};

use crate::{DEMO, EVERY_RULE, TINY, Terminal, changed, read, value};

const DEMO_ID: &str = "eksempel-2027";

/// The tiny example with an id.
fn tiny() -> Value {
    let mut document = value(TINY);
    document["season"]["id"] = json!("tiny");
    document
}

#[test]
fn a_file_imported_twice_is_stored_once() {
    let terminal = Terminal::new();
    terminal.file("demo.json", DEMO);
    let said = terminal.run_on_database(&["import", "demo.json"]).answer(0);
    let document = value(DEMO);
    let lists = document.as_object().expect("a document").values().filter_map(Value::as_array);
    let entries = lists.map(Vec::len).sum::<usize>() + 1;
    assert_eq!(
        said,
        format!(
            "demo.json: Sommer 2027, Eksempelkommune (fiktive data) ({DEMO_ID}), a new season: {entries} added\n"
        )
    );
    let said = terminal.run_on_database(&["import", "demo.json"]).answer(0);
    assert_eq!(
        said,
        format!(
            "demo.json: Sommer 2027, Eksempelkommune (fiktive data) ({DEMO_ID}): nothing new, {entries} unchanged\n"
        )
    );
    let history = terminal.run_on_database(&["history"]).answer(0);
    assert_eq!(history.lines().count(), 1, "what changes nothing is no entry of the history: {history}");
    assert!(history.contains("planner  imported a file: "), "{history}");
}

#[test]
fn what_is_exported_is_what_was_imported() {
    for (text, today, expected) in [
        (DEMO, "2027-04-05", include_str!("../../../../tests/fixtures/demo-season.check.json")),
        (EVERY_RULE, "2032-07-03", include_str!("../../../../tests/fixtures/every-rule-season.check.json")),
    ] {
        let (terminal, other) = (Terminal::new(), Terminal::new());
        terminal.file("season.json", text);
        terminal.run_on_database(&["import", "season.json"]).answer(0);
        terminal.run_on_database(&["export", "out.json"]).answer(0);
        let exported = read(&terminal.path("out.json"));

        other.file("season.json", &exported);
        other.run_on_database(&["import", "season.json"]).answer(0);
        other.run_on_database(&["export", "out.json"]).answer(0);
        assert_eq!(read(&other.path("out.json")), exported, "a file comes out of the database as it went in");

        let said = terminal.run_on_database(&["import", "out.json"]).answer(0);
        assert!(said.contains(": nothing new, "), "an export says nothing that is not there: {said}");
        for arguments in [
            ["check", "out.json", "--today", today, "--json"].as_slice(),
            &["board", "--today", today, "--json"],
        ] {
            let said = match arguments[0] {
                "board" => terminal.run_on_database(arguments),
                _ => terminal.run(arguments),
            };
            assert!(value(&said.answer(1)) == value(expected), "{arguments:?}");
        }
    }
}

#[test]
fn an_export_that_cannot_be_written_leaves_nothing_behind() {
    let terminal = Terminal::new();
    terminal.file("season.json", &tiny().to_string());
    terminal.run_on_database(&["import", "season.json"]).answer(0);
    let said = terminal.run_on_database(&["export", "nowhere/out.json"]).failure();
    assert!(said.starts_with("nowhere/out.json: this cannot be written ("), "{said}");
    std::fs::create_dir(terminal.path("folder")).expect("a folder can be made");
    terminal.run_on_database(&["export", "folder"]).failure();
    let there = std::fs::read_dir(terminal.folder.path()).expect("the folder is there");
    let parts = there.filter(|entry| {
        entry.as_ref().is_ok_and(|entry| entry.file_name().to_string_lossy().ends_with(".part"))
    });
    assert_eq!(parts.count(), 0, "the unfinished file is gone");
}

#[test]
fn of_several_files_none_is_stored_if_one_is_wrong() {
    let terminal = Terminal::new();
    terminal.file("good.json", DEMO);
    terminal.file("bad.json", &changed(TINY, |document| document["temps"][0]["role"] = json!("cook")));
    terminal.file("worse.json", "{");
    let said = terminal.run_on_database(&["import", "good.json", "bad.json", "worse.json"]).failure();
    assert_eq!(
        said,
        concat!(
            "bad.json: /temps/0/role: this must be one of assistant, apprentice, healthWorker, student, nurse, socialEducator\n",
            "worse.json: this is not JSON: EOF while parsing an object at line 1, column 1; mend it there\n",
        )
    );
    assert!(!terminal.database().exists(), "not even a database was made");
}

#[test]
fn of_several_files_none_is_stored_if_one_is_refused() {
    let terminal = Terminal::new();
    let mut document = tiny();
    document["loans"] =
        json!([{ "trainer": "t-1", "department": "d-b", "firstWeek": "2027-W26", "lastWeek": "2027-W26" }]);
    terminal.file("first.json", &document.to_string());
    terminal.run_on_database(&["import", "first.json"]).answer(0);
    // Valid by itself, but not beside the loan that is stored.
    document["loans"] = json!([]);
    document["trainers"][0] = json!({
        "id": "t-1", "name": "Superbruker En", "kind": "instructor", "role": "nurse", "positionPercent": 100,
        "tools": ["rover"], "weeklyMinutes": 300
    });
    terminal.file("second.json", &document.to_string());
    terminal.file("demo.json", DEMO);
    let said = terminal.run_on_database(&["import", "demo.json", "second.json"]).failure();
    assert_eq!(
        said,
        "second.json: trainer t-1, kind: only a superuser can be lent or have a position raised; remove the loans and \
         raises first\n"
    );
    let said = terminal.run_on_database(&["board", "--season", DEMO_ID]).failure();
    assert!(
        said.contains("There is no season eksempel-2027 in ") && said.contains("Those there are: tiny"),
        "{said}"
    );
}

#[test]
fn several_files_of_one_season_build_on_each_other() {
    let terminal = Terminal::new();
    terminal.file("one.json", &tiny().to_string());
    let mut document = tiny();
    document["temps"][0]["positionPercent"] = json!(90);
    terminal.file("two.json", &document.to_string());
    let said = terminal.run_on_database(&["import", "one.json", "two.json", "--dry-run"]).answer(0);
    assert!(said.contains("one.json: Liten sesong 2027 (tiny), a new season: 15 added"), "{said}");
    assert!(
        said.contains("two.json: Liten sesong 2027 (tiny): 0 added, 1 changed, 0 removed, 14 unchanged"),
        "{said}"
    );
    assert!(!terminal.database().exists(), "a dry run makes no database");
    let said = terminal.run_on_database(&["import", "one.json", "two.json"]).answer(0);
    assert_eq!(
        said,
        concat!(
            "one.json: Liten sesong 2027 (tiny), a new season: 15 added\n",
            "two.json: Liten sesong 2027 (tiny): 0 added, 1 changed, 0 removed, 14 unchanged\n",
        )
    );
}

#[test]
fn a_dry_run_shows_which_cells_would_move_and_stores_nothing() {
    let terminal = Terminal::new();
    let mut document = tiny();
    terminal.file("season.json", &document.to_string());
    let said =
        terminal.run_on_database(&["import", "season.json", "--dry-run", "--today", "2027-06-01"]).answer(0);
    assert_eq!(
        said,
        concat!(
            "Nothing is stored. The import would be\n",
            "season.json: Liten sesong 2027 (tiny), a new season: 15 added\n",
            "  on 2027-06-01: 3 red, 2 yellow, 2 green, 1 empty\n",
        )
    );
    terminal.run_on_database(&["import", "season.json"]).answer(0);
    document["absences"] = json!([{
        "id": "a-2", "trainer": "t-3", "firstDay": "2027-07-05", "lastDay": "2027-07-11", "kind": "holiday", "status": "declined"
    }]);
    terminal.file("season.json", &document.to_string());
    let said =
        terminal.run_on_database(&["import", "season.json", "--dry-run", "--today", "2027-06-01"]).answer(0);
    assert_eq!(
        said,
        concat!(
            "Nothing is stored. The import would be\n",
            "season.json: Liten sesong 2027 (tiny): 0 added, 1 changed, 0 removed, 13 unchanged\n",
            "  1 cell moves on 2027-06-01\n",
            "    Avdeling B  2027-W27  R too few -> Y barely covered\n",
        )
    );
    let history = terminal.run_on_database(&["history"]).answer(0);
    assert_eq!(history.lines().count(), 1, "{history}");
}

#[test]
fn a_name_is_stored_and_is_in_no_history() {
    let terminal = Terminal::new();
    let mut document = tiny();
    terminal.file("season.json", &document.to_string());
    terminal.run_on_database(&["import", "season.json"]).answer(0);
    document["temps"][0]["name"] = json!("Kari Nordmann");
    document["temps"][0]["employeeNo"] = json!("4711");
    terminal.file("season.json", &document.to_string());
    let said = terminal.run_on_database(&["import", "season.json"]).answer(0);
    assert!(said.contains("0 added, 1 changed, 0 removed, 14 unchanged"), "{said}");
    let history = terminal.run_on_database(&["history"]).answer(0);
    assert_eq!(history.lines().count(), 2);
    assert!(!history.contains("Kari") && !said.contains("Kari"), "{history}");
    terminal.run_on_database(&["export", "out.json"]).answer(0);
    let exported = value(&read(&terminal.path("out.json")));
    assert_eq!(exported["temps"][0]["name"], "Kari Nordmann");
    assert_eq!(exported["temps"][0]["employeeNo"], "4711");
}

#[test]
fn a_file_without_an_id_is_a_new_season_each_time_unless_told_which() {
    let terminal = Terminal::new();
    terminal.file("season.json", TINY);
    terminal.run_on_database(&["import", "season.json"]).answer(0);
    let said = terminal.run_on_database(&["import", "season.json"]).answer(0);
    assert!(said.contains(", a new season: 15 added"), "{said}");
    let said = terminal.run_on_database(&["import", "season.json", "--season", "mine"]).answer(0);
    assert!(said.contains("(mine), a new season: 15 added"), "{said}");
    let said = terminal.run_on_database(&["import", "season.json", "--season", "mine"]).answer(0);
    assert!(said.contains("(mine): nothing new, 15 unchanged"), "{said}");
}

#[test]
fn the_first_season_imported_is_the_one_that_is_shown() {
    let terminal = Terminal::new();
    terminal.file("demo.json", DEMO);
    terminal.file("tiny.json", &tiny().to_string());
    terminal.run_on_database(&["import", "demo.json"]).answer(0);
    terminal.run_on_database(&["import", "tiny.json"]).answer(0);
    let board = terminal.run_on_database(&["board", "--today", "2027-04-05"]).answer(1);
    assert!(board.starts_with("Sommer 2027, Eksempelkommune"), "{board}");
    let board = terminal.run_on_database(&["board", "--today", "2027-06-01", "--season", "tiny"]).answer(1);
    assert!(board.starts_with("Liten sesong 2027"), "{board}");
}

#[test]
fn imports_at_the_same_time_are_all_stored() {
    let terminal = Terminal::new();
    terminal.file("season.json", &tiny().to_string());
    terminal.run_on_database(&["import", "season.json"]).answer(0);
    let database = terminal.database();
    let runs: Vec<_> = (0..6)
        .map(|number| {
            let mut document = tiny();
            document["absences"][0]["id"] = json!(format!("a-1{number}"));
            document["absences"].as_array_mut().expect("a list").truncate(1);
            let file = terminal.file(&format!("{number}.json"), &document.to_string());
            terminal
                .program()
                .arg("import")
                .arg(file)
                .arg("--database")
                .arg(&database)
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .expect("the program starts")
        })
        .collect();
    for run in runs {
        let output = run.wait_with_output().expect("the program ends");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    terminal.run_on_database(&["export", "out.json"]).answer(0);
    let absences = value(&read(&terminal.path("out.json")))["absences"].as_array().map(Vec::len);
    assert_eq!(absences, Some(8), "two that were there, and one of each file");
    let history = terminal.run_on_database(&["history"]).answer(0);
    assert_eq!(history.lines().count(), 7, "each file is one entry: {history}");
}

#[test]
fn the_database_is_the_windows_unless_another_is_named() {
    let terminal = Terminal::new();
    terminal.file("season.json", TINY);
    let said = terminal.run(&["board"]).failure();
    assert!(said.starts_with("There is no database at ") && said.contains("skulder import FILE"), "{said}");
    terminal.run(&["import", "season.json"]).answer(0);
    let board = terminal.run(&["board", "--today", "2027-06-01"]).answer(1);
    assert!(board.starts_with("Liten sesong 2027"), "{board}");
    if cfg!(target_os = "linux") {
        assert!(terminal.path("Skulder/skulder.db").exists());
    }
}

#[test]
fn a_database_that_is_none_is_left_alone() {
    let terminal = Terminal::new();
    terminal.file("season.json", TINY);
    terminal.file("skulder.db", "these are notes, not a database, and they are long enough to be looked at");
    let before = read(&terminal.database());
    let said = terminal.run_on_database(&["import", "season.json"]).failure();
    assert!(said.contains("is not a database of Skulder's"), "{said}");
    assert_eq!(read(&terminal.database()), before);
}
