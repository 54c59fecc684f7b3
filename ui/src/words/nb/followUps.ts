/** Norwegian bokmål for deviations and their follow-up. */
import type { FollowUpWords } from "../followUps";

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const days = (count: number) => (count === 1 ? "1 dag" : `${count} dager`);
const entries = (count: number) => (count === 1 ? "1 oppføring" : `${count} oppføringer`);
const deviations = (count: number) => `${count} avvik`;

export const nbFollowUps: FollowUpWords = {
  title: "Oppfølging",
  parts: "Deler av oppfølgingen",
  part: { deviations: "Avvik", lifted: "Løftet", assessments: "Vurderinger" },
  causes: {
    knowledgeGap: "Kunnskapshull",
    setup: "Oppsett",
    routine: "Rutine",
    technical: "Teknisk feil",
    unclear: "Uavklart",
  },
  severities: { normal: "Vanlig", serious: "Alvorlig" },
  statuses: {
    new: "Ny",
    assessed: "Vurdert",
    assigned: "Tildelt",
    followedUp: "Fulgt opp",
    closed: "Lukket",
    escalated: "Løftet videre",
    answered: "Besvart",
  },
  body: { forum: "Forum", steeringGroup: "Styringsgruppe" },
  judgement: {
    satisfactory: "Tilfredsstillende",
    notSatisfactory: "Ikke tilfredsstillende",
    pending: "Ikke vurdert",
  },
  loading: "Henter …",

  deviations,
  department: "Avdeling",
  allDepartments: "Alle avdelinger",
  month: "Måned",
  monthHint: "april 2027",
  category: "Kategori",
  cause: "Årsak",
  allCauses: "Alle årsaker",
  count: "Antall",
  asOf: "Talt til og med",
  asOfHint: "Bare når måneden ikke er talt ferdig.",
  severity: "Alvor",
  allSeverities: "Alle alvor",
  status: "Status",
  allStatuses: "Alle statuser",
  changeProposal: "Endringsforslag",
  caseNo: "Saksnummer",

  chart: {
    title: "Avvik per måned og kategori",
    label: (first, last) =>
      `Avvik per måned og kategori, ${first} til ${last}. De samme tallene står i tabellen ved siden av.`,
    table: "Tallene i diagrammet",
    asOf: (day) => `per ${day}`,
    incomplete: "Stiplet ramme: måneden er ikke talt ferdig, og tallet kan stige.",
    total: "Sum",
    none: "Ingen avvik for det som er valgt.",
  },

  entries: {
    title: "Oppføringer",
    search: "Finn avdeling eller kategori",
    add: "Ny oppføring",
    remove: (count) => (count === 1 ? "Fjern oppføringen" : `Fjern ${entries(count)}`),
    empty: "Ingen avvik er lagt inn ennå.",
    emptyImport:
      "Legg inn det første her, hent inn en liste (Fil, Hent inn fil) eller lim inn fra Excel. Bare antall: aldri hva som skjedde, og aldri hvem.",
    emptyFilter: "Ingen oppføringer for avdelingen og årsaken som er valgt.",
    guidance: "Veiledning",
    name: (category, department, month) => `${category} i ${department}, ${month}`,
  },

  categories: {
    open: "Kategorier",
    title: "Kategorier",
    lead: "Gi en kategori et nytt navn, eller skriv navnet på en annen for å slå dem sammen. Alle oppføringer følger med, som ett steg.",
    category: "Kategori",
    newName: (category) => `Nytt navn for ${category}`,
    entries,
    merges: (category) => `Slås sammen med ${category}.`,
    save: "Lagre kategoriene",
    none: "Ingen kategorier er i bruk ennå.",
  },

  page: {
    facts: "Om avvikene",
    add: "Ny oppføring",
    newLead: "Én oppføring er avvikene i en avdeling, en måned, med samme kategori og årsak.",
    gone: "Oppføringen finnes ikke lenger.",
    remove: "Fjern oppføringen",
    history: "Historikk",
    inUse: "I bruk",
    neverWrite: "Aldri hva som skjedde, og aldri hvem.",
    yes: "Til fellesmøtet",
    no: "Nei",
  },

  line: {
    title: "Gangen i oppfølgingen",
    next: (status) => `Neste: ${status}`,
    isNow: "nå",
    setTo: (status) => `Sett til ${status}`,
    beside: "Ved siden av",
  },

  guidance: {
    title: "Fra kunnskapshull til veiledning",
    lead: "En instruktør holder en time veiledning i avdelingen. Den står i samme kalender som opplæringen av vikarene.",
    due: (day, isFromSeason) =>
      isFromSeason
        ? `Frist: senest ${day}, to uker inn i sesongen. Instruktørene har timer først fra sesongen begynner.`
        : `Frist: senest ${day}, om to uker.`,
    make: "Lag veiledning",
    at: (trainer, when) => `${trainer}, ${when}`,
    firstFree: (time) => `Første ledige: ${time}.`,
    searching: "Leter etter en ledig instruktør …",
    noneFree: (days) => `Ingen instruktør har en ledig time ${days}.`,
    seasonOver: "Sesongen er over, så ingen instruktør har timer til veiledning.",
    bookYourself: "Book selv i Økter",
    booked: (category, time) => `Veiledning i ${category} er booket: ${time}.`,
    noneTurn: "Ingen uker skifter farge.",
    hours: (trainer, week, taken, capacity) => `${trainer} har ${taken} av ${capacity} booket i ${week}.`,
    show: "Vis økten",
    undo: "Angre",
    failed: "Veiledningen ble ikke booket. Prøv igjen.",
    isHeld: "Veiledningen er gjennomført. Er kunnskapshullet fulgt opp?",
    sessions: "Økter",
    noSessions: "Ingen økter ennå.",
  },

  inquiries: {
    title: "Henvendelser",
    lead: "Hva som er spurt om utenfor avdelingen, og når. Svaret selv lagres ikke.",
    none: "Ingen er spurt ennå.",
    add: "Ny henvendelse",
    to: "Til",
    other: "En annen …",
    ownText: "Hvem",
    recipient: {
      steeringGroup: "Styringsgruppe",
      helseplattformen: "Helseplattformen",
      localIntroductionLead: "Lokal innføringsleder",
      regionalIntroductionLead: "Regional innføringsleder",
      jointMeeting: "Fellesmøtet",
    },
    sentOn: "Sendt",
    answeredOn: "Besvart",
    answeredHint: "Tomt til svaret er kommet.",
    contradictory: "Motstridende svar",
    contradictoryHint: "Svaret sier noe annet enn et tidligere svar.",
    save: "Lagre",
    remove: "Fjern henvendelsen",
    edit: (to) => `Rett henvendelsen til ${to}`,
    answer: "Svaret er kommet",
    answerOf: (to) => `Svaret fra ${to} er kommet`,
    sent: (day) => `Sendt ${day}`,
    waits: (count) => `Har ventet i ${days(count)}`,
    answered: (day, count) => `Besvart ${day}, etter ${days(count)}`,
    isContradictory: "Motstridende",
    sideBySide: "Svarene peker hver sin vei. Avklar hva som gjelder før oppfølgingen lukkes.",
  },

  lifted: {
    lead: "Alvorlige avvik og spørsmål som er sendt ut av avdelingene: hvem som er spurt, og hvor lenge svaret har latt vente på seg.",
    summary: (waiting, longest) =>
      waiting === 0
        ? "Ingen venter på svar"
        : `${waiting} venter på svar${longest === null ? "" : `, lengst i ${days(longest)}`}`,
    none: "Ingenting er løftet",
    noneLead:
      "Her kommer avvik som er alvorlige, eller som noen utenfor avdelingen er spurt om. Åpne en oppføring under Avvik for å løfte den.",
    state: {
      waiting: "Venter på svar",
      notAsked: "Ikke sendt",
      answered: "Besvart",
      closed: "Lukket",
    },
    longest: (count) => days(count),
    showClosed: "Vis lukkede",
    more: (count) => `Vis ${count} til`,
    proposals: "Endringsforslag til fellesmøtet",
    proposalsLead: "De alvorlige først, så de med flest avvik.",
    noProposals: "Ingen endringsforslag. Kryss av for endringsforslag på en oppføring for å ta den med hit.",
    close: "Lukk oppfølgingen",
  },

  assessments: {
    lead: "Hva Forum og styringsgruppen mener om oppfølgingen, med tallene fra dagen ved siden av.",
    add: "Ny vurdering",
    newTitle: "Ny vurdering",
    editTitle: "Rett vurderingen",
    date: "Dato",
    body: "Vurdert av",
    judgement: "Vurdering",
    line: "Merknad",
    lineHint: "Én linje. Ingen navn.",
    save: "Lagre vurderingen",
    edit: "Rett",
    editOf: (body, day) => `Rett vurderingen fra ${body} ${day}`,
    remove: "Fjern vurderingen",
    none: "Ingen vurderinger ennå",
    noneLead: "Når Forum eller styringsgruppen har sagt sitt, skriv det inn her. Tallene fra dagen følger med.",
    latest: (body, day) => `${body}, ${day}`,
  },

  figures: {
    title: "Tallene",
    row: {
      redWeeks: "Røde uker",
      yellowWeeks: "Knappe uker",
      ahead: "De neste seks ukene",
      hours: "Behov og kapasitet",
      ready: "Vikarer klare for vakt",
      onTheWay: "På vei",
      late: "For sent ute",
      open: "Åpne oppfølginger",
      unanswered: "Ubesvarte henvendelser",
      longestWait: "Lengste ventetid",
      contradictory: "Motstridende svar",
    },
    ofDay: (day) => `Den dagen (${day})`,
    today: "I dag",
    figure: "Tall",
    inDepartments: (count, departments) =>
      count === 0 ? "Ingen" : `${count} i ${departments === 1 ? "1 avdeling" : `${departments} avdelinger`}`,
    aheadWeek: (week, red, yellow) =>
      `${week}: ${[red > 0 ? `${red} ${red === 1 ? "rød" : "røde"}` : "", yellow > 0 ? `${yellow} ${yellow === 1 ? "knapp" : "knappe"}` : ""].filter(Boolean).join(", ")}`,
    noneAhead: "Ingen røde eller knappe",
    ofHours: (load, capacity) => `${load} av ${capacity}`,
    of: (count, all) => `${count} av ${all}`,
    openOf: (count, all) => (count === 0 ? "Ingen" : `${count}, med ${deviations(all)}`),
    days,
    none: "Ingen",
    unknown: "Historikken når ikke tilbake til den dagen.",
  },

  history: {
    followUpOf: (category, department, month) => `oppfølging av «${category}» i ${department}, ${month}`,
    assessmentOf: (body, day) => `vurdering fra ${lowerFirst(body)} ${day}`,
    inquiryOf: (to, sent, answered, isContradictory) =>
      [
        `${to} (sendt ${sent}`,
        answered === null ? "" : `, besvart ${answered}`,
        isContradictory ? ", motstridende" : "",
        ")",
      ].join(""),
  },
};
