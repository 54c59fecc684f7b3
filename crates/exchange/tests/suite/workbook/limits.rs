//! Files that are too large, and files that claim or hide it.

use skulder_exchange::workbook::{FILE_BYTES, Size, Unreadable};

use super::made::{Made, RELATIONSHIPS, SHEET, field, tamper};
use super::{drawn, read, sound};

fn too_large(of: Size, max: u64) -> Result<(), Unreadable> {
    Err(Unreadable::TooLarge { of, max })
}

fn outcome(bytes: &[u8]) -> Result<(), Unreadable> {
    read(bytes, "liste.xlsx").map(|_| ())
}

#[test]
fn a_file_of_more_than_ten_megabytes_is_not_looked_at() {
    let text = "a;b\n".repeat(FILE_BYTES as usize / 4 + 1);
    assert_eq!(outcome(text.as_bytes()), too_large(Size::FileBytes, FILE_BYTES));
    let pasted = skulder_exchange::workbook::paste(&text, "Utklipp").map(|_| ());
    assert_eq!(pasted, too_large(Size::FileBytes, FILE_BYTES));
}

#[test]
fn an_archive_has_at_most_two_hundred_parts() {
    let mut made = Made::of(&[("Ark1", "<row><c><v>1</v></c></row>")]);
    for number in made.parts.len()..200 {
        made = made.with(&format!("xl/media/{number}.png"), "x");
    }
    assert_eq!(outcome(&made.stored()), Ok(()));
    assert_eq!(outcome(&made.with("xl/media/last.png", "x").stored()), too_large(Size::ZipEntries, 200));
}

#[test]
fn what_is_unpacked_is_counted_in_the_directory() {
    let most: u64 = 100 * 1024 * 1024;
    let made = Made::of(&[("Ark1", "<row><c><v>1</v></c></row>")]).with("xl/media/1.png", vec![0; 1024]);
    let mut claiming = made.bytes();
    tamper(&mut claiming, 4, field::SIZE, &(most as u32).to_le_bytes());
    assert_eq!(outcome(&claiming), too_large(Size::UnpackedBytes, most));

    // One part told of a hundred times.
    let bytes = made.with("xl/media/1.png", vec![0; 1024 * 1024]).bytes();
    let start = bytes.windows(4).position(|mark| mark == b"PK\x01\x02").expect("there is a directory");
    let end = bytes.windows(4).rposition(|mark| mark == b"PK\x05\x06").expect("it has an end");
    let last = bytes[..end].windows(4).rposition(|mark| mark == b"PK\x01\x02").expect("it has a last entry");
    let mut repeating = bytes[..end].to_vec();
    for number in 10..115 {
        let mut record = bytes[last..end].to_vec();
        let name = format!("xl/media/{number}.p");
        record[46..46 + name.len()].copy_from_slice(name.as_bytes());
        repeating.extend(record);
    }
    let mut ending = bytes[end..].to_vec();
    ending[8..12].copy_from_slice(&[110, 0, 110, 0]);
    ending[12..16].copy_from_slice(&((repeating.len() - start) as u32).to_le_bytes());
    repeating.extend(ending);
    assert_eq!(outcome(&repeating), too_large(Size::UnpackedBytes, most));
}

#[test]
fn a_directory_that_lies_is_found_out() {
    let rows = "<row><c><v>1</v></c></row>".repeat(2_000);
    let mut lying = Made::of(&[("Ark1", &rows)]).bytes();
    tamper(&mut lying, 0, field::SIZE, &1_000_u32.to_le_bytes());
    assert_eq!(outcome(&lying), Err(Unreadable::Damaged));
}

#[test]
fn a_locked_part_is_a_locked_file() {
    let mut locked = Made::of(&[("Ark1", "")]).bytes();
    tamper(&mut locked, 0, field::FLAGS, &[1, 0]);
    assert_eq!(outcome(&locked), Err(Unreadable::Encrypted));
}

#[test]
fn cells_rows_and_columns_are_counted_by_holding_a_value() {
    let row = |cells: usize| format!("<row>{}</row>", "<c><v>1</v></c>".repeat(cells));
    let empty = format!("<row>{}</row>", r#"<c s="1"/>"#.repeat(300));

    let rows = format!("{}{}", empty.repeat(50), row(1).repeat(20_000));
    assert_eq!(outcome(&Made::of(&[("Ark1", &rows)]).stored()), Ok(()));
    let rows = row(1).repeat(20_001);
    assert_eq!(outcome(&Made::of(&[("Ark1", &rows)]).stored()), too_large(Size::Rows, 20_000));

    assert_eq!(outcome(&Made::of(&[("Ark1", &row(200))]).stored()), Ok(()));
    assert_eq!(outcome(&Made::of(&[("Ark1", &row(201))]).stored()), too_large(Size::Columns, 200));

    // Of the whole file, not of each sheet.
    let half = row(200).repeat(500);
    let made = Made::of(&[("Ark1", &half), ("Ark2", &half), ("Ark3", &row(1))]);
    assert_eq!(outcome(&made.stored()), too_large(Size::Cells, 200_000));
}

#[test]
fn text_tables_are_counted_likewise() {
    for (text, wanted) in [
        (format!("{}{}", ";;\n".repeat(30_000), "a\n".repeat(20_000)), Ok(())),
        ("a\n".repeat(20_001), too_large(Size::Rows, 20_000)),
        (format!("{}a", ";".repeat(500_000)), Ok(())),
        ("a;".repeat(201), too_large(Size::Columns, 200)),
        (format!("{}\n", "a;".repeat(100)).repeat(2_001), too_large(Size::Cells, 200_000)),
    ] {
        assert_eq!(read(text.as_bytes(), "liste.csv").map(|_| ()), wanted, "{}", &text[text.len() - 4..]);
    }
}

#[test]
fn one_long_text_in_every_cell_is_counted_every_time() {
    let texts = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1024 * 1024));
    let row = format!("<row>{}</row>", r#"<c t="s"><v>0</v></c>"#.repeat(150));
    let made = Made::of(&[("Ark1", &row)]).with("xl/sharedStrings.xml", texts);
    assert_eq!(outcome(&made.bytes()), too_large(Size::UnpackedBytes, 100 * 1024 * 1024));
}

