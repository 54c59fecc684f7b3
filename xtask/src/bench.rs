//! `cargo xtask bench`: benchmarks in a release build, and of the window in a browser.

use crate::Outcome;
use crate::install::{self, BROWSER};
use crate::step::{cargo, npm, step};

/// The name of the window's, which is measured in a browser.
const WINDOW: &str = "window";

/// Runs all benchmarks, or those named; what begins with `--` is handed on to them.
pub(crate) fn bench(arguments: &[&str]) -> Outcome {
    let (options, names): (Vec<&str>, Vec<&str>) = arguments.iter().partition(|it| it.starts_with("--"));
    let names = if names.is_empty() { vec!["booking", "coverage", "lists", "store", WINDOW] } else { names };
    for name in names {
        if name == WINDOW {
            install::packages(&[BROWSER])?;
            install::pages()?;
            step("benchmark window", &mut npm("run --silent frames"))?;
            continue;
        }
        step(
            &format!("benchmark {name} (first time: some minutes to build)"),
            &mut cargo(&format!("bench --bench {name} -- {}", options.join(" "))),
        )?;
    }
    Ok(())
}
