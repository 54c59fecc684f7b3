//! Telling people of their sessions: what is new to whom, a calendar file for each, and that they were told.
//!
//! Everything is of the season as it is open: what others committed since is not told of before it has been taken up.

use std::path::Path;

use skulder_exchange::calendar::{self, Calendar};
use skulder_season::refusal::Why;
use skulder_season::telling::{Recipient, Told, Untold, to_tell, untold};
use skulder_store::{CommitError, Store};

use super::exporting::{as_file_name, written};
use super::{Desk, refused};
use crate::answer::{Failure, Telling};
use crate::open_season::OpenSeason;

impl Desk {
    /// What somebody is to be told.
    pub(crate) async fn telling(&self, recipient: &Recipient) -> Result<Telling, Failure> {
        let shown = self.shown()?;
        expect(&shown, recipient)?;
        telling(&self.store().await?, &shown, recipient).await
    }

    /// Everybody who does not know of everything yet.
    pub(crate) async fn untold(&self) -> Result<Vec<Untold>, Failure> {
        let shown = self.shown()?;
        let store = self.store().await?;
        let told = store.all_told(shown.id()).await?;
        let first = told.values().min().copied().unwrap_or_else(|| shown.revision());
        let past = store.past(shown.id(), first, shown.revision()).await?;
        Ok(untold(shown.season(), shown.today(), &past, &told))
    }

    /// Notes that somebody has been told everything.
    pub(crate) async fn mark_told(&self, recipient: &Recipient) -> Result<Telling, Failure> {
        let _turn = self.turn.lock().await;
        let shown = self.shown()?;
        expect(&shown, recipient)?;
        let store = self.store().await?;
        let stamp = self.stamp();
        let told = Told { revision: shown.revision(), at: stamp.at, by: stamp.author };
        store.mark_told(shown.id(), recipient, &told).await.map_err(|error| match error {
            CommitError::Store(error) => error.into(),
            CommitError::Archived => Failure::Archived,
            CommitError::Stale { .. } => Failure::Stale { by: None },
        })?;
        telling(&store, &shown, recipient).await
    }

    /// A name for somebody's calendar file.
    pub(crate) fn calendar_name_to_suggest(&self, recipient: &Recipient) -> Result<String, Failure> {
        let shown = self.shown()?;
        expect(&shown, recipient)?;
        Ok(as_file_name(&calendar::called(recipient, shown.season(), shown.people()), "ics"))
    }

    /// Writes somebody's calendar file and answers with its name.
    pub(crate) async fn write_calendar(&self, path: &Path, recipient: Recipient) -> Result<String, Failure> {
        let shown = self.shown()?;
        expect(&shown, &recipient)?;
        let store = self.store().await?;
        let past = store.past(shown.id(), 0, shown.revision()).await?;
        let told = store.told(shown.id(), &recipient).await?;
        let told: Vec<i64> = told.iter().map(|told| told.revision).collect();
        written(path, move || {
            let calendar = Calendar { season: shown.season(), people: shown.people(), past: &past };
            Ok(calendar.write(&recipient, &told).into_bytes())
        })
        .await
    }
}

async fn telling(store: &Store, shown: &OpenSeason, recipient: &Recipient) -> Result<Telling, Failure> {
    let told = store.told(shown.id(), recipient).await?.pop();
    let revision = told.as_ref().map(|told| told.revision);
    let past = store.past(shown.id(), revision.unwrap_or_else(|| shown.revision()), shown.revision()).await?;
    let sessions = to_tell(shown.season(), shown.today(), recipient, &past, revision);
    let (told_at, told_by) = told.map(|told| (told.at, told.by)).unzip();
    Ok(Telling { recipient: recipient.clone(), told_at, told_by, sessions })
}

/// Refuses whom the season does not have.
fn expect(shown: &OpenSeason, recipient: &Recipient) -> Result<(), Failure> {
    let entity = recipient.entity();
    if shown.season().holds(&entity) {
        return Ok(());
    }
    Err(refused(Some(entity.clone()), "recipient", Why::Unknown { entity }))
}
