//! The history as it is asked for: filtered, a page at a time, latest first.

use chrono::{Local, TimeZone};
use skulder_season::Season;
use skulder_season::history::HistoryEntry;
use skulder_store::Store;

use super::Desk;
use crate::answer::{Failure, HistoryFilter, HistoryPage};
use crate::open_season::OpenSeason;

/// How many entries are read at a time, and how many a page has at most.
pub(super) const PAGE: u32 = 100;

impl Desk {
    /// A page of the history, latest first: of the entries before a revision those that pass a filter.
    pub(crate) async fn history(
        &self,
        before: Option<i64>,
        filter: &HistoryFilter,
    ) -> Result<HistoryPage, Failure> {
        let shown = self.shown()?;
        let store = self.store().await?;
        let (entries, next) = matching(&store, &shown, before, filter).await?;
        Ok(HistoryPage { entries, next, authors: store.authors(shown.id()).await? })
    }
}

/// As many entries as a page has, where there are so many, and before which revision the next page begins.
async fn matching(
    store: &Store,
    shown: &OpenSeason,
    mut before: Option<i64>,
    filter: &HistoryFilter,
) -> Result<(Vec<HistoryEntry>, Option<i64>), Failure> {
    let mut matching: Vec<HistoryEntry> = Vec::new();
    loop {
        let read = store.history(shown.id(), before, PAGE).await?;
        let Some(last) = read.last() else { return Ok((matching, None)) };
        before = Some(last.revision);
        for entry in read {
            if !passes(filter, &entry, shown.season(), &Local) {
                continue;
            }
            // There is one more than the page has: the next one begins with it.
            if matching.len() == PAGE as usize {
                let next = matching.last().map(|last| last.revision);
                return Ok((matching, next));
            }
            matching.push(entry);
        }
    }
}

fn passes(filter: &HistoryFilter, entry: &HistoryEntry, season: &Season, zone: &impl TimeZone) -> bool {
    let HistoryFilter { concerns, author, day } = filter;
    author.as_ref().is_none_or(|author| entry.author == *author)
        && day.is_none_or(|day| entry.at.with_timezone(zone).date_naive() == day)
        && concerns.as_ref().is_none_or(|entity| entry.concerns(entity, season))
}

#[cfg(test)]
mod tests {
    use chrono::{FixedOffset, Utc};
    use skulder_season::Command;

    use super::*;

    #[test]
    fn a_day_is_the_day_where_the_machine_is() {
        let entry = HistoryEntry {
            id: "e".into(),
            revision: 1,
            at: "2027-04-04T22:30:00Z".parse().expect("an instant"),
            author: "kari".into(),
            command: Command::Name { people: Vec::new() },
            edits: Vec::new(),
            is_reversible: true,
        };
        let season = Season::unmade("s".into());
        let on = |day: &str| HistoryFilter { day: day.parse().ok(), ..HistoryFilter::default() };
        let in_norway = FixedOffset::east_opt(2 * 60 * 60).expect("two hours");
        assert!(passes(&on("2027-04-05"), &entry, &season, &in_norway), "past midnight in Norway");
        assert!(!passes(&on("2027-04-04"), &entry, &season, &in_norway));
        assert!(passes(&on("2027-04-04"), &entry, &season, &Utc));
    }
}
