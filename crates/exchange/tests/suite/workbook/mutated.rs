//! Honest files with something broken at random: always an answer, within time and memory, and what is let in is within
//! the limits.
//!
//! 1,000 in an ordinary run; with `SKULDER_SOAK` set, the 10,000 of the promise.

use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use rust_xlsxwriter::{Color, ExcelDateTime, Format, Formula, Note, Workbook as Writer};
use skulder_exchange::workbook::{Unreadable, Value, Workbook};
use skulder_season::testing::generator::Dice;

use super::made::Made;
use super::read;

/// How long one file may take, however slow the machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// The most that all tests of this program together may have held, in KiB.
const MEMORY: u64 = 1024 * 1024;

#[test]
fn a_mutated_workbook_is_answered() {
    let honest = workbooks();
    for (place, bytes) in honest.iter().enumerate() {
        assert!(read(bytes, "a.xlsx").is_ok(), "workbook {place} is sound before it is mutated");
    }
    let answers = mutate("a.xlsx", move |dice| {
        let (bytes, other) = (dice.pick(&honest), dice.pick(&honest));
        match dice.below(6) {
            0 => scratched(dice, bytes),
            1 => spliced(dice, &bytes, &other),
            _ => rebuilt(dice, &bytes),
        }
    });
    // Were nearly all refused, or none, the mutants would show little.
    assert!(answers.read * 10 > answers.all() && answers.refused * 10 > answers.all(), "{answers:?}");
}

#[test]
fn a_mutated_table_is_answered() {
    let honest = tables();
    let answers = mutate("a.csv", move |dice| {
        let (bytes, other) = (dice.pick(&honest), dice.pick(&honest));
        match dice.below(4) {
            0 => spliced(dice, &bytes, &other),
            1 => sprinkled(dice, bytes),
            _ => scratched(dice, bytes),
        }
    });
    assert!(answers.read * 2 > answers.all(), "little is wrong enough to refuse a text table: {answers:?}");
}

/// How the mutants were answered.
#[derive(Debug, Default)]
struct Answers {
    read: usize,
    refused: usize,
}

impl Answers {
    fn all(&self) -> usize {
        self.read + self.refused
    }
}

/// Reads a mutant of every seed, with somebody watching that each comes to an end.
fn mutate(name: &'static str, mutant: impl Fn(&mut Dice) -> Vec<u8> + Send + 'static) -> Answers {
    let count = if std::env::var_os("SKULDER_SOAK").is_some() { 10_000 } else { 1_000 };
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || {
        for seed in 0..count {
            let bytes = mutant(&mut Dice::new(seed));
            let outcome = catch_unwind(AssertUnwindSafe(|| read(&bytes, name)));
            if tell.send(outcome).is_err() {
                return;
            }
        }
    });
    let mut answers = Answers::default();
    for seed in 0..count {
        match told.recv_timeout(PATIENCE) {
            Ok(Ok(outcome)) => {
                check(seed, &outcome);
                *(if outcome.is_ok() { &mut answers.read } else { &mut answers.refused }) += 1;
            }
            Ok(Err(_)) => panic!("seed {seed}: a panic got out"),
            Err(RecvTimeoutError::Timeout) => panic!("seed {seed}: no answer within {PATIENCE:?}"),
            Err(RecvTimeoutError::Disconnected) => panic!("seed {seed}: the mutant could not be made"),
        }
    }
    if let Some(held) = most_held() {
        assert!(held < MEMORY, "{held} KiB were held at once");
    }
    answers
}

/// What is let in is in order and within the limits, and comes through JSON as it was.
fn check(seed: u64, outcome: &Result<Workbook, Unreadable>) {
    let workbook = match outcome {
        Ok(workbook) => workbook,
        Err(why) => return assert!(!why.to_string().is_empty(), "seed {seed}: a refusal says what to do"),
    };
    let mut cells = 0;
    for sheet in &workbook.sheets {
        assert!(sheet.rows.len() <= 20_000, "seed {seed}");
        assert!(
            sheet.rows.is_sorted_by(|one, next| one.number < next.number),
            "seed {seed}: rows are in order"
        );
        for row in &sheet.rows {
            cells += row.cells.len();
            assert!(
                !row.cells.is_empty() && row.cells.is_sorted_by(|one, next| one.0 < next.0),
                "seed {seed}"
            );
            for (_, value) in &row.cells {
                match value {
                    Value::Number(number) => assert!(number.is_finite(), "seed {seed}"),
                    Value::Text(text) => {
                        assert!(!text.trim().is_empty(), "seed {seed}: blank cells hold nothing");
                    }
                    _ => {}
                }
            }
        }
        for merged in &sheet.merged {
            assert!(merged.first_row <= merged.last_row && merged.first_column <= merged.last_column);
        }
    }
    assert!(0 < cells && cells <= 200_000, "seed {seed}: {cells} cells");
    if seed.is_multiple_of(16) {
        let written = serde_json::to_string(workbook).expect("it can be written");
        let again: Workbook = serde_json::from_str(&written).expect("it can be read");
        assert!(again == *workbook, "seed {seed}: JSON keeps everything");
    }
}

