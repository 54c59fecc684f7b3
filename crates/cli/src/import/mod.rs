//! `skulder import`: season files and lists into the database, or what they would do to it.
//!
//! Every file is read and decided before the first is stored, one upon the other, so that a mistake in the last keeps
//! out the first. Each file is one entry of the history. Whoever else commits meanwhile is no obstacle: the file is
//! compared anew with what is there then.

mod lists;
mod said;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use skulder_exchange::lists::{Against, Look, season_meant};
use skulder_exchange::season_json::{Import, import};
use skulder_season::change::Changes;
use skulder_season::command::{BulkSource, Command, Stamp};
use skulder_season::coverage::Coverage;
use skulder_season::dates::Day;
use skulder_season::ids::SeasonId;
use skulder_season::outcome::Outcome;
use skulder_season::person::{Naming, People};
use skulder_season::{Season, apply, decide};
use skulder_store::{CommitError, Loaded, NewEntry, Store};

use crate::database::current;
use crate::failure::Failure;
use crate::files::Content;
use crate::names::{Names, moved_cells};
use crate::stamp::{random_id, stamp};
use crate::words::{count, refusal, shown};
use crate::{Answer, Which, board, files};
use lists::Source;
pub(crate) use said::{Said, new_season};

pub(crate) async fn run(
    paths: &[PathBuf],
    is_dry_run: bool,
    today: Day,
    said: &Said,
    which: &Which,
) -> Result<Answer, Failure> {
    let files = files::read_all(paths)?;
    let store = match which.open_existing().await {
        Ok(store) => Some(store),
        // To look at what would be done, no database is made; nor for what is not stored.
        Err(Failure::NoDatabase(_)) => None,
        Err(failure) => return Err(failure),
    };
    let terms = Terms { today, said };
    let files = with_seasons(files, store.as_ref(), said, which).await?;
    let steps = try_all(&files, store.as_ref(), terms).await?;
    let wrong: Vec<String> = steps.iter().flat_map(|step| step.wrong.clone()).collect();
    let is_refused = !wrong.is_empty() && !said.leave_out;
    if is_dry_run {
        let previews: String = steps.iter().map(|step| step.preview(today)).collect();
        let text = format!("Nothing is stored. The import would be\n{previews}");
        return Ok(Answer { wrong, status: if is_refused { 2 } else { 0 }, ..Answer::new(text) });
    }
    if is_refused {
        return Err(rejected(wrong));
    }
    let store = match store {
        Some(store) => store,
        None => Store::open(&which.place()).await?,
    };
    let mut text = String::new();
    for incoming in &files {
        let step = commit(incoming, &store, terms).await?;
        match step.brings {
            Brings::Season(_) => text += &(step.line() + "\n"),
            Brings::Lists(_) => text += &step.preview(today),
        }
    }
    if let (None, Some(first)) = (store.current_season().await?, files.first()) {
        store.set_current_season(&first.id).await?;
    }
    store.close().await;
    Ok(Answer { wrong, ..Answer::new(text) })
}

/// What lists are looked at by.
#[derive(Clone, Copy)]
struct Terms<'a> {
    today: Day,
    said: &'a Said,
}

/// A file and the season it is for.
struct Incoming<'a> {
    path: &'a Path,
    content: Content,
    id: SeasonId,
    /// What the ids that lists give are made of.
    seed: String,
}

