//! Prints what the window's recorded host answers from: a season file as the shell would open it on a day, and the
//! sheets of every cell and of every temp, what can be done about a cell, which are vulnerable, and where the instructors
//! go first.
//!
//! ```text
//! cargo run -p skulder-exchange --example recording -- tests/fixtures/demo-season.json 2027-04-05
//! ```
//!
//! `ui/tests/fixtures/make.mjs` runs it. Counted by the core itself, so that the window's tests cannot drift from it.

use std::error::Error;
use std::io::Write as _;

use chrono::Datelike as _;
use serde_json::json;
use skulder_exchange::season_json;
use skulder_season::Season;
use skulder_season::coverage::Coverage;
use skulder_season::coverage::vulnerable::vulnerable;
use skulder_season::dates::{parse_day, public_holidays};
use skulder_season::readiness::temp_sheet;
use skulder_season::remedy::remedies;
use skulder_season::rescue::rescues;
use skulder_season::sheet::{PublicHolidayOn, week_sheet};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(path), Some(today)) = (arguments.next(), arguments.next()) else {
        return Err("say which season file, and which day is today".into());
    };
    let today = parse_day(&today).ok_or("today is written YYYY-MM-DD")?;
    let file = season_json::read(&std::fs::read(path)?).map_err(|problems| format!("{problems:?}"))?;
    let id = file.id.ok_or("the season file has no id")?;
    let season =
        Season::restore(id.clone(), file.contents.clone()).map_err(|problems| format!("{problems:?}"))?;
    let coverage = Coverage::of(&season, today);

    let weeks = file.contents.head.weeks;
    let sheets: Vec<_> = coverage
        .blocks()
        .flat_map(|block| {
            weeks.iter().filter_map(|week| week_sheet(&season, &coverage, &block.department, week))
        })
        .collect();
    let remedied: Vec<_> = coverage
        .blocks()
        .flat_map(|block| block.cells.iter().map(|cell| (&block.department, cell.week)))
        .filter_map(|cell| remedies(&season, &coverage, cell, "Støtte på stedet"))
        .filter(|remedies| !remedies.tried.is_empty())
        .collect();
    let temps: Vec<_> =
        season.temps().keys().filter_map(|temp| temp_sheet(&season, &coverage, temp)).collect();
    let years = weeks.first().monday().year()..=weeks.last().sunday().year();
    let holidays: Vec<PublicHolidayOn> =
        years.flat_map(public_holidays).map(|(day, holiday)| PublicHolidayOn { day, holiday }).collect();
    let recording = json!({
        "opened": {
            "seasonId": id,
            "revision": 1,
            "today": today,
            "isExample": true,
            "todayIsFixed": true,
            "contents": file.contents,
            "people": file.people,
            "blocks": coverage.blocks().collect::<Vec<_>>(),
            "municipality": coverage.municipality(),
            "steps": { "canUndo": false, "canRedo": false },
            "publicHolidays": holidays,
        },
        "sheets": sheets,
        "temps": temps,
        "remedies": remedied,
        "vulnerable": vulnerable(&season, &coverage),
        "rescues": rescues(&season, &coverage),
    });
    writeln!(std::io::stdout(), "{recording}")?;
    Ok(())
}