/// The most memory this program has had, where the system tells it.
fn most_held() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

// How files are broken.

fn range(dice: &mut Dice, length: usize) -> Range<usize> {
    let (one, other) = (dice.below(length + 1), dice.below(length + 1));
    one.min(other)..one.max(other)
}

/// Bytes overwritten, cut off, taken out or said twice.
fn scratched(dice: &mut Dice, mut bytes: Vec<u8>) -> Vec<u8> {
    match dice.below(5) {
        0 => bytes.truncate(dice.below(bytes.len() + 1)),
        1 => {
            bytes.drain(range(dice, bytes.len()));
        }
        2 => {
            let again = bytes[range(dice, bytes.len())].to_vec();
            let place = dice.below(bytes.len() + 1);
            bytes.splice(place..place, again);
        }
        3 if bytes.len() > 64 => {
            let place = dice.below(bytes.len() - 64);
            let with = dice.pick(&[0x00, 0xFF, b'"', b'<']);
            bytes[place..place + 1 + dice.below(63)].fill(with);
        }
        _ => {
            for _ in 0..=dice.below(8) {
                if let Some(last) = bytes.len().checked_sub(1) {
                    bytes[dice.below(last + 1)] = dice.roll() as u8;
                }
            }
        }
    }
    bytes
}

/// The beginning of one and the end of another.
fn spliced(dice: &mut Dice, one: &[u8], other: &[u8]) -> Vec<u8> {
    [&one[..dice.below(one.len() + 1)], &other[dice.below(other.len() + 1)..]].concat()
}

/// Marks that mean something to a text table.
fn sprinkled(dice: &mut Dice, bytes: Vec<u8>) -> Vec<u8> {
    const MARKS: [&[u8]; 9] = [b"\"", b";", b"\t", b",", b"\r", b"\n", b"\0", b"'=", b"\xEF\xBB\xBF"];
    let mut bytes = bytes;
    for _ in 0..=dice.below(20) {
        let place = dice.below(bytes.len() + 1);
        bytes.splice(place..place, dice.pick(&MARKS).iter().copied());
    }
    bytes
}