/// Finds out which season each file is for: the one asked for, or the one the file says, or for lists the one they
/// begin, the one the window opens, or the one that a file before them makes.
async fn with_seasons<'a>(
    files: Vec<(&'a Path, Content)>,
    store: Option<&Store>,
    said: &Said,
    which: &Which,
) -> Result<Vec<Incoming<'a>>, Failure> {
    let begun: SeasonId = random_id().into();
    let mut of_lists = match (store, &said.new_season) {
        (Some(store), None) => current(store).await?,
        (_, Some(_)) => Some(begun.clone()),
        (None, None) => None,
    };
    let mut incoming = Vec::new();
    for (path, content) in files {
        let id = which.season_id().or_else(|| match &content {
            Content::Season(file) => file.id.clone(),
            Content::Tables(workbook) => season_meant(workbook).or_else(|| of_lists.clone()),
        });
        let id = id.unwrap_or_else(|| match &content {
            Content::Season(_) => random_id().into(),
            Content::Tables(_) => begun.clone(),
        });
        of_lists.get_or_insert_with(|| id.clone());
        incoming.push(Incoming { path, content, id, seed: random_id() });
    }
    Ok(incoming)
}

/// What a file brings, with the counts to tell.
enum Brings {
    Season(Box<Import>),
    Lists(Box<Look>),
}

/// A file brought into a season: what it does, and the season before and after.
struct Step<'a> {
    incoming: &'a Incoming<'a>,
    brings: Brings,
    /// What is wrong with the rows of lists that are not taken in.
    wrong: Vec<String>,
    stamp: Stamp,
    changes: Changes,
    before: Base,
    after: Base,
}

impl<'a> Step<'a> {
    /// Compares a file with its season and decides what it brings.
    fn decide(incoming: &'a Incoming<'a>, before: Base, terms: Terms<'_>) -> Result<Self, Failure> {
        let name = files::name(incoming.path);
        let named = |lines: Vec<String>| {
            Failure::Files(lines.into_iter().map(|line| format!("{name}: {line}")).collect())
        };
        let mut wrong = Vec::new();
        let brings = match &incoming.content {
            Content::Season(file) => {
                let current = before.season.is_made().then_some((&before.season, &before.people));
                Brings::Season(Box::new(import(current, file, BulkSource::Import)))
            }
            Content::Tables(workbook) => {
                let (season, people) = (&before.season, &before.people);
                let against = Against { season, people, today: terms.today, seed: &incoming.seed };
                let look = lists::look(workbook, against, terms.said).map_err(named)?;
                wrong = lists::wrong(&Source::new(incoming.path, workbook), &look);
                if look.summary.needs_season {
                    return Err(Failure::Files(wrong));
                }
                Brings::Lists(Box::new(look))
            }
        };
        let stamp = stamp();
        let changes =
            decide(&before.season, brings.command(), &stamp).map_err(|refused| named(refusal(&refused)))?;
        let mut people = before.people.clone();
        people.extend(brings.names().iter().map(|naming| (naming.id.clone(), naming.person.clone())));
        let after = Base { season: apply(&before.season, &changes), people, revision: before.revision + 1 };
        Ok(Self { incoming, brings, wrong, stamp, changes, before, after })
    }

    /// What the file does, in a line.
    fn line(&self) -> String {
        let file = files::name(self.incoming.path);
        let (name, id) = (shown(&self.after.season.head().name), shown(self.incoming.id.as_str()));
        let is_new = !self.before.season.is_made();
        let does = match &self.brings {
            Brings::Season(import) if is_new => format!("{} added", import.added),
            Brings::Season(import) if import.is_empty() => {
                format!("nothing new, {} unchanged", import.unchanged)
            }
            Brings::Season(import) => {
                let Import { added, changed, unchanged, removed, .. } = **import;
                format!("{added} added, {changed} changed, {removed} removed, {unchanged} unchanged")
            }
            Brings::Lists(look) => lists::tally(look),
        };
        let new = if is_new { ", a new season" } else { "" };
        format!("{file}: {name} ({id}){new}: {does}")
    }

