//! A holiday is moved: seen before it is saved, undone, done again, and kept.

use crate::driver::{Machine, Window, journey};
use crate::example::at_example;

/// In week 28 both superusers of Sykehjem Øst are away; one of them a week later is the remedy.
async fn try_other_weeks(window: &Window) {
    window.open_red_week("Sykehjem Øst, uke 28: For få. For få til stede.").await;
    window.press("Fravær for Olena Lånås").await;
    window.press_beginning("Ferie uke 28–30").await;
    window.fill_in("Uker", "29–31").await;
}

#[test]
fn other_weeks_are_seen_before_they_are_saved_and_can_be_undone() {
    journey(async {
        let machine = Machine::new();
        let window = at_example(&machine).await;
        try_other_weeks(&window).await;
        window.reads("Prøver: 15 røde uker i 7 avdelinger").await;
        window.has_cell("Sykehjem Øst, uke 28: Knapt. Nå: for få. Ingen reserve. 1 av 1").await;
        window.picture("tried").await;

        window.press("Avbryt").await;
        window.reads_no_more("Prøver:").await;
        window.reads("16 røde uker i 8 avdelinger").await;

        window.press_beginning("Ferie uke 28–30").await;
        window.fill_in("Uker", "29–31").await;
        window.reads("Prøver: 15 røde uker i 7 avdelinger").await;
        window.press("Lagre").await;
        window.reads_no_more("Prøver:").await;
        window.reads("Lagret").await;
        window.reads("15 røde uker i 7 avdelinger").await;
        window.press("Lukk").await;

        window.press("Angre").await;
        window.reads("16 røde uker i 8 avdelinger").await;
        window.press("Gjør om").await;
        window.reads("15 røde uker i 7 avdelinger").await;
    });
}

#[test]
fn what_was_saved_is_there_when_the_program_starts_again_and_so_is_undo() {
    journey(async {
        let machine = Machine::new();
        let window = at_example(&machine).await;
        try_other_weeks(&window).await;
        window.press("Lagre").await;
        window.reads("Lagret").await;
        window.close().await;

        let window = machine.start("kari", &[]).await;
        window.reads("15 røde uker i 7 avdelinger").await;
        window.press("Historikk").await;
        window.reads("for Olena Lånås").await;
        window.reads("kari").await;
        window.press("Oversikt").await;
        window.press("Angre").await;
        window.reads("16 røde uker i 8 avdelinger").await;
        window.close().await;

        let window = machine.start("per", &[]).await;
        window.reads("16 røde uker i 8 avdelinger").await;
    });
}
