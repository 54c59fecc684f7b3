//! The columns of every list: what the template calls them, what others do, and what to write there.
//!
//! Norwegian first, with nynorsk where it differs, then English. A title stands once in a list: whatever could mean two
//! of its fields, as "Ansatt" for a name or a number, is an alias only of the one that the values can disprove.

use super::Column;
use crate::lists::field::Field;
use crate::lists::words::words;

const ID: Column = Column::ids(Field::Id, "Id");
const TRAINER_ID: Column = Column::ids(Field::TrainerId, "Opplærer-id");
const TEMP_ID: Column = Column::ids(Field::TempId, "Vikar-id");
const DEPARTMENT_ID: Column = Column::ids(Field::DepartmentId, "Avdelings-id");
const MODULE_ID: Column = Column::ids(Field::ModuleId, "Modul-id");

const EMPLOYEE_NO: Column = Column::new(
    Field::EmployeeNo,
    "Ansattnummer",
    words![
        "ansattnr" "ansatt id" "tilsettnummer" "tilsettnr" "lønnsnummer" "lønnsnr" "lønsnummer" "lønsnr"
        "ressursnummer" "ressursnr" "arbeidstakernummer" "arbeidstakernr" "medarbeidernummer"
        "medarbeidernr" "personalnummer" "personalnr" "employee no" "employee number" "employee id" "emp no"
    ],
    "Nummeret i lønnssystemet. Skiller personer med samme navn.",
);
const NAME: Column = Column::new(
    Field::Name,
    "Navn",
    words![
        "hva heter du" "kva heiter du" "ditt navn" "navnet ditt" "namnet ditt" "what is your name" "namn"
        "fullt navn" "fullt namn" "navn på ansatt" "ansattnavn" "ansattes navn" "etternavn, fornavn"
        "etternavn fornavn" "etternavn/fornavn" "etternamn, fornamn" "fornavn etternavn"
        "fornavn og etternavn" "for- og etternavn" "navn (etternavn, fornavn)" "medarbeider" "medarbeidar"
        "medarbeidernavn" "arbeidstaker" "arbeidstakar" "ressursnavn" "person" "personnavn" "deltaker"
        "deltakar" "deltakernavn" "bruker" "brukernavn (navn)" "name" "full name" "employee" "employee name"
        "user" "learner"
    ],
    "Fornavn Etternavn.",
);
const FIRST_NAME: Column = Column::new(
    Field::FirstName,
    "Fornavn",
    &["fornamn", "fornavn og mellomnavn", "first name", "given name", "given names", "forename"],
    "Fornavn.",
)
.understood();
const LAST_NAME: Column = Column::new(
    Field::LastName,
    "Etternavn",
    &["etternamn", "last name", "surname", "family name"],
    "Etternavn.",
)
.understood();
const DEPARTMENT: Column = Column::new(
    Field::Department,
    "Avdeling",
    words![
        "ansvarsnavn" "hvor jobber du" "kvar jobbar du" "din avdeling" "avdelingen din" "avd"
        "avdelingsnavn" "avdelingsnamn" "avdeling/enhet" "enhet" "eining" "enhetsnavn" "arbeidssted"
        "arbeidsstad" "tjenestested" "tenestestad" "arbeidsplass" "org.enhet" "organisasjonsenhet"
        "gruppe/avdeling" "ansvar" "ansvarsnr" "ansvarsnummer" "sted" "stad" "virksomhet" "seksjon"
        "department" "dept" "unit" "ward" "workplace"
    ],
    "Avdelingens navn eller ansvar, som i arket Avdelinger.",
);
const ROLE: Column = Column::new(
    Field::Role,
    "Rolle",
    words![
        "yrke" "yrkestittel" "stillingstittel" "stillingsbetegnelse" "stillingsbenevnelse"
        "stillingsnemning" "stillingstype" "stilling" "tittel" "yrkesgruppe" "profesjon" "fagbakgrunn"
        "faggruppe" "kompetanse" "utdanning" "utdannelse" "kategori" "stillingskategori" "role" "position"
        "job title" "profession" "occupation" "title"
    ],
    "Assistent, Lærling, Helsefagarbeider, Student, Sykepleier eller Vernepleier.",
);
const POSITION_PERCENT: Column = Column::new(
    Field::PositionPercent,
    "Stillingsprosent",
    words![
        "stillingspst" "st.pst" "stillings pst" "stillings%" "stilling%" "stilling i %" "stilling (%)"
        "stilling prosent" "stillingsstørrelse" "stillingsstorleik" "stillingsbrøk" "stillingsandel" "stpr"
        "st.%" "prosent" "%" "%-stilling" "pst" "dekningsgrad" "fte" "position percent" "percent"
        "percentage" "fte %"
    ],
    "Hele prosent av full stilling, for eksempel 80.",
);
const FIRST_WEEK: Column = Column::new(
    Field::FirstWeek,
    "Fra uke",
    words![
        "frå veke" "f.o.m. uke" "uke fra" "første uke" "startuke" "uke start" "oppstart uke" "oppstartsuke"
        "første veke" "startveke" "from week" "first week" "start week" "week from"
    ],
    "For eksempel 26 eller 2027-W26.",
);
const LAST_WEEK: Column = Column::new(
    Field::LastWeek,
    "Til uke",
    words![
        "til veke" "t.o.m. uke" "til og med uke" "uke til" "siste uke" "sluttuke" "uke slutt" "siste veke"
        "sluttveke" "to week" "until week" "last week" "end week" "week to"
    ],
    "For eksempel 33 eller 2027-W33.",
);
const WEEKS: Column = Column::new(
    Field::Weeks,
    "Uker",
    words![
        "når er du borte" "når har du ferie" "når tar du ferie" "når skal du ha ferie" "når ønsker du ferie"
        "hvilke uker" "ferien din" "uke" "veker" "veke" "ukenr" "ukenummer" "vekenr" "ferieuker" "ferieuke"
        "ferieveker" "uker ferie" "ferie" "sommerferie" "sommerferie uke" "ferieperiode" "periode" "tidsrom"
        "weeks" "week" "week no" "period" "dates" "holiday" "holiday weeks"
    ],
    "For eksempel 26-28 eller 26, 29-30.",
);
const FIRST_DAY_ALIASES: &[&str] = words![
    "fra" "frå" "fra dato" "frå dato" "fra og med" "fom" "f.o.m. dato" "dato fra" "startdato" "start"
    "første arbeidsdag" "første vakt" "første feriedag" "første dag" "fyrste dag" "oppstart" "oppstartsdato"
    "oppstart dato" "tiltredelse" "tiltredelsesdato" "tiltrer" "ansatt fra" "ansatt fra dato" "tilsett frå"
    "ansettelsesdato" "periode fra" "gyldig fra" "from" "from date" "start date" "first day"
];
const LAST_DAY_ALIASES: &[&str] = words![
    "til" "til dato" "til og med" "tom" "t.o.m. dato" "dato til" "sluttdato" "slutt" "siste arbeidsdag"
    "siste vakt" "siste feriedag" "siste dag" "fratredelse" "fratredelsesdato" "ansatt til"
    "ansatt til dato" "tilsett til" "periode til" "gyldig til" "to" "to date" "until" "end date" "last day"
    "end"
];
const FIRST_DAY: Column = Column::new(Field::FirstDay, "Første dag", FIRST_DAY_ALIASES, "Dag som 5.7.2027.");
const LAST_DAY: Column =
    Column::new(Field::LastDay, "Siste dag", LAST_DAY_ALIASES, "Dag som 25.7.2027; den siste dagen er med.");
