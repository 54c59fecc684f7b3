//! The project's own commands, as `cargo xtask …`.
//!
//! Every command installs what it needs and is missing, says what it does and how long each step took. Nothing here
//! knows what Skulder is for: it builds, checks and starts.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for a terminal")]

mod bench;
mod install;
mod licences;
mod postgres;
mod run;
mod shots;
mod step;
mod test;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run            builds Skulder and opens the example season in a window
cargo xtask test           checks, builds and tests everything, as CI does
cargo xtask test --quick   the same without window, browser and linters
cargo xtask bench [NAME]   benchmarks: booking, coverage, lists, store in a release build, window in a browser
cargo xtask shots [DIR]    pictures of every screen (into target/shots)
cargo xtask soak           the long versions of the tests
cargo xtask licences       what may be shipped, checked alone
";

/// What a step answers: nothing, or why the command stops.
type Outcome<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["run", rest @ ..] => run::run(rest),
        ["test"] => test::all(),
        ["test", "--quick"] => test::quick(),
        ["bench", rest @ ..] => bench::bench(rest),
        ["shots"] => shots::shots("target/shots"),
        ["shots", folder] => shots::shots(folder),
        ["soak"] => test::soak(),
        ["licences"] => licences::check(),
        _ => {
            print!("{USAGE}");
            return if words.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) };
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\nStopped: {why}");
            ExitCode::FAILURE
        }
    }
}
