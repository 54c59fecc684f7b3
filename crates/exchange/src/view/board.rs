//! The board: a department a line, a week a column.

use std::collections::BTreeSet;

use skulder_season::Coverage;
use skulder_season::coverage::board::{Cell as BoardCell, Reason, Status};
use skulder_season::ids::DepartmentId;

use super::shows;
use super::table::{Column, Line, Table, Tone};
use crate::cell::Cell;
use crate::template::names::{Names, collated};

const WEEK_WIDTH: u8 = 15;

/// The board of some departments.
pub(super) fn table(shown: Option<&BTreeSet<DepartmentId>>, names: Names<'_>, coverage: &Coverage) -> Table {
    let weeks = names.season.weeks();
    let mut blocks: Vec<_> = coverage.blocks().filter(|block| shows(shown, &block.department)).collect();
    blocks.sort_by_cached_key(|block| collated(names.department(&block.department)));

    let count = |cells: &mut dyn Iterator<Item = &BoardCell>, status| {
        cells.filter(|cell| cell.status == status).count()
    };
    let lines = blocks.iter().map(|block| {
        let name = Cell::Text(names.department(&block.department).to_owned());
        let red = Cell::Whole(count(&mut block.cells.iter(), Status::Red) as i32);
        let mut cells = vec![Some((name, Tone::Strong)), Some((red, Tone::Plain))];
        cells.extend(block.cells.iter().map(|cell| Some(said(cell))));
        Line { is_first: false, cells }
    });
    let lines: Vec<Line> = lines.collect();

    let sum = |title: &str, status| {
        let by_week = (0..weeks.count())
            .map(|place| count(&mut blocks.iter().map(|block| &block.cells[place]), status) as i32);
        let by_week: Vec<i32> = by_week.collect();
        let mut cells = vec![Some((Cell::Text(title.to_owned()), Tone::Strong))];
        cells.push(Some((Cell::Whole(by_week.iter().sum()), Tone::Plain)));
        cells.extend(by_week.into_iter().map(|count| Some((Cell::Whole(count), Tone::Plain))));
        Line { is_first: false, cells }
    };
    let instructors = coverage.municipality().instructors;
    let mut present = vec![Some((Cell::Text("Instruktører til stede".into()), Tone::Strong)), None];
    present.extend(
        instructors
            .iter()
            .map(|week| Some((Cell::Text(format!("{} av {}", week.available, week.of)), Tone::Plain))),
    );

    let mut columns = vec![Column::new("Avdeling"), Column::new("For få, uker")];
    columns.extend(weeks.iter().map(|week| Column::of(week, names, WEEK_WIDTH)));
    Table {
        name: "Dekning",
        about: "Dekning per avdeling og uke: opplærere til stede / minst til stede".into(),
        columns,
        staying: 1,
        lines,
        sums: vec![
            sum("Avdelinger med for få", Status::Red),
            sum("Avdelinger med knapt", Status::Yellow),
            Line { is_first: false, cells: present },
        ],
        legend: vec![
            (Tone::Red, "For få: for få til stede, eller for få timer til opplæringen"),
            (Tone::Yellow, "Knapt: ingen reserve, må læres opp før, eller høyt belegg"),
            (Tone::Green, "Dekket"),
            (Tone::Empty, "– Ingen behov"),
        ],
    }
}

/// A cell's status in words, with those present and the least that must be.
fn said(cell: &BoardCell) -> (Cell, Tone) {
    let (word, tone) = match cell.status {
        Status::Empty => return (Cell::Text("–".into()), Tone::Empty),
        Status::Green => ("Dekket", Tone::Green),
        Status::Yellow => ("Knapt", Tone::Yellow),
        Status::Red if cell.reasons.contains(&Reason::TooFewPresent) => ("For få", Tone::Red),
        Status::Red => ("For få timer", Tone::Red),
    };
    (Cell::Text(format!("{word} {}/{}", cell.present, cell.min_present)), tone)
}
