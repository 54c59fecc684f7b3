//! The temps: what is known of each, and what is still to be booked.

use std::collections::{BTreeMap, BTreeSet};

use skulder_season::coverage::by_day::ByDay;
use skulder_season::dates::Day;
use skulder_season::ids::{ModuleId, TempId};

use super::shows;
use super::table::{Column, Line, Table, Tone};
use crate::lists::ListKind;
use crate::lists::field::Field;
use crate::template::names::Names;
use crate::template::row::Row;

/// The list of some temps.
pub(super) fn table(shown: Option<&BTreeSet<TempId>>, names: Names<'_>, today: Day) -> Table {
    let season = names.season;
    let mut temps: Vec<_> = season.temps().values().filter(|temp| shows(shown, &temp.id)).collect();
    temps.sort_by_cached_key(|temp| temp.order(names));
    let mut open: BTreeMap<TempId, Vec<ModuleId>> = BTreeMap::new();
    for need in ByDay::of(season, today).needs() {
        open.entry(need.temp).or_default().push(need.module);
    }

    let fields: Vec<_> =
        ListKind::Temps.columns().iter().filter(|it| it.is_written && !it.is_hidden).collect();
    let lines = temps.iter().map(|temp| {
        let tone = |field| if field == Field::Name { Tone::Strong } else { Tone::Plain };
        let cells = fields.iter().map(|it| temp.cell(it.field, names).map(|cell| (cell, tone(it.field))));
        let left = open.get(&temp.id).and_then(|modules| names.modules(modules));
        Line { is_first: false, cells: cells.chain([left.map(|cell| (cell, Tone::Plain))]).collect() }
    });
    let lines = lines.collect();
    let mut columns: Vec<Column> = fields.iter().map(|it| Column::new(it.title)).collect();
    columns.push(Column::new("Gjenstår å booke"));
    let name = fields.iter().position(|it| it.field == Field::Name);
    Table {
        name: "Sommervikarer",
        about: "Sommervikarer".into(),
        columns,
        staying: name.map_or(0, |place| place + 1),
        lines,
        sums: Vec::new(),
        legend: Vec::new(),
    }
}
