//! `skulder roll-forward`: a season begun from the one that is there.

use skulder_exchange::lists::choices::NewSeason;
use skulder_season::ids::SeasonId;
use skulder_season::person::Naming;
use skulder_season::roll_forward::{TakenAlong, names_kept, roll_forward};
use skulder_season::{Season, SeasonHead, apply, decide};
use skulder_store::{CommitError, NewEntry};

use crate::failure::Failure;
use crate::stamp::{random_id, stamp};
use crate::words::{count, refusal, shown};
use crate::{Answer, Which};

pub(crate) async fn run(begun: &NewSeason, along: TakenAlong, which: &Which) -> Result<Answer, Failure> {
    let store = which.open_existing().await?;
    let loaded = which.load(&store).await?;
    let NewSeason { name, weeks } = begun;
    let head = SeasonHead { name: name.clone(), weeks: *weeks, ..loaded.season.head().clone() };
    let command = roll_forward(&loaded.season, head, along);
    let named = names_kept(&loaded.season).filter_map(|id| {
        loaded.people.get(&id).map(|person| Naming { id: id.clone(), person: person.clone() })
    });

    let unmade = Season::unmade(SeasonId::from(random_id()));
    let stamp = stamp();
    let changes = decide(&unmade, &command, &stamp).map_err(|refused| Failure::Files(refusal(&refused)))?;
    let next = apply(&unmade, &changes);
    let entry = NewEntry { stamp, command, changes, names: named.collect() };
    match store.commit(next.id(), 0, &entry).await {
        Ok(_) => {}
        Err(CommitError::Stale { .. } | CommitError::Archived) => {
            unreachable!("nobody else knows the id of the new season")
        }
        Err(CommitError::Store(error)) => return Err(error.into()),
    }
    store.close().await;
    Ok(Answer::new(format!(
        "{} is begun from {}: {}, {}, {}, {}, {}.\nIts id is {}.",
        shown(&next.head().name),
        shown(&loaded.season.head().name),
        count(next.departments().len(), "department", "departments"),
        count(next.trainers().len(), "trainer", "trainers"),
        count(next.modules().len(), "module", "modules"),
        count(next.week_rules().len(), "week rule", "week rules"),
        count(next.wanted().len(), "entry of wanted cover", "entries of wanted cover"),
        next.id(),
    )))
}
