//! `skulder book`.

use serde_json::json;

use crate::{DEMO, TINY, Terminal, changed, read, value};

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

/// A folder whose database has the demo.
fn imported() -> Terminal {
    let terminal = Terminal::new();
    terminal.file("season.json", DEMO);
    terminal.run_on_database(&["import", "season.json"]).answer(0);
    terminal
}

#[test]
fn the_season_in_the_database_is_booked_where_no_file_is_given() {
    let terminal = imported();
    let order = ["--today", "2027-04-05", "--steps", "20", "--json"];
    let stored = terminal.run_on_database(&[&["book"], order.as_slice()].concat()).answer(1);
    let of_file = terminal.run(&[&["book", "season.json"], order.as_slice()].concat()).answer(1);
    assert_eq!(stored, of_file);
    let history = terminal.run_on_database(&["history"]).answer(0);
    assert_eq!(history.lines().count(), 1, "nothing is stored: {history}");
}

#[test]
fn an_accepted_booking_is_one_entry_of_the_history() {
    let terminal = imported();
    let order = ["book", "--today", "2027-04-05", "--steps", "20"];
    let proposed = terminal.run_on_database(&[order.as_slice(), &["--json"]].concat()).answer(1);
    let page = terminal.run_on_database(&[order.as_slice(), &["--accept"]].concat()).answer(1);
    let proposed = value(&proposed)["sessions"].as_array().expect("a list").clone();
    assert!(page.contains(&format!("Accepted: {} sessions are booked.", proposed.len())), "{page}");
    let history = terminal.run_on_database(&["history"]).answer(0);
    assert_eq!(history.lines().count(), 2, "{history}");
    let entry = format!("accepted a booking: {} added, 0 changed, 0 removed", proposed.len());
    assert!(history.lines().next().is_some_and(|line| line.ends_with(&entry)), "{history}");

    terminal.run_on_database(&["export", "out.json"]).answer(0);
    let exported = value(&read(&terminal.path("out.json")))["sessions"].clone();
    let exported = exported.as_array().expect("a list");
    assert_eq!(exported.len(), proposed.len());
    for session in &proposed {
        let stored = exported.iter().find(|stored| stored["id"] == session["id"]).expect("it is there");
        assert_eq!(stored["status"], "booked");
        for field in ["module", "trainer", "temps", "date", "start", "minutes"] {
            assert_eq!(stored[field], session[field], "{field} of {}", session["id"]);
        }
    }
    let again = terminal.run_on_database(&[order.as_slice(), &["--accept"]].concat()).answer(1);
    assert!(again.contains("There is nothing to accept."), "all that can be is booked: {again}");
}

#[test]
fn accepting_puts_sessions_in_the_place_of_earlier_proposals() {
    let terminal = Terminal::new();
    let draft = |id: &str, locked: bool, start: &str| {
        json!({ "id": id, "module": "P-ROVER", "department": "d-a", "trainer": "t-1", "temps": ["v-1"],
                "date": "2027-06-30", "start": start, "minutes": 120, "status": "proposed", "locked": locked })
    };
    let season = changed(TINY, |document| {
        document["season"]["id"] = json!("tiny");
        let (module, trainer, temp) =
            (&document["modules"][0], &document["trainers"][0], &document["temps"][0]);
        let mut sessions = [draft("p-1", false, "08:00"), draft("p-2", true, "11:00")];
        for session in &mut sessions {
            session["module"] = module["id"].clone();
            session["trainer"] = trainer["id"].clone();
            session["department"] = temp["department"].clone();
            session["temps"] = json!([temp["id"]]);
        }
        document["sessions"] = json!(sessions);
    });
    terminal.file("season.json", &season);
    terminal.run_on_database(&["import", "season.json"]).answer(0);
    let said = terminal.run_on_database(&["book", "--accept", "--today", "2027-06-01", "--steps", "50"]);
    assert!(said.out.contains("1 earlier session is gone"), "{}", said.out);
    terminal.run_on_database(&["export", "out.json"]).answer(0);
    let exported = value(&read(&terminal.path("out.json")))["sessions"].clone();
    let proposed = exported.as_array().expect("a list").iter().filter(|it| it["status"] == "proposed");
    assert_eq!(proposed.map(|it| &it["id"]).collect::<Vec<_>>(), ["p-2"], "the locked one stays");
}

#[test]
fn a_part_of_the_season_can_be_booked() {
    let terminal = imported();
    let order = ["book", "--today", "2027-04-05", "--steps", "20", "--json", "--from-week", "2027-W26"];
    let late = value(&terminal.run_on_database(&order).out);
    let sessions = late["sessions"].as_array().expect("a list");
    assert!(!sessions.is_empty() && sessions.iter().all(|it| it["date"].as_str() >= Some("2027-06-28")));

    let demo = value(DEMO);
    let department = demo["departments"][3]["id"].as_str().expect("a text");
    let of = |temp: &serde_json::Value| {
        demo["temps"].as_array().into_iter().flatten().find(|it| it["id"] == *temp)
    };
    let part =
        value(&terminal.run_on_database(&[order.as_slice(), &["--department", department]].concat()).out);
    let temps = part["sessions"].as_array().expect("a list").iter().filter_map(|it| it["temps"].as_array());
    let mut temps = temps.flatten().peekable();
    assert!(temps.peek().is_some());
    assert!(temps.all(|temp| of(temp).is_some_and(|temp| temp["department"] == department)));

    let said = terminal.run_on_database(&["book", "--department", "nowhere"]).failure();
    assert!(said.contains("There is no department nowhere in this season. Those there are: "), "{said}");
    let said = terminal.run_on_database(&["book", "--from-week", "26"]).failure();
    assert!(said.contains("write a week from 1990 to 2100 as YYYY-Www"), "{said}");
    let said = terminal.run(&["book", "season.json", "--accept"]).failure();
    assert!(said.contains("cannot be used with"), "{said}");
}