    /// The line, how lists were understood, and which cells move.
    fn preview(&self, today: Day) -> String {
        let mut preview = format!("{}\n", self.line());
        if let (Brings::Lists(look), Content::Tables(workbook)) = (&self.brings, &self.incoming.content) {
            preview.push_str(&lists::page(&Source::new(self.incoming.path, workbook), look));
        }
        let after = Coverage::of(&self.after.season, today);
        if !self.before.season.is_made() {
            return format!("{preview}  on {today}: {}\n", board::tally(&after));
        }
        let before = Coverage::of(&self.before.season, today);
        let moves = Outcome::between(&before, &after, self.after.revision, self.changes.edits()).moves;
        let names = Names { season: &self.after.season, people: &self.after.people };
        let heading = count(moves.len(), "cell moves", "cells move");
        format!("{preview}  {heading} on {today}\n{}", moved_cells(&moves, 4, names))
    }
}

impl Brings {
    fn command(&self) -> &Command {
        match self {
            Self::Season(import) => &import.command,
            Self::Lists(look) => &look.command,
        }
    }
    fn names(&self) -> &[Naming] {
        match self {
            Self::Season(import) => &import.names,
            Self::Lists(look) => &look.names,
        }
    }
    fn is_empty(&self) -> bool {
        matches!(self.command(), Command::Bulk { commands, .. } if commands.is_empty())
    }
}

/// Rows that are wrong keep out all others, unless they are left out.
fn rejected(mut wrong: Vec<String>) -> Failure {
    wrong.push("Nothing is stored. Mend the rows above, or take in all others with --leave-out.".to_owned());
    Failure::Files(wrong)
}

/// A season to bring a file into; unmade where the file is to make it.
#[derive(Clone)]
struct Base {
    season: Season,
    people: People,
    revision: i64,
}

impl Base {
    async fn load(id: &SeasonId, store: Option<&Store>) -> Result<Self, Failure> {
        let loaded = match store {
            Some(store) => store.load(id).await?,
            None => None,
        };
        Ok(match loaded {
            Some(Loaded { season, people, revision }) => Self { season, people, revision },
            None => Self { season: Season::unmade(id.clone()), people: People::new(), revision: 0 },
        })
    }
}

/// Decides every file upon what those before it lead to.
async fn try_all<'a>(
    files: &'a [Incoming<'a>],
    store: Option<&Store>,
    terms: Terms<'_>,
) -> Result<Vec<Step<'a>>, Failure> {
    let mut latest: HashMap<&SeasonId, Base> = HashMap::new();
    let mut steps = Vec::new();
    let mut wrong = Vec::new();
    for incoming in files {
        let base = match latest.remove(&incoming.id) {
            Some(base) => base,
            None => Base::load(&incoming.id, store).await?,
        };
        match Step::decide(incoming, base.clone(), terms) {
            Ok(step) => {
                latest.insert(&incoming.id, step.after.clone());
                steps.push(step);
            }
            Err(Failure::Files(lines)) => {
                latest.insert(&incoming.id, base);
                wrong.extend(lines);
            }
            Err(failure) => return Err(failure),
        }
    }
    if wrong.is_empty() { Ok(steps) } else { Err(Failure::Files(wrong)) }
}

/// Brings a file in; where somebody else commits first, again upon what that led to.
async fn commit<'a>(
    incoming: &'a Incoming<'a>,
    store: &Store,
    terms: Terms<'_>,
) -> Result<Step<'a>, Failure> {
    loop {
        let step = Step::decide(incoming, Base::load(&incoming.id, Some(store)).await?, terms)?;
        // What somebody else did meanwhile may be at odds with a row that was right before.
        if !step.wrong.is_empty() && !terms.said.leave_out {
            return Err(rejected(step.wrong));
        }
        if step.brings.is_empty() {
            return Ok(step);
        }
        let entry = NewEntry {
            stamp: step.stamp.clone(),
            command: step.brings.command().clone(),
            changes: step.changes.clone(),
            names: step.brings.names().to_vec(),
        };
        match store.commit(&incoming.id, step.before.revision, &entry).await {
            Ok(_) => return Ok(step),
            Err(CommitError::Stale { .. }) => {}
            Err(CommitError::Archived) => return Err(Failure::Archived),
            Err(CommitError::Store(error)) => return Err(error.into()),
        }
    }
}
