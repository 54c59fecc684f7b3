//! Backups of a database file: made, listed, thinned out, and put back.
//!
//! A backup is a whole database under a name that says when it was made (`skulder-20270405T081500Z.db`). It is
//! written under another name, looked through, and only then given its own: whatever bears such a name was whole
//! when it was made. Names are the only register; a folder may be moved, and files be taken away from it.
//!
//! Putting one back takes the database's place in one step. Before it, what is there becomes a backup itself; where
//! it is too damaged for that, it is kept beside as it is. So nothing is ever lost by putting back, and putting back
//! can be undone by putting back.
//!
//! What is not here: when to make one ([`is_due`] says, the shell asks), and backups of a server, which are its own.
//! The trap: a journal beside a file belongs to that very file. Left beside another, it would be folded into it;
//! hence the order in [`Backups::restore`].

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::hash::Hash;
use std::io::{self, ErrorKind};
use std::path::{self, Path, PathBuf};

use chrono::{DateTime, Datelike, NaiveDateTime, SubsecRound as _, TimeDelta, Utc};
use sqlx::{AnyConnection, Connection as _};

use crate::engine;
use crate::error::StoreError;
use crate::place::{self, Place};
use crate::store::Store;
use crate::surroundings;

/// How long after the last backup the next is due, where something has changed.
const EVERY: TimeDelta = TimeDelta::minutes(30);
/// Within this time every backup is kept, so that an hour's mistake can be taken back by the half hour …
const RECENT: TimeDelta = TimeDelta::hours(24);
/// … up to so many: two an hour, and some for endings and for putting back.
const RECENT_MOST: usize = 60;
/// Of so many days the newest is kept, the days without any not counted; likewise of weeks and months.
const DAYS: usize = 12;
const WEEKS: usize = 10;
const MONTHS: usize = 9;

/// How a backup's name tells its time.
const STAMP: &str = "%Y%m%dT%H%M%SZ";
/// What every backup's name ends in.
const ENDING: &str = ".db";
/// What is added to the name of a file that is being written.
const UNFINISHED: &str = ".part";

/// The backups of one database file, in one folder.
#[derive(Debug, Clone)]
pub struct Backups {
    place: Place,
    file: PathBuf,
    folder: PathBuf,
}

/// A backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies.
    pub file: PathBuf,
    /// When it was made, to the second.
    pub at: DateTime<Utc>,
    /// How large it is.
    pub bytes: u64,
}

/// What became of the database in whose place a backup was put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Replaced {
    /// It is a backup now.
    BackedUp(Backup),
    /// It was damaged, and lies as it was under this name, its journal beside it.
    SetAside(PathBuf),
    /// There was none.
    Nothing,
}

/// Whether a backup is due: something has changed since the last one, and that is half an hour ago, or the clock has
/// been put back. On ending, one is due whenever something has changed.
pub fn is_due(last: Option<DateTime<Utc>>, now: DateTime<Utc>, has_changed: bool) -> bool {
    has_changed && last.is_none_or(|last| now < last || now - last >= EVERY)
}

