//! What the cells of workbooks come out as.

use std::ops::ControlFlow;

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook as Writer};
use skulder_exchange::workbook::{self, Merged, Progress, Row, Sheet, Unreadable, Value, Workbook};
use skulder_season::testing::generator::Dice;

use super::made::{Made, RELATIONSHIPS, SHEET};
use super::{drawn, read, sound};

#[test]
fn a_stray_cell_in_the_last_corner_is_one_cell() {
    let rows =
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#;
    let bytes = Made::of(&[("Ark1", rows)]).bytes();
    assert!(bytes.len() < 1_500, "it is a small file of {} bytes", bytes.len());
    assert_eq!(drawn(&sound(&bytes).sheets[0]), ["A1 number 1", "XFD1048576 number 2"]);
}

#[test]
fn every_way_to_write_a_cell_is_read() {
    let texts = r#"<sst uniqueCount="99999999999999"><si><t>Delt</t></si>
        <si><r><t xml:space="preserve">Rik </t></r><r><rPr><b/></rPr><t>tekst</t></r><rPh sb="0" eb="1"><t>uttale</t></rPh></si>
        <si><t>_x0041_ _x005F_x0041_ &lt;b&gt; &#248; &amp;amp; A_B</t></si><si><t> </t></si><si/></sst>"#;
    let rows = r#"<row r="1">
            <c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>
            <c r="E1" t="s"><v>4</v></c>
            <c r="F1" t="inlineStr"><is><t xml:space="preserve"> inne </t></is></c>
            <c r="G1" t="str"><f>A1&amp;"x"</f><v>Deltx</v></c>
            <c r="H1"><f>1+1</f><v>2</v></c><c r="I1" t="n"><v>-1.5E-3</v></c><c r="J1"><v>1e999</v></c>
            <c r="K1" t="b"><v>1</v></c><c r="L1" t="b"><v>0</v></c>
            <c r="M1" t="e"><v>#REF!</v></c><c r="N1" t="e"><f>foo()</f><v>#NAVN?</v></c>
            <c r="O1" t="d"><v>2027-06-15</v></c><c r="P1" t="d"><v>2027-06-15T08:30:00Z</v></c><c r="Q1" t="d"><v>T08:30:00</v></c>
            <c r="R1" t="d"><v>snart</v></c><c r="S1" s="7"/><c r="T1"><v></v></c><c r="U1"/>
        </row>
        <row><c><v>3</v></c><c/><c t="inlineStr"><is><t>uten r</t></is></c></row>
        <row r="5"><c r="C5"><v>5</v></c><c r="A5"><v>4</v></c></row>"#;
    let bytes = Made::of(&[("Ark1", rows)]).with("xl/sharedStrings.xml", texts).bytes();
    assert_eq!(
        drawn(&sound(&bytes).sheets[0]),
        [
            "A1 text Delt",
            "B1 text Rik tekst",
            "C1 text A _x0041_ <b> ø &amp; A_B",
            "F1 text  inne ",
            "G1 text Deltx",
            "H1 number 2",
            "I1 number -0.0015",
            "J1 error #NUM!",
            "K1 flag true",
            "L1 flag false",
            "M1 error #REF!",
            "N1 error #VALUE!",
            "O1 day 2027-06-15",
            "P1 moment 2027-06-15 08:30:00",
            "Q1 time 08:30:00",
            "R1 text snart",
            "A2 number 3",
            "C2 text uten r",
            "A5 number 4",
            "C5 number 5",
        ]
    );
}

