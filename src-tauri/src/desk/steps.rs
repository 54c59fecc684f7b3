//! Undo and redo: the planner's own latest step, taken back or done again.
//!
//! Both are commands like any other. What they take back lies in the history, which is read as far back as it must. Only
//! what made the season has no inverse: the season is removed, and its history with it, so that is not done again.

use std::sync::Arc;

use skulder_season::Command;
use skulder_season::change::Changes;
use skulder_season::history::{EntryId, HistoryEntry};
use skulder_season::refusal::Why;
use skulder_store::{CommitError, Store};

use super::history::PAGE;
use super::{Desk, refused};
use crate::answer::{Answer, Failure, Undone};
use crate::open_season::OpenSeason;

impl Desk {
    /// Takes back the planner's latest change.
    pub(crate) async fn undo(&self) -> Result<Undone, Failure> {
        let _turn = self.turn.lock().await;
        let shown = self.shown()?;
        let store = self.store().await?;
        if shown.can_be_unmade() {
            return self.unmake(&store, &shown).await;
        }
        let entry = self.entry(&store, &shown, shown.steps().undo.last()).await?;
        let edits = Changes::recorded(entry.edits).inverse().edits().to_vec();
        let answer = self.change(&store, &shown, &Command::Undo { entry: entry.id, edits }, &[]).await?;
        Ok(Undone::Moved { answer: Box::new(answer) })
    }

    /// Does again what the planner took back last.
    pub(crate) async fn redo(&self) -> Result<Answer, Failure> {
        let _turn = self.turn.lock().await;
        let shown = self.shown()?;
        let store = self.store().await?;
        let entry = self.entry(&store, &shown, shown.steps().redo.last()).await?;
        self.change(&store, &shown, &Command::Redo { entry: entry.id, edits: entry.edits }, &[]).await
    }

    /// Takes a season back that was made, and with it all there is of it.
    async fn unmake(&self, store: &Store, shown: &Arc<OpenSeason>) -> Result<Undone, Failure> {
        match store.unmake_season(shown.id(), shown.revision()).await {
            Ok(()) => {}
            Err(CommitError::Stale { .. }) => {
                // Others are at work in it, or have removed it.
                let since = self.take_up(store, shown).await?;
                return Err(Failure::Stale { by: since.entries.last().map(|entry| entry.author.clone()) });
            }
            Err(CommitError::Archived) => return Err(Failure::Archived),
            Err(CommitError::Store(error)) => return Err(error.into()),
        }
        let opened = self.open_other(store).await?;
        Ok(Undone::Gone { opened: opened.map(Box::new) })
    }

    /// An entry of the history that the planner is to undo or redo.
    async fn entry(
        &self,
        store: &Store,
        shown: &OpenSeason,
        id: Option<&EntryId>,
    ) -> Result<HistoryEntry, Failure> {
        let Some(id) = id else { return Err(refused(None, "", Why::NothingLeft)) };
        let mut before = None;
        loop {
            let page = store.history(shown.id(), before, PAGE).await?;
            before = Some(page.last().ok_or(Failure::Internal)?.revision);
            if let Some(entry) = page.into_iter().find(|entry| entry.id == *id) {
                return Ok(entry);
            }
        }
    }
}