impl Backup {
    /// Its file's name, which tells it from every other of its folder.
    pub fn name(&self) -> String {
        self.file.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

impl Backups {
    /// Those in the folder `backups` beside the database; `None` of a server.
    pub fn beside(place: &Place) -> Option<Self> {
        let Place::Sqlite(file) = place else { return None };
        let file = path::absolute(file).unwrap_or_else(|_| file.clone());
        Self::within(place, &file.parent()?.join("backups"))
    }

    /// Those in a folder, which need not be there yet; `None` of a server. Databases whose files are called
    /// differently can share one.
    pub fn within(place: &Place, folder: &Path) -> Option<Self> {
        let Place::Sqlite(file) = place else { return None };
        let file = path::absolute(file).unwrap_or_else(|_| file.clone());
        Some(Self { place: place.clone(), file, folder: folder.to_owned() })
    }

    /// The folder they lie in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// All of them, latest first. A folder that is not there holds none.
    pub fn all(&self) -> Result<Vec<Backup>, StoreError> {
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            read => read.map_err(|error| self.fault(&error))?,
        };
        let mut backups: Vec<Backup> =
            entries.flatten().filter_map(|entry| self.backup(entry.path())).collect();
        backups.sort_by_key(|backup| Reverse(backup.at));
        Ok(backups)
    }

    /// The backup of a [name](Backup::name), where there is one.
    pub fn named(&self, name: &str) -> Result<Option<Backup>, StoreError> {
        Ok(self.all()?.into_iter().find(|backup| backup.name() == name))
    }

    /// The newest backup that is whole and can be opened: what to offer when the database is damaged. Those that
    /// are not are passed over.
    pub async fn newest_whole(&self) -> Result<Option<Backup>, StoreError> {
        for backup in self.all()? {
            if Self::can_be_opened(&backup.file).await {
                return Ok(Some(backup));
            }
        }
        Ok(None)
    }

    /// Backs up what an open database holds at this moment, and takes away backups that need not be kept. Others may
    /// read and write meanwhile.
    ///
    /// # Errors
    /// Those of the database by its own place; those of the folder by the backup's.
    pub async fn make(&self, store: &Store, at: DateTime<Utc>) -> Result<Backup, StoreError> {
        let mut connection = store.pool.acquire().await.map_err(store.fault())?;
        self.make_by(&mut connection, at).await
    }

    /// Puts a backup in the place of the database. What is there becomes a backup itself, or where it is too damaged
    /// for that, is set aside; so this can be taken back. The database must be [closed](Store::close): until it is
    /// opened anew, nobody else gets at it, and one that was made by an older version is brought up to date then.
    ///
    /// # Errors
    /// [`StoreError::Newer`], [`StoreError::NotOurs`] and [`StoreError::Damaged`] of the backup, by its own place;
    /// [`StoreError::Newer`] of the database, for whatever made that can put a backup back as well;
    /// [`StoreError::Locked`] while any program has the database open. Whatever it is, the database is as it was.
    pub async fn restore(&self, backup: &Backup, at: DateTime<Utc>) -> Result<Replaced, StoreError> {
        surroundings::check(&self.place, &self.file)?;
        // A link stays one: what it leads to is replaced.
        let file = place::resolved(&self.file).map_err(|error| self.fault(&error))?;
        let new = place::beside(&file, ".restoring");
        let restored = self.restore_by_way_of(backup, &file, &new, at).await;
        if restored.is_err() {
            // The error is what there is to tell; what is left over is written over the next time.
            let _ = fs::remove_file(&new);
        }
        restored
    }

    async fn restore_by_way_of(
        &self,
        backup: &Backup,
        file: &Path,
        new: &Path,
        at: DateTime<Utc>,
    ) -> Result<Replaced, StoreError> {
        engine::inspect_still(&backup.file, &Place::Sqlite(backup.file.clone())).await?;
        let fault = |error: io::Error| StoreError::of_file(&self.place, &error);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(fault)?;
        }
        copy(&backup.file, new).await.map_err(fault)?;
        engine::inspect_still(new, &Place::Sqlite(backup.file.clone())).await?;
        if !file.exists() {
            forget_journals(file).map_err(fault)?;
            put(new, file).map_err(fault)?;
            return Ok(Replaced::Nothing);
        }
        match self.back_up_alone(file, at).await {
            Ok((backup, seized)) => {
                // Its journal is folded into it, so the one step is all there is to do. Where an open file can be
                // replaced, it is held until then; where it cannot, whoever opens it in between keeps it from being
                // replaced.
                if cfg!(unix) {
                    put(new, file).map_err(fault)?;
                    drop(seized.close().await);
                } else {
                    drop(seized.close().await);
                    put(new, file).map_err(fault)?;
                }
                Ok(Replaced::BackedUp(backup))
            }
            Err(error) if self.is_spoilt(&error) => {
                let aside = self.set_aside(file, at).await.map_err(fault)?;
                forget_journals(file).map_err(fault)?;
                put(new, file).map_err(fault)?;
                Ok(Replaced::SetAside(aside))
            }
            Err(error) => Err(error),
        }
    }

    /// Whether an error says that there is nothing to be got out of the database as it is.
    fn is_spoilt(&self, error: &StoreError) -> bool {
        match error {
            StoreError::Damaged { place }
            | StoreError::NotOurs { place }
            | StoreError::Failed { place, .. } => *place == self.place,
            _ => false,
        }
    }

