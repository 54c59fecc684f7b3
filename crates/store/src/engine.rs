//! The two engines: everything in which SQLite and PostgreSQL differ, and nowhere else is either named.
//!
//! - connecting: the addresses, the settings of a connection, what is looked at before a file is touched;
//! - which migrations there are, and that only one program runs them at a time;
//! - how transactions begin;
//! - how one learns that somebody else committed;
//! - what the engines' errors mean.
//!
//! The trap: a pool that cannot set a connection up tries again in silence until its time is over. So
//! everything that can be refused is tried on a connection of its own first, where the error is seen.

use std::fs;
use std::path::{self, Path};
use std::str::FromStr;
use std::time::Duration;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::error::DatabaseError;
use sqlx::migrate::{MigrateError, Migration, Migrator};
use sqlx::postgres::PgListener;
use sqlx::{AnyConnection, AnyPool, ConnectOptions as _, Connection as _, Executor as _, Row as _};
use tokio::time::{Instant, sleep, timeout};

use crate::error::StoreError;
use crate::place::{self, Place};
use crate::surroundings;
use crate::table::meta;

/// How long one waits for a file that another program holds, or for a server that does not answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often a file is asked whether somebody else wrote to it.
const GLANCE: Duration = Duration::from_millis(200);
/// Connections of one program. One writes at a time on SQLite anyway.
const CONNECTIONS: u32 = 4;

/// "Skul": what SQLite keeps in the header of a file of ours, as the migration sets it.
const APPLICATION_ID: i64 = 0x536b_756c;
/// The kind of error that says that another one is writing.
const BUSY: i32 = 5;
/// How a file is opened that nobody writes to: as if it could not be written, without locks and journal.
const STILL: &str = "ro&immutable=true";
/// What the server calls the messages of the migration's trigger.
const CHANNEL: &str = "season_moved";

static COMMON: Migrator = sqlx::migrate!("../../migrations/common");
static OF_SQLITE: Migrator = sqlx::migrate!("../../migrations/sqlite");
static OF_POSTGRES: Migrator = sqlx::migrate!("../../migrations/postgres");

/// Which engine a place is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

impl Engine {
    pub(crate) fn of(place: &Place) -> Self {
        match place {
            Place::Sqlite(_) => Self::Sqlite,
            Place::Postgres(_) => Self::Postgres,
        }
    }
    /// Begins a transaction whose queries all see one moment.
    pub(crate) fn begin_to_read(self) -> &'static str {
        match self {
            Self::Sqlite => "begin",
            Self::Postgres => "begin isolation level repeatable read, read only",
        }
    }
    /// Begins a transaction that will write. On SQLite it takes its turn at once: a reader that turns writer
    /// can be refused without being waited for.
    pub(crate) fn begin_to_write(self) -> &'static str {
        match self {
            Self::Sqlite => "begin immediate",
            Self::Postgres => "begin",
        }
    }
    /// What a new connection is told.
    fn settings(self) -> &'static str {
        match self {
            // FULL: what is answered survives a power cut. Deleted content is overwritten, so that an erased
            // name is gone.
            Self::Sqlite => {
                "pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full; \
                 pragma foreign_keys = on; pragma secure_delete = on;"
            }
            Self::Postgres => "",
        }
    }
    /// Empties what stands beside the tables and still holds pages as they were.
    pub(crate) fn empty_journal(self) -> Option<&'static str> {
        match self {
            Self::Sqlite => Some("pragma wal_checkpoint(truncate)"),
            Self::Postgres => None,
        }
    }
    /// Whether migrations have ever been run, as a query for 0 or 1.
    fn is_migrated(self) -> &'static str {
        match self {
            Self::Sqlite => {
                "select count(*) from sqlite_master where type = 'table' and name = '_sqlx_migrations'"
            }
            Self::Postgres => "select cast(to_regclass('_sqlx_migrations') is not null as integer)",
        }
    }
    /// The common migrations and the engine's own, in the order of their numbers.
    fn migrations(self) -> Vec<Migration> {
        let own = match self {
            Self::Sqlite => &OF_SQLITE,
            Self::Postgres => &OF_POSTGRES,
        };
        COMMON.iter().chain(own.iter()).cloned().collect()
    }
}

