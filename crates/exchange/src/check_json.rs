//! The check document, `skulder-check/1`: how a season stands on a day, for other programs to read.
//!
//! Nothing is counted here. The order of every list is part of the format and comes from the core.

use serde::Serialize;
use skulder_season::Season;
use skulder_season::coverage::board::{
    Cell, Cover, Overbooked, Overdue, ReserveTooSmall, SessionsToMend, TooFewHours,
};
use skulder_season::coverage::{Coverage, cover};
use skulder_season::dates::Day;
use skulder_season::ids::{DepartmentId, SessionId};

/// The document of a season and its coverage, as indented JSON.
pub fn write(season: &Season, coverage: &Coverage) -> String {
    let municipality = coverage.municipality();
    let SessionsToMend { broken, unconfirmed } = coverage.sessions_to_mend();
    let document = Document {
        format: "skulder-check/1",
        today: coverage.today(),
        cells: coverage
            .blocks()
            .flat_map(|block| {
                block.cells.iter().map(|cell| InDepartment { department: &block.department, cell })
            })
            .collect(),
        findings: coverage
            .blocks()
            .flat_map(|block| {
                let department = &block.department;
                block.findings.iter().map(move |finding| OfDepartment {
                    r#type: "tooFewHours",
                    department,
                    finding,
                })
            })
            .collect(),
        municipality: Whole {
            load: municipality.load,
            capacity: municipality.capacity,
            fits: municipality.fits,
            findings: coverage
                .reserve()
                .iter()
                .map(|finding| OfReserve { r#type: "reserveTooSmall", finding })
                .collect(),
        },
        overdue: coverage.overdue(),
        overbooked: coverage.overbooked(),
        broken,
        unconfirmed,
        cover: cover::wanted(season),
    };
    serde_json::to_string_pretty(&document).expect("a check is plain JSON")
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    format: &'static str,
    today: Day,
    cells: Vec<InDepartment<'a>>,
    findings: Vec<OfDepartment<'a>>,
    municipality: Whole<'a>,
    overdue: Vec<Overdue>,
    overbooked: Vec<Overbooked>,
    broken: Vec<SessionId>,
    unconfirmed: Vec<SessionId>,
    cover: Vec<Cover>,
}

#[derive(Serialize)]
struct InDepartment<'a> {
    department: &'a DepartmentId,
    #[serde(flatten)]
    cell: &'a Cell,
}

#[derive(Serialize)]
struct OfDepartment<'a> {
    r#type: &'static str,
    department: &'a DepartmentId,
    #[serde(flatten)]
    finding: &'a TooFewHours,
}

#[derive(Serialize)]
struct OfReserve<'a> {
    r#type: &'static str,
    #[serde(flatten)]
    finding: &'a ReserveTooSmall,
}

#[derive(Serialize)]
struct Whole<'a> {
    load: u64,
    capacity: u64,
    fits: bool,
    findings: Vec<OfReserve<'a>>,
}
