//! Tables, read in a process of their own: a file that was made to break or exhaust its reader takes nothing else down.
//!
//! The program starts itself with [`ARGUMENT`]. The file's bytes go in; lines of JSON come out, how far it has come and
//! at last the tables, or why there are none. What a file means is not asked here but in [`skulder_exchange::lists`].
//!
//! The trap: the other process may do anything, since it reads what anybody has made. So its time, its memory (where
//! the system lets that be bound) and the length of its answer are limited, a line that is no answer is passed over,
//! and whoever ends without one has read a damaged file.

use std::env;
use std::ffi::OsStr;
use std::io::{self, Read as _, Write as _};
use std::ops::ControlFlow;
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use skulder_exchange::workbook::{self, FILE_BYTES, Progress, Unreadable, Workbook};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::process::{ChildStdout, Command};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// What the program is started with to read tables; the file's name comes after it.
const ARGUMENT: &str = "--read-tables";
/// How long the reading of one file may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long the answer may be: more than the largest file that is allowed comes to.
const ANSWER_BYTES: u64 = 128_000_000;
/// How much memory the reading process may have.
#[cfg(target_os = "linux")]
const MEMORY_BYTES: u64 = 1 << 30;
/// How much time lies between two reports of progress, at least.
const BETWEEN_REPORTS: Duration = Duration::from_millis(50);

/// A line of what the reading process says.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Line {
    /// It has come so far.
    Progress(Progress),
    /// It is done.
    Tables(Workbook),
    /// There is nothing to be had.
    Unreadable(Unreadable),
}

/// Starts processes that read.
pub(crate) struct Reader {
    /// The process for a file of some name, not started yet.
    process: fn(&str) -> io::Result<Command>,
    patience: Duration,
}

impl Reader {
    /// Reads tables by starting this program once more.
    pub(crate) fn new() -> Self {
        let process = |name: &str| {
            let mut process = Command::new(this_program()?);
            process.arg(ARGUMENT).arg(name);
            Ok(process)
        };
        Self { process, patience: PATIENCE }
    }

    /// Reads a file's tables, and tells how far it has come. Dropped, it reads no further. An error is the system's,
    /// which starts no process.
    pub(crate) async fn read(
        &self,
        bytes: &[u8],
        name: &str,
        told: impl Fn(Progress),
    ) -> io::Result<Result<Workbook, Unreadable>> {
        let mut process = (self.process)(name)?
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let (mut input, output) = (process.stdin.take(), process.stdout.take());
        let feed = async move {
            if let Some(input) = &mut input {
                // A process that has ended does not take it all; what it said before is the answer.
                let _ = input.write_all(bytes).await;
            }
        };
        let hear = async move {
            match output {
                Some(output) => answer(output, told).await,
                None => Err(Unreadable::Damaged),
            }
        };
        let answered = timeout(self.patience, async { tokio::join!(feed, hear).1 }).await;
        // Whatever it is still at, its answer is not waited for any more.
        let _ = process.kill().await;
        Ok(answered.unwrap_or(Err(Unreadable::TookTooLong { seconds: self.patience.as_secs() as u32 })))
    }
}

/// Hears a reading process to its end.
async fn answer(output: ChildStdout, told: impl Fn(Progress)) -> Result<Workbook, Unreadable> {
    let mut output = BufReader::new(output.take(ANSWER_BYTES));
    loop {
        let mut line = Vec::new();
        match output.read_until(b'\n', &mut line).await {
            Ok(1..) => {}
            Ok(0) | Err(_) => return Err(Unreadable::Damaged),
        }
        // A large file makes a line that takes a while.
        match spawn_blocking(move || serde_json::from_slice(&line)).await {
            Ok(Ok(Line::Progress(progress))) => told(progress),
            Ok(Ok(Line::Tables(workbook))) => return Ok(workbook),
            Ok(Ok(Line::Unreadable(why))) => return Err(why),
            Ok(Err(_)) | Err(_) => {}
        }
    }
}

/// The program that runs, even where a newer one lies in its place by now.
fn this_program() -> io::Result<std::path::PathBuf> {
    if cfg!(target_os = "linux") { Ok("/proc/self/exe".into()) } else { env::current_exe() }
}

/// The name of the file to read tables from, where the program was started for that.
pub(crate) fn file_to_read() -> Option<String> {
    let mut arguments = env::args_os().skip(1);
    let name = arguments.next().filter(|first| first == OsStr::new(ARGUMENT)).and_then(|_| arguments.next());
    name.map(|name| name.to_string_lossy().into_owned())
}

/// Reads tables from standard input for the program that started this one.
pub(crate) fn read_for_parent(name: &str) {
    bind();
    let mut bytes = Vec::new();
    // One byte more than is allowed tells that it is too many.
    let fed = io::stdin().take(FILE_BYTES + 1).read_to_end(&mut bytes);
    let mut last_report = Instant::now();
    let mut report = |progress: Progress| {
        if last_report.elapsed() < BETWEEN_REPORTS {
            return ControlFlow::Continue(());
        }
        last_report = Instant::now();
        if say(&Line::Progress(progress)).is_ok() {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    };
    let read = match fed {
        Ok(_) => workbook::read(&bytes, name, &mut report),
        Err(_) => Err(Unreadable::Damaged),
    };
    // Where nobody hears it, nobody waits for it.
    let _ = say(&read.map_or_else(Line::Unreadable, Line::Tables));
}

fn say(line: &Line) -> io::Result<()> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut output, line)?;
    output.write_all(b"\n")?;
    output.flush()
}

