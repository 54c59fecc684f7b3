//! `cargo xtask run`: from a bare clone to the example season in a window.

use crate::Outcome;
use crate::install::{self, DESKTOP, VIRTUAL_DISPLAY};
use crate::step::{cargo, program, quiet, step, top};

/// Builds and opens the window; without a display, in a virtual one, with a picture of it.
pub(crate) fn run(arguments: &[&str]) -> Outcome {
    let has_display = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    install::packages(if has_display { &[DESKTOP] } else { &[DESKTOP, VIRTUAL_DISPLAY] })?;
    install::pages()?;
    step(
        "building Skulder (first time: about five minutes)",
        &mut cargo("build --quiet -p skulder-desktop --features custom-protocol -p skulder-cli"),
    )?;
    // A folder of its own: trying the program never touches the seasons of whoever tries it.
    let data = top().join("target/run");
    std::fs::create_dir_all(&data).map_err(|error| error.to_string())?;
    let database = data.join("skulder.db");
    let skulder = |words: &[&str]| {
        let mut command = program(&top().join("target/debug/skulder").to_string_lossy(), words);
        command.arg("--database").arg(&database);
        command
    };
    quiet("taking in the example season", &mut skulder(&["import", "tests/fixtures/demo-season.json"]))?;
    let desktop = top().join("target/debug/skulder-desktop");
    if has_display {
        let mut command = program(&desktop.to_string_lossy(), ["--database"]);
        command.arg(&database).args(arguments);
        return step("Skulder is open; it goes on when you close the window", &mut command);
    }
    println!("There is no display here, so the window opens in a virtual one.");
    let picture = top().join("target/run/window.png");
    let mut command = program("xvfb-run", ["-a", "-s", "-screen 0 1280x900x24"]);
    command.args(
        "cargo test --quiet -p skulder-tests --test window -- --ignored picture::of_the_board".split(' '),
    );
    command
        .env("SKULDER_DESKTOP", &desktop)
        .env("SKULDER_DATABASE", &database)
        .env("SKULDER_PICTURE", &picture);
    step(
        "opening the window and taking a picture of it (first time: about two minutes to build)",
        &mut command,
    )?;
    println!("The picture is {}", picture.display());
    // A red board is an answer, not a failure; to scripts the terminal says so by its status.
    let status = skulder(&["board", "--today", "2027-04-05"]).status().map_err(|error| error.to_string())?;
    if status.code() == Some(2) { Err("the board cannot be printed".to_owned()) } else { Ok(()) }
}
