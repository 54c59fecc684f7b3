//! Pages to be handed out, read as a reader of PDF reads them: letter by letter from the file itself.

use std::sync::Arc;

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect};
use serde_json::json;
use skulder_exchange::report::{self, Language, Report, Seen};
use skulder_exchange::season_json;
use skulder_season::Season;
use skulder_season::coverage::Coverage;
use skulder_season::dates::{Day, parse_day};
use skulder_season::follow_up::FollowUpStatus;
use skulder_season::ids::{DepartmentId, ModuleId, PersonId, SessionId};
use skulder_season::person::{People, Person};
use skulder_season::season::{Contents, SeasonHead};
use skulder_season::session::SessionKind;
use skulder_season::testing::generator::{Size, realistic, wild};
use skulder_season::testing::restore;
use unicode_normalization::UnicodeNormalization as _;

use crate::examples;
use crate::round_trip::season_of;

fn today() -> Day {
    parse_day("2027-06-21").expect("it is a day")
}

fn demo() -> (Season, People) {
    season_of(&season_json::read(examples::DEMO.as_bytes()).expect("the example is valid"))
}

fn morning() -> Report {
    Report::Morning { week: "2027-W25".parse().expect("it is a week") }
}

/// One of every report, of the department that stands first.
fn all_of(season: &Season) -> Vec<Report> {
    let first = season.departments().keys().next();
    let plan = first.map(|department| Report::Department { department: department.clone() });
    [morning(), Report::Superusers, Report::Forum, Report::Steering].into_iter().chain(plan).collect()
}

fn pdf(report: &Report, (season, people): &(Season, People), language: Language) -> Vec<u8> {
    let coverage = Coverage::of(season, today());
    let seen = Seen { season, people, coverage: &coverage, revision: 7, version: "1.2.3" };
    report::pdf(report, seen, language).expect("the season has the department")
}

/// A page as it is read: its text without blanks and hyphens, for where lines are broken is not what is asked about.
struct Read {
    text: String,
    /// Its width and height, in points.
    size: (f64, f64),
    /// Where its letters stand, and which.
    places: Vec<(Point, String)>,
}

fn texts(pdf: Vec<u8>) -> Vec<String> {
    read(pdf).into_iter().map(|page| page.text).collect()
}

fn read(pdf: Vec<u8>) -> Vec<Read> {
    let pdf = Pdf::new(pdf).expect("it is PDF");
    let cache = InterpreterCache::new();
    let pages = pdf.pages().iter().map(|page| {
        let mut letters = Letters::default();
        let settings = InterpreterSettings::default();
        let mut context =
            Context::new(Affine::IDENTITY, Rect::new(0.0, 0.0, 1.0, 1.0), &cache, pdf.xref(), settings);
        interpret_page(page, &mut context, &mut letters);
        let paper = page.media_box();
        Read { text: bare(&letters.text), size: (paper.width(), paper.height()), places: letters.places }
    });
    pages.collect()
}

fn bare(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace() && !"-\u{ad}\u{2010}\u{200b}".contains(*letter))
        .collect()
}

fn text(report: &Report, demo: &(Season, People), language: Language) -> String {
    texts(pdf(report, demo, language)).concat()
}

/// What is written on a page.
#[derive(Default)]
struct Letters {
    text: String,
    places: Vec<(Point, String)>,
}

impl Device<'_> for Letters {
    fn draw_glyph(&mut self, glyph: &Glyph<'_>, at: Affine, of: Affine, _: &Paint<'_>, _: &GlyphDrawMode) {
        if let Glyph::Outline(outline) = glyph {
            assert_ne!(outline.glyph_id().to_u32(), 0, "a letter is missing after {:?}", self.text);
        }
        let letters = match glyph.as_unicode().expect("every letter can be selected and copied") {
            BfString::Char(letter) => letter.to_string(),
            BfString::String(letters) => letters,
        };
        self.text.push_str(&letters);
        self.places.push((at * of * Point::ORIGIN, letters));
    }
    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

fn assert_says(text: &str, said: &[&str]) {
    for said in said {
        assert!(text.contains(&bare(said)), "{said:?} is not in {text}");
    }
}

