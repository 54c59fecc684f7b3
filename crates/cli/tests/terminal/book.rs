//! `skulder book`.

use serde_json::json;

use crate::{DEMO, TINY, Terminal, changed, value};

#[test]
fn the_same_seed_and_steps_print_the_same_document() {
    let terminal = Terminal::new();
    terminal.file("season.json", DEMO);
    let order = ["book", "season.json", "--today", "2027-04-05", "--seed", "3", "--steps", "100", "--json"];
    let answer = terminal.run(&order).answer(1);
    assert_eq!(terminal.run(&order).answer(1), answer);
    let answer = value(&answer);
    assert_eq!(answer["format"], "skulder-booking/1");
    assert_eq!(answer["today"], "2027-04-05");
    assert_eq!((&answer["score"]["pieces"], &answer["bound"]["unplaced"]), (&json!(222), &json!(1)));
    assert_eq!(answer["sessions"][0]["id"], "p-1");
}

#[test]
fn the_status_is_0_where_all_is_placed() {
    let terminal = Terminal::new();
    terminal.file("season.json", &changed(TINY, |document| document["temps"] = json!([])));
    let order = ["book", "season.json", "--today", "2027-06-01", "--seconds", "0"];
    let page = terminal.run(&order).answer(0);
    assert!(page.contains("0 of 0 pieces of training placed in 0 sessions"), "{page}");
}

#[test]
fn the_page_names_what_is_left_and_why() {
    let terminal = Terminal::new();
    terminal.file("season.json", DEMO);
    let page = terminal.run(&["book", "season.json", "--today", "2027-04-05", "--steps", "50"]).answer(1);
    assert!(page.contains("Left unplaced"), "{page}");
    assert!(page.contains("those who may train it have no time on its days"), "{page}");
    assert!(!page.contains("optimal"), "{page}");
}

#[test]
fn what_cannot_be_read_has_status_2() {
    let terminal = Terminal::new();
    terminal.file("season.json", "{}");
    let said = terminal.run(&["book", "season.json"]).failure();
    assert!(said.contains("season.json: "), "{said}");
    terminal.file("season.json", TINY);
    let said = terminal.run(&["book", "season.json", "--seconds=-1"]).failure();
    assert!(said.contains("write a number of seconds"), "{said}");
    let said = terminal.run(&["book", "season.json", "--seconds", "1", "--steps", "1"]).failure();
    assert!(said.contains("cannot be used with"), "{said}");
}
