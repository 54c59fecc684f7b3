//! Two planners with the same database before them.

use crate::driver::{Machine, journey};

#[test]
fn what_one_planner_saves_the_other_sees() {
    journey(async {
        let (hers, his) = (Machine::new(), Machine::new());
        let database = hers.path("felles.db");
        let shared = ["--database", database.to_str().expect("a temporary path is plain")];
        let kari = hers.start("kari", &shared).await;
        kari.press_beginning("Prøv eksempelsesongen").await;
        kari.reads("16 røde uker i 8 avdelinger").await;
        let per = his.start("per", &shared).await;
        per.reads("16 røde uker i 8 avdelinger").await;

        kari.open_cell("Sykehjem Øst, uke 28:").await;
        kari.press("Fravær for Olena Lånås").await;
        kari.press_beginning("Ferie uke 28–30").await;
        kari.fill_in("Uker", "29–31").await;
        kari.press("Lagre").await;
        kari.reads("Lagret").await;

        per.reads("15 røde uker i 7 avdelinger").await;
        per.press("Historikk").await;
        per.reads("kari").await;
    });
}