/// Bounds what this process may use, and lets it leave nothing of the file behind when it breaks.
#[cfg(target_os = "linux")]
fn bind() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limit = |most| Rlimit { current: Some(most), maximum: Some(most) };
    // A system that does not bind it has the other limits still.
    let _ = setrlimit(Resource::Data, limit(MEMORY_BYTES));
    let _ = setrlimit(Resource::Core, limit(0));
}
#[cfg(not(target_os = "linux"))]
fn bind() {}

#[cfg(test)]
pub(crate) mod tests {
    use std::cell::RefCell;

    use super::*;

    /// Set for the process that [`reads_for_its_parent`] is to be: the name of the file to read.
    const NAME: &str = "SKULDER_TEST_READ_TABLES";

    /// Not a test but what the tests start as their reading process: these very tests, where only this one is run.
    #[test]
    fn reads_for_its_parent() {
        if let Ok(name) = env::var(NAME) {
            read_for_parent(&name);
        }
    }

    /// A reader whose process is this test program.
    pub(crate) fn reader() -> Reader {
        let process = |name: &str| {
            let mut process = Command::new(this_program()?);
            process.args(["--exact", "reading::tests::reads_for_its_parent", "--nocapture", "--quiet"]);
            process.env(NAME, name);
            Ok(process)
        };
        Reader { process, patience: PATIENCE }
    }

    /// A reader whose process never answers.
    pub(crate) fn silent_reader(patience: Duration) -> Reader {
        Reader { process: |_| Ok(shell("exec sleep 1000")), patience }
    }

    /// A reader whose process is killed by what it reads.
    pub(crate) fn breaking_reader() -> Reader {
        spoilt(|_| Ok(shell("kill -SEGV $$")))
    }

    /// A reader whose process does what a file can at worst make it do.
    fn spoilt(process: fn(&str) -> io::Result<Command>) -> Reader {
        Reader { process, patience: Duration::from_secs(20) }
    }

    fn shell(script: &str) -> Command {
        let mut process = Command::new("sh");
        process.args(["-c", script]);
        process
    }

    async fn read(reader: &Reader, bytes: &[u8]) -> Result<Workbook, Unreadable> {
        reader.read(bytes, "liste.csv", |_| {}).await.expect("a process can be started")
    }

    #[tokio::test]
    async fn what_another_process_reads_is_what_this_one_would() {
        let text = "Navn;Stillingsprosent\nIda Åsnes;80,28\n\nPer Hansen;0,285\n";
        let here = workbook::read(text.as_bytes(), "liste.csv", &mut |_| ControlFlow::Continue(()));
        assert_eq!(read(&reader(), text.as_bytes()).await, here);
        assert!(here.is_ok(), "and there is something to read");
        assert_eq!(read(&reader(), b"").await, Err(Unreadable::Empty), "as is why there is nothing");
    }

    #[test]
    fn a_number_is_the_same_on_the_other_side() {
        use skulder_exchange::workbook::{Row, Sheet, Value};
        let numbers = [0.1 + 0.2, 0.285, 0.802_8, 1.0 / 3.0, 46_200.999_988_425_93, 5e-324, f64::MAX, -0.0];
        let cells = (0..).zip(numbers.map(Value::Number)).collect();
        let sheet = Sheet { rows: vec![Row { number: 1, cells }], ..Sheet::default() };
        let line = Line::Tables(Workbook { sheets: vec![sheet.clone()] });
        let line = serde_json::to_string(&line).expect("tables are JSON");
        let Ok(Line::Tables(read)) = serde_json::from_str(&line) else { panic!("{line} holds tables") };
        assert_eq!(read.sheets, [sheet], "to the last bit: a percentage is rounded later");
    }

    #[tokio::test]
    async fn a_process_that_breaks_has_met_a_damaged_file() {
        for process in [
            |_: &str| Ok(shell("kill -SEGV $$")),
            |_: &str| Ok(shell("exit 0")),
            |_: &str| Ok(shell("echo 'this is no answer'; exit 3")),
            |_: &str| Ok(shell("cat >/dev/null; echo '{\"tables\": {\"sheets\": [{'")),
            |_: &str| Ok(shell("echo '{\"tables\": 7}'")),
            // An answer without an end.
            |_: &str| Ok(shell("exec tr '\\0' x </dev/zero")),
        ] {
            assert_eq!(read(&spoilt(process), &vec![b'x'; 1_000_000]).await, Err(Unreadable::Damaged));
        }
    }

    #[tokio::test]
    async fn what_is_no_answer_is_passed_over() {
        let process = |_: &str| {
            Ok(shell(
                r#"echo; echo running; echo '{"progress": {"cells": 7, "share": 0.5}}'; echo '{"unreadable": {"why": "encrypted"}}'"#,
            ))
        };
        let told = RefCell::new(Vec::new());
        let answer = spoilt(process).read(b"", "a.xlsx", |progress| told.borrow_mut().push(progress)).await;
        assert_eq!(answer.expect("a process can be started"), Err(Unreadable::Encrypted));
        assert_eq!(told.into_inner(), [Progress { cells: 7, share: 0.5 }]);
    }

    #[tokio::test]
    async fn a_process_that_takes_too_long_is_not_waited_for() {
        let reader = silent_reader(Duration::from_millis(50));
        assert_eq!(read(&reader, b"").await, Err(Unreadable::TookTooLong { seconds: 0 }));
    }

    #[tokio::test]
    async fn a_system_that_starts_no_process_says_so() {
        let reader = Reader { process: |_| Ok(Command::new("/nowhere/skulder")), patience: PATIENCE };
        assert!(reader.read(b"", "a.csv", |_| {}).await.is_err());
    }
}