/// The season with other names for its trainers and temps, in their order.
fn named((season, people): &(Season, People), mut name: impl FnMut() -> String) -> (Season, People) {
    let named = people.keys().map(|id| (id.clone(), Person { name: name(), employee_no: None }));
    (season.clone(), named.collect())
}

#[test]
fn the_morning_sheet_says_who_is_there_who_starts_what_is_held_and_who_is_not_ready() {
    let demo = demo();
    let page = text(&morning(), &demo, Language::Nb);
    assert_says(
        &page,
        &["Morgenark uke 25", "Fra man. 21. juni til 27. juni 2027", "man. 21.", "Instruktører"],
    );
    for department in demo.0.departments().values() {
        assert_says(&page, &[&department.name]);
    }
    let starting = demo.0.temps().values().filter(|temp| {
        morning() == Report::Morning { week: skulder_season::dates::Week::of(temp.days.first()) }
    });
    let names: Vec<&str> = starting
        .map(|temp| &demo.1[&PersonId::Temp(temp.id.clone())])
        .map(|person| person.name.as_str())
        .collect();
    assert!(names.len() > 5, "many start in the week: {}", names.len());
    assert_says(&page, &names);
    assert_says(
        &page,
        &["Begynner denne uken", "Ikke klare for vakt", "til stede, minst", "vikarer på jobb"],
    );
    let english = text(&morning(), &demo, Language::En);
    assert_says(
        &english,
        &["Morning sheet week 25", "From Mon 21 June to 27 June 2027", "Starting this week"],
    );
}

#[test]
fn the_superusers_page_has_every_trainer_and_week() {
    let demo = demo();
    let page = text(&Report::Superusers, &demo, Language::Nb);
    for person in demo.0.trainers().keys() {
        let id = PersonId::Trainer(person.clone());
        assert_says(&page, &[&demo.1[&id].name]);
    }
    assert_says(&page, &["Superbrukermøte", "uke 22", "uke 34", "til stede / minst", "F ferie, fastsatt"]);
}

#[test]
fn the_plan_of_a_department_has_its_people_its_reasons_and_its_sum() {
    let demo = demo();
    let department = DepartmentId::from("d-4101");
    let plan = Report::Department { department: department.clone() };
    let page = text(&plan, &demo, Language::Nb);
    assert_says(
        &page,
        &[
            "Plan for Helsehuset korttid",
            "3 superbrukere, 8 sommervikarer · 2 røde uker (uke 27–28) · 2 knappe uker (uke 25–26)",
            "Ferie 28. juni–18. juli",
            "Helsehuset korttid mangler 4 t opplæring i «Full klient på vakt 2» i uke 27–28, fordi Oda Liksomhaug har \
         ferie 5.–25. juli.",
            "4 t behov − 0 t kapasitet = 4 t mangler",
            "Regnestykket står under uke 27.",
            "For sent ute, 0 av 4 lært",
            "Ingen økter er lagt inn for avdelingen.",
        ],
    );
    for temp in demo.0.temps_in(&department) {
        assert_says(&page, &[&demo.1[&PersonId::Temp(temp.id.clone())].name]);
    }
    let english = text(&plan, &demo, Language::En);
    assert_says(&english, &["2 red weeks (weeks 27–28)", "4 h need − 0 h capacity = 4 h short"]);
}

#[test]
fn the_forums_page_says_what_is_red_what_is_open_and_what_waits() {
    let demo = demo();
    let page = text(&Report::Forum, &demo, Language::Nb);
    assert_says(
        &page,
        &[
            "Hele sesongen: 19 røde uker i 9 avdelinger, 16 knappe uker.",
            "Forumet har ikke vurdert oppfølgingen ennå.",
            "Røde og knappe avdelinger, uke 25–30",
            "0 av 90 sommervikarer er klare for vakt.",
            "19 åpne oppfølginger med 63 avvik.",
            "mai 2026 (per 8.5.)",
            "Helseplattformen 4. mai 2026 413 dager",
        ],
    );
    for person in demo.1.values() {
        assert!(!page.contains(&bare(&person.name)), "the Forum is told of nobody");
    }
}

