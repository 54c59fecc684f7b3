//! Empty places to test on: a file of its own, or a database of its own on the throw-away server.

use std::future::Future;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

use skulder_store::{Place, Store};
use sqlx::{AnyConnection, AssertSqlSafe, Connection as _, Executor as _, PgConnection, Row as _};
use url::Url;

/// Makes a test on each engine of each of the functions.
macro_rules! on_both_engines {
    ($($test:ident),+ $(,)?) => {$(
        mod $test {
            #[test]
            fn on_sqlite() {
                crate::arena::on_sqlite(super::$test);
            }
            #[test]
            fn on_postgres() {
                crate::arena::on_postgres(super::$test);
            }
        }
    )+};
}
pub(crate) use on_both_engines;

/// Runs a test on a file that is not there yet.
pub(crate) fn on_sqlite<F: Future<Output = ()> + Send + 'static>(test: impl FnOnce(Place) -> F) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    // A path that an address would take apart, if it were not encoded.
    let file = folder.path().join("Skulder på #1 100%?").join("sommer 2027.db");
    block_on(test(Place::Sqlite(file)));
}

/// Runs a test on an empty database, which is dropped whether the test passes or not.
pub(crate) fn on_postgres<F: Future<Output = ()> + Send + 'static>(test: impl FnOnce(Place) -> F) {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let Ok(server) = std::env::var("SKULDER_TEST_POSTGRES") else {
        panic!(
            "There is no PostgreSQL to test on. Run `cargo xtask test`, which starts a throw-away server and sets \
             SKULDER_TEST_POSTGRES to its address."
        );
    };
    let database = format!("skulder_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let mut address = Url::parse(&server).expect("SKULDER_TEST_POSTGRES is an address");
    address.set_path(&database);
    let place = Place::Postgres(address.into());
    block_on(admin(server.clone(), format!("create database {database}")));
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| block_on(test(place))));
    block_on(admin(server, format!("drop database {database} with (force)")));
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}

async fn admin(server: String, sql: String) {
    let mut connection =
        PgConnection::connect(&server).await.expect("the server of SKULDER_TEST_POSTGRES answers");
    connection.execute(AssertSqlSafe(sql)).await.expect("databases can be made and dropped");
}

fn block_on<F: Future<Output = ()> + Send + 'static>(test: F) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.expect("a runtime");
    // As a task: it runs on the runtime's threads, as in the program.
    if let Err(failed) = runtime.block_on(runtime.spawn(test)) {
        std::panic::resume_unwind(failed.into_panic());
    }
}

/// The file of a place that is one.
pub(crate) fn file(place: &Place) -> Option<&Path> {
    match place {
        Place::Sqlite(file) => Some(file),
        Place::Postgres(_) => None,
    }
}

/// A store at a place.
pub(crate) async fn store(place: &Place) -> Store {
    Store::open(place).await.expect("the place can be opened")
}

/// A connection that goes round the store: to damage what it keeps, or to see it as it lies there.
pub(crate) async fn behind(place: &Place) -> AnyConnection {
    sqlx::any::install_default_drivers();
    let address = match place {
        Place::Sqlite(file) => {
            let file = file.to_str().expect("the arena's paths are texts");
            format!("sqlite:{}", file.replace('%', "%25").replace('?', "%3F").replace('#', "%23"))
        }
        Place::Postgres(address) => address.clone(),
    };
    AnyConnection::connect(&address).await.expect("the place is there")
}

/// Runs a statement behind the store's back.
pub(crate) async fn do_behind(place: &Place, sql: impl Into<String>) -> u64 {
    let mut connection = behind(place).await;
    let done = connection.execute(AssertSqlSafe(sql.into())).await.expect("the statement is right");
    connection.close().await.expect("the connection closes");
    done.rows_affected()
}

/// Every value of a query's first column, behind the store's back.
pub(crate) async fn ask_behind(place: &Place, sql: impl Into<String>) -> Vec<String> {
    let mut connection = behind(place).await;
    let rows = connection.fetch_all(AssertSqlSafe(sql.into())).await.expect("the query is right");
    connection.close().await.expect("the connection closes");
    rows.iter().map(|row| row.try_get(0).expect("the column is a text")).collect()
}

/// Makes a database as version 0.1.0 had it, before there was anything to bring up to date.
pub(crate) async fn age(place: &Place) {
    do_behind(place, "drop table told").await;
    do_behind(place, "alter table season drop column archived").await;
    do_behind(place, "delete from _sqlx_migrations where version > 6").await;
}

/// A count for ordinary runs, or the one of the promise.
pub(crate) fn times(ordinary: u64, soak: u64) -> u64 {
    if std::env::var_os("SKULDER_SOAK").is_some() { soak } else { ordinary }
}