/// The archive made anew with parts that are broken, swapped, missing or called otherwise.
fn rebuilt(dice: &mut Dice, bytes: &[u8]) -> Vec<u8> {
    let mut made = Made::opened(bytes);
    for _ in 0..=dice.below(3) {
        let place = dice.below(made.parts.len());
        match dice.below(12) {
            0 => {
                let other = dice.below(made.parts.len());
                let content = made.parts[other].1.clone();
                made.parts[place].1 = content;
            }
            1 if made.parts.len() > 1 => {
                made.parts.remove(place);
            }
            2 => made.parts[place].0.push_str(dice.pick(&["x", ".xml", "/", "\\", "ø"])),
            3 => made.parts[place].1 = scratched(dice, made.parts[place].1.clone()),
            _ => made.parts[place].1 = reworded(dice, &made.parts[place].1),
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    made.parts.retain(|(name, _)| seen.insert(name.clone()));
    made.stored()
}

/// A part with words of its XML put in place of others, so that it mostly stays XML.
fn reworded(dice: &mut Dice, part: &[u8]) -> Vec<u8> {
    const WORDS: [&str; 44] = [
        "0",
        "-1",
        "1",
        "4294967295",
        "4294967296",
        "18446744073709551616",
        "99999999999999999999999",
        "1e999",
        "nan",
        "-0",
        "A0",
        "XFD1048576",
        "XFE1048577",
        "AAAAAAAA1",
        "A4294967297",
        "B2:A1",
        "A1:XFD1048576",
        "A:A",
        ":",
        "",
        "&a;",
        "&#0;",
        "&#x110000;",
        "_xD800_",
        "_x0000_",
        "<c",
        "</c>",
        "<v>",
        "</v>",
        "<is><t>",
        "</sheetData>",
        "<sheetData/>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
        "<!DOCTYPE a [",
        "t=\"e\"",
        "t=\"s\"",
        "t=\"b\"",
        "t=\"d\"",
        "s=\"99999999\"",
        "uniqueCount=\"99999999999\"",
    ];
    let text = String::from_utf8_lossy(part);
    let is_edge = |c: char| !c.is_alphanumeric();
    let mut words: Vec<String> = Vec::new();
    for piece in text.split_inclusive(is_edge) {
        let edge = piece.len() - piece.chars().next_back().filter(|c| is_edge(*c)).map_or(0, char::len_utf8);
        words.push(piece[..edge].to_owned());
        words.push(piece[edge..].to_owned());
    }
    for _ in 0..=dice.below(4) {
        let place = dice.below(words.len().max(1));
        let word = match dice.below(4) {
            0 => dice.pick(&words),
            _ => dice.pick(&WORDS).to_owned(),
        };
        if let Some(replaced) = words.get_mut(place) {
            *replaced = word;
        }
    }
    words.concat().into_bytes()
}

// What is broken.

fn workbooks() -> Vec<Vec<u8>> {
    let texts = r#"<sst count="3" uniqueCount="3"><si><t>Navn</t></si><si><r><t>Kari </t></r><r><t>Bu</t></r></si><si><t>_x0041_</t></si></sst>"#;
    let rows = r#"<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c></row>
        <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>46553.5</v></c><c r="C2" t="e"><v>#N/A</v></c></row>
        <row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="str"><f t="shared" si="0" ref="B4:B9">A1</f><v>Navn</v></c></row>"#;
    let by_hand = Made::of(&[("Ark1", rows), ("Ark2", "<row><c><v>1</v></c><c t=\"d\"><v>2027-06-15</v></c></row>")])
        .with("xl/sharedStrings.xml", texts)
        .with("xl/styles.xml", r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d/m/yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>"#);
    let mut workbooks = vec![by_hand.bytes(), by_hand.stored(), written()];
    for name in ["superbrukere.xlsx", "ferieplan-uker.xlsx"] {
        workbooks.push(fixture(name));
    }
    workbooks
}

/// A workbook with all that lists are adorned with.
fn written() -> Vec<u8> {
    let mut writer = Writer::new();
    let bold = Format::new().set_bold().set_background_color(Color::Silver);
    let day = Format::new().set_num_format("dd.mm.yyyy");
    let sheet = writer.add_worksheet().set_name("Ferie").expect("a name");
    sheet.merge_range(0, 0, 0, 3, "Ferieliste 2027", &bold).expect("a range");
    for (column, title) in (0..).zip(["Navn", "Avdeling", "Fra", "Prosent"]) {
        sheet.write_with_format(2, column, title, &bold).expect("a cell");
    }
    sheet.merge_range(3, 1, 12, 1, "Sone Øst", &bold).expect("a range");
    for row in 3..13 {
        sheet.write(row, 0, format!("Vikar {row}, Æ")).expect("a cell");
        let date = ExcelDateTime::from_serial_datetime(46_553.0 + f64::from(row)).expect("a day");
        sheet.write_with_format(row, 2, &date, &day).expect("a cell");
        sheet.write_with_format(row, 3, 0.8, &Format::new().set_num_format("0 %")).expect("a cell");
    }
    sheet.write(13, 3, Formula::new("=SUM(D4:D13)").set_result("8")).expect("a cell");
    sheet.insert_note(2, 0, &Note::new("Etternavn, Fornavn")).expect("a note");
    sheet.set_freeze_panes(3, 1).expect("a place");
    let hidden = writer.add_worksheet().set_name("Lister & sånt").expect("a name").set_hidden(true);
    hidden.write(0, 0, true).expect("a cell");
    writer.save_to_buffer().expect("a workbook")
}

fn tables() -> Vec<Vec<u8>> {
    let text = "Navn;Avdeling;Prosent\r\n\"Østbø, Ida\";Sone 1;80,5\r\n\r\nMáret;\"Sone \"\"2\"\"\";'=1\r\n";
    vec![
        text.as_bytes().to_vec(),
        [b"\xEF\xBB\xBF", text.replace(';', ",").as_bytes()].concat(),
        encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
        [vec![0xFF, 0xFE], text.replace(';', "\t").encode_utf16().flat_map(u16::to_le_bytes).collect()]
            .concat(),
        format!("sep=|\n{}", text.replace(';', "|")).into_bytes(),
        fixture("elaering-rapport.csv"),
        fixture("vikarer.txt"),
    ]
}

fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/../../tests/fixtures/lists/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).expect("the fixture is there")
}