    /// Backs up the database while nobody else can get at it, and answers what keeps them away.
    async fn back_up_alone(
        &self,
        file: &Path,
        at: DateTime<Utc>,
    ) -> Result<(Backup, AnyConnection), StoreError> {
        // First of all, for to take it is to fold its journal in, and what is damaged is kept as it is.
        engine::inspect_as_it_lies(&self.place, file).await?;
        let mut seized = engine::seize(&self.place).await?;
        match self.make_by(&mut seized, at).await {
            Ok(backup) => Ok((backup, seized)),
            Err(error) => {
                drop(seized.close().await);
                Err(error)
            }
        }
    }

    async fn make_by(&self, connection: &mut AnyConnection, at: DateTime<Utc>) -> Result<Backup, StoreError> {
        let fault = |error: io::Error| self.fault(&error);
        fs::create_dir_all(&self.folder).map_err(fault)?;
        let there = self.all()?;
        // Two within a second: the later one counts as made in the next.
        let mut at = at.trunc_subsecs(0);
        while there.iter().any(|backup| backup.at == at) {
            at += TimeDelta::seconds(1);
        }
        let file = self.folder.join(format!("{}{}{ENDING}", self.stem(), at.format(STAMP)));
        let part = place::beside(&file, UNFINISHED);
        let written = async {
            match fs::remove_file(&part) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(fault(error)),
                _ => {}
            }
            engine::copy_whole(connection, &self.place, &part).await?;
            engine::inspect_still(&part, &self.place).await?;
            File::options().write(true).open(&part).and_then(|part| part.sync_all()).map_err(fault)?;
            put(&part, &file).map_err(fault)
        }
        .await;
        if let Err(error) = written {
            let _ = fs::remove_file(&part);
            return Err(error);
        }
        self.thin_out(at);
        self.backup(file.clone()).ok_or_else(|| fault(ErrorKind::NotFound.into()))
    }

    /// Takes away what need not be kept, and what was left unfinished. What cannot be taken away just now is the
    /// next time.
    fn thin_out(&self, now: DateTime<Utc>) {
        let Ok(there) = self.all() else { return };
        let kept = kept(&there.iter().map(|backup| backup.at).collect(), now);
        for backup in there.iter().filter(|backup| !kept.contains(&backup.at)) {
            let _ = fs::remove_file(&backup.file);
        }
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let finished = name.to_str().and_then(|name| name.strip_suffix(UNFINISHED));
            if finished.is_some_and(|name| self.time(name).is_some()) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// Copies a damaged database and its journals to where nobody writes to them.
    async fn set_aside(&self, file: &Path, at: DateTime<Utc>) -> io::Result<PathBuf> {
        let mut at = at;
        let aside = loop {
            let name = format!("{}damaged-{}{ENDING}", self.stem(), at.format(STAMP));
            let aside = file.with_file_name(name);
            if !aside.exists() {
                break aside;
            }
            at += TimeDelta::seconds(1);
        };
        copy(file, &aside).await?;
        for journal in JOURNALS {
            let journal_there = place::beside(file, journal);
            if journal_there.exists() {
                copy(&journal_there, &place::beside(&aside, journal)).await?;
            }
        }
        Ok(aside)
    }

    /// Whether a file is whole, and every season in it such as the program would open.
    async fn can_be_opened(file: &Path) -> bool {
        let looked = async {
            engine::inspect_still(file, &Place::Sqlite(file.to_owned())).await?;
            // What older versions made is as it was then; what it would become is seen when it is opened.
            let Some(store) = Store::open_still(file).await? else { return Ok(()) };
            let seasons = async {
                for season in store.seasons().await? {
                    store.load(&season.id).await?;
                }
                Ok::<(), StoreError>(())
            }
            .await;
            store.pool.close().await;
            seasons
        };
        looked.await.is_ok()
    }

    fn backup(&self, file: PathBuf) -> Option<Backup> {
        let at = self.time(file.file_name()?.to_str()?)?;
        let bytes = fs::metadata(&file).ok().filter(fs::Metadata::is_file)?.len();
        Some(Backup { file, at, bytes })
    }

    /// The time that a backup's name tells.
    fn time(&self, name: &str) -> Option<DateTime<Utc>> {
        let stamp = name.strip_prefix(&self.stem())?.strip_suffix(ENDING)?;
        let at = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?.and_utc();
        // The reader also takes what is not written so, such as blanks.
        (at.format(STAMP).to_string() == stamp).then_some(at)
    }

    /// What the names of all of them begin with.
    fn stem(&self) -> String {
        format!("{}-", self.file.file_stem().unwrap_or_default().to_string_lossy())
    }

    fn fault(&self, error: &io::Error) -> StoreError {
        StoreError::of_file(&Place::Sqlite(self.folder.clone()), error)
    }
}

