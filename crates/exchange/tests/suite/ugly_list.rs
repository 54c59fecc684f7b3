//! The ugly workbook: every bad cell is named with sheet, cell, value and reason, every good row is taken in.
//!
//! `ugly.expected.tsv` was written from the rules. A line is either a bad cell, or a good row with what becomes of it.

use std::collections::BTreeSet;

use skulder_exchange::lists::preview::Verdict;

use crate::desk::{Desk, bytes, called, list, marks_confirmed};

/// Sheet, cell, value and reason; of a good row sheet, number, nothing and verdict.
type Line = [String; 4];

fn expected() -> Vec<Line> {
    let text = String::from_utf8(bytes("ugly.expected.tsv")).expect("it is text");
    text.lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
            cells.try_into().expect("a line has four cells")
        })
        .collect()
}

fn got(desk: &Desk) -> Vec<Line> {
    let look = desk.look(&list("ugly.xlsx"), &marks_confirmed("Ferieplan"));
    let mut lines = Vec::new();
    for sheet in &look.summary.sheets {
        for problem in &sheet.problems {
            lines.push(
                [&problem.sheet, &problem.cell, &problem.value, &called(&problem.why)].map(Clone::clone),
            );
        }
    }
    for row in &look.rows {
        assert_eq!(
            row.verdict == Verdict::Rejected,
            !row.problems.is_empty(),
            "a row is rejected for a reason"
        );
        for problem in &row.problems {
            lines.push(
                [&problem.sheet, &problem.cell, &problem.value, &called(&problem.why)].map(Clone::clone),
            );
        }
        if row.problems.is_empty() {
            let verdict = format!("{:?}", row.verdict).to_lowercase();
            lines.push([row.sheet.clone(), row.row.to_string(), String::new(), verdict]);
        }
    }
    lines
}

#[test]
fn every_bad_cell_is_named_and_every_good_row_taken() {
    let got = got(&Desk::demo());
    let (expected, found): (BTreeSet<Line>, BTreeSet<Line>) =
        (expected().into_iter().collect(), got.iter().cloned().collect());
    let show = |lines: Vec<&Line>| lines.iter().map(|line| line.join(" | ")).collect::<Vec<_>>().join("\n");
    let missing = show(expected.difference(&found).collect());
    let extra = show(found.difference(&expected).collect());
    assert!(missing.is_empty() && extra.is_empty(), "not found:\n{missing}\n\nnot expected:\n{extra}");
    assert_eq!(got.len(), found.len(), "nothing is said twice");
}

#[test]
fn its_good_rows_are_one_command_and_bring_nothing_twice() {
    let mut desk = Desk::demo();
    let look = desk.bring(&list("ugly.xlsx"), &marks_confirmed("Ferieplan"));
    let lines = expected();
    let of = |verdict: &str| lines.iter().filter(|line| line[3] == verdict).count();
    let counts = look.summary.rows;
    assert_eq!(
        (counts.new, counts.changed, counts.unchanged),
        (of("new"), of("changed"), of("unchanged")),
        "the counts are those of the rows"
    );
    let rejected: BTreeSet<(&str, &str)> = lines
        .iter()
        .filter(|line| !["new", "changed", "unchanged"].contains(&line[3].as_str()))
        .map(|line| {
            (line[0].as_str(), line[1].trim_start_matches(|letter: char| letter.is_ascii_uppercase()))
        })
        .collect();
    assert_eq!(counts.rejected, rejected.len());
}

#[test]
fn names_are_in_no_debug_output() {
    let workbook = list("ugly.xlsx");
    let look = Desk::demo().look(&workbook, &marks_confirmed("Ferieplan"));
    let told = format!("{workbook:?} {look:?}");
    for name in ["Liksomhaug", "LIKSOMHAUG", "Falskberg", "Prøvevik", "Tvilling", "Kladdstad"] {
        assert!(!told.contains(name), "{name} would be in a log");
    }
}
