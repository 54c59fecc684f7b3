//! `skulder board`: how a season stands, as a table of departments and weeks with the sums behind it.

use std::fmt::Write as _;

use skulder_exchange::check_json;
use skulder_season::Season;
use skulder_season::coverage::Coverage;
use skulder_season::coverage::board::{DepartmentBlock, Status};
use skulder_season::dates::Day;
use skulder_season::person::People;

use crate::failure::Failure;
use crate::names::Names;
use crate::table::Table;
use crate::words::{count, letter, minutes, shown, status};
use crate::{Answer, Which, sums};

pub(crate) async fn run(today: Day, json: bool, which: &Which) -> Result<Answer, Failure> {
    let store = which.open_existing().await?;
    let loaded = which.load(&store).await?;
    store.close().await;
    Ok(show(&loaded.season, &loaded.people, today, json))
}

/// A season as it stands on a day.
pub(crate) fn show(season: &Season, people: &People, today: Day, json: bool) -> Answer {
    let coverage = Coverage::of(season, today);
    let text =
        if json { check_json::write(season, &coverage) } else { page(&coverage, Names { season, people }) };
    Answer::new(text).bad_news(coverage.municipality().red_cells > 0)
}

/// How many cells stand how.
pub(crate) fn tally(coverage: &Coverage) -> String {
    let of = |status| {
        coverage.blocks().flat_map(|block| &block.cells).filter(|cell| cell.status == status).count()
    };
    format!(
        "{} red, {} yellow, {} green, {} empty",
        of(Status::Red),
        of(Status::Yellow),
        of(Status::Green),
        of(Status::Empty)
    )
}

fn page(coverage: &Coverage, names: Names<'_>) -> String {
    let municipality = coverage.municipality();
    let weeks = names.season.weeks();
    let mut page = format!(
        "{}, {} to {}, on {}: {} in {}\n\n",
        shown(&names.season.head().name),
        weeks.first(),
        weeks.last(),
        coverage.today(),
        count(municipality.red_cells, "red cell", "red cells"),
        count(municipality.red_departments, "department", "departments"),
    );
    page.push_str(&board(coverage, names));
    let word = |of| format!("{} {}", letter(of), status(of));
    let _ = writeln!(
        page,
        "\n{}, {}, {}, {}: {}",
        word(Status::Red),
        word(Status::Yellow),
        word(Status::Green),
        word(Status::Empty),
        tally(coverage)
    );
    let _ = writeln!(
        page,
        "All training takes {}; all trainers have {} left from this week on.",
        minutes(municipality.load),
        minutes(municipality.capacity)
    );
    page.push_str(&sums::of_departments(coverage, names));
    page.push_str(&sums::of_municipality(coverage, names));
    page.push_str(&sums::to_mend(coverage, names));
    page
}

fn board(coverage: &Coverage, names: Names<'_>) -> String {
    let mut table = Table::default();
    let numbers = names.season.weeks().iter().map(|week| format!("W{:02}", week.year_and_number().1));
    table.row(std::iter::once(String::new()).chain(numbers));
    for block in coverage.blocks() {
        let DepartmentBlock { department, cells, .. } = &**block;
        let letters = cells.iter().map(|cell| letter(cell.status).to_owned());
        table.row(std::iter::once(names.department(department)).chain(letters));
    }
    let instructors = coverage.municipality().instructors;
    let present = instructors.iter().map(|week| format!("{}/{}", week.available, week.of));
    table.row(std::iter::once("instructors there".to_owned()).chain(present));
    table.lines()
}
