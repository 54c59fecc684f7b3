//! `skulder remedies` and `skulder apply`.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{DEMO, TINY, Terminal, changed, read, value};

const TODAY: &str = "2027-04-05";

/// A folder with the demo as a file.
fn with_demo() -> Terminal {
    let terminal = Terminal::new();
    terminal.file("season.json", DEMO);
    terminal
}

/// How every cell stands, by what `check` says.
fn statuses(terminal: &Terminal, file: &str) -> BTreeMap<(String, String), String> {
    let said = terminal.run(&["check", file, "--today", TODAY, "--json"]);
    assert_eq!(said.wrong, "");
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let cells = value(&said.out)["cells"].as_array().expect("a list").clone();
    cells
        .iter()
        .map(|cell| ((text(&cell["department"]), text(&cell["week"])), text(&cell["status"])))
        .collect()
}

fn remedies(terminal: &Terminal, department: &str, week: &str) -> Vec<Value> {
    let order = ["remedies", "season.json", "--today", TODAY, "--department", department, "--week", week];
    let list = terminal.run(&[order.as_slice(), &["--json"]].concat()).answer(0);
    value(&list).as_array().expect("a list").clone()
}

/// Two counts as the list of cells that differ, in the order of departments and weeks.
fn differing(
    before: &BTreeMap<(String, String), String>,
    after: &BTreeMap<(String, String), String>,
) -> Vec<Value> {
    let cell = |((department, week), was): (&(String, String), &String)| {
        let is = &after[&(department.clone(), week.clone())];
        let differs = is != was;
        differs.then(|| json!({ "department": department, "week": week, "before": was, "after": is }))
    };
    before.iter().filter_map(cell).collect()
}

#[test]
fn what_a_remedy_promises_is_what_the_season_it_leads_to_shows() {
    let terminal = with_demo();
    let before = statuses(&terminal, "season.json");
    let mut offered = 0;
    for ((department, week), _) in before.iter().filter(|(_, status)| *status == "red") {
        for remedy in remedies(&terminal, department, week) {
            offered += 1;
            let keys: Vec<&str> = remedy.as_object().expect("an object").keys().map(String::as_str).collect();
            let known = ["kind", "also", "needsAgreement", "makesWorse", "breaks", "commands", "cells"];
            assert!(keys.iter().all(|key| known.contains(key)), "{keys:?}");
            assert_ne!(remedy.get("makesWorse"), Some(&json!(false)), "it is said only where it is so");
            let moved = remedy["cells"].as_array().expect("a list");
            let asked =
                moved.iter().find(|cell| cell["department"] == **department && cell["week"] == **week);
            assert!(asked.is_some_and(|cell| cell["after"] != "red"), "{department} {week}: {remedy}");

            terminal.file("commands.json", &remedy["commands"].to_string());
            let said = ["apply", "season.json", "commands.json", "-o", "after.json", "--today", TODAY];
            terminal.run(&said).answer(0);
            assert_eq!(&differing(&before, &statuses(&terminal, "after.json")), moved, "{department} {week}");
        }
    }
    assert!(offered > 0, "the demo has red weeks that something can be done about");
}

#[test]
fn remedies_read_best_first_with_every_cell_they_move() {
    let terminal = with_demo();
    let order = ["remedies", "season.json", "--today", TODAY, "--department", "d-4101", "--week", "2027-W28"];
    let page = terminal.run(&order).answer(0);
    let head = "Helsehuset korttid, 2027-W28, on 2027-04-05: R too few (too few training hours)\n\n1. ";
    assert!(page.starts_with(head), "{page}");
    assert!(page.contains("Helsehuset korttid  2027-W28  R too few -> "), "{page}");
    assert_eq!(terminal.run(&order).answer(0), page, "it is the same every time");
    let offered = remedies(&terminal, "d-4101", "2027-W28");
    assert_eq!(
        page.lines().filter(|line| line.contains(". ") && !line.starts_with(' ')).count(),
        offered.len()
    );
}

