//! How fast a season is counted: everything anew, and after one moved three-week holiday.
//!
//! Times are given in themselves and as ratios to other solvers on the same networks in the same run, since a machine
//! is never the same twice. `cargo xtask bench` runs it. OR-Tools is asked where Python has it.

#![expect(clippy::print_stdout, reason = "a benchmark prints")]

use std::hint::black_box;
use std::io::Write;
use std::process::{Command as Program, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use chrono::DateTime;
use petgraph::algo::dinics;
use petgraph::graph::{DiGraph, NodeIndex};
use skulder_exchange::season_json;
use skulder_season::absence::Absence;
use skulder_season::coverage::board::Status;
use skulder_season::coverage::vulnerable::vulnerable;
use skulder_season::coverage::whole;
use skulder_season::dates::{DateRange, Week, parse_day};
use skulder_season::ids::DepartmentId;
use skulder_season::network::Network;
use skulder_season::remedy::remedies;
use skulder_season::testing::generator::{Dice, Size, realistic};
use skulder_season::testing::restore;
use skulder_season::timetable::timetable;
use skulder_season::{Command, Coverage, Season, Stamp, apply, decide};

/// How long another solver may take; on the region's network petgraph would take hours.
const PATIENCE: Duration = Duration::from_secs(30);

fn main() {
    // `cargo bench` passes `--bench`; `cargo test --benches` does not, and then one small round is enough.
    let is_full = std::env::args().any(|argument| argument == "--bench");
    let demo = season_json::read(include_bytes!("../../../tests/fixtures/demo-season.json"))
        .expect("the demo is valid");
    println!("{:<12} {:>10} {:>10} {:>10}   what", "", "median", "p95", "p99");
    measure("demo", &restore(demo.contents), if is_full { 2_000 } else { 2 });
    if is_full {
        measure("large", &restore(realistic(Size { sessions: 0, ..Size::LARGE }, 1)), 2_000);
        measure("large+10k", &restore(realistic(Size::LARGE, 1)), 2_000);
        measure("region", &restore(realistic(Size::REGION, 1)), 300);
    }
}

fn measure(name: &str, season: &Season, moves: usize) {
    let today = parse_day("2027-04-05").expect("it is a day");
    let coverage = Coverage::of(season, today);
    let cells = coverage.municipality();
    println!(
        "{name}: {} departments, {} trainers, {} temps, {} sessions; {} red and {} yellow cells; reserve fits: {}",
        season.departments().len(),
        season.trainers().len(),
        season.temps().len(),
        season.sessions().len(),
        cells.red_cells,
        cells.yellow_cells,
        cells.fits
    );
    let rounds = if season.temps().len() > 10_000 { 5 } else { moves.min(50) };
    row(
        name,
        "full recount",
        (0..rounds).map(|_| timed(|| Coverage::of(black_box(season), today)).0).collect(),
    );
    row(name, "after a moved holiday", after_moves(season, &coverage, moves));
    let (inverse, times) = preview_moves(season, &coverage, moves.min(200));
    row(name, "decide, apply and count", times);
    assert!(inverse, "a preview leaves the season as it was");
    let weeks: Vec<Week> = season.weeks().iter().collect();
    let of_week = |number: usize| timed(|| timetable(season, &coverage, weeks[number % weeks.len()])).0;
    row(name, "a week's timetable", (0..rounds).map(of_week).collect());
    ways_out(name, season, &coverage, rounds);
    // It is asked of one municipality; a region's instructors would be counted anew for every try.
    if season.departments().len() <= Size::LARGE.departments {
        row(
            name,
            "every vulnerable cell",
            (0..rounds.min(5)).map(|_| timed(|| vulnerable(black_box(season), &coverage)).0).collect(),
        );
    }
    solvers(name, season, &coverage, rounds);
    println!("{name:<12} memory {} MiB\n", resident_mebibytes());
}

/// One trainer's holiday of three weeks put somewhere else.
fn moved(season: &Season, dice: &mut Dice) -> Command {
    let absences: Vec<_> = season.absences().values().collect();
    let absence = &**absences[dice.below(absences.len())];
    let first = Week::from_year_and_number(2027, 24 + dice.below(8) as u32).expect("2027 has it").monday();
    let days = DateRange::new(first, first + chrono::Duration::days(20)).expect("three weeks");
    Command::Change { entry: Absence { days, ..absence.clone() }.into() }
}

fn stamp() -> Stamp {
    Stamp { entry: "e".into(), at: DateTime::UNIX_EPOCH, author: "bench".into(), seed: "n".into() }
}

fn after_moves(season: &Season, coverage: &Coverage, moves: usize) -> Vec<Duration> {
    let mut dice = Dice::new(7);
    (0..moves)
        .map(|_| {
            let changes = decide(season, &moved(season, &mut dice), &stamp()).expect("a holiday may move");
            let next = apply(season, &changes);
            timed(|| coverage.after(black_box(&next), changes.edits())).0
        })
        .collect()
}

fn preview_moves(season: &Season, coverage: &Coverage, moves: usize) -> (bool, Vec<Duration>) {
    let mut dice = Dice::new(8);
    let before = season.clone();
    let times = (0..moves)
        .map(|_| {
            let command = moved(season, &mut dice);
            timed(|| {
                let changes = decide(season, &command, &stamp()).expect("a holiday may move");
                coverage.after(&apply(season, &changes), changes.edits())
            })
            .0
        })
        .collect();
    (before == *season, times)
}

/// What can be done about red cells, spread over the season; beside it as a ratio to one full recount, which is the same
/// work on any machine.
fn ways_out(name: &str, season: &Season, coverage: &Coverage, rounds: usize) {
    let red = coverage.blocks().flat_map(|block| {
        let cells = block.cells.iter().filter(|cell| cell.status == Status::Red);
        cells.map(|cell| (block.department.clone(), cell.week))
    });
    let red: Vec<(DepartmentId, Week)> = red.collect();
    let every = (red.len() / rounds).max(1);
    let times: Vec<Duration> = red
        .iter()
        .step_by(every)
        .take(rounds)
        .map(|(department, week)| timed(|| remedies(season, coverage, (department, *week), "Support")).0)
        .collect();
    if times.is_empty() {
        return;
    }
    let recount: Vec<Duration> =
        (0..5).map(|_| timed(|| Coverage::of(black_box(season), coverage.today())).0).collect();
    let worst = times.iter().max().expect("there is one").as_secs_f64();
    row(name, "remedies for one red cell", times);
    println!(
        "{name:<12} {:>10} {:>10} {:>10}   the slowest takes as long as {:.1} full recounts",
        "",
        "",
        "",
        worst / median(&recount).as_secs_f64()
    );
}

/// The municipality's network as the rules write it, given to us and to others.
fn solvers(name: &str, season: &Season, coverage: &Coverage, rounds: usize) {
    let network = whole::of_municipality(season, coverage).network;
    let ours: Vec<Duration> = (0..rounds).map(|_| timed(|| black_box(&network).max_flow()).0).collect();
    let flow = network.max_flow();
    let own = median(&ours);
    row(name, "the whole network, own flow", ours);

    let (graph, source, sink) = as_graph(&network);
    let (done, wait) = mpsc::channel();
    std::thread::spawn(move || done.send(timed(|| dinics(&graph, source, sink).0)));
    if let Ok((time, theirs)) = wait.recv_timeout(PATIENCE) {
        assert_eq!(flow, theirs, "petgraph finds the same flow");
        single(name, Some(time), &format!("petgraph's Dinic: ratio {:.1}", ratio(time, own)));
    } else {
        let least = ratio(PATIENCE, own);
        single(name, None, &format!("petgraph's Dinic: not done after {PATIENCE:?}, ratio above {least:.0}"));
    }

    match or_tools(&network) {
        Some((time, theirs)) => {
            assert_eq!(flow, theirs, "OR-Tools finds the same flow");
            single(name, Some(time), &format!("OR-Tools: ratio {:.1}", ratio(time, own)));
        }
        None => single(name, None, "OR-Tools: not on this machine (pip install ortools)"),
    }
}

fn single(name: &str, time: Option<Duration>, what: &str) {
    let time = time.map_or_else(String::new, |time| format!("{time:.1?}"));
    println!("{name:<12} {time:>10} {:>10} {:>10}   {what}", "", "");
}

fn as_graph(network: &Network) -> (DiGraph<(), u64>, NodeIndex, NodeIndex) {
    let mut graph = DiGraph::new();
    let (source, sink) = (graph.add_node(()), graph.add_node(()));
    let places: Vec<NodeIndex> = network.capacities().iter().map(|_| graph.add_node(())).collect();
    for (number, &load) in network.loads().iter().enumerate() {
        let need = graph.add_node(());
        graph.add_edge(source, need, load);
        for &place in network.places_of(number as u32) {
            graph.add_edge(need, places[place as usize], load);
        }
    }
    for (&place, &capacity) in places.iter().zip(network.capacities()) {
        graph.add_edge(place, sink, capacity);
    }
    (graph, source, sink)
}

/// Asks OR-Tools' `SimpleMaxFlow`; the time is that of its solve alone.
fn or_tools(network: &Network) -> Option<(Duration, u64)> {
    let mut child = Program::new("python3")
        .args(["-c", include_str!("max_flow.py")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut text = format!("{} {}\n", network.loads().len(), network.capacities().len());
    for (number, load) in network.loads().iter().enumerate() {
        let places: Vec<String> = network.places_of(number as u32).iter().map(ToString::to_string).collect();
        text.extend([load.to_string(), " ".to_owned(), places.join(" "), "\n".to_owned()]);
    }
    text.extend(network.capacities().iter().map(|capacity| format!("{capacity}\n")));
    child.stdin.take()?.write_all(text.as_bytes()).ok()?;
    let output = child.wait_with_output().ok().filter(|output| output.status.success())?;
    let text = String::from_utf8(output.stdout).ok()?;
    let (flow, seconds) = text.trim().split_once(' ')?;
    Some((Duration::from_secs_f64(seconds.parse().ok()?), flow.parse().ok()?))
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let result = black_box(work());
    (start.elapsed(), result)
}

fn ratio(time: Duration, own: Duration) -> f64 {
    time.as_secs_f64() / own.as_secs_f64()
}

fn median(times: &[Duration]) -> Duration {
    let mut times = times.to_vec();
    times.sort_unstable();
    times[times.len() / 2]
}

fn row(name: &str, what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    println!("{name:<12} {:>10.1?} {:>10.1?} {:>10.1?}   {what}", at(50), at(95), at(99));
}

fn resident_mebibytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or_default() / 1024
}
