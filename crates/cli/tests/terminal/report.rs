//! `skulder report`: which page is written where, and what is refused. What stands on a page is tested where it is made.

use crate::{DEMO, Terminal};

fn is_pdf(terminal: &Terminal, name: &str) -> bool {
    std::fs::read(terminal.path(name)).is_ok_and(|bytes| bytes.starts_with(b"%PDF-"))
}

#[test]
fn a_page_is_written_from_a_file_and_from_the_database() {
    let terminal = Terminal::new();
    terminal.file("demo.json", DEMO);
    terminal.run_on_database(&["import", "demo.json"]).answer(0);
    for (arguments, title) in [
        (&["morning", "--week", "2027-W25"][..], "Morgenark uke 25"),
        (&["morning", "--today", "2027-06-21", "--language", "en"], "Morning sheet week 25"),
        (&["morning", "--today", "2027-05-10"], "Morgenark uke 22"),
        (&["morning", "--today", "2027-12-01"], "Morgenark uke 34"),
        (&["superusers"], "Superbrukermøte"),
        (&["forum"], "Forum-ark"),
        (&["steering"], "Styringsgruppe"),
    ] {
        let arguments = [&["report"], arguments].concat();
        let of_file = [&arguments[..], &["demo.json", "-o", "fil.pdf"]].concat();
        let said = terminal.run(&of_file).answer(0);
        assert!(said.starts_with(&format!("fil.pdf: {title}, ")), "{said}");
        assert!(is_pdf(&terminal, "fil.pdf"));
        let of_database = [&arguments[..], &["-o", "base.pdf"]].concat();
        terminal.run_on_database(&of_database).answer(0);
        assert!(is_pdf(&terminal, "base.pdf"));
    }
}

#[test]
fn what_no_page_can_be_made_of_is_refused() {
    let terminal = Terminal::new();
    terminal.file("demo.json", DEMO);
    for (arguments, wrong) in [
        (&["morning", "demo.json"][..], "--output"),
        (&["department", "demo.json", "-o", "ut.pdf"], "--department"),
        (
            &["department", "demo.json", "-o", "ut.pdf", "--department", "borte"],
            "There is no department borte",
        ),
        (
            &["forum", "demo.json", "-o", "ut.pdf", "--week", "2027-W25"],
            "--week is of the morning sheet alone",
        ),
        (
            &["forum", "demo.json", "-o", "ut.pdf", "--department", "x"],
            "--department is of the department's plan alone",
        ),
        (&["forum", "demo.json", "-o", "ut.docx"], "a page is written as .pdf"),
        (
            &["morning", "demo.json", "-o", "ut.pdf", "--week", "2027-W50"],
            "There is no week 2027-W50 in this season. It has 2027-W22 to 2027-W34.",
        ),
        (
            &["morning", "demo.json", "-o", "ut.pdf", "--week", "2026-W53"],
            "There is no week 2026-W53 in this season. It has 2027-W22 to 2027-W34.",
        ),
        (&["fest", "demo.json", "-o", "ut.pdf"], "invalid value"),
    ] {
        let said = terminal.run(&[&["report"], arguments].concat()).failure();
        assert!(said.contains(wrong), "{arguments:?}: {said}");
        assert!(!terminal.path("ut.pdf").exists());
    }
}