/// Connects to a place, making it and bringing it up to date where that is needed.
pub(crate) async fn connect(place: &Place) -> Result<AnyPool, StoreError> {
    sqlx::any::install_default_drivers();
    if let Place::Sqlite(file) = place {
        look_at(place, file).await?;
    }
    let deadline = Instant::now() + PATIENCE;
    // Two programs that make one file at the same moment are told at once that it is locked, whatever the
    // settings.
    while let Err(error) = prepare(place).await {
        if !matches!(error, StoreError::Locked { .. }) || Instant::now() > deadline {
            return Err(error);
        }
        sleep(Duration::from_millis(50)).await;
    }
    let settings = Engine::of(place).settings();
    let pool = AnyPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .after_connect(move |connection, _| {
            Box::pin(async move { connection.execute(settings).await.map(drop) })
        })
        .after_release(|connection, _| Box::pin(is_usable(connection)));
    pool.connect_with(address(place, "rw")?).await.map_err(|error| fault(place, &error))
}

/// Whether a connection that comes back can be given out again. On a full disk SQLite may roll back by itself; then
/// the driver's own rollback fails, and it would take the connection to be in a transaction for ever.
async fn is_usable(connection: &mut AnyConnection) -> Result<bool, sqlx::Error> {
    // The rollback of a transaction that was dropped is over when this has been answered.
    connection.ping().await?;
    Ok(!connection.is_in_transaction())
}

/// Looks at a file without touching it, and makes its folder where there is none.
async fn look_at(place: &Place, file: &Path) -> Result<(), StoreError> {
    surroundings::check(place, file)?;
    match fs::metadata(file) {
        Ok(there) if there.len() > 0 => {}
        Ok(_) => return Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let folder = path::absolute(file).ok().and_then(|file| file.parent().map(Path::to_owned));
            return folder.map_or(Ok(()), fs::create_dir_all).map_err(|error| unreachable(place, &error));
        }
        Err(error) => return Err(unreachable(place, &error)),
    }
    inspect_as_it_lies(place, file).await
}

/// Looks at a file without touching it: refuses what is not ours, is newer than we are, or is damaged.
pub(crate) async fn inspect_as_it_lies(place: &Place, file: &Path) -> Result<(), StoreError> {
    // A journal beside the file belongs to it. Without one, the file can be read as if nothing ever changed
    // it, which leaves no trace, not even an empty journal.
    let has_journal = place::beside(file, "-wal").exists();
    inspect(single(place, if has_journal { "ro" } else { STILL }).await?, place).await
}

/// Looks at a file that stands still, likewise. What is wrong is told of the place it was copied from, or is to be copied to.
pub(crate) async fn inspect_still(file: &Path, place: &Place) -> Result<(), StoreError> {
    inspect(single(&Place::Sqlite(file.to_owned()), STILL).await?, place).await
}

async fn inspect(mut connection: AnyConnection, place: &Place) -> Result<(), StoreError> {
    let looked = async {
        let is_ours = number(&mut connection, "pragma application_id").await? == APPLICATION_ID;
        let tables = number(&mut connection, "select count(*) from sqlite_master").await?;
        let unknown = unknown_version(&mut connection, Engine::Sqlite).await?;
        Ok((is_ours || tables == 0, unknown, is_whole(&mut connection).await?))
    }
    .await;
    let closed = connection.close().await;
    match looked.map_err(|error| fault(place, &error))? {
        (false, ..) => Err(StoreError::NotOurs { place: place.clone() }),
        (true, Some(made_by), _) => Err(StoreError::Newer { place: place.clone(), made_by }),
        (true, None, false) => Err(StoreError::Damaged { place: place.clone() }),
        (true, None, true) => closed.map_err(|error| fault(place, &error)),
    }
}

/// Whether pages, rows and indexes fit together. An index that lacks a row would hide it without any error.
async fn is_whole(connection: &mut AnyConnection) -> Result<bool, sqlx::Error> {
    let found = connection.fetch_one("pragma integrity_check(1)").await?;
    Ok(found.try_get::<String, _>(0)? == "ok")
}

