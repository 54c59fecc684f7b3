//! `cargo xtask bench`: benchmarks in a release build.

use crate::Outcome;
use crate::step::{cargo, step};

/// Runs all benchmarks, or those named; what begins with `--` is handed on to them.
pub(crate) fn bench(arguments: &[&str]) -> Outcome {
    let (options, names): (Vec<&str>, Vec<&str>) = arguments.iter().partition(|it| it.starts_with("--"));
    let names = if names.is_empty() { vec!["booking", "coverage", "lists", "store"] } else { names };
    for name in names {
        step(
            &format!("benchmark {name} (first time: some minutes to build)"),
            &mut cargo(&format!("bench --bench {name} -- {}", options.join(" "))),
        )?;
    }
    Ok(())
}
