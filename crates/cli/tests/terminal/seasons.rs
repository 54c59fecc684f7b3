//! `skulder roll-forward`: one season begun from another.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::{TINY, Terminal, changed, read, value};

#[test]
fn a_season_goes_on_into_the_next_summer() {
    let terminal = Terminal::new();
    let season = changed(TINY, |document| {
        document["weekRules"] = json!([
            { "department": "d-a", "week": "2027-W28", "minPresent": 2, "reason": "Stengt fløy" }
        ]);
        document["season"]["settings"] = json!({ "tightPercent": 70 });
    });
    terminal.file("season.json", &season);
    terminal.run_on_database(&["import", "season.json"]).answer(0);
    let begun = "Sommer 2028:2028-W26:2028-W30";
    let said = terminal.run_on_database(&["roll-forward", begun, "--week-rules"]).answer(0);
    let (what, id) = said.trim_end().rsplit_once("\nIts id is ").expect("it says which one it is");
    assert_eq!(
        what,
        "Sommer 2028 is begun from Liten sesong 2027: 2 departments, 4 trainers, 2 modules, 1 week rule, \
         0 entries of wanted cover."
    );

    let id = id.trim_end_matches('.');
    terminal.run_on_database(&["export", "next.json", "--season", id]).answer(0);
    let next = value(&read(&terminal.path("next.json")));
    assert_eq!(next["season"]["settings"]["tightPercent"], json!(70), "the settings are the old ones");
    assert_eq!(next["weekRules"][0]["week"], json!("2028-W28"));
    let names = |season: &Value| -> BTreeSet<String> {
        let trainers = season["trainers"].as_array().expect("a list");
        trainers.iter().map(|trainer| trainer["name"].to_string()).collect()
    };
    assert_eq!(names(&next), names(&value(TINY)), "the trainers are called as before");
    for left_behind in ["temps", "absences"] {
        assert_eq!(next[left_behind].as_array().map_or(0, Vec::len), 0, "{left_behind} stay behind");
    }
    let history = terminal.run_on_database(&["history", "--season", id]).answer(0);
    assert!(history.contains("began the season from another: 10 added"), "{history}");

    let refused = terminal.run_on_database(&["roll-forward", "Lang:2028-W01:2029-W20"]).failure();
    assert_eq!(refused.lines().count(), 1, "{refused}");
}
