//! `skulder import`: season files into the database, or what they would do to it.
//!
//! Every file is read and decided before the first is stored, one upon the other, so that a mistake in the last keeps
//! out the first. Each file is one entry of the history. Whoever else commits meanwhile is no obstacle: the file is
//! compared anew with what is there then.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use skulder_exchange::season_json::{Import, SeasonFile, import};
use skulder_season::change::Changes;
use skulder_season::command::{BulkSource, Stamp};
use skulder_season::coverage::Coverage;
use skulder_season::dates::Day;
use skulder_season::ids::SeasonId;
use skulder_season::outcome::Outcome;
use skulder_season::person::People;
use skulder_season::{Season, apply, decide};
use skulder_store::{CommitError, Loaded, NewEntry, Store};

use crate::failure::Failure;
use crate::names::Names;
use crate::stamp::{random_id, stamp};
use crate::table::Table;
use crate::words::{count, letter, refusal, shown, status};
use crate::{Answer, Which, board, files};

pub(crate) async fn run(
    paths: &[PathBuf],
    is_dry_run: bool,
    today: Day,
    which: &Which,
) -> Result<Answer, Failure> {
    let files: Vec<Incoming<'_>> = files::read_all(paths)?
        .into_iter()
        .map(|(path, file)| {
            let id = which.season_id().or_else(|| file.id.clone()).unwrap_or_else(|| random_id().into());
            Incoming { path, file, id }
        })
        .collect();
    let store = match which.open_existing().await {
        Ok(store) => Some(store),
        // To look at what would be done, no database is made.
        Err(Failure::NoDatabase(_)) if is_dry_run => None,
        Err(Failure::NoDatabase(place)) => Some(Store::open(&place).await?),
        Err(failure) => return Err(failure),
    };
    let steps = try_all(&files, store.as_ref()).await?;
    let Some(store) = store.filter(|_| !is_dry_run) else {
        let previews: String = steps.iter().map(|step| step.preview(today)).collect();
        return Ok(Answer::new(format!("Nothing is stored. The import would be\n{previews}")));
    };
    let mut lines = Vec::new();
    for incoming in &files {
        lines.push(commit(incoming, &store).await?.line());
    }
    if let (None, Some(first)) = (store.current_season().await?, files.first()) {
        store.set_current_season(&first.id).await?;
    }
    store.close().await;
    Ok(Answer::new(lines.join("\n")))
}

/// A file and the season it is for.
struct Incoming<'a> {
    path: &'a Path,
    file: SeasonFile,
    id: SeasonId,
}

/// A file brought into a season: what it does, and the season before and after.
struct Step<'a> {
    incoming: &'a Incoming<'a>,
    import: Import,
    stamp: Stamp,
    changes: Changes,
    before: Base,
    after: Base,
}

impl<'a> Step<'a> {
    /// Compares a file with its season and decides what it brings.
    fn decide(incoming: &'a Incoming<'a>, before: Base) -> Result<Self, Failure> {
        let current = before.season.is_made().then_some((&before.season, &before.people));
        let import = import(current, &incoming.file, BulkSource::Import);
        let stamp = stamp();
        let changes = decide(&before.season, &import.command, &stamp).map_err(|refused| {
            let name = files::name(incoming.path);
            Failure::Files(refusal(&refused).into_iter().map(|line| format!("{name}: {line}")).collect())
        })?;
        let mut people = before.people.clone();
        people.extend(import.names.iter().map(|naming| (naming.id.clone(), naming.person.clone())));
        let after = Base { season: apply(&before.season, &changes), people, revision: before.revision + 1 };
        Ok(Self { incoming, import, stamp, changes, before, after })
    }

    /// What the file does, in a line.
    fn line(&self) -> String {
        let Import { added, changed, unchanged, removed, .. } = self.import;
        let file = files::name(self.incoming.path);
        let (name, id) = (shown(&self.after.season.head().name), shown(self.incoming.id.as_str()));
        if !self.before.season.is_made() {
            format!("{file}: {name} ({id}), a new season: {added} added")
        } else if self.import.is_empty() {
            format!("{file}: {name} ({id}): nothing new, {unchanged} unchanged")
        } else {
            format!(
                "{file}: {name} ({id}): {added} added, {changed} changed, {removed} removed, {unchanged} unchanged"
            )
        }
    }

    /// The line, and which cells move.
    fn preview(&self, today: Day) -> String {
        let after = Coverage::of(&self.after.season, today);
        if !self.before.season.is_made() {
            return format!("{}\n  on {today}: {}\n", self.line(), board::tally(&after));
        }
        let before = Coverage::of(&self.before.season, today);
        let moves = Outcome::between(&before, &after, self.after.revision, self.changes.edits()).moves;
        let names = Names { season: &self.after.season, people: &self.after.people };
        let mut table = Table::indented(4);
        for moved in &moves {
            let side = |of| format!("{} {}", letter(of), status(of));
            let turn = format!("{} -> {}", side(moved.before), side(moved.after));
            table.row([names.department(&moved.department), moved.week.to_string(), turn]);
        }
        let heading = count(moves.len(), "cell moves", "cells move");
        format!("{}\n  {heading} on {today}\n{}", self.line(), table.lines())
    }
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
async fn try_all<'a>(files: &'a [Incoming<'a>], store: Option<&Store>) -> Result<Vec<Step<'a>>, Failure> {
    let mut latest: HashMap<&SeasonId, Base> = HashMap::new();
    let mut steps = Vec::new();
    let mut wrong = Vec::new();
    for incoming in files {
        let base = match latest.remove(&incoming.id) {
            Some(base) => base,
            None => Base::load(&incoming.id, store).await?,
        };
        match Step::decide(incoming, base.clone()) {
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
async fn commit<'a>(incoming: &'a Incoming<'a>, store: &Store) -> Result<Step<'a>, Failure> {
    loop {
        let step = Step::decide(incoming, Base::load(&incoming.id, Some(store)).await?)?;
        if step.import.is_empty() {
            return Ok(step);
        }
        let entry = NewEntry {
            stamp: step.stamp.clone(),
            command: step.import.command.clone(),
            changes: step.changes.clone(),
            names: step.import.names.clone(),
        };
        match store.commit(&incoming.id, step.before.revision, &entry).await {
            Ok(_) => return Ok(step),
            Err(CommitError::Stale { .. }) => {}
            Err(CommitError::Store(error)) => return Err(error.into()),
        }
    }
}