#[test]
fn where_nothing_helps_the_proof_is_a_sum() {
    let terminal = Terminal::new();
    // The only superuser is away on holidays that nobody may move, and there is nobody else in the municipality.
    let season = changed(TINY, |document| {
        document["departments"].as_array_mut().expect("a list").truncate(1);
        let department = document["departments"][0]["id"].clone();
        document["trainers"].as_array_mut().expect("a list").truncate(1);
        document["trainers"][0]["department"] = department.clone();
        document["trainers"][0]["tools"] = json!(["rover"]);
        let trainer = document["trainers"][0]["id"].clone();
        document["absences"] = json!([{
            "id": "a", "trainer": trainer, "firstDay": "2027-01-04", "lastDay": "2027-12-31",
            "kind": "holiday", "status": "fixed", "locked": true
        }]);
        document["temps"].as_array_mut().expect("a list").truncate(1);
        document["temps"][0]["department"] = department;
        // At work on one day only, so beginning earlier or later is no way out either.
        document["temps"][0]["firstDay"] = json!("2027-06-30");
        document["temps"][0]["lastDay"] = json!("2027-06-30");
    });
    terminal.file("season.json", &season);
    let said = terminal.run(&["check", "season.json", "--today", "2027-06-01", "--json"]).answer(1);
    let cells = value(&said)["cells"].as_array().expect("a list").clone();
    let is_short =
        |cell: &&Value| cell["reasons"].as_array().is_some_and(|why| why.contains(&json!("tooFewHours")));
    let cell = cells.iter().find(is_short).expect("a week lacks hours");
    let (department, week) =
        (cell["department"].as_str().expect("a text"), cell["week"].as_str().expect("a text"));
    let order =
        ["remedies", "season.json", "--today", "2027-06-01", "--department", department, "--week", week];
    assert_eq!(terminal.run(&[order.as_slice(), &["--json"]].concat()).answer(0).trim(), "[]");
    let page = terminal.run(&order).answer(0);
    for said in
        ["Nothing that could be done", "move a holiday", "holiday 2027-01-04 to 2027-12-31", "missing: "]
    {
        assert!(page.contains(said), "{said} in {page}");
    }
}

#[test]
fn a_week_without_trouble_has_nothing_to_mend() {
    let terminal = with_demo();
    let statuses = statuses(&terminal, "season.json");
    let green = statuses.iter().find(|(_, status)| *status == "green").expect("the demo has one");
    let ((department, week), _) = green;
    assert!(remedies(&terminal, department, week).is_empty());
    let order = ["remedies", "season.json", "--today", TODAY, "--department", department, "--week", week];
    assert!(terminal.run(&order).answer(0).ends_with("There is nothing to mend.\n"));
}

#[test]
fn what_is_not_there_is_told() {
    let terminal = with_demo();
    let ask = |department: &str, week: &str| {
        terminal.run(&["remedies", "season.json", "--department", department, "--week", week]).failure()
    };
    let said = ask("nowhere", "2027-W28");
    assert!(
        said.starts_with("There is no department nowhere in this season. Those there are: d-4101"),
        "{said}"
    );
    let said = ask("d-4101", "2027-W50");
    assert!(said.starts_with("There is no week 2027-W50 in this season. It has 2027-W"), "{said}");
    assert!(ask("d-4101", "28").contains("write a week from 1990 to 2100 as YYYY-Www"));
    let said = terminal.run(&["remedies", "gone.json", "--department", "a", "--week", "2027-W28"]).failure();
    assert!(said.starts_with("gone.json: this cannot be read ("), "{said}");
    let said = terminal.run_on_database(&["remedies", "--department", "a", "--week", "2027-W28"]).failure();
    assert!(said.starts_with("There is no database at "), "{said}");
}

