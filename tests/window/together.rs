//! Another planner, or another program, with the same database before it.

use crate::driver::{Machine, journey};
use crate::example::at_example;
use crate::list::HOLIDAYS;

#[test]
fn what_is_saved_in_the_terminal_the_window_shows() {
    journey(async {
        let machine = Machine::new();
        let database = machine.path("felles.db");
        let shared = ["--database", database.to_str().expect("a temporary path is plain")];
        let window = machine.start("per", &shared).await;
        window.press_beginning("Prøv eksempelsesongen").await;
        window.reads("16 røde uker i 8 avdelinger").await;

        let list = machine.file("ferie.csv", HOLIDAYS);
        machine.in_terminal("kari", &[&["import", &list], &shared[..]].concat());
        window.reads("15 røde uker i 7 avdelinger").await;
        window.press("Historikk").await;
        window.reads("kari").await;
    });
}

#[test]
fn a_second_start_ends_by_itself_and_the_first_window_goes_on() {
    journey(async {
        let machine = Machine::new();
        let window = at_example(&machine).await;
        assert!(
            machine.start_beside("kari", &[]).await,
            "there is a window already, and it came to the front"
        );
        window.open_cell("Sykehjem Øst, uke 28:").await;
        window.press("Lukk").await;
        window.close().await;

        let window = machine.start("kari", &[]).await;
        window.reads("16 røde uker i 8 avdelinger").await;
    });
}
