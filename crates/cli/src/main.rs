//! `skulder` in a terminal: the season file checked, booked, imported and exported, lists taken in and views written,
//! the board, the temps, the sessions and the history printed, pages to be handed out laid out, a season begun from another, ways out of a red week found and taken.
//!
//! It goes the same way as the window: what is to be changed becomes a command, the core decides it, the store commits
//! it. Nothing of planning is counted or decided here.
//!
//! Standard output holds the answer and nothing else, standard error everything that is wrong, each with what to do
//! about it. The exit status is 0, or 1 where a board was asked for and a cell is red or a booking leaves training
//! unplaced, or 2 where there is no answer, or one that would not be carried out.
//! People's names are printed only in what shows a plan, on standard output, and where a list is wrong: whoever mends it
//! must find the cell.

mod apply;
mod board;
mod book;
mod check;
mod commands;
mod database;
mod export;
mod failure;
mod files;
mod history;
mod import;
mod names;
mod remedies;
mod report;
mod roll_forward;
mod sessions;
mod stamp;
mod sums;
mod table;
mod temps;
mod today;
mod words;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};
use skulder_booking::Scope;
use skulder_exchange::lists::choices::NewSeason;
use skulder_season::dates::{Day, Week, parse_day};
use skulder_season::ids::{DepartmentId, TrainerId};
use skulder_season::roll_forward::TakenAlong;
use skulder_season::telling::Recipient;