/// Which backups to keep, of those made at these times: every one of the last day, and the newest of each of the
/// latest days, weeks and months (of UTC) that have any. The newest of all is always among them.
fn kept(times: &BTreeSet<DateTime<Utc>>, now: DateTime<Utc>) -> BTreeSet<DateTime<Utc>> {
    let recent = times.iter().rev().filter(|at| now - **at < RECENT).take(RECENT_MOST);
    let days = newest_of_each(times, DAYS, Datelike::num_days_from_ce);
    let weeks = newest_of_each(times, WEEKS, |at| (at.iso_week().year(), at.iso_week().week()));
    let months = newest_of_each(times, MONTHS, |at| (at.year(), at.month()));
    recent.copied().chain(days).chain(weeks).chain(months).collect()
}

/// The newest time of each of the latest spans that have any.
fn newest_of_each<Span: Hash + Eq + Ord>(
    times: &BTreeSet<DateTime<Utc>>,
    most: usize,
    span: impl Fn(&DateTime<Utc>) -> Span,
) -> Vec<DateTime<Utc>> {
    let mut seen = BTreeSet::new();
    times.iter().rev().filter(|at| seen.insert(span(at))).take(most).copied().collect()
}

/// What SQLite keeps beside a file and folds into it.
const JOURNALS: [&str; 2] = ["-wal", "-journal"];

/// Takes away journals that belong to a file that is about to be another.
fn forget_journals(file: &Path) -> io::Result<()> {
    for ending in JOURNALS.into_iter().chain(["-shm"]) {
        match fs::remove_file(place::beside(file, ending)) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    sync_folder(file)
}

/// Copies a file to a disk that has it for good; of what is there already, nothing is left.
async fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let (from, to) = (from.to_owned(), to.to_owned());
    let copying = tokio::task::spawn_blocking(move || {
        let mut to = File::create(to)?;
        io::copy(&mut File::open(from)?, &mut to)?;
        to.sync_all()
    });
    copying.await.expect("copying does not panic")
}

/// Gives a file its name for good, in the place of whatever has it.
fn put(file: &Path, name: &Path) -> io::Result<()> {
    fs::rename(file, name)?;
    sync_folder(name)
}

