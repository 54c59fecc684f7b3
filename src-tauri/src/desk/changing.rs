//! Changes: decided on the open season, committed against its revision, and only then shown.
//!
//! The trap: another program may commit between deciding and committing. Then what it did is taken up, and the same
//! command decided again. If the changes are still the same, they are committed; if not, the planner is told who was
//! there first, and nothing of the planner's is kept.

use std::collections::BTreeSet;
use std::sync::Arc;

use skulder_season::change::{Changes, Edit};
use skulder_season::history::HistoryEntry;
use skulder_season::ids::{EntityId, PersonId};
use skulder_season::person::Naming;
use skulder_season::refusal::{Problem, Refusal, Why};
use skulder_season::{Command, Season, apply, decide};
use skulder_store::{CommitError, NewEntry, Store};

use super::Desk;
use crate::answer::{Answer, Failure};
use crate::open_season::OpenSeason;

impl Desk {
    /// Carries a command out, and names people.
    pub(crate) async fn execute(&self, command: Command, names: Vec<Naming>) -> Result<Answer, Failure> {
        // These come from the history alone: without its edits they would do nothing, and be entries all the same.
        if matches!(command, Command::Undo { .. } | Command::Redo { .. }) {
            return Err(Failure::Malformed);
        }
        let _turn = self.turn.lock().await;
        let shown = self.shown()?;
        self.change(&self.store().await?, &shown, &command, &names).await
    }

    /// Takes up what others did to the open season. Answers with the revision it is at then, where it has moved.
    pub(crate) async fn catch_up(&self) -> Result<Option<i64>, Failure> {
        let _turn = self.turn.lock().await;
        let Ok(shown) = self.shown() else { return Ok(None) };
        let since = self.take_up(&self.store().await?, &shown).await?;
        Ok((since.open.revision() > shown.revision()).then(|| since.open.revision()))
    }

    /// Decides a command on a season, commits it and shows what became of it.
    pub(super) async fn change(
        &self,
        store: &Store,
        shown: &Arc<OpenSeason>,
        command: &Command,
        names: &[Naming],
    ) -> Result<Answer, Failure> {
        let entry = self.decided(shown, command, names)?;
        let takes_names_away = command.takes_names_away();
        if entry.changes.is_empty()
            && names.is_empty()
            && !(takes_names_away && shown.names_of_the_gone() > 0)
        {
            let outcome = shown.outcome_since(shown, &[]);
            return Ok(Answer { outcome, steps: shown.next_steps() });
        }
        if takes_names_away {
            // Before the names go: should it fail, they are still there to be taken away.
            self.drafts.forget(&shown.names_to_forget(names))?;
        }
        let mut since = Since { open: shown.clone(), entries: Vec::new() };
        let revision = loop {
            let taken_up = match self.commit(store, &since.open, &entry).await? {
                Committed::At(revision) => break revision,
                Committed::Overtaken(taken_up) => taken_up,
            };
            let is_as_before = decide(taken_up.open.season(), command, &entry.stamp)
                .is_ok_and(|again| again == entry.changes);
            if !taken_up.is_readable() || !is_as_before {
                return Err(Failure::Stale { by: who_touched(&entry.changes, &taken_up.entries) });
            }
            since = since.then(taken_up);
        };
        let next = self.show(since.open.after_own(&entry, revision));
        let edits_of_others = since.entries.into_iter().flat_map(|entry| entry.edits);
        let edits: Vec<Edit> = edits_of_others.chain(entry.changes.edits().iter().cloned()).collect();
        Ok(Answer { outcome: next.outcome_since(shown, &edits), steps: next.next_steps() })
    }

    /// Decides a command on a season, so that it can be committed.
    pub(super) fn decided(
        &self,
        open: &OpenSeason,
        command: &Command,
        names: &[Naming],
    ) -> Result<NewEntry, Failure> {
        let stamp = self.stamp();
        let changes = decide(open.season(), command, &stamp)?;
        check_names(&apply(open.season(), &changes), names)?;
        Ok(NewEntry { stamp, command: command.clone(), changes, names: names.to_vec() })
    }

