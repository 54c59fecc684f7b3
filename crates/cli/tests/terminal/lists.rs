//! `skulder import` of lists and workbooks: how they are understood, what is wrong with them, and what is stored.

use std::path::{Path, PathBuf};

use crate::{DEMO, Said, TINY, Terminal, value};

/// Holidays in weeks of the demo season: one a week later than it stands there, and one as it stands.
const HOLIDAYS: &str =
    "Ansattnummer;Uker;Fravær;Status\n910013;29-31;Ferie;Fastsatt\n910014;26-28;Ferie;Fastsatt\n";

const ON: [&str; 2] = ["--today", "2027-04-05"];

fn with_demo() -> Terminal {
    let terminal = Terminal::new();
    terminal.file("demo.json", DEMO);
    terminal.run_on_database(&["import", "demo.json"]).answer(0);
    terminal
}

fn import(terminal: &Terminal, arguments: &[&str]) -> Said {
    terminal.run_on_database(&[&["import"], arguments, &ON].concat())
}

/// How many entries the history of the current season has.
fn entries(terminal: &Terminal) -> usize {
    terminal.run_on_database(&["history"]).answer(0).lines().count()
}

/// One of the lists that people have.
fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/lists").join(name)
}

#[test]
fn a_list_is_explained_and_stored_once() {
    let terminal = with_demo();
    terminal.file("ferie.csv", HOLIDAYS);
    let dry = import(&terminal, &["ferie.csv", "--dry-run"]).answer(0);
    let explained = "\
ferie.csv: Sommer 2027, Eksempelkommune (fiktive data) (eksempel-2027): 0 rows new, 1 changed, 1 unchanged
  absences, 2 rows below the headers in row 1
    A  Ansattnummer  employeeNo
    B  Uker          weeks
    C  Fravær        absenceKind
    D  Status        status
";
    assert!(dry.starts_with(&format!("Nothing is stored. The import would be\n{explained}")), "{dry}");
    assert!(dry.contains("  1 cell moves on 2027-04-05\n    Sykehjem Øst  2027-W28  R too few -> "), "{dry}");
    assert_eq!(entries(&terminal), 1);

    let said = import(&terminal, &["ferie.csv"]).answer(0);
    assert_eq!(dry.split_once('\n').expect("it has lines").1, said, "what was looked at is what is done");
    assert_eq!(entries(&terminal), 2, "as one entry of the history");
    let again = import(&terminal, &["ferie.csv"]).answer(0);
    assert!(again.contains(": nothing new, 2 rows unchanged\n"), "{again}");
    assert_eq!(entries(&terminal), 2);
}

#[test]
fn a_row_that_is_wrong_keeps_all_others_out_unless_it_is_left_out() {
    let terminal = with_demo();
    terminal.file("ferie.csv", &format!("{HOLIDAYS}910001;tull;Ferie;Fastsatt\n999999;30;Ferie;\n"));
    terminal.file("tiny.json", TINY);
    let said = import(&terminal, &["tiny.json", "ferie.csv"]).failure();
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines[0].starts_with("ferie.csv: B4: \"tull\": these are no weeks "), "{said}");
    assert!(lines[1].starts_with("ferie.csv: A5: \"999999\": no "), "{said}");
    assert_eq!(
        lines[lines.len() - 1],
        "Nothing is stored. Mend the rows above, or take in all others with --leave-out."
    );
    assert_eq!(entries(&terminal), 1, "nothing of it is stored");

    let dry = import(&terminal, &["ferie.csv", "--dry-run"]);
    assert_eq!(dry.status, 2, "so it would end");
    assert!(dry.out.contains(": 0 rows new, 1 changed, 1 unchanged, 2 rejected\n"), "{}", dry.out);
    assert_eq!(dry.wrong.lines().collect::<Vec<_>>(), lines[..lines.len() - 1], "it says the same of them");

    let said = import(&terminal, &["ferie.csv", "--leave-out"]);
    assert_eq!(said.status, 0);
    assert_eq!(said.wrong, dry.wrong, "what was left out is said all the same");
    assert_eq!(entries(&terminal), 2);
}

