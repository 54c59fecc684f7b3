//! What the suite rests on: the one driver for both engines takes and gives NULL, booleans, numbers and
//! texts.

use skulder_store::Place;
use sqlx::{Executor as _, Row as _};

use crate::arena::{behind, on_both_engines, store};

on_both_engines!(null_and_booleans_go_through_any);

async fn null_and_booleans_go_through_any(place: Place) {
    store(&place).await.close().await;
    let mut connection = behind(&place).await;
    connection
        .execute("create table sample (flag boolean, number bigint, word text)")
        .await
        .expect("a table of our three types");
    for (flag, number, word) in [
        (Some(true), Some(i64::MAX), Some("Sápmi, æøå 🌞 'O''Hara' \"x\" \\")),
        (Some(false), Some(i64::MIN), Some("")),
        (None, None, None),
    ] {
        connection.execute("delete from sample").await.expect("rows can be deleted");
        sqlx::query("insert into sample (flag, number, word) values ($1, $2, $3)")
            .bind(flag)
            .bind(number)
            .bind(word)
            .execute(&mut connection)
            .await
            .expect("NULL and booleans can be bound");
        let row = sqlx::query("select cast(flag as integer), number, word from sample")
            .fetch_one(&mut connection)
            .await
            .expect("a boolean can be read as a number");
        let there: (Option<i64>, Option<i64>, Option<String>) =
            (row.get::<Option<i64>, _>(0), row.get(1), row.get(2));
        assert_eq!(there, (flag.map(i64::from), number, word.map(str::to_owned)));
    }
}
