//! `cargo xtask shots`: pictures of every screen, to be looked at.

use crate::Outcome;
use crate::install::{self, BROWSER};
use crate::step::{npm, step, top};

/// Writes the pictures into a folder.
pub(crate) fn shots(folder: &str) -> Outcome {
    install::packages(&[BROWSER])?;
    install::pages()?;
    let folder = top().join(folder);
    let mut command = npm("run --silent shots");
    command.env("SHOTS_FOLDER", &folder);
    step("taking pictures of every screen", &mut command)?;
    println!("The pictures are in {}", folder.display());
    Ok(())
}