#[test]
fn whom_a_row_is_about_is_confirmed_where_no_number_tells() {
    let terminal = with_demo();
    terminal.file("ferie.csv", "Navn;Uker;Fravær;Status\nOda Liksomhaug;23;Ferie;Ønsket\n");
    let said = import(&terminal, &["ferie.csv"]).failure();
    assert!(said.contains("ferie.csv: A2: \"Oda Liksomhaug\": ") && said.contains("--match-names"), "{said}");
    let said = import(&terminal, &["ferie.csv", "--match-names"]).answer(0);
    assert!(said.contains(": 1 row new, 0 changed, 0 unchanged\n"), "{said}");
    let said = import(&terminal, &["ferie.csv", "--match-names"]).answer(0);
    assert!(said.contains(": nothing new, 1 row unchanged\n"), "{said}");
}

#[test]
fn the_marks_of_a_grid_are_confirmed_or_told() {
    let terminal = with_demo();
    terminal.file(
        "plan.csv",
        "Ansattnr;Navn;Uke 22;Uke 23;Uke 24\n910001;Oda Liksomhaug;F;F;\n910003;Jonas Fiktsund;;K;Ø\n",
    );
    let said = import(&terminal, &["plan.csv"]).failure();
    assert!(said.contains("plan.csv: ") && said.contains("--confirm-marks"), "{said}");
    let dry = import(&terminal, &["plan.csv", "--dry-run", "--confirm-marks"]).answer(0);
    assert!(dry.contains("  holidayGrid, 2 rows below the headers in row 1\n"), "{dry}");
    assert!(dry.contains("    C-E  Uke 22 - Uke 24  2027-W22 to 2027-W24\n"), "{dry}");
    for mark in [
        "    F =  holiday      2 cells\n",
        "    K =  unavailable  1 cell\n",
        "    Ø =  wished       1 cell\n",
    ] {
        assert!(dry.contains(mark), "the legend has {mark:?}: {dry}");
    }
    let told =
        import(&terminal, &["plan.csv", "--dry-run", "--confirm-marks", "--mark", "k=present"]).answer(0);
    assert!(told.contains("    K =  present  1 cell\n"), "{told}");
    import(&terminal, &["plan.csv", "--confirm-marks"]).answer(0);
    assert_eq!(entries(&terminal), 2);
}

#[test]
fn what_the_program_cannot_tell_is_said() {
    let terminal = with_demo();
    terminal.file("x.csv", "Nøkkel;Når\n910001;23\n");
    import(&terminal, &["x.csv"]).failure();
    let told = ["x.csv", "--as", "absences", "--header-row", "1", "--column"];
    let said = import(&terminal, &[&told, ["Nokkel=employeeNo"].as_slice()].concat()).failure();
    assert_eq!(said, "x.csv: no column is called Nokkel; look at their titles with --dry-run\n");
    let more = [
        "nøkkel=employeeNo",
        "--column",
        "Når=weeks",
        "--value",
        "absenceKind=Ferie",
        "--value",
        "status=Ønsket",
    ];
    let arguments = [told.as_slice(), &more].concat();
    let said = import(&terminal, &arguments).answer(0);
    assert!(said.contains(": 1 row new, 0 changed, 0 unchanged\n"), "{said}");
    for wrong in [["--as", "cakes"], ["--column", "Når"], ["--value", "cake=1"], ["--mark", "F=perhaps"]] {
        let said = terminal.run_on_database(&[&["import", "x.csv"], wrong.as_slice()].concat()).failure();
        assert!(said.contains("invalid value"), "{said}");
    }
}

#[test]
fn departments_that_nobody_knows_are_made_if_that_is_said() {
    let terminal = with_demo();
    terminal.file(
        "vikarer.csv",
        "Navn;Avdeling;Rolle;Opplæring;Stillingsprosent;Startdato;Sluttdato\n\
         Vikar 91;Nyvoll bofellesskap;Assistent;Kun Rover;80,28;14.6.2027;15.8.2027\n",
    );
    let said = import(&terminal, &["vikarer.csv"]).failure();
    assert!(said.contains("\"Nyvoll bofellesskap\": ") && said.contains("--make-departments"), "{said}");
    let said = import(&terminal, &["vikarer.csv", "--make-departments"]).answer(0);
    assert!(said.contains("  E2: \"80,28\": rounded to 80\n"), "{said}");
    let board = terminal.run_on_database(&["board", "--today", "2027-04-05"]).answer(1);
    assert!(board.contains("Nyvoll bofellesskap"), "{board}");
}

