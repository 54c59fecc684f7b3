//! The program as it is run: its arguments, what it prints where, its exit status, and what is stored afterwards.

mod book;
mod check;
mod export;
mod import;
mod lists;
mod pages;
mod remedies;
mod report;
mod seasons;
mod sessions;
mod temps;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const TINY: &str = include_str!("../../../../tests/fixtures/tiny-season.json");
const DEMO: &str = include_str!("../../../../tests/fixtures/demo-season.json");
const EVERY_RULE: &str = include_str!("../../../../tests/fixtures/every-rule-season.json");

/// A folder of its own with a database of its own, which is not there at first.
struct Terminal {
    folder: TempDir,
}

/// What a run of the program said.
#[derive(Debug)]
struct Said {
    status: i32,
    out: String,
    wrong: String,
}

impl Terminal {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder can be made") }
    }
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
    /// Puts a file into the folder.
    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, text).expect("a file can be written");
        path
    }
    fn database(&self) -> PathBuf {
        self.path("skulder.db")
    }
    /// The program in the folder, with a home of its own.
    fn program(&self) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_skulder"));
        let home = self.folder.path();
        program
            .current_dir(home)
            .env("HOME", home)
            .env("XDG_DATA_HOME", home)
            .env("USER", "planner")
            .env_remove("USERNAME");
        program
    }
    /// Runs the program without a database.
    fn run(&self, arguments: &[&str]) -> Said {
        let output = self.program().args(arguments).stdin(Stdio::null()).output().expect("the program runs");
        Said {
            status: output.status.code().expect("the program ends by itself"),
            out: String::from_utf8(output.stdout).expect("the answer is UTF-8"),
            wrong: String::from_utf8(output.stderr).expect("what is wrong is UTF-8"),
        }
    }
    /// Runs the program with the folder's database.
    fn run_on_database(&self, arguments: &[&str]) -> Said {
        let database = self.database();
        let database = database.to_str().expect("the folder's name is text");
        self.run(&[arguments, &["--database", database]].concat())
    }
}

impl Said {
    /// The answer of a run in which nothing was wrong.
    #[track_caller]
    fn answer(self, status: i32) -> String {
        assert_eq!((self.status, self.wrong.as_str()), (status, ""), "{}", self.out);
        self.out
    }
    /// What was wrong, in a run that gave no answer.
    #[track_caller]
    fn failure(self) -> String {
        assert_eq!((self.status, self.out.as_str()), (2, ""), "{}", self.wrong);
        self.wrong
    }
}

fn value(text: &str) -> Value {
    serde_json::from_str(text).expect("the text is JSON")
}

/// An example with something changed.
fn changed(example: &str, change: impl FnOnce(&mut Value)) -> String {
    let mut document = value(example);
    change(&mut document);
    document.to_string()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("the file is there")
}
