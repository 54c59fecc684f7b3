//! The pages as they are printed.

use std::io::Read as _;
use std::process::Stdio;

use serde_json::json;

use crate::{DEMO, EVERY_RULE, TINY, Terminal, changed};

#[test]
fn the_tiny_season_can_be_added_up_by_hand() {
    let terminal = Terminal::new();
    terminal.file("season.json", TINY);
    let page = terminal.run(&["check", "season.json", "--today", "2027-06-01"]).answer(1);
    assert_eq!(page, include_str!("tiny.txt"));
}

#[test]
fn a_finding_leads_back_to_the_holiday_that_caused_it() {
    let terminal = Terminal::new();
    terminal.file("season.json", DEMO);
    let page = terminal.run(&["check", "season.json", "--today", "2027-04-05"]).answer(1);
    let stories = [
        "Oda Liksomhaug  2027-W27, 0 days  0 min less 0 in sessions  0 min  holiday 2027-07-05 to 2027-07-25 (fixed)",
        "missing: 240 - 0 = 240 min; the instructors can take it",
        "missing: 180 - 0 = 180 min; not even the instructors can take it all",
        "The instructors cannot take it all: Sykehjem Sør, 2027-W28 to 2027-W29",
    ];
    for story in stories {
        assert!(page.contains(story), "{story:?} is not in\n{page}");
    }
}

#[test]
fn what_asks_for_attention_is_listed() {
    let terminal = Terminal::new();
    terminal.file("season.json", EVERY_RULE);
    let page = terminal.run(&["check", "season.json", "--today", "2032-07-03"]).answer(1);
    for heading in ["Overdue: ", "Overbooked: ", "Broken: ", "Unconfirmed: ", "Cover missing"] {
        assert!(page.contains(&format!("\n{heading}")), "{heading:?} is not in\n{page}");
    }
}

#[test]
fn a_name_with_control_characters_is_written_out() {
    let terminal = Terminal::new();
    terminal.file(
        "season.json",
        &changed(TINY, |document| {
            document["temps"][2]["name"] = json!("Ida\u{1b}[2J");
            document["departments"][0]["name"] = json!("Nord\nSør");
        }),
    );
    let page = terminal.run(&["check", "season.json", "--today", "2027-06-01"]).answer(1);
    assert!(page.contains("Ida\\u{1b}[2J") && page.contains("Nord\\nSør"), "{page}");
    assert!(!page.contains('\u{1b}'), "nothing of the plan steers the terminal");
}

#[test]
fn whoever_reads_may_stop_reading() {
    let terminal = Terminal::new();
    terminal.file("season.json", DEMO);
    let mut program = terminal
        .program()
        .args(["check", "season.json", "--today", "2027-04-05", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(program.stdout.take());
    let mut wrong = String::new();
    program.stderr.take().expect("standard error is piped").read_to_string(&mut wrong).expect("it is UTF-8");
    assert_eq!(program.wait().expect("the program ends").code(), Some(1));
    assert_eq!(wrong, "", "a reader that is gone is no fault of the season");
}
