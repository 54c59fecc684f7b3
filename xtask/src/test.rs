//! `cargo xtask test`: everything CI checks, in an order in which what fails fast comes first.

use crate::Outcome;
use crate::install::{self, BROWSER, DATABASE, DESKTOP, OFFICE, VIRTUAL_DISPLAY};
use crate::licences;
use crate::postgres::Server;
use crate::step::{Count, cargo, npm, program, quiet, step, timed, top};

/// The packages and features of every build here: another choice would be another build of what they share.
const WORKSPACE: &str = "--workspace --features skulder-desktop/custom-protocol";

/// Everything.
pub(crate) fn all() -> Outcome {
    install::packages(&[DESKTOP, VIRTUAL_DISPLAY, BROWSER, DATABASE, OFFICE])?;
    step("checking Rust's format", &mut cargo("fmt --all --check"))?;
    install::pages()?;
    step("checking the window's format, lints, walls and types", &mut npm("run --silent check"))?;
    licences::check()?;
    purity()?;
    step(
        "linting Rust (first time: about four minutes)",
        &mut cargo(&format!("clippy --quiet {WORKSPACE} --all-targets -- -D warnings")),
    )?;
    let mut count = Count::default();
    let outcome = tests(&mut count, &[]);
    count.close();
    outcome
}

/// What can be tested without a window, a browser and linters.
pub(crate) fn quick() -> Outcome {
    install::packages(&[DATABASE])?;
    let server = Server::start()?;
    let mut count = Count::default();
    let outcome = count.step(
        "testing the core, files, store and terminal",
        cargo(
            "test --quiet -p skulder-season -p skulder-booking -p skulder-exchange -p skulder-store -p skulder-cli \
             -p xtask",
        )
        .env("SKULDER_TEST_POSTGRES", server.url()),
    );
    let outcome = outcome.and_then(|()| {
        count.step(
            "testing the store on both engines",
            cargo("test --quiet -p skulder-tests --test store").env("SKULDER_TEST_POSTGRES", server.url()),
        )
    });
    count.close();
    outcome
}

/// The long versions of the tests: the counts of the standing promise.
pub(crate) fn soak() -> Outcome {
    install::packages(&[DATABASE, OFFICE, BROWSER])?;
    install::pages()?;
    let mut count = Count::default();
    let outcome = rust_tests(&mut count, &[("SKULDER_SOAK", "1")]).and_then(|()| {
        let mut command = npm("run --silent test:browser -- tests/browser/axe.test.ts");
        count.step("looking at every screen in every language and theme", command.env("SKULDER_SOAK", "1"))
    });
    count.close();
    outcome
}

fn tests(count: &mut Count, environment: &[(&str, &str)]) -> Outcome {
    step(
        "building Skulder and its tests (first time: about six minutes)",
        &mut cargo(&format!("build {WORKSPACE} --bins --tests")),
    )?;
    rust_tests(count, environment)?;
    wire_is_committed()?;
    count.step("testing the window's parts", &mut npm("run --silent test"))?;
    count.step("testing in a browser", &mut npm("run --silent test:browser"))?;
    desktop_tests(count)
}

/// All but the journeys, which need a display.
fn rust_tests(count: &mut Count, environment: &[(&str, &str)]) -> Outcome {
    let server = Server::start()?;
    // Not quiet: what is built says so, and the names of long tests are worth reading.
    let mut command = cargo(&format!("test {WORKSPACE} --no-fail-fast --lib --bins --test [!w]*"));
    command.envs(environment.iter().copied()).env("SKULDER_TEST_POSTGRES", server.url());
    count.step("testing Rust, the store on SQLite and PostgreSQL, files in LibreOffice", &mut command)
}

/// Journeys in the real window, under a virtual display.
fn desktop_tests(count: &mut Count) -> Outcome {
    let mut command = program("xvfb-run", ["-a", "-s", "-screen 0 1280x900x24", "cargo"]);
    command.args(format!("test {WORKSPACE} --test window -- --test-threads=1").split_whitespace());
    command.env("SKULDER_DESKTOP", top().join("target/debug/skulder-desktop"));
    count.step("travelling in the real window", &mut command)
}

/// The core is a function: nothing that runs, stores or shows is among its dependencies.
fn purity() -> Outcome {
    timed("checking that the core is pure", || {
        for crate_name in ["tokio", "sqlx", "tauri"] {
            let tree =
                program("cargo", ["tree", "-q", "-p", "skulder-season", "-e", "normal", "-i", crate_name])
                    .output()
                    .map_err(|error| error.to_string())?;
            if tree.status.success() && !tree.stdout.is_empty() {
                return Err(format!("skulder-season depends on {crate_name}"));
            }
        }
        Ok(())
    })
}

/// The tests above have written the wire types anew; what is committed must be the same.
fn wire_is_committed() -> Outcome {
    let changed =
        quiet("comparing the wire types", &mut program("git", ["status", "--porcelain", "ui/src/wire"]))?;
    if changed.is_empty() {
        Ok(())
    } else {
        Err(format!("the wire types have changed; commit them:\n{changed}"))
    }
}
