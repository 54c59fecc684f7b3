//! How good a booking is after a tenth of a second, three, ten and a hundred; and how much memory the search takes.
//!
//! Seasons are the demo and rostered ones from seeds, which tests do not use and nothing was tuned on singly. Beside each stand
//! the scores of OR-Tools' CP-SAT on a model of the same rules (`cp_sat.py`), which were computed once, with one worker,
//! and are kept in `cp_sat.json` with the hash of the season file they are of. `--reference` computes those that are
//! missing there: five minutes and some a season.

#![expect(clippy::print_stdout, reason = "a benchmark prints")]

mod rostered;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use peak_alloc::PeakAlloc;
use serde_json::{Value, json};
use skulder_booking::{Progress, Task, book};
use skulder_exchange::season_json;
use skulder_season::Season;
use skulder_season::dates::{Day, parse_day};
use skulder_season::person::People;
use skulder_season::testing::generator::Size;
use skulder_season::testing::restore;

use crate::rostered::rostered;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// How long is searched; milliseconds.
const TIMES: [u64; 4] = [100, 300, 1_000, 10_000];
/// What CP-SAT is given; seconds.
const REFERENCE_TIMES: [&str; 3] = ["10", "60", "300"];

const SMALL: Size = Size { departments: 12, superusers: 30, instructors: 2, temps: 90, sessions: 0 };
const MEDIUM: Size = Size { departments: 40, superusers: 120, instructors: 4, temps: 300, sessions: 0 };
const LARGE: Size = Size { sessions: 0, ..Size::LARGE };

fn main() {
    let today = parse_day("2027-04-05").expect("it is a day");
    let asks = |argument: &str| std::env::args().any(|given| given == argument);
    let demo = season_json::read(include_bytes!("../../../tests/fixtures/demo-season.json"))
        .expect("the demo is valid");
    let demo = restore(demo.contents);
    // `cargo bench` passes `--bench`; `cargo test --benches` does not, and then one small round is enough.
    if !asks("--bench") {
        measure("demo", &demo, today, &[50], &References::read());
        return;
    }
    let mut seasons = vec![("demo".to_owned(), demo)];
    seasons.extend((1..=5).map(|seed| (format!("12/90 #{seed}"), rostered(SMALL, seed))));
    seasons.push(("40/300".to_owned(), rostered(MEDIUM, 1)));
    seasons.push(("250/2000".to_owned(), rostered(LARGE, 1)));
    let mut references = References::read();
    if asks("--reference") {
        for (name, season) in &seasons {
            references.complete(name, season, today);
        }
        return;
    }
    println!(
        "{:<10} {:>6} {:>6} {:>9} {:>8} {:>6} {:>9} {:>8} {:>8}   unplaced, cost: ratio to CP-SAT's",
        "", "after", "pieces", "unplaced", "cost", "bound", "steps", "first", "memory"
    );
    for (name, season) in &seasons {
        measure(name, season, today, &TIMES, &references);
    }
}

fn measure(name: &str, season: &Season, today: Day, times: &[u64], references: &References) {
    let reference = references.of(name, season);
    for &milliseconds in times {
        let time = Duration::from_millis(milliseconds);
        let before = HEAP.current_usage();
        HEAP.reset_peak_usage();
        let start = Instant::now();
        let (mut first, mut steps) = (None, 0);
        let mut watch = |progress: Progress| {
            let spent = start.elapsed();
            first.get_or_insert(spent);
            steps = progress.steps;
            spent.as_secs_f64() / time.as_secs_f64()
        };
        let booking = book(&Task { seed: 1, ..Task::new(season, today) }, &mut watch);
        let memory = HEAP.peak_usage().saturating_sub(before) / (1024 * 1024);
        println!(
            "{name:<10} {:>4.1} s {:>6} {:>9} {:>8} {:>6} {steps:>9} {:>8.1?} {memory:>4} MiB   {}",
            time.as_secs_f64(),
            booking.score.pieces,
            booking.score.unplaced,
            booking.score.cost,
            booking.bound.unplaced,
            first.expect("the search tells at least once"),
            compared(booking.score.unplaced as u64, booking.score.cost, reference),
        );
    }
}

/// The scores beside those of CP-SAT.
fn compared(unplaced: u64, cost: u64, reference: Option<&Value>) -> String {
    let Some(reference) = reference else { return "no reference".to_owned() };
    let beside = |seconds: &&str| {
        let score = &reference["scores"][*seconds];
        match (score[0].as_u64(), score[1].as_u64()) {
            (Some(their_unplaced), Some(their_cost)) => {
                let ratio = f64::from(cost as u32) / f64::from(their_cost as u32);
                format!("{unplaced}/{their_unplaced} {ratio:.3} ({seconds} s)")
            }
            _ => format!("no answer ({seconds} s)"),
        }
    };
    REFERENCE_TIMES.iter().map(beside).collect::<Vec<_>>().join(", ")
}

/// The scores of CP-SAT, by season.
struct References(BTreeMap<String, Value>);

impl References {
    fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("benches")
    }
    fn read() -> Self {
        let text = fs::read_to_string(Self::folder().join("cp_sat.json")).expect("the scores are there");
        Self(serde_json::from_str(&text).expect("the scores are JSON"))
    }
    /// The scores of a season, unless it has changed since.
    fn of(&self, name: &str, season: &Season) -> Option<&Value> {
        self.0.get(name).filter(|it| it["hash"] == json!(hash(&document(season))))
    }

    /// Asks CP-SAT, where there are no scores yet.
    fn complete(&mut self, name: &str, season: &Season, today: Day) {
        if self.of(name, season).is_some() {
            println!("{name}: known");
            return;
        }
        let document = document(season);
        let file = std::env::temp_dir().join(format!("skulder-{}.json", hash(&document)));
        fs::write(&file, &document).expect("a temporary file can be written");
        let output = Command::new("python3")
            .arg(Self::folder().join("cp_sat.py"))
            .arg(&file)
            .args(["--today", &today.to_string(), "--seconds", &REFERENCE_TIMES.join(",")])
            .output()
            .expect("python3 is there");
        fs::remove_file(&file).expect("the file was written");
        let Ok(Value::Object(mut scores)) = serde_json::from_slice(&output.stdout) else {
            println!("{name}: {}", String::from_utf8_lossy(&output.stderr));
            return;
        };
        println!("{name}: {}", Value::Object(scores.clone()));
        scores.insert("hash".to_owned(), json!(hash(&document)));
        self.0.insert(name.to_owned(), Value::Object(scores));
        let text = serde_json::to_string_pretty(&self.0).expect("scores are JSON");
        fs::write(Self::folder().join("cp_sat.json"), text + "\n").expect("the scores can be written");
    }
}

fn document(season: &Season) -> String {
    season_json::write(season, &People::new())
}

/// FNV-1a, of 64 bits.
fn hash(text: &str) -> String {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
    format!("{:016x}", text.as_bytes().iter().fold(0xCBF2_9CE4_8422_2325, step))
}
