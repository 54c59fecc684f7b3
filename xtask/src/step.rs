//! One step of a command: a program run with its purpose said before and its time after.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::Outcome;

/// The project's top folder.
pub(crate) fn top() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the project").to_path_buf()
}

/// A program to run in the project's top folder.
pub(crate) fn program(name: &str, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(top());
    command
}

/// `cargo` with some arguments, parted by spaces.
pub(crate) fn cargo(arguments: &str) -> Command {
    program("cargo", arguments.split_whitespace())
}

/// `npm` with some arguments, parted by spaces, in the window's folder.
pub(crate) fn npm(arguments: &str) -> Command {
    let mut command = program("npm", arguments.split_whitespace());
    command.current_dir(top().join("ui"));
    command
}

/// Runs a step and lets it print.
pub(crate) fn step(what: &str, command: &mut Command) -> Outcome {
    timed(what, || {
        let status = command.stdin(Stdio::null()).status().map_err(|error| cannot_start(command, &error))?;
        if status.success() {
            Ok(())
        } else {
            Err(format!("{what}: {} ended with {status}", name_of(command)))
        }
    })
}

/// Runs a step that says nothing unless it fails.
pub(crate) fn quiet(what: &str, command: &mut Command) -> Outcome<String> {
    timed(what, || {
        let output = command.stdin(Stdio::null()).output().map_err(|error| cannot_start(command, &error))?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        } else {
            std::io::stdout().write_all(&output.stdout).map_err(|error| error.to_string())?;
            std::io::stderr().write_all(&output.stderr).map_err(|error| error.to_string())?;
            Err(format!("{what}: {} ended with {}", name_of(command), output.status))
        }
    })
}

/// Tests counted over several runners.
#[derive(Debug, Default)]
pub(crate) struct Count {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl Count {
    /// Runs a step of tests, prints what it prints and counts the tests of its closing lines.
    pub(crate) fn step(&mut self, what: &str, command: &mut Command) -> Outcome {
        timed(what, || {
            let mut child = command
                .stdin(Stdio::null())
                .stdout(Stdio::piped())
                .spawn()
                .map_err(|error| cannot_start(command, &error))?;
            let output = child.stdout.take().expect("the output is piped");
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                println!("{line}");
                self.take(&line);
            }
            let status = child.wait().map_err(|error| error.to_string())?;
            if status.success() {
                Ok(())
            } else {
                Err(format!("{what}: {} ended with {status}", name_of(command)))
            }
        })
    }

    /// Reads the closing lines of cargo's and vitest's runners, and the plain "N passed, N failed".
    fn take(&mut self, line: &str) {
        let plain = without_colours(line);
        let line = plain.trim();
        if line.starts_with("Test Files") {
            return;
        }
        let is_closing = line.starts_with("test result:") || line.starts_with("Tests ") || is_plain(line);
        if !is_closing {
            return;
        }
        let words: Vec<&str> = line.split(|c: char| c.is_whitespace() || c == ';' || c == ',').collect();
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        for pair in words.windows(2) {
            let Ok(number) = pair[0].parse::<u64>() else { continue };
            match pair[1] {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" | "skipped" => self.skipped += number,
                _ => {}
            }
        }
    }

    /// The closing line.
    pub(crate) fn close(&self) {
        println!("\n{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped);
    }
}

fn is_plain(line: &str) -> bool {
    line.split_whitespace().nth(1).is_some_and(|word| word == "passed,") && line.contains(" failed")
}

fn without_colours(line: &str) -> String {
    let mut plain = String::new();
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            characters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(character);
        }
    }
    plain
}

/// Says what is done, does it, and says how long it took.
pub(crate) fn timed<T>(what: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("▸ {what} …");
    let start = Instant::now();
    let result = work()?;
    println!("  {what}: {:.1} s", start.elapsed().as_secs_f64());
    Ok(result)
}

fn name_of(command: &Command) -> String {
    let arguments = command.get_args().map(|argument| argument.to_string_lossy());
    let words: Vec<_> = std::iter::once(command.get_program().to_string_lossy()).chain(arguments).collect();
    words.join(" ")
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("{} cannot be started: {error}", name_of(command))
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn closing_lines_of_every_runner_are_counted() {
        let mut count = Count::default();
        for line in [
            "test result: ok. 86 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.24s",
            "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m12 passed\u{1b}[39m\u{1b}[22m\u{1b}[90m (12)\u{1b}[39m",
            " Test Files  3 passed (3)",
            "4 passed, 1 failed",
            "test nothing passed, ok",
        ] {
            count.take(line);
        }
        assert_eq!((count.passed, count.failed, count.skipped), (86 + 12 + 4, 1, 1));
    }
}