#[test]
fn the_steering_groups_page_is_one_page_of_totals() {
    let demo = demo();
    for (language, says) in [
        (
            Language::Nb,
            ["19 røde uker, i uke 25–30", "90 sommervikarer i alt", "februar 2026 under 5", "Sum minst 84"],
        ),
        (
            Language::En,
            [
                "19 red weeks, in weeks 25–30",
                "90 summer temps in all",
                "February 2026 under 5",
                "Total at least 84",
            ],
        ),
    ] {
        let pages = texts(pdf(&Report::Steering, &demo, language));
        assert_eq!(pages.len(), 1);
        assert_says(&pages[0], &says);
        let people = demo.1.values().map(|person| &person.name);
        let departments = demo.0.departments().values().map(|department| &department.name);
        for name in people.chain(departments) {
            assert!(!pages[0].contains(&bare(name)), "totals name nobody, and no department");
        }
    }
}

#[test]
fn every_page_has_its_footer_in_both_languages() {
    let demo = demo();
    for report in all_of(&demo.0) {
        for (language, of) in [(Language::Nb, ["Side", "av"]), (Language::En, ["Page", "of"])] {
            let pages = texts(pdf(&report, &demo, language));
            let day = if language == Language::Nb {
                "per 21. juni 2027 · versjon 7 · Skulder 1.2.3"
            } else {
                "as of 21 June 2027 · version 7 · Skulder 1.2.3"
            };
            for (number, page) in (1..).zip(&pages) {
                let count = format!("{} {number} {} {}", of[0], of[1], pages.len());
                assert_says(page, &[&demo.0.head().name, day, &count]);
            }
        }
    }
}

const LETTERS: [&str; 4] =
    ["Ærlig Østby Ås æøå", "Áilu Čáhppesjávri Đuŋga", "Máret Šŋŧž áčđŋšŧž", "ÁČĐŊŠŦŽ Gïelem Åarjel ïöä"];

#[test]
fn letters_are_right_composed_or_not() {
    let demo = demo();
    for is_composed in [true, false] {
        let mut names = LETTERS.into_iter().cycle();
        let form = |name: &str| if is_composed { name.to_owned() } else { name.nfd().collect() };
        let other = named(&demo, || form(names.next().expect("a cycle has no end")));
        for report in [morning(), Report::Superusers] {
            assert_says(&text(&report, &other, Language::Nb), &LETTERS);
        }
    }
}

#[test]
fn what_no_font_has_is_a_question_mark() {
    let other = named(&demo(), || "Li \u{4f60} \u{1f600} \u{7}\u{202e}Åse\u{fe0f}".to_owned());
    assert_says(&text(&Report::Superusers, &other, Language::Nb), &["Li ? ? Åse"]);
}

/// The demo with some sessions and assessments, and with other names for everything that a planner names, one after the
/// other: whatever they are, they are as long as they may be.
fn called(mut name: impl FnMut() -> String) -> (Season, People) {
    let mut demo = examples::value(examples::DEMO);
    demo["sessions"] = json!([
        { "id": "s-1", "module": "P-ROVER", "department": "d-4101", "trainer": "t-910001", "temps": ["v-930003"],
          "date": "2027-06-21", "start": "09:00", "minutes": 120, "status": "booked" },
        { "id": "s-2", "kind": "guidance", "title": "", "department": "d-4101", "trainer": "i-1", "temps": [],
          "date": "2027-06-22", "start": "09:00", "minutes": 60, "status": "proposed" },
    ]);
    let instructor =
        demo["trainers"].as_array().expect("a list").iter().find(|it| it["kind"] == "instructor");
    demo["sessions"][1]["trainer"] = instructor.expect("there is one")["id"].clone();
    demo["assessments"] = json!([{ "id": "b-1", "body": "forum", "date": "2027-06-01", "judgement": "satisfactory",
        "line": "" }]);
    demo["season"]["name"] = name().into();
    for (list, field) in [
        ("departments", "name"),
        ("trainers", "name"),
        ("temps", "name"),
        ("modules", "name"),
        ("followUps", "category"),
        ("assessments", "line"),
    ] {
        for entry in demo[list].as_array_mut().expect("a list") {
            entry[field] = name().into();
        }
    }
    demo["sessions"][1]["title"] = name().into();
    season_of(&season_json::read(demo.to_string().as_bytes()).expect("a name may hold all of it"))
}

