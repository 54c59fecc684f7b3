//! `cargo xtask bench`: benchmarks in a release build.

use crate::Outcome;
use crate::step::{cargo, step};

/// Runs all benchmarks, or those named.
pub(crate) fn bench(names: &[&str]) -> Outcome {
    let names = if names.is_empty() { &["coverage", "store"] } else { names };
    for name in names {
        step(
            &format!("benchmark {name} (first time: some minutes to build)"),
            &mut cargo(&format!("bench --bench {name}")),
        )?;
    }
    Ok(())
}
