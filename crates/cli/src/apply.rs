//! `skulder apply`: commands carried out on the season in a file, or on the one in the database.
//!
//! On a file new ids depend on the file and the commands alone, so the same two give the same season. In the database it is
//! one entry of the history; where somebody else commits first, the commands are decided anew upon what that led to.

use std::path::Path;

use skulder_exchange::season_json;
use skulder_season::Changes;
use skulder_season::apply;
use skulder_season::coverage::Coverage;
use skulder_season::dates::Day;
use skulder_season::outcome::Outcome;
use skulder_store::{CommitError, Loaded, NewEntry};

use crate::commands;
use crate::export::{unwritable, write};
use crate::failure::Failure;
use crate::names::{Names, moved_cells};
use crate::stamp::stamp;
use crate::words::count;
use crate::{Answer, Which, files};

/// Carries out commands on the season in a file: writes the one they lead to, or says only which cells would move.
pub(crate) fn file(
    season: &Path,
    commands: &Path,
    output: Option<&Path>,
    today: Day,
) -> Result<Answer, Failure> {
    let ((loaded, has_id), commands) = both(files::load_with_id(season), commands::read(commands))?;
    let changes = commands.decide_alike(&loaded.season, stamp())?;
    let page = page(&loaded, &changes, today);
    let Some(output) = output else {
        return Ok(Answer::new(format!("Nothing is written. It would be\n{page}")));
    };
    // An id that was made up here would make one season of all that came without.
    let written = if has_id { season_json::write } else { season_json::write_without_id };
    let after = written(&apply(&loaded.season, &changes), &loaded.people) + "\n";
    // A season may hold what a file may not, as a trainer without a name.
    if let Err(problems) = season_json::read(after.as_bytes()) {
        let name = files::name(output);
        return Err(Failure::Files(problems.iter().map(|problem| format!("{name}: {problem}")).collect()));
    }
    write(output, after.as_bytes()).map_err(|cause| unwritable(output, cause))?;
    Ok(Answer::new(format!("{}\n{page}", files::name(output))))
}

/// Carries out commands on the season in the database, or says only which cells would move.
pub(crate) async fn stored(
    commands: &Path,
    is_dry_run: bool,
    today: Day,
    which: &Which,
) -> Result<Answer, Failure> {
    let commands = commands::read(commands)?;
    let store = which.open_existing().await?;
    let answer = loop {
        let loaded = which.load(&store).await?;
        let stamp = stamp();
        let changes = commands.decide(&loaded.season, &stamp)?;
        let page = page(&loaded, &changes, today);
        if is_dry_run {
            break format!("Nothing is stored. It would be\n{page}");
        }
        if changes.is_empty() {
            break "There is nothing to change.".to_owned();
        }
        let entry = NewEntry { stamp, command: commands.command().clone(), changes, names: Vec::new() };
        match store.commit(loaded.season.id(), loaded.revision, &entry).await {
            Ok(_) => break format!("{page}It can be undone in the window."),
            Err(CommitError::Stale { .. }) => {}
            Err(CommitError::Archived) => return Err(Failure::Archived),
            Err(CommitError::Store(error)) => return Err(error.into()),
        }
    };
    store.close().await;
    Ok(Answer::new(answer))
}

/// Everything that is wrong with either file.
fn both<S, C>(season: Result<S, Failure>, commands: Result<C, Failure>) -> Result<(S, C), Failure> {
    match (season, commands) {
        (Ok(season), Ok(commands)) => Ok((season, commands)),
        (Err(Failure::Files(mut lines)), Err(Failure::Files(more))) => {
            lines.extend(more);
            Err(Failure::Files(lines))
        }
        (Err(failure), _) | (_, Err(failure)) => Err(failure),
    }
}

/// What changes, and which cells that moves.
fn page(loaded: &Loaded, changes: &Changes, today: Day) -> String {
    let Loaded { season, people, .. } = loaded;
    let before = Coverage::of(season, today);
    let next = apply(season, changes);
    let after = before.after(&next, changes.edits());
    let moves = Outcome::between(&before, &after, 0, changes.edits()).moves;
    format!(
        "{}, {} on {today}\n{}",
        count(changes.edits().len(), "entry changed", "entries changed"),
        count(moves.len(), "cell moves", "cells move"),
        moved_cells(&moves, 2, Names { season: &next, people })
    )
}