/// Makes what was named and taken away in a file's folder outlast a power cut. Windows does so by itself.
fn sync_folder(file: &Path) -> io::Result<()> {
    match file.parent() {
        Some(folder) if cfg!(unix) => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::btree_set;
    use proptest::prelude::*;

    /// A Monday.
    fn first() -> DateTime<Utc> {
        "2027-01-04T00:00:00Z".parse().expect("an instant")
    }

    fn after(minutes: i64) -> DateTime<Utc> {
        first() + TimeDelta::minutes(minutes)
    }

    #[test]
    fn a_backup_is_due_half_an_hour_after_the_last_when_something_has_changed() {
        let now = after(100);
        for (last, has_changed, due) in [
            (None, true, true),
            (None, false, false),
            (Some(after(71)), true, false),
            (Some(after(70)), true, true),
            (Some(after(70)), false, false),
            (Some(after(101)), true, true),
        ] {
            assert_eq!(is_due(last, now, has_changed), due, "last {last:?}, changed {has_changed}");
        }
    }

    #[test]
    fn a_year_of_half_hours_comes_down_to_a_handful() {
        let mut there = BTreeSet::new();
        let most = 48 + DAYS + WEEKS + MONTHS;
        for half_hours in 0..365 * 48 {
            let now = after(30 * half_hours);
            there.insert(now);
            // Thinning out at each would come to the same, and take long.
            if half_hours % 12 == 0 || half_hours > 364 * 48 {
                there = kept(&there, now);
                assert!(there.len() <= most, "there are {} at {now}", there.len());
            }
        }
        let now = after(30 * (365 * 48 - 1));
        let ages: Vec<i64> = there.iter().rev().map(|at| (now - *at).num_days()).collect();
        assert_eq!(&ages[48..59], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], "a day each for twelve days, and on");
        assert!(ages[59..].is_sorted() && ages.last() > Some(&210), "back to eight months ago: {ages:?}");
    }

    /// What the promise says, read word by word and slowly.
    fn is_promised(at: DateTime<Utc>, times: &BTreeSet<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
        let is_among = |most: usize, name: &str| {
            let called = |at: &DateTime<Utc>| at.format(name).to_string();
            let newest_of_its_own = times.iter().all(|other| called(other) != called(&at) || *other <= at);
            let later: BTreeSet<String> = times.iter().filter(|other| **other > at).map(called).collect();
            newest_of_its_own && later.len() < most
        };
        let later = times.iter().filter(|other| **other > at).count();
        (now - at < TimeDelta::hours(24) && later < RECENT_MOST)
            || is_among(12, "%Y-%m-%d")
            || is_among(10, "%G-%V")
            || is_among(9, "%Y-%m")
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn what_is_promised_is_kept_and_nothing_else(
            minutes in btree_set(prop_oneof![0..600_000i64, 590_000..600_000i64], 0..90),
            later in -1500..200_000i64,
        ) {
            let times: BTreeSet<DateTime<Utc>> = minutes.into_iter().map(after).collect();
            let now = times.last().copied().unwrap_or_else(first) + TimeDelta::minutes(later);
            let kept = kept(&times, now);
            for at in &times {
                prop_assert_eq!(kept.contains(at), is_promised(*at, &times, now), "{} of {:?}", at, times);
            }
            prop_assert!(kept.is_subset(&times));
            prop_assert_eq!(kept.last(), times.last(), "the newest stays");
            prop_assert_eq!(&super::kept(&kept, now), &kept, "thinning out again takes nothing more away");
            prop_assert!(kept.len() <= RECENT_MOST + DAYS + WEEKS + MONTHS);
        }

        #[test]
        fn a_name_tells_its_time_and_no_other_name_does(seconds in 0..4_000_000_000i64, name in "\\PC{0,40}") {
            let place = Place::Sqlite("/somewhere/skulder.db".into());
            let backups = Backups::beside(&place).expect("a file has backups");
            let at = DateTime::from_timestamp_secs(seconds).expect("an instant");
            let written = format!("skulder-{}.db", at.format(STAMP));
            prop_assert_eq!(backups.time(&written), Some(at));
            for other in [name.clone(), format!("skulder-{name}.db"), format!("{written}.part"), format!("a{written}")] {
                let told = backups.time(&other).map(|at| format!("skulder-{}.db", at.format(STAMP)));
                prop_assert!(told.is_none_or(|name| name == other), "only what is written so is read");
            }
        }
    }

    #[test]
    fn databases_that_share_a_folder_have_their_own() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let names = [
            "skulder-20270405T081500Z.db",
            "skulder-20270405T081501Z.db",
            "skulder-2-20270405T081500Z.db",
            "skulder-20270405T081500Z.db.part",
            "skulder-damaged-20270405T081500Z.db",
            "skulder-20270230T081500Z.db",
            "skulder-2027 405T081500Z.db",
            "skulder.db",
        ];
        for name in names {
            fs::write(folder.path().join(name), b"12345").expect("a file can be written");
        }
        fs::create_dir(folder.path().join("skulder-20270405T081502Z.db")).expect("a folder can be made");
        let of = |file: &str| {
            let backups =
                Backups::within(&Place::Sqlite(file.into()), folder.path()).expect("a file has backups");
            let all = backups.all().expect("the folder can be read");
            all.iter().map(|backup| (backup.name(), backup.bytes)).collect::<Vec<_>>()
        };
        assert_eq!(of("skulder.db"), [(names[1].to_owned(), 5), (names[0].to_owned(), 5)], "latest first");
        assert_eq!(of("skulder-2.db"), [(names[2].to_owned(), 5)]);
        assert_eq!(of("nothing.db"), []);
        assert!(Backups::beside(&Place::Postgres("postgres://db.example/skulder".into())).is_none());
    }
}
