//! Every dependency's licence is one of those we may ship.

use serde_json::Value;
use spdx::{Expression, LicenseReq};

use crate::Outcome;
use crate::step::{timed, top};

/// Permissive licences, and weak copyleft by file.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "MPL-2.0+",
    "OFL-1.1",
    "Python-2.0",
    "BlueOak-1.0.0",
    "CC-BY-4.0",
    "CC-BY-3.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Checks the Rust crates and the window's npm packages.
pub(crate) fn check() -> Outcome {
    timed("checking licences", || {
        let mut wrong = crates()?;
        wrong.extend(packages()?);
        if wrong.is_empty() {
            Ok(())
        } else {
            Err(format!("licences that we cannot ship:\n{}", wrong.join("\n")))
        }
    })
}

fn crates() -> Outcome<Vec<String>> {
    let metadata = cargo_metadata::MetadataCommand::new()
        .current_dir(top())
        .other_options(vec!["--locked".to_owned(), "--offline".to_owned()])
        .exec()
        .or_else(|_| cargo_metadata::MetadataCommand::new().current_dir(top()).exec())
        .map_err(|error| error.to_string())?;
    let licence = |package: &cargo_metadata::Package| package.license.clone().unwrap_or_default();
    Ok(metadata
        .packages
        .iter()
        .filter(|package| !is_allowed(&licence(package)))
        .map(|package| format!("  {} {}: {:?}", package.name, package.version, licence(package)))
        .collect())
}

fn packages() -> Outcome<Vec<String>> {
    let text =
        std::fs::read_to_string(top().join("ui/package-lock.json")).map_err(|error| error.to_string())?;
    let lock: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let packages = lock["packages"].as_object().into_iter().flatten().filter(|(path, _)| !path.is_empty());
    Ok(packages
        .filter_map(|(path, package)| {
            let licence = package["license"].as_str().unwrap_or_default();
            (!is_allowed(licence)).then(|| format!("  {path}: {licence:?}"))
        })
        .collect())
}

fn is_allowed(licence: &str) -> bool {
    // Older crates write "MIT/Apache-2.0".
    let allowed = |req: &LicenseReq| ALLOWED.contains(&req.to_string().as_str());
    Expression::parse(&licence.replace('/', " OR ")).is_ok_and(|expression| expression.evaluate(allowed))
}

#[cfg(test)]
mod tests {
    use super::is_allowed;

    #[test]
    fn choices_are_understood() {
        assert!(is_allowed("MIT OR Apache-2.0"));
        assert!(is_allowed("MIT/Apache-2.0"));
        assert!(is_allowed("(MIT OR GPL-3.0-only) AND ISC"));
        assert!(!is_allowed("GPL-3.0-only"));
        assert!(!is_allowed(""), "no licence is no permission");
    }
}
