//! `skulder export`: a season as a file, the workbook to be filled in, what the window shows, a calendar, or what there is
//! on one person.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use skulder_exchange::calendar::Calendar;
use skulder_exchange::template::Fill;
use skulder_exchange::view::{Format, View};
use skulder_exchange::{person, season_json, template, view};
use skulder_season::Season;
use skulder_season::coverage::Coverage;
use skulder_season::curriculum::season_to_begin;
use skulder_season::dates::Day;
use skulder_season::ids::PersonId;
use skulder_season::person::People;
use skulder_season::telling::Recipient;
use skulder_store::Loaded;

use crate::failure::Failure;
use crate::stamp::random_id;
use crate::words::shown;
use crate::{Answer, ViewKind, Which, files};

/// What is written.
#[derive(Clone, Copy)]
pub(crate) enum What {
    /// The season: as a workbook where the file is called so, else as a season file.
    Season,
    /// The workbook to be filled in.
    Template {
        /// Whether without what is there already.
        is_blank: bool,
    },
    /// What the window shows.
    View(ViewKind),
}

/// How a file is called.
#[derive(Clone, Copy, PartialEq)]
enum Ending {
    Xlsx,
    Csv,
    Ics,
    Other,
}

pub(crate) async fn run(path: &Path, what: What, today: Day, which: &Which) -> Result<Answer, Failure> {
    let ending = ending(path);
    let unfit = match (what, ending) {
        (What::Season, Ending::Ics) => return Err(Failure::WhoseCalendar { file: path.to_owned() }),
        (What::Season, Ending::Csv) => Some("a whole season is written as .json or .xlsx"),
        (What::View(_), Ending::Ics | Ending::Other) => {
            Some("what the window shows is written as .xlsx or .csv")
        }
        (What::Template { .. }, Ending::Csv | Ending::Ics | Ending::Other) => {
            Some("the template is written as .xlsx")
        }
        (What::Season, _) | (_, Ending::Xlsx) | (What::View(_), Ending::Csv) => None,
    };
    if let Some(kinds) = unfit {
        return Err(Failure::WrongEnding { file: path.to_owned(), kinds });
    }
    let (loaded, is_there) = match (which.load_existing().await, what) {
        (Err(Failure::NoDatabase(_) | Failure::NoSeason(_)), What::Template { .. }) => {
            let season = season_to_begin(random_id().into(), today);
            (Loaded { season, people: People::new(), revision: 0 }, false)
        }
        (loaded, _) => (loaded?, true),
    };
    let Loaded { season, people, .. } = &loaded;
    let template = |fill| template::write(season, people, fill).map_err(|cause| unwritable(path, cause));
    let bytes = match (what, ending) {
        (What::Season, Ending::Other) => (season_json::write(season, people) + "\n").into_bytes(),
        (What::Season | What::Template { is_blank: false }, _) => template(Fill::Everything)?,
        (What::Template { is_blank: true }, _) => template(Fill::Frame)?,
        (What::View(kind), _) => {
            let format = if ending == Ending::Csv { Format::Csv } else { Format::Xlsx };
            let coverage = Coverage::of(season, today);
            view::write(&everything(kind), season, people, &coverage, today, format)
        }
    };
    write(path, &bytes).map_err(|cause| unwritable(path, cause))?;
    Ok(Answer::new(wrote(path, &loaded, is_there)))
}