const DATE: Column = Column::new(
    Field::Date,
    "Dato",
    &["dag", "vaktdato", "dato for vakt", "den", "date", "day"],
    "Dag som 5.7.2027.",
)
.required();
const START: Column = Column::new(
    Field::Start,
    "Fra kl.",
    words![
        "start" "starttid" "starttidspunkt" "klokkeslett fra" "klokkeslett" "kl fra" "kl" "fra klokken"
        "frå kl" "frå klokka" "fra tid" "tid fra" "fra" "frå" "vakt fra" "vaktstart" "start time" "time"
        "from"
    ],
    "Klokkeslett som 07:30.",
);
const END: Column = Column::new(
    Field::End,
    "Til kl.",
    words![
        "slutt" "sluttid" "slutttid" "sluttidspunkt" "klokkeslett til" "kl til" "til klokken" "til klokka"
        "til tid" "tid til" "til" "vakt til" "vaktslutt" "end time" "end" "to" "until"
    ],
    "Klokkeslett som 15:00. Ved eller før start betyr neste morgen.",
);
const TIMES: Column = Column::new(
    Field::Times,
    "Tid",
    words![
        "vakttid" "tidspunkt" "vakt" "arbeidstid" "klokkeslett fra-til" "kl fra-til" "fra-til" "hours"
        "shift" "times"
    ],
    "Fra og til i én celle, som 07:30-15:00.",
)
.understood();
const LOCKED: Column = Column::new(
    Field::Locked,
    "Låst",
    &["last", "kan ikke flyttes", "kan ikkje flyttast", "locked"],
    "Ja eller Nei. Det låste foreslås aldri flyttet.",
);
const MODULE: Column = Column::new(
    Field::Module,
    "Modul",
    words![
        "kurs" "kursnavn" "kurstittel" "e-læring" "e-læringskurs" "opplæringsmodul" "opplæring" "kursnamn"
        "emne" "aktivitet" "læringsaktivitet" "module" "course" "course name" "course title" "learning"
    ],
    "Modulens navn, som i arket Moduler.",
);

