//! The first minute: the example is opened, its red weeks are found and explained, and it is taken away.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::driver::{Machine, Window, journey};

/// The season that the program brings along, and the right answers to it.
pub(crate) const SEASON: &str = include_str!("../fixtures/demo-season.json");
const CHECK: &str = include_str!("../fixtures/demo-season.check.json");

/// A window at the example season, from the very first start.
pub(crate) async fn at_example(machine: &Machine) -> Window {
    let window = machine.start("kari", &[]).await;
    window.press_beginning("Prøv eksempelsesongen").await;
    window.reads("16 røde uker i 8 avdelinger").await;
    window
}

fn words(value: &Value) -> Vec<&str> {
    value.as_array().expect("a list").iter().map(|word| word.as_str().expect("a word")).collect()
}

/// What the cells of the red weeks should be called.
fn red_cells() -> BTreeSet<String> {
    let season: Value = serde_json::from_str(SEASON).expect("the fixture is JSON");
    let check: Value = serde_json::from_str(CHECK).expect("the fixture is JSON");
    let departments = season["departments"].as_array().expect("a list");
    let names: BTreeMap<_, _> =
        departments.iter().map(|one| (one["id"].as_str(), one["name"].as_str())).collect();
    let red = check["cells"].as_array().expect("a list").iter().filter(|cell| cell["status"] == "red");
    red.map(|cell| {
        let name = names[&cell["department"].as_str()].expect("a name");
        let week = cell["week"].as_str().and_then(|week| week.rsplit_once('W')).expect("a week").1;
        let reasons = words(&cell["reasons"]).into_iter().map(|reason| match reason {
            "tooFewPresent" => "For få til stede",
            "tooFewHours" => "For få opplæringstimer",
            "noBackup" => "Ingen reserve",
            "trainBefore" => "Må læres opp før",
            "tight" => "Høyt belegg",
            other => panic!("{other} is no reason"),
        });
        let reasons = reasons.collect::<Vec<_>>().join(". ");
        format!("{name}, uke {week}: For få. {reasons}. {} av {}", cell["present"], cell["minPresent"])
    })
    .collect()
}

#[test]
fn the_example_has_its_sixteen_red_weeks_where_they_belong() {
    journey(async {
        let machine = Machine::new();
        let window = at_example(&machine).await;
        let red: BTreeSet<String> =
            window.cells().await.into_iter().filter(|name| name.contains(": For få. ")).collect();
        assert_eq!(red, red_cells(), "by department, week, reasons and numbers");
        assert_eq!(red.len(), 16);
        window.reads("I dag man. 5. april 2027, uke 14").await;
        window.reads("Kommunen trenger 275 t og har 2 613 t: det er fordelingen det står på.").await;
        window.picture("example").await;

        window.press("Fjern eksempelet").await;
        window.reads("Velkommen til Skulder").await;
    });
}

#[test]
fn a_red_week_is_explained_in_a_sentence_and_a_sum() {
    journey(async {
        let machine = Machine::new();
        let window = at_example(&machine).await;
        window.open_cell("Helsehuset korttid, uke 27:").await;
        window.reads("Helsehuset korttid mangler 4 t opplæring i «Full klient på vakt 2» i uke 27–28").await;
        window.reads("fordi Oda Liksomhaug har ferie 5.–25. juli.").await;
        window.reads("4 t behov − 0 t kapasitet = 4 t mangler").await;
        window.reads("Instruktørene har timer til å ta dette.").await;
        window.picture("week").await;

        window.press("Neste uke").await;
        window.reads("Helsehuset korttid, uke 28").await;
        window.press("Lukk").await;
        window.reads_no_more("Regnestykket").await;
    });
}