/// Writes somebody's sessions as a calendar.
pub(crate) async fn calendar(path: &Path, recipient: &Recipient, which: &Which) -> Result<Answer, Failure> {
    if ending(path) != Ending::Ics {
        let kinds = "somebody's sessions are written as .ics";
        return Err(Failure::WrongEnding { file: path.to_owned(), kinds });
    }
    let store = which.open_existing().await?;
    let loaded = which.load(&store).await?;
    let Loaded { season, people, revision } = &loaded;
    if !season.holds(&recipient.entity()) {
        return Err(Failure::NoSuchRecipient { recipient: recipient.clone() });
    }
    let past = store.past(season.id(), 0, *revision).await?;
    let told = store.told(season.id(), recipient).await?;
    store.close().await;
    let told: Vec<i64> = told.iter().map(|told| told.revision).collect();
    let text = Calendar { season, people, past: &past }.write(recipient, &told);
    write(path, text.as_bytes()).map_err(|cause| unwritable(path, cause))?;
    Ok(Answer::new(wrote(path, &loaded, true)))
}

/// The trainer or temp that is meant by an id: ids are unique among trainers and among temps, not over both.
fn expect_person(season: &Season, id: &str) -> Result<PersonId, Failure> {
    let trainer = |id: &str| PersonId::Trainer(id.into());
    let temp = |id: &str| PersonId::Temp(id.into());
    let meant = match id.split_once(':') {
        Some(("trainer", id)) => vec![trainer(id)],
        Some(("temp", id)) => vec![temp(id)],
        _ => vec![trainer(id), temp(id)],
    };
    let mut there = meant.into_iter().filter(|id| season.holds(&id.clone().into()));
    match (there.next(), there.next()) {
        (Some(one), None) => Ok(one),
        (None, _) => Err(Failure::NoSuchPerson { id: shown(id) }),
        (Some(_), Some(_)) => Err(Failure::TwoOfOneId { id: shown(id) }),
    }
}

/// Writes everything there is on the one trainer or temp with an id.
pub(crate) async fn person(path: &Path, id: &str, today: Day, which: &Which) -> Result<Answer, Failure> {
    if ending(path) != Ending::Other {
        let kinds = "what there is on one person is written as .json";
        return Err(Failure::WrongEnding { file: path.to_owned(), kinds });
    }
    let store = which.open_existing().await?;
    let loaded = which.load(&store).await?;
    let Loaded { season, people, .. } = &loaded;
    let who = expect_person(season, id)?;
    let history = store.history(season.id(), None, u32::MAX).await?;
    let told = store.told(season.id(), &who.clone().into()).await?;
    store.close().await;
    let coverage = Coverage::of(season, today);
    let text =
        person::write(season, people, &coverage, &who, &history, &told).expect("the season has the person");
    write(path, (text + "\n").as_bytes()).map_err(|cause| unwritable(path, cause))?;
    Ok(Answer::new(wrote(path, &loaded, true)))
}

/// What was written where.
fn wrote(path: &Path, loaded: &Loaded, is_there: bool) -> String {
    let Loaded { season, revision, .. } = loaded;
    let of = if is_there { format!("as of revision {revision}") } else { "a season to begin".to_owned() };
    format!("{}: {} ({}) {of}", files::name(path), shown(&season.head().name), shown(season.id().as_str()))
}

fn ending(path: &Path) -> Ending {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("xlsx") => Ending::Xlsx,
        Some("csv") => Ending::Csv,
        Some("ics") => Ending::Ics,
        _ => Ending::Other,
    }
}

/// A view with nothing left out.
fn everything(kind: ViewKind) -> View {
    match kind {
        ViewKind::Board => View::Board { departments: None },
        ViewKind::Holidays => View::Holidays { trainers: None },
        ViewKind::Temps => View::Temps { temps: None },
    }
}

/// Why a file could not be written.
pub(crate) fn unwritable(path: &Path, cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Failure {
    Failure::Unwritable { file: path.to_owned(), cause: io::Error::other(cause) }
}

/// Writes a file whole or not at all: under another name in the same folder first.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = OsString::from(".");
    name.push(path.file_name().ok_or_else(|| io::Error::other("this is no name of a file"))?);
    name.push(format!(".{}.part", std::process::id()));
    let unfinished: PathBuf = path.with_file_name(name);
    let written = File::create_new(&unfinished)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&unfinished, path));
    if written.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    written
}
