//! `skulder history`: what was done to a season. It names nobody but those who did it.

use std::collections::HashMap;

use chrono::Local;
use skulder_season::change::Edit;
use skulder_season::command::{BulkSource, Command};
use skulder_season::history::{EntryId, HistoryEntry};

use crate::failure::Failure;
use crate::table::Table;
use crate::words::{count, entity, shown};
use crate::{Answer, Which};

pub(crate) async fn run(limit: u32, which: &Which) -> Result<Answer, Failure> {
    let store = which.open_existing().await?;
    let loaded = which.load(&store).await?;
    let entries = store.history(loaded.season.id(), None, limit).await?;
    store.close().await;
    let revisions: HashMap<&EntryId, i64> = entries.iter().map(|entry| (&entry.id, entry.revision)).collect();
    let mut table = Table::default().right(0);
    for entry in &entries {
        table.row([
            entry.revision.to_string(),
            entry.at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string(),
            shown(&entry.author),
            what(entry, &revisions),
        ]);
    }
    Ok(Answer::new(table.lines()))
}

/// What an entry did, in a few words.
fn what(entry: &HistoryEntry, revisions: &HashMap<&EntryId, i64>) -> String {
    let edited = || entry.edits.iter().find_map(Edit::entity);
    let revision_of = |id: &EntryId| match revisions.get(id) {
        Some(revision) => format!("revision {revision}"),
        None => "an earlier revision".to_owned(),
    };
    match &entry.command {
        Command::Add { entry: added } | Command::New { entry: added } => {
            format!("added {}", entity(&edited().unwrap_or_else(|| added.id())))
        }
        Command::Change { entry: changed } => format!("changed {}", entity(&changed.id())),
        Command::Remove { entity: removed } => format!("removed {}", entity(removed)),
        Command::SetSeason { .. } => "set name, weeks and settings".to_owned(),
        Command::Name { people } => format!("named {}", count(people.len(), "person", "people")),
        Command::Bulk { source, .. } => {
            let source = match source {
                BulkSource::Import => "imported a file",
                BulkSource::Example => "brought in the example",
                BulkSource::Together => "edited together",
                BulkSource::Booking => "accepted a booking",
                BulkSource::NewSeason => "began the season",
                BulkSource::RollForward => "began the season from another",
                BulkSource::Anonymise => "took names away",
                BulkSource::Remedy => "took a remedy",
                BulkSource::Draft => "kept what was tried out",
            };
            format!("{source}: {}", tally(&entry.edits))
        }
        Command::Undo { entry, .. } => format!("undid {}", revision_of(entry)),
        Command::Redo { entry, .. } => format!("did {} again", revision_of(entry)),
    }
}

fn tally(edits: &[Edit]) -> String {
    let removed = edits.iter().filter(|edit| edit.removes()).count();
    let added = edits.iter().filter(|edit| edit.inverse().removes()).count();
    format!("{added} added, {} changed, {removed} removed", edits.len() - added - removed)
}
