//! `skulder` in a terminal: the season file checked, booked, imported and exported, the board and the history printed.
//!
//! It goes the same way as the window: what is to be changed becomes a command, the core decides it, the store commits
//! it. Nothing of planning is counted or decided here.
//!
//! Standard output holds the answer and nothing else, standard error everything that is wrong, each with what to do
//! about it. The exit status is 0, or 1 where a board was asked for and a cell is red or a booking leaves training
//! unplaced, or 2 where there is no answer.
//! People's names are printed only in what shows a plan, and only on standard output.

mod board;
mod book;
mod check;

mod database;
mod export;
mod failure;
mod files;
mod history;
mod import;
mod names;
mod stamp;
mod sums;
mod table;
mod today;
mod words;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Args, Parser, Subcommand};
use skulder_season::dates::{Day, parse_day};

use crate::book::Effort;
use crate::failure::Failure;

/// Plans the training of summer temps: shows which weeks have too few trainers, and why.
#[derive(Parser)]
#[command(name = "skulder", version)]
struct Arguments {
    #[command(subcommand)]
    order: Order,
}

#[derive(Subcommand)]
enum Order {
    /// Shows how the season in a file stands, without storing anything. Status 1 when a cell is red
    Check {
        /// A season file (skulder-season/1)
        file: PathBuf,
        #[command(flatten)]
        today: Today,
        /// Prints the check document (skulder-check/1) instead of tables
        #[arg(long)]
        json: bool,
    },
    /// Proposes sessions for what the temps in a file have to learn, without storing anything. Status 1 when not all of
    /// it is placed
    Book {
        /// A season file (skulder-season/1)
        file: PathBuf,
        #[command(flatten)]
        today: Today,
        /// How long to search
        #[arg(long, value_name = "SECONDS", default_value = "1", value_parser = seconds)]
        seconds: Duration,
        /// How many steps to search instead: the same answer on every machine
        #[arg(long, value_name = "NUMBER", conflicts_with = "seconds")]
        steps: Option<u32>,
        /// What chance begins with
        #[arg(long, value_name = "NUMBER", default_value_t = 0)]
        seed: u64,
        /// Prints the booking document (skulder-booking/1) instead of tables
        #[arg(long)]
        json: bool,
    },
    /// Brings season files into the database: all of them, or none if one is wrong
    Import {
        /// Season files (skulder-season/1)
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Says what would change and which cells would move, and stores nothing
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        today: Today,
        #[command(flatten)]
        which: Which,
    },
    /// Writes a season to a file
    Export {
        /// The file to write; one that is there is replaced
        file: PathBuf,
        #[command(flatten)]
        which: Which,
    },
    /// Shows how a season stands. Status 1 when a cell is red
    Board {
        #[command(flatten)]
        today: Today,
        /// Prints the check document (skulder-check/1) instead of tables
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        which: Which,
    },
    /// Lists what was done to a season, latest first
    History {
        /// How many entries to list at most
        #[arg(long, value_name = "NUMBER", default_value_t = 50)]
        limit: u32,
        #[command(flatten)]
        which: Which,
    },
}

#[derive(Args)]
struct Today {
    /// The day to look at it, YYYY-MM-DD [default: the machine's]
    #[arg(long = "today", value_name = "DAY", value_parser = day)]
    day: Option<Day>,
}

/// Which season is meant.
#[derive(Args)]
struct Which {
    /// The database: a file, or an address postgres://… [default: the window's file]
    #[arg(long, value_name = "FILE")]
    database: Option<String>,
    /// The season's id [default: of an import, what the file says; else the season the window opens]
    #[arg(long, value_name = "ID")]
    season: Option<String>,
}

/// What a command answers with.
struct Answer {
    /// The text for standard output, without the last line break.
    text: String,
    /// Whether it is bad news, which is exit status 1.
    is_bad_news: bool,
}

impl Answer {
    fn new(text: String) -> Self {
        Self { text, is_bad_news: false }
    }
}

fn day(text: &str) -> Result<Day, String> {
    parse_day(text).ok_or_else(|| "write a day from 1990 to 2100 as YYYY-MM-DD".to_owned())
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds = text.parse().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    seconds.ok_or_else(|| "write a number of seconds, as 1 or 0.5".to_owned())
}

fn main() -> ExitCode {
    match answer(Arguments::parse().order) {
        Ok(answer) => {
            // Whoever reads may stop reading, as `head` does; there is nobody left to tell.
            let _ = writeln!(std::io::stdout(), "{}", answer.text.trim_end());
            ExitCode::from(u8::from(answer.is_bad_news))
        }
        Err(failure) => {
            let _ = writeln!(std::io::stderr(), "{failure}");
            ExitCode::from(2)
        }
    }
}

fn answer(order: Order) -> Result<Answer, Failure> {
    if let Order::Check { file, today, json } = order {
        return check::run(&file, today.day(), json);
    }
    if let Order::Book { file, today, seconds, steps, seed, json } = order {
        let effort = steps.map_or(Effort::Time(seconds), Effort::Steps);
        return book::run(&file, today.day(), seed, effort, json);
    }
    let runtime = tokio::runtime::Runtime::new().map_err(Failure::NoThreads)?;
    runtime.block_on(async {
        match order {
            Order::Check { .. } | Order::Book { .. } => unreachable!("answered above, without a database"),
            Order::Import { files, dry_run, today, which } => {
                import::run(&files, dry_run, today.day(), &which).await
            }
            Order::Export { file, which } => export::run(&file, &which).await,
            Order::Board { today, json, which } => board::run(today.day(), json, &which).await,
            Order::History { limit, which } => history::run(limit, &which).await,
        }
    })
}
