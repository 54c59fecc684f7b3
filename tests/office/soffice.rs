//! LibreOffice without a window, driven by its command line: it opens files and saves them again.
//!
//! It has a profile of its own, so that nobody's settings matter, and a limit of time.

use std::fs;
use std::process::{Command, Stdio};

use skulder_exchange::view::Format;

use crate::File;

/// Seconds a run may take; a first start takes some of them.
const PATIENCE: &str = "180";

/// How a text table is opened: parted by semicolons, in UTF-8, formulas counted as a careless user would have it.
const NORWEGIAN_TEXT: &str = "CSV:59,34,76,1,,1044,false,true,false,false,false,-1,true";

/// Opens files and saves each as a workbook: the workbooks in one run, the text tables in another.
pub(crate) fn save_as_workbooks(files: &mut [File]) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (from, to) = (folder.path().join("written"), folder.path().join("saved"));
    fs::create_dir(&from).expect("a folder in it");
    for file in &*files {
        fs::write(from.join(file.name), &file.written).expect("the folder can be written to");
    }
    for (format, opened_as) in [(Format::Xlsx, None), (Format::Csv, Some(NORWEGIAN_TEXT))] {
        let mut command = Command::new("timeout");
        command.args(["--kill-after=5", PATIENCE, "soffice", "--headless", "--norestore"]);
        command.arg(format!("-env:UserInstallation=file://{}", folder.path().join("profile").display()));
        command.args(opened_as.map(|filter| format!("--infilter={filter}")));
        command.args(["--convert-to", "xlsx", "--outdir"]).arg(&to);
        command.args(files.iter().filter(|file| file.format == format).map(|file| file.name));
        command.current_dir(&from).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let ended = command.status().expect("`timeout` is there as on every Debian");
        assert!(
            ended.success(),
            "LibreOffice ended with {ended}; is libreoffice-calc installed? `cargo xtask test` does so"
        );
    }
    for file in files {
        let saved = to.join(file.name).with_extension("xlsx");
        file.saved = fs::read(saved).expect("LibreOffice saved it");
    }
}