/// Opens a file that stands still, for reading only. `None` where its tables are not as ours are: they would be
/// brought up to date first.
pub(crate) async fn open_still(file: &Path) -> Result<Option<AnyPool>, StoreError> {
    let place = Place::Sqlite(file.to_owned());
    let mut connection = single(&place, STILL).await?;
    let applied = applied(&mut connection, Engine::Sqlite).await;
    connection.close().await.map_err(|error| fault(&place, &error))?;
    let applied = applied.map_err(|error| fault(&place, &error))?;
    if !Engine::Sqlite.migrations().iter().all(|migration| applied.contains(&migration.version)) {
        return Ok(None);
    }
    let options = AnyPoolOptions::new().max_connections(1).acquire_timeout(PATIENCE);
    let pool = options.connect_with(address(&place, STILL)?).await.map_err(|error| fault(&place, &error))?;
    Ok(Some(pool))
}

/// Takes a file for oneself alone, its journal folded into it: no other connection can read or write as long as the
/// one that is answered is open. While any is open, the file is locked.
pub(crate) async fn seize(place: &Place) -> Result<AnyConnection, StoreError> {
    let mut connection = single(place, "rw").await?;
    let seized = async {
        connection.execute("pragma busy_timeout = 2000; pragma locking_mode = exclusive").await?;
        connection.execute("pragma journal_mode = delete; begin exclusive; commit").await?;
        connection.fetch_one("pragma journal_mode").await?.try_get::<String, _>(0)
    }
    .await;
    match seized {
        Ok(journal) if journal == "delete" => Ok(connection),
        Ok(_) => Err(StoreError::Locked { place: place.clone() }),
        Err(error) => Err(fault(place, &error)),
    }
}

/// Writes everything that a file holds at one moment into another, which must not be there yet. What is deleted is
/// not among it.
pub(crate) async fn copy_whole(
    connection: &mut AnyConnection,
    place: &Place,
    to: &Path,
) -> Result<(), StoreError> {
    let there = Place::Sqlite(to.to_owned());
    let text = to.to_str().ok_or_else(|| unreachable(&there, &"the path is not readable as text"))?;
    let copied = sqlx::query("vacuum into $1").bind(text).execute(connection).await;
    copied.map(drop).map_err(|error| match fault(place, &error) {
        damaged @ (StoreError::Damaged { .. } | StoreError::NotOurs { .. }) => damaged,
        // Trouble with writing is trouble with where it is written to.
        _ => fault(&there, &error),
    })
}

/// Brings the tables up to date on a connection of its own.
async fn prepare(place: &Place) -> Result<(), StoreError> {
    let engine = Engine::of(place);
    let mut connection = single(place, "rwc").await?;
    connection.execute(engine.settings()).await.map_err(|error| fault(place, &error))?;
    let unknown = unknown_version(&mut connection, engine).await.map_err(|error| fault(place, &error))?;
    if let Some(made_by) = unknown {
        return Err(StoreError::Newer { place: place.clone(), made_by });
    }
    migrate(&mut connection, engine).await.map_err(|error| match error {
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => fault(place, &error),
        other => StoreError::Failed { place: place.clone(), cause: other.to_string() },
    })?;
    if engine == Engine::Sqlite {
        try_to_write(&mut connection).await.map_err(|error| fault(place, &error))?;
    }
    connection.close().await.map_err(|error| fault(place, &error))
}

/// Finds out whether a file can be written, by a write that is taken back: better now than when there is
/// something to save. Where another program is writing, it can.
async fn try_to_write(connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
    connection.execute("pragma busy_timeout = 0").await?;
    let mut writing = match connection.begin_with(Engine::Sqlite.begin_to_write()).await {
        Err(sqlx::Error::Database(error)) if sqlite_kind(&*error) == BUSY => return Ok(()),
        begun => begun?,
    };
    writing.execute("update meta set value = value").await?;
    writing.rollback().await
}