/// A new holiday of a trainer of the demo, twice.
fn two_holidays() -> String {
    let trainer = value(DEMO)["trainers"][0]["id"].clone();
    let holiday = |first: &str, last: &str| {
        json!({ "do": "new", "entry": { "noun": "absence", "id": "", "trainer": trainer,
            "days": { "first": first, "last": last }, "kind": "holiday", "status": "wished", "locked": false } })
    };
    json!([holiday("2027-06-21", "2027-07-11"), holiday("2027-08-02", "2027-08-08")]).to_string()
}

fn ids_of_absences(terminal: &Terminal, file: &str) -> Vec<String> {
    let season = value(&read(&terminal.path(file)));
    let absences = season["absences"].as_array().expect("a list").clone();
    absences.iter().map(|absence| absence["id"].as_str().expect("a text").to_owned()).collect()
}

#[test]
fn new_ids_depend_on_file_and_commands_alone_and_never_clash() {
    let terminal = with_demo();
    terminal.file("commands.json", &two_holidays());
    terminal.run(&["apply", "season.json", "commands.json", "-o", "once.json"]).answer(0);
    terminal.run(&["apply", "season.json", "commands.json", "-o", "again.json"]).answer(0);
    assert_eq!(read(&terminal.path("once.json")), read(&terminal.path("again.json")));
    let new = |file: &str| {
        let there = ids_of_absences(&terminal, "season.json");
        let ids = ids_of_absences(&terminal, file).into_iter().filter(|id| !there.contains(id));
        ids.collect::<Vec<_>>()
    };
    assert_eq!(new("once.json"), ["new-1", "new-2"]);
    terminal.run(&["apply", "once.json", "commands.json", "-o", "twice.json"]).answer(0);
    assert_eq!(new("twice.json").len(), 4, "what is there already is kept: {:?}", new("twice.json"));
}

#[test]
fn a_season_that_does_not_say_which_it_is_does_not_say_so_afterwards() {
    let terminal = with_demo();
    let mut season = value(DEMO);
    season["season"].as_object_mut().expect("an object").remove("id");
    terminal.file("nameless.json", &season.to_string());
    terminal.file("commands.json", "[]");
    terminal.run(&["apply", "nameless.json", "commands.json", "-o", "after.json"]).answer(0);
    assert_eq!(value(&read(&terminal.path("after.json")))["season"]["id"], Value::Null);
    terminal.run(&["apply", "season.json", "commands.json", "-o", "after.json"]).answer(0);
    assert_eq!(value(&read(&terminal.path("after.json")))["season"]["id"], value(DEMO)["season"]["id"]);
}

#[test]
fn without_an_output_nothing_is_written_and_the_cells_are_shown() {
    let terminal = with_demo();
    terminal.file("commands.json", &two_holidays());
    let said = terminal.run(&["apply", "season.json", "commands.json", "--today", TODAY]).answer(0);
    assert!(said.starts_with("Nothing is written. It would be\n2 entries changed, "), "{said}");
    assert!(said.contains(" on 2027-04-05\n"), "{said}");
    assert_eq!(read(&terminal.path("season.json")), DEMO);
    assert_eq!(std::fs::read_dir(terminal.folder.path()).expect("a folder").count(), 2, "no file is made");
}

#[test]
fn a_remedy_as_it_is_printed_can_be_applied() {
    let terminal = with_demo();
    let remedy = remedies(&terminal, "d-4101", "2027-W28").swap_remove(0);
    terminal.file("remedy.json", &remedy.to_string());
    let said = terminal.run(&["apply", "season.json", "remedy.json", "--today", TODAY]).answer(0);
    assert_eq!(said.matches(" -> ").count(), remedy["cells"].as_array().map_or(0, Vec::len), "{said}");
}