#[test]
fn days_and_times_follow_the_format_in_both_epochs() {
    let styles = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-414]d/\ mmmm\ yyyy;@"/>
        <numFmt numFmtId="165" formatCode="dd/mm/yyyy\ hh:mm"/><numFmt numFmtId="166" formatCode="[h]:mm"/>
        <numFmt numFmtId="167" formatCode="0&quot; d&quot;"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="165"/>
        <xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="9"/></cellXfs></styleSheet>"#;
    let rows = |shift: f64| {
        let cell = |(column, style, serial): &(char, u32, f64)| {
            format!(r#"<c r="{column}1" s="{style}"><v>{serial}</v></c>"#)
        };
        let cells = [
            ('A', 0, 46_553.0),
            ('B', 1, 46_553.0 - shift),
            ('C', 2, 0.75),
            ('D', 3, 46_553.25 - shift),
            ('E', 4, 46_553.25 - shift),
            ('F', 5, 1.5),
            ('G', 6, 46_553.0),
            ('H', 7, 0.8),
            ('I', 99, 46_553.0),
        ];
        format!(r#"<row r="1">{}</row>"#, cells.iter().map(cell).collect::<String>())
    };
    let in_1900 = Made::of(&[("Ark1", &rows(0.0))]).with("xl/styles.xml", styles);
    let in_1904 = Made::of(&[("Ark1", &rows(1462.0))]).with("xl/styles.xml", styles).with(
        "xl/workbook.xml",
        r#"<workbook><workbookPr date1904="1"/><sheets><sheet name="Ark1" r:id="rId1"/></sheets></workbook>"#,
    );
    for (epoch, made) in [(1900, in_1900), (1904, in_1904)] {
        let wanted = [
            "A1 number 46553",
            "B1 day 2027-06-15",
            "C1 time 18:00:00",
            "D1 day 2027-06-15",
            "E1 moment 2027-06-15 06:00:00",
            "F1 text 36:00",
            "G1 number 46553",
            "H1 number 0.8",
            "I1 number 46553",
        ];
        assert_eq!(drawn(&sound(&made.bytes()).sheets[0]), wanted, "the epoch of {epoch}");
    }
}

#[test]
fn what_excel_is_given_comes_back() {
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet().set_name("Ferie & sånt").expect("a name");
    let day = ExcelDateTime::from_ymd(2027, 7, 5).expect("a day");
    sheet.write_with_format(0, 0, "Ærlig Østbø <b>", &Format::new().set_bold()).expect("a cell");
    sheet.write_with_format(1, 0, &day, &Format::new().set_num_format("dd.mm.yyyy")).expect("a cell");
    sheet.write_with_format(2, 0, 0.8, &Format::new().set_num_format("0 %")).expect("a cell");
    sheet.write(3, 0, Formula::new("=1+1").set_result("2")).expect("a cell");
    sheet.write(4, 0, true).expect("a cell");
    sheet.write_blank(5, 0, &Format::new().set_bold()).expect("a cell");
    sheet.write(6, 0, "=1+1").expect("a cell");
    sheet.write(7, 0, "linje\nto\u{1}").expect("a cell");
    writer.add_worksheet().set_name("Lister").expect("a name").set_hidden(true);
    writer.add_worksheet().set_name("Lister 2").expect("a name").set_very_hidden(true);
    let workbook = sound(&writer.save_to_buffer().expect("a workbook"));
    let sheets: Vec<_> = workbook.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.is_hidden)).collect();
    assert_eq!(sheets, [("Ferie & sånt", false), ("Lister", true), ("Lister 2", true)]);
    assert_eq!(
        drawn(&workbook.sheets[0]),
        [
            "A1 text Ærlig Østbø <b>",
            "A2 day 2027-07-05",
            "A3 number 0.8",
            "A4 number 2",
            "A5 flag true",
            "A7 text =1+1",
            "A8 text linje\nto\u{1}",
        ]
    );
}