#[test]
fn without_a_season_lists_begin_one() {
    let terminal = Terminal::new();
    terminal.file("avdelinger.csv", "Avdeling;Hjemmetjeneste\nNord;Nei\nSør;Ja\n");
    let said = import(&terminal, &["avdelinger.csv"]).failure();
    assert!(
        said.contains("avdelinger.csv: there is no season to bring this into; begin one (--new-season "),
        "{said}"
    );
    assert_eq!(said.matches("there is no season").count(), 1, "once is enough: {said}");
    assert!(!terminal.database().exists(), "no database was made for it");
    let season = ["--new-season", "Sommer 2027:2027-W22:2027-W34"];
    let said = import(&terminal, &[&["avdelinger.csv"], season.as_slice()].concat()).answer(0);
    assert!(
        said.starts_with("avdelinger.csv: Sommer 2027 (") && said.contains("), a new season: 2 rows new"),
        "{said}"
    );
    terminal.file("flere.csv", "Avdeling;Hjemmetjeneste\nVest;Nei\n");
    let said = import(&terminal, &["flere.csv"]).answer(0);
    assert!(
        said.contains("): 1 row new, 0 changed, 0 unchanged\n"),
        "it is the season lists go to now: {said}"
    );
}

#[test]
fn a_workbook_that_is_a_season_goes_in_as_it_came_out() {
    let (terminal, other) = (with_demo(), Terminal::new());
    terminal.run_on_database(&["export", "alt.xlsx"]).answer(0);
    let said = import(&terminal, &["alt.xlsx"]).answer(0);
    assert!(said.contains("(eksempel-2027): nothing new, "), "{said}");
    std::fs::copy(terminal.path("alt.xlsx"), other.path("alt.xlsx")).expect("it was written");
    let said = import(&other, &["alt.xlsx"]).answer(0);
    assert!(said.contains("(eksempel-2027), a new season: "), "its settings say which season it is: {said}");
    for terminal in [&terminal, &other] {
        terminal.run_on_database(&["export", "out.json"]).answer(0);
    }
    let season = |terminal: &Terminal| value(&crate::read(&terminal.path("out.json")));
    assert!(season(&terminal) == season(&other), "both are the same season");
}

#[test]
fn the_lists_of_a_whole_season_are_taken_in_together() {
    let terminal = Terminal::new();
    let names = [
        "ramme.xlsx",
        "superbrukere-hr.csv",
        "ferieplan-uker.xlsx",
        "sommervikarer-turnus.xlsx",
        "avvik.xlsx",
        "elaering-rapport.csv",
    ];
    let files: Vec<String> = names.map(|name| fixture(name).display().to_string()).into();
    let mut arguments: Vec<&str> = files.iter().map(String::as_str).collect();
    arguments.extend(["--match-names", "--confirm-marks"]);
    let said = import(&terminal, &arguments).answer(0);
    assert!(said.contains("dropped: identity numbers are never stored"), "{said}");
    // Nobody has finished any e-learning yet.
    assert_eq!(entries(&terminal), names.len() - 1, "each file that brings something is a step of its own");
    let board = terminal.run_on_database(&["board", "--today", "2027-04-05"]).answer(1);
    assert!(board.contains("16 red cells in 8 departments"), "it is the demo season: {board}");
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    let terminal = Terminal::new();
    terminal.file("tom.csv", "\n");
    terminal.file("halv.xlsx", "PK\u{3}\u{4} and then no more");
    terminal.file("stor.csv", &";".repeat(11_000_000));
    let said = import(&terminal, &["tom.csv", "halv.xlsx", "stor.csv", "ingen.xlsx"]).failure();
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 4, "{said}");
    for (line, start) in lines.iter().zip([
        "tom.csv: this holds nothing; ",
        "halv.xlsx: this is broken, ",
        "stor.csv: this is too large; a list has at most ",
        "ingen.xlsx: this cannot be read (",
    ]) {
        assert!(line.starts_with(start), "{line}");
    }
    assert!(!terminal.database().exists());
}
