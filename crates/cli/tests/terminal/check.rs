//! `skulder check`.

use serde_json::json;

use crate::{DEMO, EVERY_RULE, TINY, Terminal, changed, value};

#[test]
fn the_examples_are_answered_as_published() {
    let terminal = Terminal::new();
    for (text, today, expected) in [
        (TINY, "2027-06-01", include_str!("../../../../tests/fixtures/tiny-season.check.json")),
        (DEMO, "2027-04-05", include_str!("../../../../tests/fixtures/demo-season.check.json")),
        (EVERY_RULE, "2032-07-03", include_str!("../../../../tests/fixtures/every-rule-season.check.json")),
    ] {
        terminal.file("season.json", text);
        let answer = terminal.run(&["check", "season.json", "--today", today, "--json"]).answer(1);
        assert!(value(&answer) == value(expected), "{answer}");
    }
}

#[test]
fn the_status_is_0_where_no_cell_is_red() {
    let terminal = Terminal::new();
    terminal.file("season.json", &changed(TINY, |document| document["temps"] = json!([])));
    terminal.run(&["check", "season.json", "--today", "2027-06-01", "--json"]).answer(0);
    terminal.run(&["check", "season.json"]).answer(0);
}

#[test]
fn every_mistake_is_a_line_with_file_and_pointer() {
    let terminal = Terminal::new();
    let text = changed(TINY, |document| {
        document["season"]["colour"] = json!("red");
        document["season"]["lastWeek"] = json!("2027-W53");
        document["departments"][1]["id"] = json!("d-a");
        document["trainers"][0]["tools"] = json!([]);
        document["trainers"][1]["positionPercent"] = json!(201);
        document["absences"][0]["trainer"] = json!("t-9");
        document["absences"][1]["lastDay"] = json!("2027-07-04");
        document["modules"][0]["minutes"] = json!("120");
        document["temps"][0]["tool"] = json!("rover");
        document["temps"][1]["name"] = json!("Vikar 96200692222");
        document["temps"][2].as_object_mut().expect("an entry").remove("role");
    });
    terminal.file("season.json", &text);
    let said = terminal.run(&["check", "season.json", "--today", "2027-06-01", "--json"]).failure();
    let mut pointers: Vec<&str> = said
        .lines()
        .map(|line| {
            line.strip_prefix("season.json: ").and_then(|line| line.split(": ").next()).expect("a pointer")
        })
        .collect();
    pointers.sort_unstable();
    assert_eq!(
        pointers,
        [
            "/absences/0/trainer",
            "/absences/1",
            "/departments/1",
            "/modules/0/minutes",
            "/season/colour",
            "/season/lastWeek",
            "/temps/0/tool",
            "/temps/1/name",
            "/temps/2/role",
            "/temps/3/department",
            "/trainers/0/tools",
            "/trainers/1/positionPercent",
            "/trainers/2/department",
        ]
    );
    assert!(!said.contains("96200692222"), "an identity number is not repeated");
}

#[test]
fn what_is_no_season_file_is_refused() {
    let terminal = Terminal::new();
    terminal.file("season.json", "{\"format\": \"skulder-season/1\",");
    let said = terminal.run(&["check", "season.json"]).failure();
    assert!(said.starts_with("season.json: this is not JSON: EOF"), "{said}");
    let said = terminal.run(&["check", "gone.json"]).failure();
    assert!(said.starts_with("gone.json: this cannot be read ("), "{said}");
    terminal.file("season.json", TINY);
    let said = terminal.run(&["check", "season.json", "--today", "1.6.2027"]).failure();
    assert!(said.contains("write a day from 1990 to 2100 as YYYY-MM-DD"), "{said}");
}

#[test]
fn no_database_is_made() {
    let terminal = Terminal::new();
    terminal.file("season.json", TINY);
    terminal.run(&["check", "season.json", "--today", "2027-06-01"]).answer(1);
    let there: Vec<_> = std::fs::read_dir(terminal.folder.path()).expect("the folder is there").collect();
    assert_eq!(there.len(), 1, "only the season file is there: {there:?}");
}
