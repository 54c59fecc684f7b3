//! A list that the program is started with: read by a process of its own, looked at, and taken in.

use crate::driver::{Machine, journey};
use crate::example::at_example;

/// Holidays by which Sykehjem Øst has somebody to train in week 28.
pub(crate) const HOLIDAYS: &str =
    "Ansattnummer;Uker;Fravær;Status\n910013;29-31;Ferie;Fastsatt\n910014;26-28;Ferie;Fastsatt\n";

#[test]
fn a_list_turns_a_red_week_and_is_undone_in_one_step() {
    journey(async {
        let machine = Machine::new();
        at_example(&machine).await.close().await;
        let file = machine.file("ferie.csv", HOLIDAYS);
        let window = machine.start("kari", &[&file]).await;
        window.press("Videre til oversikten").await;
        window.reads("1 uke blir knapt dekket").await;
        window.press_beginning("Ta inn").await;
        window.reads("15 røde uker").await;
        window.press("Angre").await;
        window.reads("16 røde uker i 8 avdelinger").await;
    });
}

#[test]
fn a_broken_workbook_is_said_to_be_so_and_the_window_goes_on() {
    journey(async {
        let machine = Machine::new();
        at_example(&machine).await.close().await;
        let file = machine.file("halv.xlsx", "PK\u{3}\u{4} and then no more");
        let window = machine.start("kari", &[&file]).await;
        window.reads("Kan ikke lese halv.xlsx").await;
        window.press("Lukk").await;
        window.reads("16 røde uker i 8 avdelinger").await;
        window.press("Opplærere").await;
        window.reads("Kaja Skisselien").await;
    });
}