    /// Commits what was decided on a season, or takes up what others did to it first.
    pub(super) async fn commit(
        &self,
        store: &Store,
        open: &Arc<OpenSeason>,
        entry: &NewEntry,
    ) -> Result<Committed, Failure> {
        match store.commit(open.id(), open.revision(), entry).await {
            Ok(revision) => return Ok(Committed::At(revision)),
            Err(CommitError::Store(error)) => return Err(error.into()),
            Err(CommitError::Archived) => return Err(Failure::Archived),
            Err(CommitError::Stale { .. }) => {}
        }
        let taken_up = self.take_up(store, open).await?;
        if taken_up.entries.is_empty() {
            // Nothing since, and still not at that revision: the season has been removed.
            self.show_nothing();
            return Err(Failure::NothingOpen);
        }
        Ok(Committed::Overtaken(taken_up))
    }

    /// Takes up what was committed since a season was read, and shows it.
    pub(super) async fn take_up(&self, store: &Store, open: &Arc<OpenSeason>) -> Result<Since, Failure> {
        let entries = store.entries_since(open.id(), open.revision()).await?;
        let mut since = Since { open: open.clone(), entries };
        if !since.is_readable() {
            let open = self.load(store, open.id()).await?.ok_or(Failure::NothingOpen)?;
            since.open = self.show(open);
        } else if !since.entries.is_empty() {
            let names = store.names(open.id(), &people_in(&since.entries)).await?;
            if since.entries.iter().any(|entry| entry.command.takes_names_away()) {
                self.drafts.forget(&open.names_to_forget(&names))?;
            }
            since.open = self.show(open.after_others(&self.author, &since.entries, &names));
        }
        Ok(since)
    }
}

/// What became of committing.
pub(super) enum Committed {
    /// It made this revision.
    At(i64),
    /// Others were first.
    Overtaken(Since),
}

/// What others did since a season was read.
pub(super) struct Since {
    /// The season as it is now.
    pub(super) open: Arc<OpenSeason>,
    /// What they did, in order.
    pub(super) entries: Vec<HistoryEntry>,
}

impl Since {
    /// Whether the entries tell what they changed. Those of another version of the program do not.
    fn is_readable(&self) -> bool {
        self.entries.iter().all(|entry| entry.is_reversible)
    }
    fn then(mut self, later: Self) -> Self {
        self.entries.extend(later.entries);
        Self { open: later.open, ..self }
    }
}

/// Names are for people that are there, and are held to the same bounds as any text.
fn check_names(season: &Season, names: &[Naming]) -> Result<(), Refusal> {
    let mut problems = Vec::new();
    for naming in names {
        let entity = EntityId::from(naming.id.clone());
        let mut add = |field: String, why| {
            problems.push(Problem { command: 0, entity: Some(entity.clone()), field, why });
        };
        for (field, why) in naming.person.problems() {
            add(field, why);
        }
        if !season.holds(&entity) {
            add("id".to_owned(), Why::Unknown { entity: entity.clone() });
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(Refusal { problems }) }
}

/// Who it was that made the changes impossible: the last to touch one of the same entries, or else the last at all.
fn who_touched(changes: &Changes, entries: &[HistoryEntry]) -> Option<String> {
    let mine: Vec<_> = changes.edits().iter().map(Edit::entity).collect();
    let touches = |entry: &&HistoryEntry| entry.edits.iter().any(|edit| mine.contains(&edit.entity()));
    let entry = entries.iter().rev().find(touches).or(entries.last())?;
    Some(entry.author.clone())
}

/// The people whom some entries of the history add, change or name.
fn people_in(entries: &[HistoryEntry]) -> Vec<PersonId> {
    fn name(command: &Command, people: &mut BTreeSet<PersonId>) {
        match command {
            Command::Name { people: named } => people.extend(named.iter().cloned()),
            Command::Bulk { commands, .. } => commands.iter().for_each(|command| name(command, people)),
            _ => {}
        }
    }
    let mut people = BTreeSet::new();
    for entry in entries {
        name(&entry.command, &mut people);
        people.extend(entry.edits.iter().filter_map(Edit::entity).filter_map(|entity| match entity {
            EntityId::Trainer(id) => Some(PersonId::Trainer(id)),
            EntityId::Temp(id) => Some(PersonId::Temp(id)),
            _ => None,
        }));
    }
    people.into_iter().collect()
}
