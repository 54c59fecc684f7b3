//! The words of a list: what the template writes, and what people write in its place.
//!
//! Norwegian first (bokmål, with nynorsk where it differs), English beside it. Only what clearly means a value is
//! here: a word that could mean two of them is left out, so that the user is asked.

use skulder_season::absence::{AbsenceKind, AbsenceStatus};
use skulder_season::assessment::{Body, Judgement};
use skulder_season::follow_up::{Cause, FollowUpStatus, Severity};
use skulder_season::module::{ModuleForm, TrainerPost};
use skulder_season::session::{CancelReason, SessionStatus};
use skulder_season::temp::{Engagement, TempTool};
use skulder_season::trainer::{Role, Tool};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Words that mean the same, many to a line.
macro_rules! words {
    ($($word:literal)+) => { &[$($word),+] };
}
pub(in crate::lists) use words;

/// The words for the values of one type: of each the word the template writes, then the others that are understood.
/// Words are compared by [`same`].
pub struct Vocabulary<T: 'static> {
    /// Every value with its words, the written one first.
    pub entries: &'static [(T, &'static [&'static str])],
}

impl<T: Copy + PartialEq> Vocabulary<T> {
    /// The word the template writes.
    pub fn written(&self, value: T) -> &'static str {
        let entry = self.entries.iter().find(|(one, _)| *one == value);
        entry.expect("a vocabulary has a word for every value of its type").1[0]
    }
    /// What a word means.
    pub fn read(&self, text: &str) -> Option<T> {
        let text = key(text);
        let entry =
            self.entries.iter().find(|(_, words)| words.iter().any(|word| letters(word).eq(text.chars())));
        entry.map(|(value, _)| *value)
    }
    /// The words the template writes, in order.
    pub fn words(&self) -> Vec<&'static str> {
        self.entries.iter().map(|(_, words)| words[0]).collect()
    }
}

/// Whether two words are the same without regard to case, spaces, hyphens and full stops.
pub fn same(one: &str, other: &str) -> bool {
    key(one) == key(other)
}

/// A word as it is compared: in small letters, without spaces, hyphens and full stops, its accents joined to their
/// letters (some programs write å as an a and a ring).
pub fn key(text: &str) -> String {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        letters(text).collect()
    } else {
        letters(&text.nfc().collect::<String>()).collect()
    }
}

/// The letters of a text that is composed already, as they are compared.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|&letter| !is_passed_over(letter)).flat_map(char::to_lowercase)
}

/// Whether a character says nothing when words are compared.
fn is_passed_over(letter: char) -> bool {
    letter == '.' || letter.is_whitespace() || is_invisible(letter) || is_dash(letter)
}

/// Every character that people, Excel and Word put for a hyphen or a dash.
pub(super) fn is_dash(letter: char) -> bool {
    matches!(
        letter,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// Characters that stand in texts unseen: soft hyphens, joiners and byte order marks.
pub(super) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Whether a row lends a trainer or raises a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LoanOrRaise {
    /// It lends.
    Loan,
    /// It raises.
    Raise,
}

/// What a session is for: a [`skulder_season::session::SessionKind`] without what it carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SessionWord {
    /// Training in a module.
    Training,
    /// Guidance of a department.
    Guidance,
    /// Support on the spot.
    Support,
}

/// What a row of the settings sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Setting {
    /// The season's id.
    SeasonId,
    /// The season's name.
    SeasonName,
    /// The season's first week.
    FirstWeek,
    /// The season's last week.
    LastWeek,
    /// Minutes in a full-time week.
    FullTimeWeekMinutes,
    /// Share of a superuser's hours that goes to training.
    TrainingSharePercent,
    /// Workdays that make a trainer available in a week.
    PresentDaysMin,
    /// Weeks for which a temp is fresh.
    FreshWeeks,
    /// Fresh temps that one trainer can look after.
    FreshTempsPerTrainer,
    /// Percent of the hours from which a week is tight.
    TightPercent,
    /// When training can start on a day.
    DayStart,
    /// When it must end.
    DayEnd,
    /// Minutes between possible starts.
    SessionStep,
    /// Minutes a trainer trains in one day at most.
    TrainerDayMinutes,
    /// Minutes a temp is trained in one day at most.
    TempDayMinutes,
    /// Minutes between sessions in different departments.
    TravelMinutes,
}

