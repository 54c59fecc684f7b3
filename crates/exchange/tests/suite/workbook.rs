//! Cells as they stand in a file.

use std::ops::ControlFlow;

use skulder_exchange::workbook::{self, Value};

#[test]
fn a_workbook_and_a_text_table_read_the_same() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Navn").expect("a cell");
    sheet.write(1, 0, "Østbø, Ida").expect("a cell");
    let bytes = book.save_to_buffer().expect("a workbook");
    let excel = workbook::read(&bytes, "l.xlsx", &mut |_| ControlFlow::Continue(())).expect("it is honest");
    let text =
        workbook::read("Navn;\n\"Østbø, Ida\";\n".as_bytes(), "l.csv", &mut |_| ControlFlow::Continue(()))
            .expect("it is honest");
    assert_eq!(excel.sheets[0].rows, text.sheets[0].rows);
    assert_eq!(excel.sheets[0].rows[1].get(0), Some(&Value::Text("Østbø, Ida".to_owned())));
}