/// Runs the migrations that are missing. On SQLite all of them are one transaction; on PostgreSQL the
/// migrator itself keeps others out by a lock, which must be held beyond each transaction.
async fn migrate(connection: &mut AnyConnection, engine: Engine) -> Result<(), MigrateError> {
    let migrations = engine.migrations();
    let applied = applied(connection, engine).await?;
    if migrations.iter().all(|migration| applied.contains(&migration.version)) {
        return Ok(());
    }
    let migrator = Migrator::with_migrations(migrations);
    match engine {
        Engine::Sqlite => {
            let mut writing = connection.begin_with(engine.begin_to_write()).await?;
            migrator.run_direct(None, &mut *writing, false).await?;
            meta::set(&mut writing, meta::MADE_BY, env!("CARGO_PKG_VERSION")).await?;
            writing.commit().await?;
        }
        Engine::Postgres => {
            migrator.run_direct(None, connection, false).await?;
            meta::set(connection, meta::MADE_BY, env!("CARGO_PKG_VERSION")).await?;
        }
    }
    Ok(())
}

/// The version of the program that has run migrations unknown to this one, if there are any.
async fn unknown_version(
    connection: &mut AnyConnection,
    engine: Engine,
) -> Result<Option<String>, sqlx::Error> {
    let known: Vec<i64> = engine.migrations().iter().map(|migration| migration.version).collect();
    if applied(connection, engine).await?.iter().all(|version| known.contains(version)) {
        return Ok(None);
    }
    // Whatever became of the table of what we remember: newer it is all the same.
    let made_by = meta::get(connection, meta::MADE_BY).await.ok().flatten();
    Ok(Some(made_by.unwrap_or_else(|| "of a later version".into())))
}

/// The numbers of the migrations that have been run.
async fn applied(connection: &mut AnyConnection, engine: Engine) -> Result<Vec<i64>, sqlx::Error> {
    if number(connection, engine.is_migrated()).await? == 0 {
        return Ok(Vec::new());
    }
    let rows = connection.fetch_all("select version from _sqlx_migrations").await?;
    rows.iter().map(|row| row.try_get(0)).collect()
}

async fn number(connection: &mut AnyConnection, sql: &'static str) -> Result<i64, sqlx::Error> {
    connection.fetch_one(sql).await?.try_get(0)
}

/// A connection of its own, as it comes from the engine.
async fn single(place: &Place, mode: &str) -> Result<AnyConnection, StoreError> {
    let address = address(place, mode)?;
    match timeout(PATIENCE, address.connect()).await {
        Ok(connected) => connected.map_err(|error| fault(place, &error)),
        Err(late) => Err(unreachable(place, &late)),
    }
}

/// The address of a place as sqlx wants it; `mode` says how a file is opened.
fn address(place: &Place, mode: &str) -> Result<AnyConnectOptions, StoreError> {
    let address = match place {
        Place::Sqlite(file) => {
            let file = path::absolute(file).map_err(|error| unreachable(place, &error))?;
            let file =
                file.to_str().ok_or_else(|| unreachable(place, &"the path is not readable as text"))?;
            // Encoded whole: an address would otherwise take parts of a path, or a drive's colon, for its
            // own.
            format!("sqlite:{}?mode={mode}", utf8_percent_encode(file, NON_ALPHANUMERIC))
        }
        Place::Postgres(address) => address.clone(),
    };
    let options = AnyConnectOptions::from_str(&address).map_err(|error| unreachable(place, &error))?;
    // Statements are our own and hold no data, but there are many of them.
    Ok(options.disable_statement_logging())
}

/// Says when something may have been committed.
pub(crate) enum Pulse {
    /// A connection that is asked whether the file has changed since it was asked last.
    Glances { connection: AnyConnection, seen: i64 },
    /// A connection that is told.
    Messages(Box<PgListener>),
}

/// Listens for commits from now on.
pub(crate) async fn listen(place: &Place) -> Result<Pulse, StoreError> {
    match place {
        Place::Sqlite(_) => {
            let mut connection = single(place, "rw").await?;
            let seen = data_version(&mut connection).await.map_err(|error| fault(place, &error))?;
            Ok(Pulse::Glances { connection, seen })
        }
        Place::Postgres(address) => {
            let listening = async {
                let mut listener = PgListener::connect(address).await?;
                listener.listen(CHANNEL).await?;
                Ok(Pulse::Messages(Box::new(listener)))
            };
            let listening = timeout(PATIENCE, listening).await.map_err(|late| unreachable(place, &late))?;
            listening.map_err(|error| fault(place, &error))
        }
    }
}

