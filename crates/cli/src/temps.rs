//! `skulder temps`: how far each temp has come with what they have to learn.

use skulder_season::coverage::Coverage;
use skulder_season::dates::Day;
use skulder_season::ids::DepartmentId;
use skulder_season::readiness::{ModuleState, Readiness, TOO_EARLY_DAYS, temp_sheet};

use crate::failure::Failure;
use crate::names::{Names, expect_departments};
use crate::table::Table;
use crate::words::{readiness, role};
use crate::{Answer, Which};

pub(crate) async fn run(today: Day, departments: &[DepartmentId], which: &Which) -> Result<Answer, Failure> {
    let store = which.open_existing().await?;
    let loaded = which.load(&store).await?;
    store.close().await;
    let season = &loaded.season;
    expect_departments(season, departments)?;
    let coverage = Coverage::of(season, today);
    let names = Names { season, people: &loaded.people };
    let is_asked = |id: &DepartmentId| departments.is_empty() || departments.contains(id);
    let mut page = String::new();
    for block in coverage.blocks().filter(|block| is_asked(&block.department) && !block.temps.is_empty()) {
        let mut table = Table::indented(2);
        for temp in &block.temps {
            table.row(row(temp, &coverage, names));
        }
        page += &names.department(&block.department);
        page += "\n";
        page += &table.lines();
        page += "\n";
    }
    Ok(Answer::new(if page.is_empty() { "There are no temps.".to_owned() } else { page }))
}

fn row(of: &Readiness, coverage: &Coverage, names: Names<'_>) -> [String; 6] {
    let Readiness { temp, state, of: asked, learned, booked, is_too_early } = of;
    let entry = &names.season.temps()[temp];
    let mut notes = Vec::new();
    let sheet = temp_sheet(names.season, coverage, temp).expect("the temp is of the season");
    let overdue = sheet.modules.iter().filter(|module| module.state == ModuleState::Overdue);
    let overdue: Vec<String> = overdue.map(|module| names.module(&module.module)).collect();
    if !overdue.is_empty() {
        notes.push(format!("too late: {}", overdue.join(", ")));
    }
    if *is_too_early {
        notes.push(format!("trained more than {TOO_EARLY_DAYS} days before the first day"));
    }
    [
        names.temp(temp),
        role(entry.role).to_owned(),
        format!("{} to {}", entry.days.first(), entry.days.last()),
        readiness(*state).to_owned(),
        format!("{learned} of {asked} learned, {booked} booked"),
        notes.join("; "),
    ]
}