#[test]
fn everything_wrong_with_commands_is_told_with_its_place() {
    let terminal = with_demo();
    let apply = |text: &str| {
        terminal.file("commands.json", text);
        terminal.run(&["apply", "season.json", "commands.json", "-o", "after.json"]).failure()
    };
    let said = apply(
        r#"[ { "do": "dance" }, { "do": "remove", "entity": { "noun": "absence", "id": "a" } },
             { "do": "add" }, 7, { "do": "undo", "entry": "e" } ]"#,
    );
    let places: Vec<&str> = said.lines().filter_map(|line| line.split(": ").nth(1)).collect();
    assert_eq!(places, ["/0", "/2", "/3", "/4"], "{said}");
    assert!(said.lines().all(|line| line.starts_with("commands.json: ")), "{said}");

    let said = apply(
        r#"{ "commands": [ { "do": "remove", "entity": { "noun": "absence", "id": "gone" } },
             { "do": "remove", "entity": { "noun": "temp", "id": "gone" } } ] }"#,
    );
    assert_eq!(
        said,
        "commands.json: /commands/0: absence gone, id: there is no absence gone\n\
         commands.json: /commands/1: temp gone, id: there is no temp gone\n"
    );
    assert!(apply("{}").contains("this has no list of commands"));
    assert!(apply("7").contains("this must be a list of commands"));
    assert!(
        apply(r#"[{ "kind": "addTool", "commands": [] }]"#).contains("this is a list of remedies: give one")
    );
    assert!(apply("[").contains("commands.json: this is not JSON: "));
    assert!(!terminal.path("after.json").exists(), "nothing is written");

    terminal.file("broken.json", "{}");
    let said = terminal.run(&["apply", "broken.json", "commands.json"]).failure();
    assert!(said.contains("broken.json: ") && said.contains("commands.json: "), "both are looked at: {said}");
}

#[test]
fn in_the_database_a_remedy_is_one_step() {
    let terminal = with_demo();
    terminal.run_on_database(&["import", "season.json"]).answer(0);
    let order = ["remedies", "--today", TODAY, "--department", "d-4101", "--week", "2027-W28", "--json"];
    let stored = value(&terminal.run_on_database(&order).answer(0));
    let stored = stored.as_array().expect("a list");
    let of_file = remedies(&terminal, "d-4101", "2027-W28");
    let cells = |list: &[Value]| list.iter().map(|remedy| remedy["cells"].clone()).collect::<Vec<_>>();
    assert_eq!(cells(stored), cells(&of_file), "the database offers what the file does");

    terminal.file("remedy.json", &stored[0].to_string());
    let said = terminal.run_on_database(&["apply", "remedy.json", "--dry-run", "--today", TODAY]).answer(0);
    assert!(said.starts_with("Nothing is stored. It would be\n"), "{said}");
    assert_eq!(terminal.run_on_database(&["history"]).answer(0).lines().count(), 1);

    let said = terminal.run_on_database(&["apply", "remedy.json", "--today", TODAY]).answer(0);
    assert!(said.ends_with("It can be undone in the window.\n"), "{said}");
    let history = terminal.run_on_database(&["history"]).answer(0);
    assert!(history.lines().next().is_some_and(|line| line.contains("took a remedy")), "{history}");
    assert_eq!(history.lines().count(), 2, "{history}");

    terminal.run_on_database(&["export", "after.json"]).answer(0);
    let (before, after) = (statuses(&terminal, "season.json"), statuses(&terminal, "after.json"));
    assert_eq!(Value::from(differing(&before, &after)), stored[0]["cells"]);
}

#[test]
fn a_season_file_and_the_database_are_not_mixed() {
    let terminal = with_demo();
    terminal.file("commands.json", "[]");
    let said = terminal.run_on_database(&["apply", "season.json", "commands.json"]).failure();
    assert!(said.contains("cannot be used together"), "{said}");
    let said = terminal.run(&["apply", "commands.json", "-o", "after.json"]).failure();
    assert!(said.contains("-o needs a season file"), "{said}");
}