impl Pulse {
    /// Waits until something may have been committed, or until messages may have been missed.
    pub(crate) async fn next(&mut self) -> Result<(), sqlx::Error> {
        match self {
            Self::Glances { connection, seen } => loop {
                sleep(GLANCE).await;
                let version = data_version(connection).await?;
                if version != *seen {
                    *seen = version;
                    return Ok(());
                }
            },
            Self::Messages(listener) => listener.try_recv().await.map(drop),
        }
    }
    /// Lets go of the file.
    pub(crate) async fn close(self) {
        if let Self::Glances { connection, .. } = self {
            // It was only read from; there is nothing to be done about it.
            let _ = connection.close().await;
        }
    }
}

/// A number that differs from the one asked for before on this connection if another one has committed.
async fn data_version(connection: &mut AnyConnection) -> Result<i64, sqlx::Error> {
    number(connection, "pragma data_version").await
}

/// What an engine's error means to the planner.
pub(crate) fn fault(place: &Place, error: &sqlx::Error) -> StoreError {
    let place = place.clone();
    let cause = error.to_string();
    match error {
        sqlx::Error::ColumnDecode { index, .. } => StoreError::Unreadable { place, at: index.clone() },
        sqlx::Error::Database(database) => {
            match Engine::of(&place) {
                Engine::Sqlite => match sqlite_kind(&**database) {
                    BUSY | 6 => StoreError::Locked { place },
                    8 => StoreError::ReadOnly { place },
                    11 => StoreError::Damaged { place },
                    13 => StoreError::Full { place },
                    14 => StoreError::Unreachable { place, cause },
                    26 => StoreError::NotOurs { place },
                    _ => StoreError::Failed { place, cause },
                },
                // https://www.postgresql.org/docs/current/errcodes-appendix.html
                Engine::Postgres => match &*database.code().unwrap_or_default() {
                    "25006" => StoreError::ReadOnly { place },
                    "42501" => StoreError::Denied { place, cause },
                    "53100" => StoreError::Full { place },
                    "55P03" => StoreError::Locked { place },
                    code if code.starts_with("28") => StoreError::Denied { place, cause },
                    code if ["08", "3D", "57P"].iter().any(|class| code.starts_with(class)) => {
                        StoreError::Unreachable { place, cause }
                    }
                    _ => StoreError::Failed { place, cause },
                },
            }
        }
        sqlx::Error::PoolTimedOut if Engine::of(&place) == Engine::Sqlite => StoreError::Locked { place },
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::Configuration(_) => StoreError::Unreachable { place, cause },
        _ => StoreError::Failed { place, cause },
    }
}

/// The kind of an error of SQLite's, the lower byte of its code; <https://www.sqlite.org/rescode.html>.
fn sqlite_kind(error: &dyn DatabaseError) -> i32 {
    error.code().and_then(|code| code.parse::<i32>().ok()).unwrap_or_default() & 0xff
}

fn unreachable(place: &Place, cause: &impl ToString) -> StoreError {
    StoreError::Unreachable { place: place.clone(), cause: cause.to_string() }
}

#[cfg(test)]
mod tests {
    use super::{COMMON, Engine, OF_POSTGRES, OF_SQLITE};

    #[test]
    fn a_number_is_used_by_one_migration_of_all_folders() {
        let mut versions: Vec<i64> = [&COMMON, &OF_SQLITE, &OF_POSTGRES]
            .into_iter()
            .flat_map(|folder| folder.iter())
            .map(|m| m.version)
            .collect();
        versions.sort_unstable();
        let count = versions.len();
        versions.dedup();
        assert_eq!(versions.len(), count, "each migration has a number of its own");
    }

    #[test]
    fn every_migration_opens_with_its_decision() {
        for migration in [Engine::Sqlite, Engine::Postgres].into_iter().flat_map(Engine::migrations) {
            let text = migration.sql.as_str();
            assert!(text.starts_with("-- Decision: "), "migration {} says why it is", migration.version);
        }
    }
}
