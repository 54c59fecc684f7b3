//! What a fresh Debian machine with Rust and Node lacks, and how it gets here.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::Outcome;
use crate::step::{npm, program, step, top};

/// To build the desktop program.
pub(crate) const DESKTOP: &[&str] = &["libwebkit2gtk-4.1-dev"];
/// To open a window without a display, and to look at it.
pub(crate) const VIRTUAL_DISPLAY: &[&str] = &["webkit2gtk-driver", "xvfb", "xauth"];
/// To test in a browser.
pub(crate) const BROWSER: &[&str] = &["chromium"];
/// To test the store on PostgreSQL.
pub(crate) const DATABASE: &[&str] = &["postgresql"];

/// To open what is exported in other programs.
pub(crate) const OFFICE: &[&str] = &["libreoffice-calc", "python3-icalendar"];

/// Installs those of some Debian packages that are missing.
pub(crate) fn packages(lists: &[&[&str]]) -> Outcome {
    let missing: Vec<&str> =
        lists.iter().copied().flatten().copied().filter(|name| !is_installed(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !Path::new("/usr/bin/apt-get").exists() {
        return Err(format!(
            "this machine has no apt-get. Install what corresponds to these Debian packages by hand: {}",
            missing.join(" ")
        ));
    }
    println!("Missing Debian packages: {} (a few hundred MiB, some minutes)", missing.join(" "));
    step("reading Debian's package lists", &mut apt(&["update", "-qq"]))?;
    let mut arguments = vec!["install", "-y", "-qq", "--no-install-recommends"];
    arguments.extend(&missing);
    step("installing Debian packages", apt(&arguments).stdout(Stdio::null()))
}

fn apt(arguments: &[&str]) -> Command {
    let is_root = program("id", ["-u"]).output().is_ok_and(|output| output.stdout == b"0\n");
    let mut command =
        if is_root { program("apt-get", arguments) } else { program("sudo", ["-n", "apt-get"]) };
    if !is_root {
        command.args(arguments);
    }
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_installed(package: &str) -> bool {
    program("dpkg-query", ["-W", "-f=${Status}", package])
        .output()
        .is_ok_and(|output| output.stdout == b"install ok installed")
}

/// Installs the window's packages if the lock file is newer than what is there.
pub(crate) fn node_modules() -> Outcome {
    let changed = |path: &str| top().join("ui").join(path).metadata().and_then(|data| data.modified()).ok();
    let there = changed("node_modules/.package-lock.json");
    if there.is_some() && there >= changed("package-lock.json") {
        return Ok(());
    }
    step("installing the window's npm packages (about a minute)", &mut npm("ci --no-audit --no-fund"))
}

/// Builds the window's pages if they are older than their sources.
pub(crate) fn pages() -> Outcome {
    node_modules()?;
    step("building the window's pages", &mut npm("run --silent build"))
}