pub(super) const SETTINGS: &[Column] = &[
    Column::new(
        Field::Setting,
        "Innstilling",
        &["navn", "innstillingar", "setting", "name"],
        "Navnet skal stå urørt.",
    )
    .required(),
    Column::new(Field::SettingValue, "Verdi", &["value", "innhald", "innhold"], "Tomt er det vanlige.")
        .required(),
];
pub(super) const DEPARTMENTS: &[Column] = &[
    ID,
    Column::new(
        Field::Name,
        "Navn",
        words![
            "namn" "avdeling" "avdelingsnavn" "avdelingsnamn" "enhet" "eining" "enhetsnavn" "tjenestested"
            "arbeidssted" "sted" "name" "department" "unit" "ward"
        ],
        "Avdelingens navn.",
    )
    .required(),
    Column::new(
        Field::Code,
        "Ansvar",
        words![
            "ansvarsnr" "ansvarsnummer" "ansvarskode" "ansvarssted" "kode" "avdelingskode" "avdelingsnr"
            "avdelingsnummer" "enhetsnr" "enhetsnummer" "kostnadssted" "koststed" "kostnadsstad" "code"
            "cost center" "cost centre"
        ],
        "Kode i regnskapet.",
    ),
    Column::new(
        Field::HomeCare,
        "Hjemmetjeneste",
        words![
            "heimeteneste" "hjemmesykepleie" "heimesjukepleie" "hjemmetjenesten" "er hjemmetjeneste"
            "home care"
        ],
        "Ja eller Nei. Noen moduler gjelder bare hjemmetjenesten.",
    ),
    Column::new(
        Field::MinPresent,
        "Minst til stede",
        words![
            "minste bemanning" "minimumsbemanning" "minst til stades" "minimum til stede" "min til stede"
            "minimum" "min" "minste antall" "minimumsbemanning superbrukere" "min present"
        ],
        "Så mange opplærere må være til stede i en uke med vikarer. Vanlig er 1.",
    ),
];
pub(super) const MODULES: &[Column] = &[
    ID,
    Column::new(
        Field::Name,
        "Navn",
        &["namn", "modul", "modulnavn", "opplæringsmodul", "kurs", "kursnavn", "name", "module"],
        "Modulens navn.",
    )
    .required(),
    Column::new(
        Field::Form,
        "Form",
        &["opplæringsform", "type", "format", "måte"],
        "E-læring, Kurs, Skulder ved skulder eller Oppfølgingssjekk.",
    )
    .required(),
    Column::new(
        Field::Minutes,
        "Varighet",
        words![
            "varigheit" "minutter" "minutt" "antall minutter" "lengde" "tid" "timer" "duration" "minutes"
        ],
        "Minutter, eller timer som 3,5 t.",
    )
    .required(),
    Column::new(
        Field::SessionMinutes,
        "Lengde på en økt",
        &["øktlengde", "minutter per økt", "lengde per økt", "session minutes"],
        "Minutter. Tomt er hele modulen i én økt.",
    ),
    Column::new(
        Field::GroupMax,
        "Vikarer per økt",
        &["gruppe", "gruppestørrelse", "maks i gruppe", "maks deltakere", "antall deltakere", "group max"],
        "Høyst så mange vikarer i én økt. Vanlig er 1.",
    ),
    Column::new(
        Field::TrainerTool,
        "Opplærer må kunne",
        &["opplærerens verktøy", "krever verktøy", "trainer tool"],
        "Rover eller Full klient. Tomt er ingen av dem.",
    ),
    Column::new(
        Field::TrainerKinds,
        "Holdes av",
        &["hvem holder", "kven held", "trainer kinds", "held by"],
        "Superbruker; Instruktør. Tomt er begge.",
    ),
    Column::new(
        Field::TrainerRoles,
        "Opplærer må være",
        &["opplærerens rolle", "krever rolle", "trainer roles"],
        "Roller med semikolon mellom. Tomt er alle.",
    ),
    Column::new(
        Field::ForTools,
        "For verktøy",
        &["gjelder verktøy", "verktøy", "for tools"],
        "Kun Rover; Full klient.",
    )
    .required(),
    Column::new(
        Field::ForRoles,
        "For roller",
        &["gjelder roller", "målgruppe", "roller", "for roles"],
        "Roller med semikolon mellom. Tomt er alle.",
    ),
    Column::new(
        Field::ForEngagements,
        "For ansettelse",
        &["gjelder ansettelse", "for tilsetjing", "for engagements"],
        "Ny; Jobbet her før; Økt stilling. Tomt er Ny.",
    ),
    Column::new(
        Field::HomeCareOnly,
        "Bare hjemmetjenesten",
        &["kun hjemmetjenesten", "berre heimetenesta", "home care only"],
        "Ja eller Nei.",
    ),
    Column::new(
        Field::WindowFromDays,
        "Tidligst, dager fra første dag",
        &["tidligst", "tidlegast", "vindu fra", "window from days"],
        "Dager regnet fra vikarens første dag; -28 er fire uker før.",
    )
    .required(),
    Column::new(
        Field::WindowToDays,
        "Senest, dager fra første dag",
        &["senest", "seinast", "vindu til", "window to days"],
        "Dager regnet fra vikarens første dag.",
    )
    .required(),
    Column::new(
        Field::After,
        "Etter",
        &["kommer etter", "etter modul", "forutsetter", "føreset", "after", "prerequisites"],
        "Moduler som kommer før denne, med semikolon mellom.",
    ),
    Column::ids(Field::AfterIds, "Etter-id"),
];
pub(super) const WEEK_RULES: &[Column] = &[
    ID,
    DEPARTMENT_ID,
    Column { is_required: true, ..DEPARTMENT },
    Column::new(
        Field::Week,
        "Uke",
        &["veke", "ukenr", "ukenummer", "week", "week no"],
        "For eksempel 28 eller 2027-W28.",
    )
    .required(),
    Column::new(
        Field::MinPresent,
        "Minst til stede",
        words![
            "minste bemanning" "minimumsbemanning" "minst til stades" "minimum til stede" "min til stede"
            "minimum" "min" "min present"
        ],
        "Så mange opplærere må være til stede denne uken.",
    )
    .required(),
    Column::new(
        Field::Reason,
        "Grunn",
        &["grunngjeving", "begrunnelse", "hvorfor", "kvifor", "årsak", "reason"],
        "Hvorfor uken er annerledes. Ikke noe om personer.",
    )
    .required(),
];
pub(super) const TRAINERS: &[Column] = &[
    ID,
    EMPLOYEE_NO,
    Column {
        aliases: words![
            "namn" "fullt navn" "fullt namn" "ansattnavn" "navn på ansatt" "etternavn, fornavn"
            "etternavn fornavn" "etternavn/fornavn" "etternamn, fornamn" "fornavn etternavn"
            "fornavn og etternavn" "for- og etternavn" "navn (etternavn, fornavn)" "medarbeider"
            "medarbeidar" "arbeidstaker" "arbeidstakar" "ressursnavn" "person" "personnavn" "superbruker"
            "superbrukar" "navn på superbruker" "navn superbruker" "superbrukers navn" "opplærer" "opplærar"
            "instruktør" "name" "full name" "employee" "employee name" "trainer" "superuser"
        ],
        ..NAME
    },
    FIRST_NAME,
    LAST_NAME,
    Column::new(
        Field::TrainerKind,
        "Type",
        words![
            "opplærertype" "type opplærer" "superbruker/instruktør" "superbruker eller instruktør"
            "funksjon" "trainer kind" "kind"
        ],
        "Superbruker eller Instruktør. Tomt er Superbruker.",
    ),
    DEPARTMENT_ID,
    Column { note: "Superbrukerens avdeling, som i arket Avdelinger. Tomt for instruktører.", ..DEPARTMENT },
    ROLE,
    POSITION_PERCENT,
    Column::new(
        Field::Tool,
        "Verktøy",
        words![
            "superbruker i" "helseplattformen" "tilgang i helseplattformen" "behersker" "meistrar" "kan"
            "kan lære opp i" "opplært i" "tilgang" "klient" "system" "rover/full klient"
            "rover eller full klient" "verkty" "tool" "tools" "client"
        ],
        "Rover, Full klient, eller begge med semikolon mellom. Full klient tar med Rover.",
    ),
    Column::new(
        Field::WeeklyMinutes,
        "Opplæring per uke",
        words![
            "opplæringstid pr uke" "opplæring pr uke" "timer til opplæring pr uke" "opplæringstid per uke"
            "opplæringstimer per uke" "timer til opplæring" "timer til opplæring per uke"
            "timer opplæring per uke" "timer per uke" "timer pr uke" "timar per veke" "opplæringstimer"
            "weekly minutes" "training time per week"
        ],
        "Minutter, eller timer som 10 t. For instruktører; for superbrukere i stedet for andelen av stillingen.",
    ),
    FIRST_DAY,
    LAST_DAY,
    Column {
        aliases: words![
            "ferieuker" "ferieuke" "ferieveker" "uker ferie" "ferie" "sommerferie" "sommerferie uke"
            "sommerferie uker" "ferieperiode" "sommarferie" "holiday" "holidays" "holiday weeks"
        ],
        title: "Ferie",
        note: "Uker med ferie, for eksempel 26-28.",
        ..WEEKS
    }
    .understood(),
];
pub(super) const LOANS_AND_RAISES: &[Column] = &[
    ID,
    TRAINER_ID,
    EMPLOYEE_NO,
    Column { title: "Superbruker", aliases: PERSON_OF_LIST, note: "Navnet, som i arket Opplærere.", ..NAME },
    FIRST_NAME,
    LAST_NAME,
    Column::new(
        Field::LoanOrRaise,
        "Hva",
        &["type", "lån eller økt stilling", "kva", "kind", "loan or raise"],
        "Lån eller Økt stilling.",
    ),
    DEPARTMENT_ID,
    Column {
        title: "Lånes til",
        aliases: words![
            "til avdeling" "lån til" "låner avdeling" "lånes ut til" "avdeling" "avd" "enhet" "eining"
            "to department" "department"
        ],
        note: "Avdelingen som låner. Tomt ved økt stilling.",
        ..DEPARTMENT
    },
    FIRST_WEEK,
    LAST_WEEK,
    WEEKS.understood(),
    Column {
        aliases: words![
            "ny stillingsprosent" "økt til" "økt stillingsprosent" "stillings%" "stilling%" "stilling i %"
            "stilling (%)" "prosent" "%" "position percent" "percent"
        ],
        note: "Stillingen i disse ukene, i hele prosent. Tomt ved lån.",
        ..POSITION_PERCENT
    },
];
/// What the column of the person is called in lists about trainers.
const PERSON_OF_LIST: &[&str] = words![
    "hva heter du" "kva heiter du" "ditt navn" "navnet ditt" "namnet ditt" "what is your name" "navn" "namn"
    "fullt navn" "fullt namn" "ansattnavn" "navn på ansatt" "ansatt" "etternavn, fornavn"
    "etternavn fornavn" "etternavn/fornavn" "etternamn, fornamn" "fornavn etternavn" "fornavn og etternavn"
    "for- og etternavn" "medarbeider" "medarbeidar" "arbeidstaker" "arbeidstakar" "ressursnavn" "person"
    "superbruker" "superbrukar" "opplærer" "opplærar" "name" "full name" "employee" "employee name"
    "trainer"
];
pub(super) const ABSENCES: &[Column] = &[
    ID,
    TRAINER_ID,
    EMPLOYEE_NO,
    Column { title: "Opplærer", aliases: PERSON_OF_LIST, note: "Navnet, som i arket Opplærere.", ..NAME },
    FIRST_NAME,
    LAST_NAME,
    Column { note: "Hjelper til å finne personen der flere heter det samme.", ..DEPARTMENT },
    Column::new(
        Field::AbsenceKind,
        "Fravær",
        words![
            "fråvær" "type" "fraværstype" "fråværstype" "type fravær" "fraværskode" "fråværskode" "kode"
            "kind" "absence" "absence type" "type of absence"
        ],
        "Ferie eller Ikke tilgjengelig. Tomt er Ferie. Skriv aldri en grunn.",
    ),
    WEEKS,
    FIRST_DAY,
    LAST_DAY,
    FIRST_WEEK.understood(),
    LAST_WEEK.understood(),
    Column::new(
        Field::Status,
        "Status",
        &["godkjent", "godkjenning", "godkjent?", "søknadsstatus", "tilstand", "approved", "approval"],
        "Ønsket, Fastsatt eller Avslått. Tomt er Fastsatt.",
    ),
    LOCKED,
];
pub(super) const HOLIDAY_GRID: &[Column] = &[
    EMPLOYEE_NO,
    Column { title: "Opplærer", aliases: PERSON_OF_LIST, ..NAME },
    FIRST_NAME,
    LAST_NAME,
    DEPARTMENT,
];
pub(super) const HOLIDAY_WISHES: &[Column] = &[
    EMPLOYEE_NO,
    Column { title: "Opplærer", aliases: PERSON_OF_LIST, ..NAME },
    FIRST_NAME,
    LAST_NAME,
    DEPARTMENT,
    choice(
        Field::FirstChoice,
        "1. valg",
        words![
            "1 val" "førstevalg" "fyrsteval" "ønske 1" "1 ønske" "første ønske" "1 prioritet" "prioritet 1"
            "pri 1" "1 pri" "alternativ 1" "alt 1" "1 alternativ" "valg 1" "ferieønske 1" "ferieønske"
            "ønsket ferie" "ønska ferie" "ønskede uker" "first choice" "1st choice" "choice 1" "wish 1"
        ],
    )
    .required(),
    choice(
        Field::SecondChoice,
        "2. valg",
        words![
            "2 val" "andrevalg" "annet valg" "andreval" "ønske 2" "2 ønske" "andre ønske" "2 prioritet"
            "prioritet 2" "pri 2" "2 pri" "alternativ 2" "alt 2" "2 alternativ" "valg 2" "ferieønske 2"
            "second choice" "2nd choice" "choice 2" "wish 2"
        ],
    ),
    choice(
        Field::ThirdChoice,
        "3. valg",
        words![
            "3 val" "tredjevalg" "tredjeval" "ønske 3" "3 ønske" "tredje ønske" "3 prioritet" "prioritet 3"
            "pri 3" "3 pri" "alternativ 3" "alt 3" "3 alternativ" "valg 3" "ferieønske 3" "third choice"
            "3rd choice" "choice 3" "wish 3"
        ],
    ),
    choice(
        Field::FourthChoice,
        "4. valg",
        words![
            "4 val" "fjerdevalg" "fjerdeval" "ønske 4" "4 ønske" "fjerde ønske" "4 prioritet" "prioritet 4"
            "pri 4" "4 pri" "alternativ 4" "alt 4" "4 alternativ" "valg 4" "ferieønske 4" "fourth choice"
            "4th choice" "choice 4" "wish 4"
        ],
    ),
];
const fn choice(field: Field, title: &'static str, aliases: &'static [&'static str]) -> Column {
    Column::new(field, title, aliases, "Uker, for eksempel 26-28.")
}
pub(super) const TEMPS: &[Column] = &[
    ID,
    EMPLOYEE_NO,
    Column {
        aliases: words![
            "namn" "fullt navn" "fullt namn" "ansattnavn" "navn på ansatt" "etternavn, fornavn"
            "etternavn fornavn" "etternavn/fornavn" "etternamn, fornamn" "fornavn etternavn"
            "fornavn og etternavn" "for- og etternavn" "navn (etternavn, fornavn)" "medarbeider"
            "medarbeidar" "arbeidstaker" "arbeidstakar" "ressursnavn" "person" "personnavn" "vikar"
            "sommervikar" "sommarvikar" "ferievikar" "vikarens navn" "navn på vikar" "søker" "kandidat"
            "name" "full name" "employee" "employee name" "temp" "summer temp"
        ],
        ..NAME
    },
    FIRST_NAME,
    LAST_NAME,
    DEPARTMENT_ID,
    DEPARTMENT,
    ROLE,
    Column::new(
        Field::Tool,
        "Trenger",
        words![
            "helseplattformen" "tilgang i helseplattformen" "verktøy" "verkty" "treng" "tilgang"
            "trenger tilgang" "trenger opplæring i" "opplæring i" "klient" "system" "rover/full klient"
            "rover eller full klient" "tool" "client" "access"
        ],
        "Kun Rover eller Full klient.",
    ),
    Column::new(
        Field::Engagement,
        "Ansettelse",
        words![
            "jobbet her før" "jobba her før" "har jobbet her før" "har du jobbet her før" "arbeidet her før"
            "vært her før" "tidligere vikar" "ny vikar" "ny" "tilsetjing" "ansettelsesforhold"
            "tilsetjingsforhold" "ny eller jobbet her før" "ny/jobbet her før" "ny/erfaren" "erfaring"
            "status" "vikartype" "type vikar" "engagement"
        ],
        "Ny, Jobbet her før eller Økt stilling. Tomt er Ny.",
    ),
    POSITION_PERCENT,
    FIRST_DAY,
    LAST_DAY,
    FIRST_WEEK.understood(),
    LAST_WEEK.understood(),
    Column {
        aliases: words![
            "uke" "veker" "arbeidsuker" "uker i arbeid" "periode" "arbeidsperiode" "ansettelsesperiode"
            "vikarperiode" "tidsrom" "weeks" "period"
        ],
        note: "Uker i arbeid, for eksempel 25-32.",
        ..WEEKS
    }
    .understood(),
    Column::new(
        Field::Done,
        "Gjennomført",
        words![
            "gjennomførte moduler" "fullført" "fullførte moduler" "gjennomført opplæring"
            "fullført opplæring" "done" "completed modules"
        ],
        "Moduler som er gjennomført, med semikolon mellom.",
    ),
    Column::ids(Field::DoneIds, "Gjennomført-id"),
    Column::new(
        Field::Exempt,
        "Fritatt for",
        &["fritatt", "friteken", "fritak", "fritatt fra", "exempt"],
        "Moduler vikaren ikke trenger, med semikolon mellom.",
    ),
    Column::ids(Field::ExemptIds, "Fritatt-id"),
];
pub(super) const COMPLETIONS: &[Column] = &[
    EMPLOYEE_NO,
    Column {
        aliases: words![
            "namn" "fullt navn" "fullt namn" "ansattnavn" "navn på ansatt" "ansatt" "etternavn, fornavn"
            "etternavn fornavn" "etternavn/fornavn" "etternamn, fornamn" "fornavn etternavn"
            "fornavn og etternavn" "for- og etternavn" "medarbeider" "medarbeidar" "arbeidstaker"
            "arbeidstakar" "person" "vikar" "sommervikar" "sommarvikar" "deltaker" "deltakar" "deltakernavn"
            "bruker" "navn på deltaker" "kursdeltaker" "name" "full name" "employee" "employee name" "user"
            "learner" "participant"
        ],
        ..NAME
    },
    FIRST_NAME,
    LAST_NAME,
    DEPARTMENT,
    MODULE,
    Column::new(
        Field::Completed,
        "Gjennomført",
        words![
            "gjennomført dato" "dato gjennomført" "gjennomførd" "fullført" "fullført dato" "dato fullført"
            "fullførd" "bestått" "bestått dato" "status" "kursstatus" "progresjon" "framdrift" "fremdrift"
            "andel fullført" "prosent fullført" "completed" "completion" "completion date" "completed on"
            "progress" "passed"
        ],
        "Dato, prosent eller et ord: den er gjennomført når det står en dag, 100 % eller Ja.",
    ),
];
pub(super) const WANTED: &[Column] = &[
    ID,
    DEPARTMENT_ID,
    Column { is_required: true, ..DEPARTMENT },
    Column { is_required: true, ..ROLE },
    FIRST_WEEK,
    LAST_WEEK,
    WEEKS.understood(),
    Column::new(
        Field::Count,
        "Antall",
        words![
            "tal" "mengde" "antall vikarer" "tal vikarar" "behov" "ønsket antall" "ønsket" "count" "number"
        ],
        "Så mange vikarer i rollen.",
    )
    .required(),
];
pub(super) const SHIFTS: &[Column] = &[
    ID,
    TRAINER_ID,
    TEMP_ID,
    EMPLOYEE_NO,
    Column {
        note: "Navnet, som i arkene Opplærere og Sommervikarer.",
        aliases: words![
            "namn" "fullt navn" "fullt namn" "ansattnavn" "navn på ansatt" "ansatt" "etternavn, fornavn"
            "etternavn fornavn" "etternavn/fornavn" "etternamn, fornamn" "fornavn etternavn"
            "fornavn og etternavn" "for- og etternavn" "medarbeider" "medarbeidar" "arbeidstaker"
            "arbeidstakar" "ressursnavn" "person" "vikar" "sommervikar" "opplærer" "superbruker" "name"
            "full name" "employee" "employee name"
        ],
        ..NAME
    },
    FIRST_NAME,
    LAST_NAME,
    Column { note: "Hjelper til å finne personen der flere heter det samme.", ..DEPARTMENT },
    DATE,
    START,
    END,
    TIMES,
];
pub(super) const FOLLOW_UPS: &[Column] = &[
    ID,
    DEPARTMENT_ID,
    Column { is_required: true, ..DEPARTMENT },
    Column::new(Field::Month, "Måned", &["månad", "mnd", "periode", "month"], "For eksempel juni 2027.")
        .required(),
    Column::new(
        Field::Category,
        "Kategori",
        &["avvikskategori", "type avvik", "avvikstype", "område", "category"],
        "Slik kommunen kaller den.",
    )
    .required(),
    Column::new(
        Field::Cause,
        "Årsak",
        &["bakenforliggende årsak", "årsaksgruppe", "årsakskategori", "cause"],
        "Kunnskapshull, Oppsett, Rutine, Teknisk feil eller Uavklart.",
    )
    .required(),
    Column::new(
        Field::Count,
        "Antall",
        &["tal", "antall avvik", "tal avvik", "avvik", "count", "number"],
        "Antall avvik. Aldri en beskrivelse.",
    )
    .required(),
    Column::new(
        Field::AsOf,
        "Talt til og med",
        &["telt til og med", "per dato", "per", "as of"],
        "Dag, når måneden ikke er ferdig.",
    ),
    Column::new(
        Field::Severity,
        "Alvor",
        &["alvorlighet", "alvorlighetsgrad", "alvorsgrad", "severity"],
        "Vanlig eller Alvorlig. Tomt er Vanlig.",
    ),
    Column::new(
        Field::ChangeProposal,
        "Endringsforslag",
        &["endringsønske", "change proposal"],
        "Ja eller Nei.",
    ),
    Column::new(
        Field::CaseNo,
        "Saksnummer",
        &["saksnr", "sak", "avviksnummer", "avviksnr", "avvik nr", "case no", "case number"],
        "Nummeret i avvikssystemet.",
    ),
    Column::new(
        Field::Status,
        "Status",
        &["oppfølgingsstatus", "tilstand"],
        "Ny, Vurdert, Tildelt, Fulgt opp, Lukket, Løftet eller Besvart. Tomt er Ny.",
    ),
    Column::new(
        Field::Inquiries,
        "Henvendelser",
        &["spørsmål", "førespurnader", "inquiries"],
        "Hvem, sendt og besvart, med semikolon mellom: Styringsgruppe, 1.6.2027, besvart 10.6.2027, motstridende.",
    ),
];
pub(super) const SESSIONS: &[Column] = &[
    ID,
    Column::new(
        Field::SessionKind,
        "Type",
        &["økttype", "type økt", "kind"],
        "Opplæring, Veiledning eller Støtte på stedet. Tomt er Opplæring.",
    ),
    MODULE_ID,
    MODULE,
    Column::new(
        Field::Title,
        "Tittel",
        &["tema", "overskrift", "title", "subject"],
        "Hva veiledningen eller støtten gjelder. Tomt ved opplæring.",
    ),
    DEPARTMENT_ID,
    Column { note: "Som i arket Avdelinger. Tomt for kurs med vikarer fra flere.", ..DEPARTMENT },
    TRAINER_ID,
    Column::new(
        Field::Trainer,
        "Opplærer",
        words![
            "opplærar" "superbruker" "superbrukar" "instruktør" "holdes av" "kursholder" "kurshaldar"
            "trainer" "instructor"
        ],
        "Navnet, som i arket Opplærere.",
    ),
    Column::ids(Field::TempIds, "Vikar-id"),
    Column::new(
        Field::Temps,
        "Vikarer",
        words![
            "vikarar" "vikar" "sommervikarer" "sommervikar" "sommarvikarar" "deltakere" "deltakarar"
            "deltaker" "temps" "participants"
        ],
        "Navn med semikolon mellom.",
    ),
    Column::ids(Field::WaitingIds, "Venteliste-id"),
    Column::new(
        Field::Waiting,
        "Venteliste",
        &["på venteliste", "waiting", "waiting list"],
        "Navn med semikolon mellom.",
    ),
    DATE,
    START,
    Column::new(
        Field::Minutes,
        "Varighet",
        &["varigheit", "minutter", "minutt", "antall minutter", "lengde", "duration", "minutes"],
        "Minutter, eller timer som 1,5 t.",
    ),
    END.understood(),
    TIMES,
    Column::new(
        Field::Status,
        "Status",
        &["tilstand", "state"],
        "Foreslått, Booket, Gjennomført, Avlyst eller Ikke møtt.",
    ),
    Column::ids(Field::AttendanceIds, "Oppmøte-id"),
    Column::new(
        Field::Attendance,
        "Oppmøte",
        &["frammøte", "fremmøte", "attendance"],
        "Bare de som ikke hadde hele økten, med minutter: Ida Berg 30; Ola Vik 0.",
    ),
    Column::new(
        Field::CancelReason,
        "Avlyst fordi",
        &["grunn til avlysning", "avlysningsgrunn", "cancel reason"],
        "Opplærer borte, Vikar borte, For mye å gjøre eller Annet.",
    ),
    Column::ids(Field::FollowUp, "Oppfølging-id"),
    LOCKED,
];
pub(super) const ASSESSMENTS: &[Column] = &[
    ID,
    Column { aliases: &["dag", "møtedato", "vurdert dato", "date"], ..DATE },
    Column::new(Field::Body, "Vurdert av", &["organ", "hvem", "kven", "body"], "Forum eller Styringsgruppe.")
        .required(),
    Column::new(
        Field::Judgement,
        "Vurdering",
        &["konklusjon", "resultat", "judgement", "assessment"],
        "Tilfredsstillende, Ikke tilfredsstillende eller Ikke vurdert.",
    )
    .required(),
    Column::new(
        Field::Line,
        "Merknad",
        words![
            "begrunnelse" "begrunnelse i én linje" "grunngjeving" "linje" "tekst" "kommentar" "line" "note"
        ],
        "En linje, uten navn.",
    ),
];