/// What stands on a report of all that [`called`] names.
fn names_on(report: &Report, (season, people): &(Season, People)) -> Vec<String> {
    let department = DepartmentId::from("d-4101");
    let departments = || season.departments().values().map(|department| department.name.clone());
    let person = |id: PersonId| people[&id].name.clone();
    let trainers = season.trainers().keys().map(|id| person(PersonId::Trainer(id.clone())));
    let session = season.sessions()[&SessionId::from("s-2")].kind.clone();
    let SessionKind::Guidance { title } = session else { panic!("it is guidance") };
    let module = season.modules()[&ModuleId::from("P-ROVER")].name.clone();
    let mut names: Vec<String> = match report {
        Report::Morning { .. } => departments().chain(trainers).chain([title, module]).collect(),
        Report::Superusers => departments().chain(trainers).collect(),
        Report::Department { .. } => {
            let temps = season.temps_in(&department).map(|temp| person(PersonId::Temp(temp.id.clone())));
            temps.chain([season.departments()[&department].name.clone(), title, module]).collect()
        }
        Report::Forum => {
            let open = season.follow_ups().values().filter(|it| it.status != FollowUpStatus::Closed);
            let line = season.assessments().values().filter_map(|it| it.line.clone());
            open.map(|it| it.category.clone()).chain(line).collect()
        }
        Report::Steering => Vec::new(),
    };
    names.push(season.head().name.clone());
    names
}

/// The five pages of a season, read.
fn assert_all_pages_say_their_names(season: &(Season, People)) {
    for report in all_of(&season.0) {
        for language in [Language::Nb, Language::En] {
            let bytes = pdf(&report, season, language);
            assert!(!bytes.windows(4).any(|bytes| bytes == b"/URI"), "there are no links");
            let pages = texts(bytes);
            for name in names_on(&report, season) {
                let is_there = pages.iter().any(|page| page.contains(&bare(&name)));
                assert!(is_there, "{name:?} is not on {report:?} in {language:?}: {pages:?}");
            }
        }
    }
}

#[test]
fn a_name_with_markup_is_text() {
    const BEFORE: [&str; 10] = ["#", "*", "$", "<b>", "[", "\\", "`", "_", "= ", "@"];
    const REST: [&str; 10] = [
        "panic()",
        "read(\"/etc/passwd\")",
        "x* $y$ </b>",
        "image(\"a.png\")]",
        "u{41}",
        "let a = 1; #a",
        "link(\"x\")[y]",
        "https://example.invalid/",
        "<script>alert(1)</script>",
        "sys.inputs // /* */",
    ];
    let payloads =
        BEFORE.iter().flat_map(|before| REST.iter().map(move |rest| format!("{before}{rest} Olsen")));
    let mut names = payloads.cycle();
    assert_all_pages_say_their_names(&called(|| names.next().expect("a cycle has no end")));
}

#[test]
fn letters_of_every_language_here_are_right_on_every_page() {
    let mut names = LETTERS.into_iter().cycle();
    assert_all_pages_say_their_names(&called(|| names.next().expect("a cycle has no end").to_owned()));
}

#[test]
fn a_name_without_a_blank_stays_on_the_paper() {
    let season = called(|| "W".repeat(200));
    for report in all_of(&season.0) {
        for page in read(pdf(&report, &season, Language::Nb)) {
            let (width, height) = page.size;
            let paper = Rect::new(0.0, 0.0, width, height).inset(-10.0);
            let beside = page.places.iter().find(|(at, _)| !paper.contains(*at));
            assert!(beside.is_none(), "{beside:?} on {report:?} of {width} by {height}");
        }
    }
}