#[test]
fn merged_stretches_are_cut_to_what_the_sheet_holds() {
    let rows = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="D2"><v>2</v></c></row>
        <row r="9"><c r="B9"><v>3</v></c></row>"#;
    let merged = ["A1:XFD1", "A2:A1048576", "C2:C9", "D2", "B9:B20", "B9:D9"];
    let sheet = format!(
        "<worksheet><sheetData>{rows}</sheetData><mergeCells>{}</mergeCells></worksheet>",
        merged.map(|range| format!(r#"<mergeCell ref="{range}"/>"#)).concat()
    );
    let workbook = sound(&Made::of(&[("Ark1", "")]).with(SHEET, sheet).bytes());
    let stretch = |first_row, last_row, first_column, last_column| Merged {
        first_row,
        last_row,
        first_column,
        last_column,
    };
    assert_eq!(workbook.sheets[0].merged, [stretch(1, 1, 0, 3), stretch(2, 9, 0, 0), stretch(9, 9, 1, 3)]);
}

#[test]
fn only_sheets_of_cells_are_read_wherever_they_lie() {
    let related = format!(
        r#"<Relationships><Relationship Id="a" Type="{RELATIONSHIPS}/chartsheet" Target="chartsheets/sheet1.xml"/>
        <Relationship Id="b" Type="{RELATIONSHIPS}/worksheet" Target="/xl/Ark/en.xml"/></Relationships>"#
    );
    let listed = r#"<x:workbook><x:sheets><x:sheet name="Graf" r:id="a"/><x:sheet name="&#216;&quot;" state="hidden" r:id="b"/></x:sheets></x:workbook>"#;
    let sheet = "<x:worksheet><x:dimension ref='ZZ:A'/><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    let mut wide = vec![0xFF, 0xFE];
    wide.extend(
        format!("<?xml version=\"1.0\" encoding=\"UTF-16\"?>{sheet}")
            .encode_utf16()
            .flat_map(u16::to_le_bytes),
    );
    let made = Made::of(&[])
        .with("xl/_rels/workbook.xml.rels", related)
        .with("xl/workbook.xml", listed)
        .with("xl/chartsheets/sheet1.xml", "<chartsheet/>");
    for sheet in [sheet.as_bytes().to_vec(), wide] {
        let workbook = sound(&made.clone().with("XL\\ark\\EN.XML", sheet).bytes());
        assert_eq!(workbook.sheets.len(), 1);
        assert_eq!((workbook.sheets[0].name.as_str(), workbook.sheets[0].is_hidden), ("Ø\"", true));
        assert_eq!(drawn(&workbook.sheets[0]), ["A1 number 1"]);
    }
}

#[test]
fn identity_numbers_never_come_out() {
    // Passes the check and can be nobody's: there is no 96th day.
    let number = "96200692222";
    let rows = format!(
        r#"<row><c t="inlineStr"><is><t>Navn</t></is></c><c t="inlineStr"><is><t>Fødselsnummer</t></is></c></row>
        <row><c t="inlineStr"><is><t>Kari</t></is></c><c><v>{number}</v></c></row>
        <row><c t="inlineStr"><is><t>Ola</t></is></c><c t="inlineStr"><is><t>ukjent</t></is></c></row>"#
    );
    let workbook = sound(&Made::of(&[(number, &rows)]).bytes());
    assert_eq!(workbook.sheets[0].name, "Ark 1");
    assert_eq!(workbook.sheets[0].dropped, [1]);
    assert_eq!(
        drawn(&workbook.sheets[0]),
        ["A1 text Navn", "B1 text Fødselsnummer", "A2 text Kari", "A3 text Ola"]
    );
    let written = serde_json::to_string(&workbook).expect("it can be written");
    assert!(!written.contains(number), "nothing of it is left: {written}");
}

#[test]
fn a_workbook_without_a_cell_is_empty() {
    let blank = r#"<row><c t="inlineStr"><is><t> </t></is></c></row>"#;
    for made in [Made::of(&[("Ark1", "")]), Made::of(&[("Ark1", blank)]), Made::of(&[])] {
        assert_eq!(read(&made.bytes(), "a.xlsx"), Err(Unreadable::Empty));
    }
}

#[test]
fn reading_tells_how_far_it_has_come_and_can_be_cancelled() {
    let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(50));
    let bytes = Made::of(&[("Ark1", &row.repeat(200)), ("Ark2", &row.repeat(200))]).bytes();
    let mut told: Vec<Progress> = Vec::new();
    let outcome = workbook::read(&bytes, "a.xlsx", &mut |progress| {
        told.push(progress);
        ControlFlow::Continue(())
    });
    assert!(outcome.is_ok());
    for pair in told.windows(2) {
        assert!(pair[0].share <= pair[1].share && pair[1].share <= 1.0, "{pair:?}");
        assert!(pair[1].cells - pair[0].cells <= 2_000, "it is told often enough: {pair:?}");
    }
    assert!(told.last().is_some_and(|last| last.cells >= 19_000 && last.share > 0.9), "{:?}", told.last());
    for enough in 0..told.len() {
        let mut calls = 0;
        let outcome = workbook::read(&bytes, "a.xlsx", &mut |_| {
            calls += 1;
            if calls > enough { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert_eq!((outcome, calls), (Err(Unreadable::Cancelled), enough + 1), "nothing is read after that");
    }
}

#[test]
fn a_workbook_is_the_same_after_a_journey_as_json() {
    let mut dice = Dice::new(7);
    let day = chrono::NaiveDate::from_ymd_opt(2027, 6, 15).expect("a day");
    let time = chrono::NaiveTime::from_hms_opt(23, 59, 59).expect("a time");
    let mut cells = vec![
        Value::Text("Æ \"\u{1}\u{2028} 😀".to_owned()),
        Value::Day(day),
        Value::Moment(day, time),
        Value::Time(time),
        Value::Flag(true),
        Value::Error("#REF!".to_owned()),
        Value::Number(f64::MAX),
        Value::Number(f64::MIN_POSITIVE),
        Value::Number(-0.0),
        Value::Number(0.1 + 0.2),
    ];
    while cells.len() < 2_000 {
        let number = f64::from_bits(dice.roll());
        cells.extend(number.is_finite().then_some(Value::Number(number)));
    }
    let rows = vec![Row { number: 3, cells: (0..).zip(cells).collect() }];
    let workbook = Workbook { sheets: vec![Sheet { name: "Ark".to_owned(), rows, ..Sheet::default() }] };
    let written = serde_json::to_string(&workbook).expect("it can be written");
    assert!(serde_json::from_str::<Workbook>(&written).expect("it can be read") == workbook);
    for wrong in [r#"{"number":"NaN"}"#, r#"{"number":"inf"}"#, r#"{"number":"x"}"#] {
        assert!(serde_json::from_str::<Value>(wrong).is_err(), "{wrong} is no cell");
    }
}
