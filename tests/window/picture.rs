//! No journey: the picture that `cargo xtask run` leaves where there is no display.

use std::fs;

use crate::driver::{Machine, journey};

#[test]
#[ignore = "takes a picture for `cargo xtask run`, which says of what and where to"]
fn of_the_board() {
    let from =
        |name: &str| std::env::var(name).unwrap_or_else(|_| panic!("{name} is set by `cargo xtask run`"));
    let (database, picture) = (from("SKULDER_DATABASE"), from("SKULDER_PICTURE"));
    journey(async {
        let machine = Machine::new();
        let window = machine.start("kari", &["--database", &database]).await;
        window.reads("røde uker i").await;
        let taken = window.picture("board").await;
        window.close().await;
        fs::copy(taken, picture).expect("the picture can be put where it is wanted");
    });
}
