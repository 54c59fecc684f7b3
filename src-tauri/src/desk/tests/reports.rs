//! Reports at the desk: looked at, written, and refused. What stands on them is tested where they are made.

use skulder_exchange::report::{Language, Report};

use super::*;

#[tokio::test]
async fn a_report_is_looked_at_and_written_under_its_own_name() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let plan = Report::Department { department: "d-4101".into() };
    let name =
        |report: &Report, language| desk.report_name_to_suggest(report, language).expect("it has a name");
    assert_eq!(name(&Report::Superusers, Language::Nb), "Superbrukermøte.pdf");
    assert_eq!(name(&Report::Superusers, Language::En), "Superuser meeting.pdf");
    assert!(name(&plan, Language::Nb).ends_with("Helsehuset korttid.pdf"));

    let pages = desk.report_pages(Report::Steering, Language::Nb).await.expect("it has pages").pages;
    assert!(!pages.is_empty() && pages.iter().all(|page| page.starts_with("<svg")), "pages are pictures");

    let path = office.path("side.pdf");
    let written = desk.write_report(&path, plan, Language::En).await;
    assert_eq!(written, Ok("side.pdf".into()));
    assert!(fs::read(&path).expect("it was written").starts_with(b"%PDF-"));
}

#[tokio::test]
async fn the_sheet_of_a_week_outside_the_season_is_refused() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    for week in ["2026-W53", "2027-W21", "2027-W35", "2027-W50"] {
        let sheet = Report::Morning { week: week.parse().expect("it is a week") };
        let Err(Failure::Refused { refusal }) = desk.report_pages(sheet.clone(), Language::Nb).await else {
            panic!("{week} is not refused");
        };
        let weeks = ["2027-W22", "2027-W34"].map(|week| week.parse().expect("it is a week"));
        assert_eq!(refusal.problems[0].field, "week");
        assert_eq!(refusal.problems[0].why, Why::OutsideSeason { first: weeks[0], last: weeks[1] });
        let path = office.path("side.pdf");
        assert!(desk.write_report(&path, sheet, Language::Nb).await.is_err());
        assert!(!path.exists(), "nothing was written");
    }
}

#[tokio::test]
async fn the_plan_of_a_department_that_is_not_there_is_refused() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let plan = Report::Department { department: "borte".into() };
    let is_refused = |failure: Option<Failure>| matches!(failure, Some(Failure::Refused { .. }));
    assert!(is_refused(desk.report_name_to_suggest(&plan, Language::Nb).err()));
    assert!(is_refused(desk.report_pages(plan.clone(), Language::Nb).await.err()));
    let path = office.path("side.pdf");
    assert!(is_refused(desk.write_report(&path, plan, Language::Nb).await.err()));
    assert!(!path.exists(), "nothing was written");
    let nowhere = office.planner("ola");
    assert_eq!(nowhere.report_pages(Report::Forum, Language::Nb).await.err(), Some(Failure::NothingOpen));
}