/// No text makes typst fail: every letter that the fonts have, alone, in a row and with others before and after it.
#[test]
fn a_page_can_be_made_of_any_text() {
    let letters: Vec<char> = ('\0'..=char::MAX).collect();
    let font_has =
        |letter: &char| u32::from(*letter) < 0x3000 || (0xe000..0x1_0000).contains(&u32::from(*letter));
    let all: Vec<char> = letters.into_iter().filter(font_has).collect();
    let mut rows = all.chunks(190).map(|letters| letters.iter().collect::<String>()).cycle();
    let alone = [
        "",
        " ",
        "\u{301}",
        "\u{301}\u{323}",
        "\u{202e}Ola\u{202c}",
        "\u{2067}Ola",
        "\u{5d0}\u{5d1} Ola",
        "\u{1f468}\u{200d}\u{1f469}",
        "\u{fe0f}",
        "\0\u{1b}[31m",
        "\u{ad}",
        "\u{feff}",
        "\u{2028}\u{2029}",
        "\u{e000}",
        "\u{fffe}\u{ffff}",
        "\u{10ffff}",
        "a\u{34f}b",
    ];
    let mut alone = alone.into_iter().map(str::to_owned).cycle();
    let demo = demo();
    for season in [
        named(&demo, || rows.next().expect("a cycle has no end")),
        named(&demo, || rows.next().expect("a cycle has no end")),
        named(&demo, || alone.next().expect("a cycle has no end")),
        called(|| alone.next().expect("a cycle has no end")),
    ] {
        for report in [morning(), Report::Superusers] {
            for language in [Language::Nb, Language::En] {
                assert!(!texts(pdf(&report, &season, language)).is_empty());
            }
        }
    }
}

/// Every page of seasons that chance makes, of their shortest and longest words.
#[test]
fn a_page_can_be_made_of_any_season() {
    for seed in 0..8 {
        let (contents, today) = wild(seed);
        let season = restore(contents);
        let coverage = Coverage::of(&season, today);
        let (people, version) = (People::new(), "1.2.3");
        let seen = Seen { season: &season, people: &people, coverage: &coverage, revision: 0, version };
        let weeks = [season.weeks().first(), season.weeks().last()].map(|week| Report::Morning { week });
        let others = all_of(&season).into_iter().filter(|report| !matches!(report, Report::Morning { .. }));
        for report in weeks.into_iter().chain(others) {
            let pdf = report::pdf(&report, seen, Language::En).expect("the season has it");
            assert!(!texts(pdf).is_empty(), "{report:?} of seed {seed}");
        }
    }
}

#[test]
fn a_department_without_superusers_is_on_the_superusers_page() {
    let (season, people) = demo();
    let mut contents = season.contents();
    let mut bare_one = (*contents.departments[0]).clone();
    bare_one.id = DepartmentId::from("d-uten");
    bare_one.name = "Avdeling uten superbruker".into();
    contents.departments.push(Arc::new(bare_one));
    let season = (Season::restore("s".into(), contents).expect("it is valid"), people);
    for (language, none) in [(Language::Nb, "ingen superbrukere"), (Language::En, "no superusers")] {
        let page = text(&Report::Superusers, &season, language);
        assert_says(&page, &["Avdeling uten superbruker"]);
        assert_eq!(page.matches(&bare(none)).count(), 1, "it stands under that department alone: {page}");
    }
}

#[test]
fn who_has_left_by_the_week_is_not_asked_whether_they_are_ready() {
    let (season, people) = demo();
    let spring = parse_day("2027-05-10").expect("it is a day");
    let coverage = Coverage::of(&season, spring);
    let seen = Seen { season: &season, people: &people, coverage: &coverage, revision: 0, version: "1.2.3" };
    let (mut gone, mut there) = (0, 0);
    for week in season.weeks().iter() {
        let pdf =
            report::pdf(&Report::Morning { week }, seen, Language::Nb).expect("it is a week of the season");
        let page = texts(pdf).concat();
        for temp in season.temps().values() {
            let is_told = page.contains(&bare(&people[&PersonId::Temp(temp.id.clone())].name));
            if temp.days.last() < week.monday() {
                assert!(!is_told, "a temp has left before {week} and is told of");
                gone += 1;
            }
            there += usize::from(is_told);
        }
    }
    assert!(gone > 20 && there > 100, "{gone} have left, {there} are told of");
}