/// *Assistent*, *Lærling*, …
pub const ROLES: Vocabulary<Role> = Vocabulary {
    entries: &[
        (
            Role::Assistant,
            words![
                "Assistent" "assistenter" "ass" "pleieassistent" "pleieass" "helseassistent"
                "omsorgsassistent" "omsorgsmedarbeider" "omsorgsmedarbeidar" "miljøassistent"
                "avdelingsassistent" "assistent ufaglært" "assistent, ufaglært" "ufaglært assistent"
                "ufaglært" "ufaglærd" "ufaglærte" "ufagl" "pleiemedarbeider" "pleiemedarbeidar"
                "pleiemedarb" "hjemmehjelp" "hjemmehjelper" "heimehjelp" "heimehjelpar" "assistant"
                "care assistant" "unskilled"
            ],
        ),
        (
            Role::Apprentice,
            words![
                "Lærling" "lærlinger" "lærlingar" "laerling" "helsefaglærling" "helsefagarbeiderlærling"
                "helsearbeiderlærling" "lærling helsefag" "lærling helsefagarbeider"
                "lærling helsearbeiderfaget" "lærling i helsearbeiderfaget" "lærling hfa" "apprentice"
            ],
        ),
        (
            Role::HealthWorker,
            words![
                "Helsefagarbeider" "helsefagarbeidar" "helsefagarbeidere" "helsefagarb"
                "helsefagarbeider (hfa)" "hfa" "fagarbeider" "fagarbeidar" "fagarb" "fagarbeider helse"
                "hjelpepleier" "hjelpepleiar" "hjelpepleiere" "hjelpepl" "hjpl"
                "hjelpepleier/helsefagarbeider" "helsefagarbeider/hjelpepleier" "omsorgsarbeider"
                "omsorgsarbeidar" "omsorgsarb" "health worker" "auxiliary nurse" "enrolled nurse"
                "licensed practical nurse"
            ],
        ),
        (
            Role::Student,
            words![
                "Student" "studenter" "studentar" "stud" "sykepleierstudent" "sykepleiestudent"
                "sykepleiarstudent" "sjukepleiarstudent" "sjukepleiestudent" "sykepleierstud"
                "sykepl student" "sykepl stud" "spl student" "spl stud" "student sykepleie"
                "student sykepleier" "vernepleierstudent" "vernepleiestudent" "vernepleiarstudent"
                "vernepl student" "vpl student" "vpl stud" "student vernepleie" "student vernepleier"
                "medisinstudent" "med student" "med stud" "student medisin" "nursing student"
                "nurse student" "medical student"
            ],
        ),
        (
            Role::Nurse,
            words![
                "Sykepleier" "sykepleiar" "sykepleiere" "sjukepleiar" "sjukepleier" "sykepl" "sjukepl" "spl"
                "autorisert sykepleier" "offentlig godkjent sykepleier" "spesialsykepleier"
                "spesialsjukepleiar" "spes sykepl" "spes spl" "sykepleier med spesialutdanning"
                "sykepleier m/spes" "sykepleier m/spesialutdanning" "sykepleier u/spes" "fagsykepleier"
                "fagsjukepleiar" "avdelingssykepleier" "avdelingssjukepleiar" "kreftsykepleier"
                "kreftsjukepleiar" "psykiatrisk sykepleier" "geriatrisk sykepleier" "nurse"
                "registered nurse" "rn"
            ],
        ),
        (
            Role::SocialEducator,
            words![
                "Vernepleier" "vernepleiar" "vernepleiere" "vernepl" "vpl" "autorisert vernepleier"
                "fagvernepleier" "vernepleier med spesialutdanning" "social educator"
            ],
        ),
    ],
};
/// *Superbruker*, *Instruktør*.
pub const TRAINER_KINDS: Vocabulary<TrainerPost> = Vocabulary {
    entries: &[
        (
            TrainerPost::Superuser,
            &["Superbruker", "superbrukere", "superbrukar", "superbrukarar", "sb", "superbr", "superuser"],
        ),
        (
            TrainerPost::Instructor,
            &["Instruktør", "instruktører", "instruktørar", "instruktor", "instruktoer", "instructor"],
        ),
    ],
};
/// What a trainer masters: *Rover*, *Full klient*.
pub const TOOLS: Vocabulary<Tool> = Vocabulary {
    entries: &[
        (
            Tool::Rover,
            &["Rover", "kun Rover", "bare Rover", "berre Rover", "Rover-app", "Rover-appen", "Rover only"],
        ),
        (
            Tool::FullClient,
            words![
                "Full klient" "full klient (PC)" "full klient PC" "PC-klient" "full client" "Hyperspace"
                "Hyperdrive"
            ],
        ),
    ],
};
/// What a temp needs: *Kun Rover*, *Full klient*. The full client includes Rover.
pub const TEMP_TOOLS: Vocabulary<TempTool> = Vocabulary {
    entries: &[
        (
            TempTool::RoverOnly,
            &["Kun Rover", "Rover", "bare Rover", "berre Rover", "Rover-app", "Rover-appen", "Rover only"],
        ),
        (
            TempTool::FullClient,
            words![
                "Full klient" "full klient (PC)" "full klient PC" "PC-klient" "full client" "Hyperspace"
                "Hyperdrive" "Rover og full klient" "full klient og Rover" "Rover + full klient"
                "full klient + Rover" "Rover/full klient" "full klient/Rover" "Rover, full klient"
                "full klient, Rover" "Rover; full klient" "full klient; Rover" "Rover and full client"
            ],
        ),
    ],
};
/// *Ny*, *Jobbet her før*, *Økt stilling*.
pub const ENGAGEMENTS: Vocabulary<Engagement> = Vocabulary {
    entries: &[
        (
            Engagement::New,
            words![
                "Ny" "nye" "ny vikar" "ny sommervikar" "nyansatt" "nytilsatt" "nytilsett" "ny i år"
                "første gang" "første sommer" "ikke jobbet her før" "ikkje jobba her før" "new"
            ],
        ),
        (
            Engagement::Returning,
            words![
                "Jobbet her før" "jobba her før" "har jobbet her før" "har jobba her før"
                "jobbet her tidligere" "jobba her tidlegare" "har jobbet her tidligere" "arbeidet her før"
                "vært her før" "vore her før" "tidligere vikar" "tidlegare vikar" "tidligere sommervikar"
                "tidligere ansatt" "tidlegare tilsett" "tilbakevendende" "returnerende" "gjenganger"
                "returning" "worked here before"
            ],
        ),
        (
            Engagement::RaisedPosition,
            words![
                "Økt stilling" "økt stillingsprosent" "økt stillingsprosent i sommer"
                "økt stilling i sommer" "øker stilling" "øker stillingen" "auka stilling"
                "auka stillingsprosent" "utvidet stilling" "utvida stilling" "fast ansatt, økt stilling"
                "fast ansatt med økt stilling" "fast med økt stilling" "fast tilsett, auka stilling"
                "raised position"
            ],
        ),
    ],
};
/// *Lån*, *Økt stilling*.
pub const LOANS_AND_RAISES: Vocabulary<LoanOrRaise> = Vocabulary {
    entries: &[
        (LoanOrRaise::Loan, &["Lån", "utlån", "lånes ut", "lånt ut", "utlånt", "lån til avdeling", "loan"]),
        (
            LoanOrRaise::Raise,
            words![
                "Økt stilling" "økt stilling i perioden" "økt stillingsprosent" "endret stilling"
                "endra stilling" "auka stilling" "auka stillingsprosent" "raise" "raised position"
            ],
        ),
    ],
};
/// *Ferie*, *Ikke tilgjengelig*. Every reason but holiday is the same absence: the reason itself is never kept.
pub const ABSENCE_KINDS: Vocabulary<AbsenceKind> = Vocabulary {
    entries: &[
        (
            AbsenceKind::Holiday,
            words![
                "Ferie" "f" "fe" "sommerferie" "sumarferie" "hovedferie" "hovudferie" "restferie" "feriedag"
                "feriedager" "feriedagar" "ferieuke" "ferieuker" "ferieveke" "ferieveker" "ferieavvikling"
                "overført ferie" "holiday" "vacation" "annual leave"
            ],
        ),
        (
            AbsenceKind::Unavailable,
            words![
                "Ikke tilgjengelig" "ikkje tilgjengeleg" "utilgjengelig" "utilgjengeleg" "borte" "fravær"
                "fråvær" "annet fravær" "anna fråvær" "permisjon" "perm" "velferdspermisjon"
                "foreldrepermisjon" "utdanningspermisjon" "studiepermisjon" "kurs" "avspasering" "avsp"
                "fri" "syk" "sykmeldt" "sykemeldt" "sjuk" "sjukmeldt" "sykmelding" "sykemelding"
                "sykefravær" "sjukefråvær" "egenmelding" "eigenmelding" "unavailable" "away" "absent"
                "leave"
            ],
        ),
    ],
};
/// *Ønsket*, *Fastsatt*, *Avslått*.
pub const ABSENCE_STATUSES: Vocabulary<AbsenceStatus> = Vocabulary {
    entries: &[
        (
            AbsenceStatus::Wished,
            words![
                "Ønsket" "ønske" "ønska" "ønskes" "ønsker" "ø" "søkt" "omsøkt" "søknad" "foreløpig"
                "førebels" "wished" "requested" "wish"
            ],
        ),
        (
            AbsenceStatus::Fixed,
            words![
                "Fastsatt" "fastsett" "fast" "fastlagt" "godkjent" "godkjend" "innvilget" "innvilga"
                "avtalt" "bekreftet" "stadfesta" "fixed" "approved" "granted"
            ],
        ),
        (
            AbsenceStatus::Declined,
            words![
                "Avslått" "avslag" "avslegen" "ikke godkjent" "ikkje godkjent" "ikke innvilget" "declined"
                "rejected"
            ],
        ),
    ],
};
/// *E-læring*, *Kurs*, …
pub const FORMS: Vocabulary<ModuleForm> = Vocabulary {
    entries: &[
        (ModuleForm::Elearning, &["E-læring", "e-læringskurs", "nettkurs", "digitalt kurs", "elearning"]),
        (
            ModuleForm::Course,
            &["Kurs", "klasseromskurs", "fysisk kurs", "course", "classroom", "classroom course"],
        ),
        (
            ModuleForm::ShoulderToShoulder,
            &["Skulder ved skulder", "skulder til skulder", "svs", "shoulder to shoulder"],
        ),
        (ModuleForm::Check, &["Oppfølgingssjekk", "oppfølgingssamtale", "sjekk", "check"]),
    ],
};
/// *Opplæring*, *Veiledning*, *Støtte på stedet*.
pub const SESSION_KINDS: Vocabulary<SessionWord> = Vocabulary {
    entries: &[
        (SessionWord::Training, &["Opplæring", "opplæringsøkt", "training"]),
        (SessionWord::Guidance, &["Veiledning", "rettleiing", "vegleiing", "guidance"]),
        (
            SessionWord::Support,
            words![
                "Støtte på stedet" "støtte" "stedlig støtte" "stønad på staden" "support" "on-site support"
            ],
        ),
    ],
};
/// *Foreslått*, *Booket*, …
pub const SESSION_STATUSES: Vocabulary<SessionStatus> = Vocabulary {
    entries: &[
        (SessionStatus::Proposed, &["Foreslått", "føreslått", "forslag", "framlegg", "proposed"]),
        (SessionStatus::Booked, &["Booket", "booka", "avtalt", "planlagt", "bestilt", "booked", "planned"]),
        (
            SessionStatus::Held,
            words![
                "Gjennomført" "gjennomførd" "avholdt" "holdt" "halden" "utført" "held" "done" "completed"
            ],
        ),
        (SessionStatus::Cancelled, &["Avlyst", "avlyste", "kansellert", "cancelled", "canceled"]),
        (
            SessionStatus::NoShow,
            &["Ikke møtt", "ikkje møtt", "møtte ikke", "møtte ikkje", "uteble", "no show"],
        ),
    ],
};
/// *Opplærer borte*, …
pub const CANCEL_REASONS: Vocabulary<CancelReason> = Vocabulary {
    entries: &[
        (
            CancelReason::TrainerAway,
            &["Opplærer borte", "opplærar borte", "superbruker borte", "instruktør borte", "trainer away"],
        ),
        (CancelReason::TempAway, &["Vikar borte", "sommervikar borte", "temp away"]),
        (
            CancelReason::Workload,
            &["For mye å gjøre", "for mykje å gjere", "arbeidsmengde", "høyt arbeidspress", "workload"],
        ),
        (CancelReason::Other, &["Annet", "anna", "annen grunn", "other"]),
    ],
};
/// *Kunnskapshull*, …
pub const CAUSES: Vocabulary<Cause> = Vocabulary {
    entries: &[
        (
            Cause::KnowledgeGap,
            &["Kunnskapshull", "kunnskapshol", "manglende kunnskap", "opplæring", "knowledge gap"],
        ),
        (Cause::Setup, &["Oppsett", "oppsett av systemet", "konfigurasjon", "setup"]),
        (Cause::Routine, &["Rutine", "rutiner", "rutinar", "rutinesvikt", "routine"]),
        (Cause::Technical, &["Teknisk feil", "teknisk", "teknisk svikt", "technical", "technical fault"]),
        (
            Cause::Unclear,
            &["Uavklart", "uklart", "uklar", "ukjent", "ukjend", "ikke avklart", "unclear", "unknown"],
        ),
    ],
};
/// *Vanlig*, *Alvorlig*.
pub const SEVERITIES: Vocabulary<Severity> = Vocabulary {
    entries: &[
        (Severity::Normal, &["Vanlig", "vanleg", "normal", "ordinær", "ikke alvorlig", "ikkje alvorleg"]),
        (Severity::Serious, &["Alvorlig", "alvorleg", "serious"]),
    ],
};
/// *Ny*, *Vurdert*, …
pub const FOLLOW_UP_STATUSES: Vocabulary<FollowUpStatus> = Vocabulary {
    entries: &[
        (FollowUpStatus::New, &["Ny", "registrert", "new"]),
        (FollowUpStatus::Assessed, &["Vurdert", "vurdert av forum", "assessed"]),
        (FollowUpStatus::Assigned, &["Tildelt", "fordelt", "tildelt ansvarlig", "assigned"]),
        (FollowUpStatus::FollowedUp, &["Fulgt opp", "følgt opp", "followed up"]),
        (FollowUpStatus::Closed, &["Lukket", "lukka", "avsluttet", "avslutta", "closed"]),
        (FollowUpStatus::Escalated, &["Løftet", "løfta", "løftet videre", "eskalert", "escalated"]),
        (FollowUpStatus::Answered, &["Besvart", "svar mottatt", "answered"]),
    ],
};
/// *Forum*, *Styringsgruppe*.
pub const BODIES: Vocabulary<Body> = Vocabulary {
    entries: &[
        (Body::Forum, &["Forum", "forumet"]),
        (Body::SteeringGroup, &["Styringsgruppe", "styringsgruppa", "styringsgruppen", "steering group"]),
    ],
};
/// *Tilfredsstillende*, …
pub const JUDGEMENTS: Vocabulary<Judgement> = Vocabulary {
    entries: &[
        (Judgement::Satisfactory, &["Tilfredsstillende", "tilfredsstillande", "satisfactory"]),
        (
            Judgement::NotSatisfactory,
            words![
                "Ikke tilfredsstillende" "ikkje tilfredsstillande" "utilfredsstillende" "not satisfactory"
                "unsatisfactory"
            ],
        ),
        (
            Judgement::Pending,
            &["Ikke vurdert", "ikkje vurdert", "avventer", "avventar", "venter", "til vurdering", "pending"],
        ),
    ],
};
/// *Ja*, *Nei*.
pub const FLAGS: Vocabulary<bool> = Vocabulary {
    entries: &[
        (true, &["Ja", "j", "x", "1", "sann", "yes", "y", "true", "✓", "✔", "☑"]),
        (false, &["Nei", "n", "0", "usann", "no", "false", "☐"]),
    ],
};
/// *Sesongens navn*, …
pub const SETTINGS: Vocabulary<Setting> = Vocabulary {
    entries: &[
        (Setting::SeasonId, &["Sesongens id", "sesong-id", "season id"]),
        (Setting::SeasonName, &["Sesongens navn", "sesong", "sesongnavn", "season", "season name"]),
        (Setting::FirstWeek, &["Første uke", "frå veke", "fra uke", "første veke", "first week"]),
        (Setting::LastWeek, &["Siste uke", "siste veke", "til uke", "til veke", "last week"]),
        (Setting::FullTimeWeekMinutes, &["Arbeidstid per uke i full stilling", "fullTimeWeekMinutes"]),
        (Setting::TrainingSharePercent, &["Andel av arbeidstiden til opplæring", "trainingSharePercent"]),
        (Setting::PresentDaysMin, &["Arbeidsdager til stede for å telle i uken", "presentDaysMin"]),
        (Setting::FreshWeeks, &["Uker en vikar regnes som ny", "freshWeeks"]),
        (Setting::FreshTempsPerTrainer, &["Nye vikarer per opplærer", "freshTempsPerTrainer"]),
        (Setting::TightPercent, &["Knapt fra", "tightPercent"]),
        (Setting::DayStart, &["Opplæring tidligst fra", "dayStart"]),
        (Setting::DayEnd, &["Opplæring senest til", "dayEnd"]),
        (Setting::SessionStep, &["Minutter mellom mulige starttider", "sessionStep"]),
        (Setting::TrainerDayMinutes, &["Opplæring per dag for en opplærer, høyst", "trainerDayMinutes"]),
        (Setting::TempDayMinutes, &["Opplæring per dag for en vikar, høyst", "tempDayMinutes"]),
        (Setting::TravelMinutes, &["Reisetid mellom avdelinger", "travelMinutes"]),
    ],
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn check<T: Copy + PartialEq + std::fmt::Debug>(vocabulary: &Vocabulary<T>) {
        let mut met = BTreeMap::new();
        for (value, words) in vocabulary.entries {
            assert!(
                words[0].chars().next().is_some_and(|first| !first.is_lowercase()),
                "{value:?} is written large"
            );
            for word in *words {
                assert_eq!(word.nfc().collect::<String>(), **word, "vocabularies are composed");
                assert_eq!(met.insert(key(word), value), None, "{word} means one thing, and stands once");
                assert_eq!(vocabulary.read(word), Some(*value), "{word}");
                assert_eq!(vocabulary.read(&word.to_uppercase()), Some(*value), "{word} in capitals");
            }
            assert_eq!(vocabulary.written(*value), words[0]);
        }
        assert_eq!(vocabulary.read(""), None, "nothing means nothing");
    }

    #[test]
    fn every_word_means_one_value() {
        check(&ROLES);
        check(&TRAINER_KINDS);
        check(&TOOLS);
        check(&TEMP_TOOLS);
        check(&ENGAGEMENTS);
        check(&LOANS_AND_RAISES);
        check(&ABSENCE_KINDS);
        check(&ABSENCE_STATUSES);
        check(&FORMS);
        check(&SESSION_KINDS);
        check(&SESSION_STATUSES);
        check(&CANCEL_REASONS);
        check(&CAUSES);
        check(&SEVERITIES);
        check(&FOLLOW_UP_STATUSES);
        check(&BODIES);
        check(&JUDGEMENTS);
        check(&FLAGS);
        check(&SETTINGS);
    }

    #[test]
    fn words_are_the_same_however_they_are_spaced_and_joined() {
        for (one, other) in [
            ("E-læring", "e læring"),
            ("E‑læring", "ELÆRING"),
            ("Hjelpepl.", "hjelpepl"),
            ("full\u{a0}klient", "Full-klient"),
            ("Bla\u{30a}", "blå"),
            ("helse\u{ad}fagarbeider", "Helsefagarbeider"),
        ] {
            assert!(same(one, other), "{one} and {other}");
        }
        assert!(!same("Avdeling 1", "Avdeling 11"));
        assert!(!same("Ås", "As"), "å is a letter of its own");
    }
}