#[test]
fn styles_are_not_multiplied() {
    // Ten thousand styles of one font whose name is a megabyte long.
    let styles = format!(
        r#"<styleSheet><fonts><font><name val="{}"/></font></fonts><cellXfs>{}</cellXfs></styleSheet>"#,
        "x".repeat(1024 * 1024),
        r#"<xf numFmtId="14" fontId="0"/>"#.repeat(10_000)
    );
    let rows = r#"<row><c s="9999"><v>46553</v></c></row>"#;
    let bytes = Made::of(&[("Ark1", rows)]).with("xl/styles.xml", styles).bytes();
    assert_eq!(drawn(&sound(&bytes).sheets[0]), ["A1 day 2027-06-15"]);
}

#[test]
fn a_part_is_not_read_over_and_over() {
    let listed = |count: usize| {
        let sheets = (0..count).map(|number| format!(r#"<sheet name="Ark{number}" r:id="rId1"/>"#));
        format!("<workbook>{}</workbook>", sheets.collect::<Vec<_>>().concat())
    };
    let rows = format!("<row><c><v>1</v></c></row>{}", " ".repeat(1024 * 1024));
    let made = Made::of(&[("Ark1", &rows)]).with("xl/workbook.xml", listed(150));
    assert_eq!(outcome(&made.bytes()), Err(Unreadable::Damaged));
    let made = Made::of(&[("Ark1", "")]).with("xl/workbook.xml", listed(201));
    assert_eq!(outcome(&made.bytes()), Err(Unreadable::Damaged));
    let made = Made::of(&[("Ark1", "<row><c><v>1</v></c></row>"), ("Ark1", "<row><c><v>2</v></c></row>")]);
    assert_eq!(
        outcome(&made.bytes()),
        Err(Unreadable::Damaged),
        "two sheets of one name cannot be told apart"
    );
}

#[test]
fn entities_are_not_expanded_and_depth_is_no_danger() {
    let cell = |text: &str| format!(r#"<row><c t="inlineStr"><is><t>{text}</t></is></c></row>"#);
    let entity = |level: u32| {
        let below = format!("&a{};", level - 1).repeat(10);
        format!(r#"<!ENTITY a{level} "{below}">"#)
    };
    let laughs = format!(
        r#"<!DOCTYPE x [<!ENTITY a0 "ha">{}]><worksheet><sheetData>{}</sheetData></worksheet>"#,
        (1..30).map(entity).collect::<Vec<_>>().concat(),
        cell("&a29;")
    );
    let outside = format!(
        r#"<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData>{}</sheetData></worksheet>"#,
        cell("&a;")
    );
    for sheet in [laughs, outside] {
        let bytes = Made::of(&[("Ark1", "")]).with(SHEET, sheet).bytes();
        assert_eq!(outcome(&bytes), Err(Unreadable::Damaged));
    }
    let deep = format!("{}{}", "<a>".repeat(200_000), cell("dyp"));
    let bytes = Made::of(&[("Ark1", &deep)]).bytes();
    assert_eq!(outcome(&bytes), Ok(()));
}

#[test]
fn places_that_are_none_are_damage() {
    for rows in [
        r#"<row r="0"><c r="A0"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="A"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="A1048577"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="XFE1"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="AAAAAAAAAAAA1"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="A99999999999999"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="A1" t="s"><v>5</v></c></row>"#,
    ] {
        assert_eq!(outcome(&Made::of(&[("Ark1", rows)]).bytes()), Err(Unreadable::Damaged), "{rows}");
    }
    for range in ["B2:A1", "A2:B1", "A1:", "A1:B2:C3", "A:B"] {
        let sheet = format!(
            r#"<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="{range}"/></mergeCells></worksheet>"#
        );
        let bytes = Made::of(&[("Ark1", "")]).with(SHEET, sheet).bytes();
        assert_eq!(outcome(&bytes), Err(Unreadable::Damaged), "{range}");
    }
}

#[test]
fn a_workbook_whose_parts_are_missing_is_damaged() {
    let whole = Made::of(&[("Ark1", "<row><c><v>1</v></c></row>")]);
    for missing in [SHEET, "_rels/.rels", "xl/_rels/workbook.xml.rels"] {
        let mut made = whole.clone();
        made.parts.retain(|(name, _)| name != missing);
        assert_eq!(outcome(&made.bytes()), Err(Unreadable::Damaged), "without {missing}");
    }
    let strange = format!(
        r#"<Relationships><Relationship Id="rId1" Type="{RELATIONSHIPS}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>"#
    );
    assert_eq!(outcome(&whole.with("xl/_rels/workbook.xml.rels", strange).bytes()), Err(Unreadable::Damaged));
}
