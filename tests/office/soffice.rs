//! LibreOffice without a window, driven by its command line: it opens files and saves them again.
//!
//! Each run has a profile of its own, so that nobody's settings and no other run matter, and a limit of time.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Seconds a run may take; a first start takes some of them.
const PATIENCE: &str = "180";

/// How a text table is opened: parted by semicolons, in UTF-8, formulas counted as a careless user would have it.
pub(crate) const NORWEGIAN_TEXT: &str = "CSV:59,34,76,1,,1044,false,true,false,false,false,-1,true";

/// Opens files of a folder and saves each as a workbook; where, [`place_of`] tells.
pub(crate) fn save_as_workbooks(folder: &Path, names: &[String], opened_as: Option<&str>) {
    let profile = tempfile::tempdir().expect("a temporary folder");
    let mut command = Command::new("timeout");
    command.args(["--kill-after=5", PATIENCE, "soffice", "--headless", "--norestore"]);
    command.arg(format!("-env:UserInstallation=file://{}", profile.path().display()));
    command.args(opened_as.map(|filter| format!("--infilter={filter}")));
    command.args(["--convert-to", "xlsx", "--outdir"]).arg(folder.join("saved"));
    let ended = command
        .args(names)
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("`timeout` is there as on every Debian");
    assert!(
        ended.success(),
        "LibreOffice ended with {ended}; is libreoffice-calc installed? `cargo xtask test` does so"
    );
}

/// Where the saved form of a file is.
pub(crate) fn place_of(folder: &Path, name: &str) -> PathBuf {
    folder.join("saved").join(name).with_extension("xlsx")
}
