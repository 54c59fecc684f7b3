//! `skulder sessions`: what is held, when, and what is in the way.

use serde_json::{Value, json};

use crate::{TINY, Terminal, changed, value};

/// The tiny season with sessions: one that is fine, one over a holiday, guidance, and one that was cancelled.
fn with_sessions() -> String {
    changed(TINY, |document| {
        document["sessions"] = json!([
            { "id": "s-1", "module": "P-ROVER", "department": "d-a", "trainer": "t-2", "temps": ["v-1", "v-2"],
              "date": "2027-07-01", "start": "08:00", "minutes": 120, "status": "booked" },
            { "id": "s-2", "module": "P-KLIENT", "department": "d-a", "trainer": "t-1", "temps": ["v-3"],
              "date": "2027-07-12", "start": "09:00", "minutes": 210, "status": "booked" },
            { "id": "s-3", "kind": "guidance", "title": "Legemidler\u{7}", "department": "d-b", "trainer": "i-1",
              "temps": [], "date": "2027-07-05", "start": "13:00", "minutes": 45, "status": "booked" },
            { "id": "s-4", "module": "P-KLIENT", "department": "d-b", "trainer": "t-3", "temps": ["v-4"],
              "date": "2027-06-30", "start": "22:30", "minutes": 210, "status": "cancelled",
              "cancelReason": "tempAway" },
        ]);
    })
}

#[test]
fn sessions_are_listed_in_order_with_what_is_in_the_way() {
    let terminal = Terminal::new();
    terminal.file("season.json", &with_sessions());
    let page = terminal.run(&["sessions", "season.json", "--today", "2027-07-01"]).answer(0);
    let expected = "\
Liten sesong 2027, on 2027-07-01: 3 sessions from today on, 1 with something in the way

2027-W26
  Thu 2027-07-01  08:00-10:00  Rover i praksis  Superbruker To  Vikar En, Vikar To  booked

2027-W27
  Mon 2027-07-05  13:00-13:45  guidance: Legemidler\\u{7}  Instruktør En  Avdeling B  booked

2027-W28
  Mon 2027-07-12  09:00-12:30  Full klient på vakt  Superbruker En  Vikar Tre  booked, cannot be held
      the trainer is away: holiday 2027-07-12 to 2027-07-25 (fixed)
      the trainer's week is full: 210 of 0 min
";
    assert_eq!(page, expected);

    terminal.run_on_database(&["import", "season.json"]).answer(0);
    let stored = terminal.run_on_database(&["sessions", "--today", "2027-07-01"]).answer(0);
    assert_eq!(stored, page, "of the database it is the same");
    let later =
        terminal.run(&["sessions", "season.json", "--today", "2027-07-02", "--week", "2027-W26"]).answer(0);
    assert!(later.starts_with("Liten sesong 2027, on 2027-07-02: 2 sessions in 2027-W26\n"), "{later}");
    assert!(later.contains("22:30-02:00") && later.contains("cancelled: a temp is away"), "{later}");
    assert!(later.contains("booked, not confirmed"), "{later}");
}

#[test]
fn sessions_are_listed_of_a_department_and_of_a_trainer() {
    let terminal = Terminal::new();
    terminal.file("season.json", &with_sessions());
    let ids = |more: &[&str]| -> Vec<String> {
        let asked = ["sessions", "season.json", "--today", "2027-06-01", "--json"];
        let listed = terminal.run(&[asked.as_slice(), more].concat()).answer(0);
        let Value::Array(listed) = value(&listed) else { panic!("{listed} is a list") };
        let id = |it: &Value| it["session"]["id"].as_str().expect("an id").to_owned();
        listed.iter().map(id).collect()
    };
    assert_eq!(ids(&[]), ["s-4", "s-1", "s-3", "s-2"]);
    assert_eq!(ids(&["--department", "d-b"]), ["s-4", "s-3"]);
    assert_eq!(ids(&["--trainer", "t-1", "--trainer", "t-2"]), ["s-1", "s-2"]);
    assert_eq!(ids(&["--department", "d-b", "--trainer", "t-3", "--week", "2027-W27"]), [""; 0]);

    let unknown = terminal.run(&["sessions", "season.json", "--trainer", "t-9"]).failure();
    assert!(unknown.starts_with("There is no trainer t-9 in this season."), "{unknown}");
    let unknown = terminal.run(&["sessions", "season.json", "--department", "d-9"]).failure();
    assert!(unknown.starts_with("There is no department d-9 in this season."), "{unknown}");
}
