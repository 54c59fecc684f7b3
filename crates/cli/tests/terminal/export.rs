//! `skulder export`: the workbook to be filled in, and what the window shows.

use crate::{DEMO, Terminal};

/// Whether a file is a workbook.
fn is_workbook(terminal: &Terminal, name: &str) -> bool {
    std::fs::read(terminal.path(name)).is_ok_and(|bytes| bytes.starts_with(b"PK"))
}

fn with_demo() -> Terminal {
    let terminal = Terminal::new();
    terminal.file("demo.json", DEMO);
    terminal.run_on_database(&["import", "demo.json"]).answer(0);
    terminal
}

#[test]
fn without_a_season_the_template_is_one_to_begin() {
    let terminal = Terminal::new();
    let said =
        terminal.run_on_database(&["export", "--template", "mal.xlsx", "--today", "2027-04-05"]).answer(0);
    assert!(said.starts_with("mal.xlsx: Sommer 2027 (") && said.ends_with(") a season to begin\n"), "{said}");
    assert!(is_workbook(&terminal, "mal.xlsx"));
    assert!(!terminal.database().exists(), "no database was made for it");
    let said = terminal.run_on_database(&["export", "alt.xlsx"]).failure();
    assert!(
        said.starts_with("There is no database at "),
        "a season that is not there is not written: {said}"
    );
}

#[test]
fn a_season_is_written_as_a_workbook_where_the_file_is_called_so() {
    let terminal = with_demo();
    for (arguments, name) in [
        (["export", "alt.xlsx"].as_slice(), "alt.xlsx"),
        (&["export", "--template", "mal.XLSX"], "mal.XLSX"),
        (&["export", "--template", "--blank", "ramme.xlsx"], "ramme.xlsx"),
    ] {
        let said = terminal.run_on_database(arguments).answer(0);
        assert!(said.contains(" (eksempel-2027) as of revision 1"), "{said}");
        assert!(is_workbook(&terminal, name), "{name}");
    }
    let size = |name: &str| std::fs::metadata(terminal.path(name)).expect("it was written").len();
    assert!(size("ramme.xlsx") < size("alt.xlsx"), "the frame has nobody in it");
}

#[test]
fn what_the_window_shows_is_written_as_a_workbook_or_as_text() {
    let terminal = with_demo();
    for (view, holds) in [("board", "Sykehjem Nord"), ("holidays", "Oda Liksomhaug"), ("temps", "Rover")] {
        let (xlsx, csv) = (format!("{view}.xlsx"), format!("{view}.csv"));
        terminal.run_on_database(&["export", "--view", view, &xlsx, "--today", "2027-04-05"]).answer(0);
        assert!(is_workbook(&terminal, &xlsx));
        terminal.run_on_database(&["export", "--view", view, &csv, "--today", "2027-04-05"]).answer(0);
        let text = crate::read(&terminal.path(&csv));
        assert!(text.starts_with('\u{feff}') && text.contains(holds), "{view}: {text}");
    }
}

#[test]
fn a_file_that_is_called_as_something_else_is_not_written() {
    let terminal = with_demo();
    for (arguments, reason) in [
        (["export", "alt.csv"].as_slice(), "a whole season is written as .json or .xlsx"),
        (&["export", "--template", "mal.json"], "the template is written as .xlsx"),
        (&["export", "--view", "board", "tavle.json"], "what the window shows is written as .xlsx or .csv"),
    ] {
        let said = terminal.run_on_database(arguments).failure();
        let file = arguments[arguments.len() - 1];
        assert_eq!(said, format!("{file}: {reason}; give the file another ending\n"));
        assert!(!terminal.path(file).exists());
    }
    let said = terminal.run_on_database(&["export", "nowhere/alt.xlsx"]).failure();
    assert!(said.starts_with("nowhere/alt.xlsx: this cannot be written ("), "{said}");
}