#[test]
fn a_week_outside_the_season_has_no_sheet() {
    let (season, people) = demo();
    let coverage = Coverage::of(&season, today());
    let seen = Seen { season: &season, people: &people, coverage: &coverage, revision: 0, version: "1.2.3" };
    for (week, has) in [("2026-W53", false), ("2027-W22", true), ("2027-W34", true), ("2027-W35", false)] {
        let sheet = Report::Morning { week: week.parse().expect("it is a week") };
        assert_eq!(sheet.is_of(&season), has, "{week}");
        assert_eq!(report::pdf(&sheet, seen, Language::Nb).is_some(), has, "{week}");
    }
}

#[test]
fn a_page_of_a_file_names_the_programs_version_and_no_revision() {
    let (season, people) = demo();
    let coverage = Coverage::of(&season, today());
    let seen = Seen { season: &season, people: &people, coverage: &coverage, revision: 0, version: "1.2.3" };
    for report in all_of(&season) {
        for (language, says) in [
            (Language::Nb, "per 21. juni 2027 · Skulder 1.2.3"),
            (Language::En, "as of 21 June 2027 · Skulder 1.2.3"),
        ] {
            let pdf = report::pdf(&report, seen, language).expect("the season has it");
            for page in texts(pdf) {
                assert_says(&page, &[says]);
            }
        }
    }
}

#[test]
fn the_same_is_the_same_bytes_and_says_what_it_is() {
    let demo = demo();
    for report in all_of(&demo.0) {
        let bytes = pdf(&report, &demo, Language::Nb);
        assert!(bytes == pdf(&report, &demo, Language::Nb), "{report:?}");
        for mark in ["pdfuaid:part", "/Lang", "/StructTreeRoot", "/MarkInfo"] {
            assert!(bytes.windows(mark.len()).any(|bytes| bytes == mark.as_bytes()), "{report:?}: {mark}");
        }
        assert!(!bytes.windows(12).any(|bytes| bytes == b"CreationDate"), "nobody looked at the clock");
    }
}

#[test]
fn pictures_are_of_the_same_pages() {
    let demo = demo();
    let coverage = Coverage::of(&demo.0, today());
    let seen = Seen { season: &demo.0, people: &demo.1, coverage: &coverage, revision: 7, version: "1.2.3" };
    for report in all_of(&demo.0) {
        let pages = report::pages(&report, seen, Language::Nb).expect("the season has the department");
        assert_eq!(pages.len(), texts(pdf(&report, &demo, Language::Nb)).len());
        assert!(pages.iter().all(|page| page.starts_with("<svg") && page.ends_with("</svg>")));
    }
}

#[test]
fn an_empty_season_has_its_pages_too() {
    let (season, _) = demo();
    let SeasonHead { weeks, settings, .. } = season.head().clone();
    let contents = Contents::empty(SeasonHead { name: "Tom".into(), weeks, settings });
    let empty = (Season::restore("tom".into(), contents).expect("an empty season is valid"), People::new());
    for report in all_of(&empty.0) {
        assert_eq!(texts(pdf(&report, &empty, Language::Nb)).len(), 1, "{report:?}");
    }
    let coverage = Coverage::of(&empty.0, today());
    let seen =
        Seen { season: &empty.0, people: &empty.1, coverage: &coverage, revision: 0, version: "1.2.3" };
    let nowhere = Report::Department { department: DepartmentId::from("borte") };
    assert_eq!(report::pdf(&nowhere, seen, Language::Nb), None, "there is no such department");
    assert!(!text(&Report::Forum, &empty, Language::Nb).is_empty());
}

/// With `SKULDER_SOAK` set, the large one; else one a tenth as large.
#[test]
fn a_large_municipality_fits_on_many_pages() {
    let large = Size { sessions: 300, ..Size::LARGE };
    let tenth = Size { departments: 25, superusers: 149, instructors: 4, temps: 200, sessions: 30 };
    let is_soak = std::env::var_os("SKULDER_SOAK").is_some();
    let (size, pages) = if is_soak { (large, 20) } else { (tenth, 3) };
    let season = Season::restore("stor".into(), realistic(size, 1)).expect("it is valid");
    let season = (season, People::new());
    for report in [morning(), Report::Superusers] {
        let written = texts(pdf(&report, &season, Language::Nb));
        assert!(written.len() > pages, "{report:?}: {} pages", written.len());
    }
}
