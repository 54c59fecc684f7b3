//! `skulder temps`: how far each temp has come.

use serde_json::json;

use crate::{TINY, Terminal, changed};

#[test]
fn temps_are_listed_with_what_they_have_learned() {
    let terminal = Terminal::new();
    let season = changed(TINY, |document| document["temps"][1]["done"] = json!(["P-ROVER"]));
    terminal.file("season.json", &season);
    terminal.run_on_database(&["import", "season.json"]).answer(0);

    let on = |day: &str| terminal.run_on_database(&["temps", "--today", day]).answer(0);
    let expected = "\
Avdeling A
  Vikar En   assistant  2027-07-05 to 2027-07-25  late   0 of 1 learned, 0 booked  too late: Rover i praksis
  Vikar To   assistant  2027-07-05 to 2027-07-25  ready  1 of 1 learned, 0 booked
  Vikar Tre  nurse      2027-07-12 to 2027-07-25  ready  0 of 1 learned, 0 booked

Avdeling B
  Vikar Fire  student  2027-06-28 to 2027-07-18  late  0 of 1 learned, 0 booked  too late: Full klient på vakt
";
    assert_eq!(on("2027-07-06"), expected);
    assert!(on("2027-07-05").contains("2027-07-25  on the way  0 of 1 learned"), "its last day is today");
    assert!(on("2027-07-19").contains("2027-07-18  left"));

    let of_one = terminal.run_on_database(&["temps", "--department", "d-b"]).answer(0);
    assert!(of_one.contains("Vikar Fire") && !of_one.contains("Avdeling A"), "{of_one}");
    let unknown = terminal.run_on_database(&["temps", "--department", "d-x"]).failure();
    assert_eq!(unknown, "There is no department d-x in this season. Those there are: d-a, d-b\n");
}