use crate::book::{Asked, Effort};
use crate::export::What;
use crate::failure::Failure;
use crate::import::Said;

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
    /// Proposes sessions for what temps have to learn. Nothing is stored unless they are accepted. Status 1 when not all
    /// of it is placed
    Book {
        /// A season file (skulder-season/1) [default: the season in the database]
        #[arg(conflicts_with_all = ["accept", "database", "season"])]
        file: Option<PathBuf>,
        /// Books what is proposed, in the database
        #[arg(long)]
        accept: bool,
        /// A department whose temps are booked, by its id; may be given again [default: all]
        #[arg(long = "department", value_name = "ID")]
        departments: Vec<String>,
        /// The week to begin with, YYYY-Www [default: today's]
        #[arg(long, value_name = "WEEK", value_parser = week)]
        from_week: Option<Week>,
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
        #[command(flatten)]
        which: Which,
    },
    /// Offers what can be done about a red week, at most three ways, best first, each with every cell that it moves
    Remedies {
        /// A season file (skulder-season/1) [default: the season in the database]
        #[arg(conflicts_with_all = ["database", "season"])]
        file: Option<PathBuf>,
        /// The department, by its id
        #[arg(long, value_name = "ID")]
        department: String,
        /// The week, YYYY-Www
        #[arg(long, value_name = "WEEK", value_parser = week)]
        week: Week,
        #[command(flatten)]
        today: Today,
        /// Prints a list of remedies as JSON; the `commands` of each are what `skulder apply` carries out
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        which: Which,
    },
    /// Carries out commands: shows which cells of a season file would move, or writes the season they lead to (-o); or, given
    /// the commands alone, stores them in the database as one step that can be undone in the window
    Apply {
        /// A season file (skulder-season/1), then the commands; or the commands alone, for the season in the database.
        /// Commands are a JSON list, or one remedy of `skulder remedies --json` with its `commands`
        #[arg(required = true, num_args = 1..=2, value_names = ["SEASON.json", "COMMANDS.json"])]
        files: Vec<PathBuf>,
        /// Writes the season to this file; one that is there is replaced
        #[arg(short, long, value_name = "AFTER.json", conflicts_with_all = ["database", "season", "dry_run"])]
        output: Option<PathBuf>,
        /// Says which cells would move, and stores nothing
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        today: Today,
        #[command(flatten)]
        which: Which,
    },
    /// Brings season files, workbooks and lists into the database: all of them, or none if one is wrong
    Import {
        /// Season files (skulder-season/1), workbooks (.xlsx, .xlsm) and text tables (.csv, .txt)
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Says what would change and which cells would move, and stores nothing
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        today: Today,
        #[command(flatten)]
        said: Said,
        #[command(flatten)]
        which: Which,
    },
    /// Writes a season to a file, what the window shows of it, or somebody's sessions for their calendar
    Export {
        /// The file to write; one that is there is replaced. Called .xlsx it becomes a workbook
        file: PathBuf,
        /// Writes the workbook to be filled in, with all that is there already; without a season, an empty one
        #[arg(long, conflicts_with = "view")]
        template: bool,
        /// Leaves the workbook blank but for what lists refer to: departments, modules and settings
        #[arg(long, requires = "template")]
        blank: bool,
        /// Writes what the window shows, as .xlsx or .csv
        #[arg(long, value_name = "VIEW")]
        view: Option<ViewKind>,
        #[command(flatten)]
        whose: Whose,
        /// Writes everything there is on one person (skulder-person/1), by the id of a trainer or temp; where both have it,
        /// by trainer:ID or temp:ID
        #[arg(long, value_name = "ID", conflicts_with_all = ["template", "view", "Whose"])]
        person: Option<String>,
        #[command(flatten)]
        today: Today,
        #[command(flatten)]
        which: Which,
    },
    /// Writes a page to be handed out, as PDF
    Report {
        /// Which page
        kind: ReportKind,
        /// A season file (skulder-season/1) [default: the season in the database]
        #[arg(conflicts_with_all = ["database", "season"])]
        file: Option<PathBuf>,
        /// The file to write; one that is there is replaced
        #[arg(short, long, value_name = "FILE.pdf")]
        output: PathBuf,
        /// The department whose plan it is, by its id
        #[arg(long, value_name = "ID", required_if_eq("kind", "department"))]
        department: Option<String>,
        /// The week of the morning sheet, YYYY-Www [default: the season's nearest to today]
        #[arg(long, value_name = "WEEK", value_parser = week)]
        week: Option<Week>,
        /// The language of the page
        #[arg(long, value_name = "LANGUAGE", default_value = "nb")]
        language: PageLanguage,
        #[command(flatten)]
        today: Today,
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
    /// Lists how far each temp has come with what they have to learn
    Temps {
        /// A department whose temps are listed, by its id; may be given again [default: all]
        #[arg(long = "department", value_name = "ID")]
        departments: Vec<String>,
        #[command(flatten)]
        today: Today,
        #[command(flatten)]
        which: Which,
    },
    /// Lists sessions in order, with what is in the way of each
    Sessions {
        /// A season file (skulder-season/1) [default: the season in the database]
        #[arg(conflicts_with_all = ["database", "season"])]
        file: Option<PathBuf>,
        /// The week, YYYY-Www [default: all from today on]
        #[arg(long, value_name = "WEEK", value_parser = week)]
        week: Option<Week>,
        /// A department whose sessions are listed, and those of its temps, by its id; may be given again [default: all]
        #[arg(long = "department", value_name = "ID")]
        departments: Vec<String>,
        /// A trainer whose sessions are listed, by their id; may be given again [default: all]
        #[arg(long = "trainer", value_name = "ID")]
        trainers: Vec<String>,
        #[command(flatten)]
        today: Today,
        /// Prints a list of sessions as JSON, each with what it is worth and the rules that it breaks
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        which: Which,
    },
    /// Begins a season from one that is there: with its departments, trainers, modules and settings, without temps,
    /// absences and sessions
    RollForward {
        /// Its name, first and last week, as "Sommer 2028:2028-W22:2028-W34"
        #[arg(value_name = "NAME:FIRST:LAST", value_parser = import::new_season)]
        begun: NewSeason,
        /// Takes the exceptions for weeks along, to the weeks of the same number
        #[arg(long)]
        week_rules: bool,
        /// Takes the wanted cover along, likewise
        #[arg(long)]
        wanted: bool,
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

/// What the window shows.
#[derive(Clone, Copy, ValueEnum)]
enum ViewKind {
    /// Departments and weeks.
    Board,
    /// Trainers and their absences, and under them the hours.
    Holidays,
    /// Temps.
    Temps,
}

/// The pages to be handed out.
#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum ReportKind {
    /// A week, department by department: who is there, who starts, sessions, who is not ready.
    Morning,
    /// The superusers week by week: absences, and how much of their hours is taken.
    Superusers,
    /// Everything of one department.
    Department,
    /// How summer and follow-up stand.
    Forum,
    /// Totals without a name.
    Steering,
}

/// The languages of pages.
#[derive(Clone, Copy, ValueEnum)]
enum PageLanguage {
    /// Norwegian bokmål.
    Nb,
    /// English.
    En,
}

/// Whose sessions are written as a calendar.
#[derive(Args)]
#[group(multiple = false, conflicts_with_all = ["template", "view"])]
struct Whose {
    /// Writes a trainer's sessions as a calendar (.ics), by the trainer's id
    #[arg(long, value_name = "ID")]
    trainer: Option<String>,
    /// Writes a temp's sessions as a calendar, likewise
    #[arg(long, value_name = "ID")]
    temp: Option<String>,
    /// Writes a department's sessions and its trainers' absences as a calendar, likewise
    #[arg(long, value_name = "ID")]
    department: Option<String>,
}

impl Whose {
    fn recipient(self) -> Option<Recipient> {
        let trainer = self.trainer.map(|id| Recipient::Trainer { id: id.into() });
        let temp = self.temp.map(|id| Recipient::Temp { id: id.into() });
        trainer.or(temp).or_else(|| self.department.map(|id| Recipient::Department { id: id.into() }))
    }
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
    /// What is wrong all the same, for standard error, a line each.
    wrong: Vec<String>,
    /// The exit status; 1 is bad news.
    status: u8,
}

impl Answer {
    fn new(text: String) -> Self {
        Self { text, wrong: Vec::new(), status: 0 }
    }
    /// The same as bad news, if it is.
    fn bad_news(self, is_bad_news: bool) -> Self {
        Self { status: is_bad_news.into(), ..self }
    }
}

fn day(text: &str) -> Result<Day, String> {
    parse_day(text).ok_or_else(|| "write a day from 1990 to 2100 as YYYY-MM-DD".to_owned())
}

fn week(text: &str) -> Result<Week, String> {
    text.parse().map_err(|()| "write a week from 1990 to 2100 as YYYY-Www".to_owned())
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
            if !answer.wrong.is_empty() {
                let _ = writeln!(std::io::stderr(), "{}", answer.wrong.join("\n"));
            }
            ExitCode::from(answer.status)
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
    let runtime = tokio::runtime::Runtime::new().map_err(Failure::NoThreads)?;
    runtime.block_on(async {
        match order {
            Order::Check { .. } => unreachable!("answered above, without a database"),
            Order::Book {
                file,
                accept,
                departments,
                from_week,
                today,
                seconds,
                steps,
                seed,
                json,
                which,
            } => {
                let departments = departments.into_iter().map(DepartmentId::from).collect();
                let asked = Asked {
                    today: today.day(),
                    seed,
                    effort: steps.map_or(Effort::Time(seconds), Effort::Steps),
                    scope: Scope { departments, from: from_week },
                    json,
                };
                match file {
                    Some(file) => book::file(&file, &asked),
                    None => book::stored(&which, &asked, accept).await,
                }
            }
            Order::Remedies { file, department, week, today, json, which } => {
                let loaded = match file {
                    Some(file) => files::load(&file)?,
                    None => which.load_existing().await?,
                };
                remedies::run(&loaded, &department.as_str().into(), week, today.day(), json)
            }
            Order::Apply { files, output, dry_run, today, which } => match files.as_slice() {
                [season, commands] if which.is_given() => Err(Failure::Arguments(format!(
                    "{} and --database, --season cannot be used together; give {} alone",
                    files::name(season),
                    files::name(commands)
                ))),
                [season, commands] => apply::file(season, commands, output.as_deref(), today.day()),
                [commands, ..] if output.is_some() => Err(Failure::Arguments(format!(
                    "-o needs a season file: skulder apply SEASON.json {} -o AFTER.json",
                    files::name(commands)
                ))),
                [commands, ..] => apply::stored(commands, dry_run, today.day(), &which).await,
                [] => unreachable!("at least one is required"),
            },
            Order::Import { files, dry_run, today, said, which } => {
                import::run(&files, dry_run, today.day(), &said, &which).await
            }
            Order::Export { file, template, blank, view, whose, person, today, which } => {
                if let Some(person) = person {
                    return export::person(&file, &person, today.day(), &which).await;
                }
                if let Some(recipient) = whose.recipient() {
                    return export::calendar(&file, &recipient, &which).await;
                }
                let what = match view {
                    Some(view) => What::View(view),
                    None if template => What::Template { is_blank: blank },
                    None => What::Season,
                };
                export::run(&file, what, today.day(), &which).await
            }
            Order::Report { kind, file, output, department, week, language, today, which } => {
                let asked = report::Asked { kind, department: department.map(DepartmentId::from), week };
                asked.check()?;
                let loaded = match file {
                    Some(file) => files::load(&file)?,
                    None => which.load_existing().await?,
                };
                report::run(&loaded, asked, language, today.day(), &output)
            }
            Order::Board { today, json, which } => board::run(today.day(), json, &which).await,
            Order::Temps { departments, today, which } => {
                let departments: Vec<_> = departments.into_iter().map(DepartmentId::from).collect();
                temps::run(today.day(), &departments, &which).await
            }
            Order::Sessions { file, week, departments, trainers, today, json, which } => {
                let loaded = match file {
                    Some(file) => files::load(&file)?,
                    None => which.load_existing().await?,
                };
                let asked = sessions::Asked {
                    week,
                    departments: departments.into_iter().map(DepartmentId::from).collect(),
                    trainers: trainers.into_iter().map(TrainerId::from).collect(),
                };
                sessions::run(&loaded, &asked, today.day(), json)
            }
            Order::RollForward { begun, week_rules, wanted, which } => {
                roll_forward::run(&begun, TakenAlong { week_rules, wanted }, &which).await
            }
            Order::History { limit, which } => history::run(limit, &which).await,
        }
    })
}
