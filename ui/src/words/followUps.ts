/** What a language must say of deviations, their follow-up, what was lifted, and the assessments. */
import type { FollowUpPart } from "../ways";
import type { Body } from "../wire/Body";
import type { Cause } from "../wire/Cause";
import type { FollowUpStatus } from "../wire/FollowUpStatus";
import type { Judgement } from "../wire/Judgement";
import type { LiftedState } from "../wire/LiftedState";
import type { Severity } from "../wire/Severity";

/** Who a question can be sent to; any other text may be written. */
export const recipients = [
  "steeringGroup",
  "helseplattformen",
  "localIntroductionLead",
  "regionalIntroductionLead",
  "jointMeeting",
] as const;
export type InquiryRecipient = (typeof recipients)[number];

/** The figures of a day, in the order in which they are told. */
export const figureRows = [
  "redWeeks",
  "yellowWeeks",
  "ahead",
  "hours",
  "ready",
  "onTheWay",
  "late",
  "open",
  "unanswered",
  "longestWait",
  "contradictory",
] as const;
export type FigureRow = (typeof figureRows)[number];

export interface FollowUpWords {
  title: string;
  parts: string;
  part: Record<FollowUpPart, string>;
  causes: Record<Cause, string>;
  severities: Record<Severity, string>;
  statuses: Record<FollowUpStatus, string>;
  body: Record<Body, string>;
  judgement: Record<Judgement, string>;
  loading: string;

  /** "7 avvik" */
  deviations(count: number): string;
  department: string;
  allDepartments: string;
  month: string;
  monthHint: string;
  category: string;
  cause: string;
  allCauses: string;
  count: string;
  asOf: string;
  asOfHint: string;
  severity: string;
  allSeverities: string;
  status: string;
  allStatuses: string;
  changeProposal: string;
  caseNo: string;

  chart: {
    title: string;
    /** What the picture is, for who cannot see it. */
    label(first: string, last: string): string;
    table: string;
    /** "per 8. mai": the month is counted only up to here. */
    asOf(day: string): string;
    incomplete: string;
    total: string;
    none: string;
  };

  entries: {
    title: string;
    search: string;
    add: string;
    remove(count: number): string;
    empty: string;
    emptyImport: string;
    emptyFilter: string;
    guidance: string;
    /** One entry by name: "Legemiddel i Sykehjem Nord, april 2027" */
    name(category: string, department: string, month: string): string;
  };

  categories: {
    open: string;
    title: string;
    lead: string;
    category: string;
    newName(category: string): string;
    entries(count: number): string;
    /** Two become one. */
    merges(category: string): string;
    save: string;
    none: string;
  };

  page: {
    facts: string;
    add: string;
    newLead: string;
    gone: string;
    remove: string;
    history: string;
    inUse: string;
    neverWrite: string;
    yes: string;
    no: string;
  };

  line: {
    title: string;
    /** "Neste: Vurdert" */
    next(status: string): string;
    isNow: string;
    setTo(status: string): string;
    beside: string;
  };

  guidance: {
    title: string;
    lead: string;
    /** By when it is held; before the season, that instructors have hours from its first day on. */
    due(day: string, isFromSeason: boolean): string;
    make: string;
    /** "Ola Nordmann, tors. 8. april kl. 09.00–10.00" */
    at(trainer: string, when: string): string;
    firstFree(time: string): string;
    searching: string;
    /** The days that were looked at. */
    noneFree(days: string): string;
    seasonOver: string;
    bookYourself: string;
    booked(category: string, time: string): string;
    noneTurn: string;
    hours(trainer: string, week: string, taken: string, capacity: string): string;
    show: string;
    undo: string;
    failed: string;
    isHeld: string;
    sessions: string;
    noSessions: string;
  };

  inquiries: {
    title: string;
    lead: string;
    none: string;
    add: string;
    to: string;
    other: string;
    ownText: string;
    recipient: Record<InquiryRecipient, string>;
    sentOn: string;
    answeredOn: string;
    answeredHint: string;
    contradictory: string;
    contradictoryHint: string;
    save: string;
    remove: string;
    edit(to: string): string;
    answer: string;
    answerOf(to: string): string;
    sent(day: string): string;
    waits(days: number): string;
    answered(day: string, days: number): string;
    isContradictory: string;
    sideBySide: string;
  };

  lifted: {
    lead: string;
    summary(waiting: number, longest: number | null): string;
    none: string;
    noneLead: string;
    state: Record<LiftedState, string>;
    longest(days: number): string;
    showClosed: string;
    more(count: number): string;
    proposals: string;
    proposalsLead: string;
    noProposals: string;
    close: string;
  };

  assessments: {
    lead: string;
    add: string;
    newTitle: string;
    editTitle: string;
    date: string;
    body: string;
    judgement: string;
    line: string;
    lineHint: string;
    save: string;
    edit: string;
    editOf(body: string, day: string): string;
    remove: string;
    none: string;
    noneLead: string;
    latest(body: string, day: string): string;
  };

  figures: {
    title: string;
    row: Record<FigureRow, string>;
    ofDay(day: string): string;
    today: string;
    figure: string;
    inDepartments(count: number, departments: number): string;
    /** "uke 27: 3 røde, 1 knapp" */
    aheadWeek(week: string, red: number, yellow: number): string;
    noneAhead: string;
    ofHours(load: string, capacity: string): string;
    of(count: number, all: number): string;
    openOf(entries: number, deviations: number): string;
    days(count: number): string;
    none: string;
    unknown: string;
  };

  history: {
    /** "oppfølging av Legemiddel i Sykehjem Nord, april 2027" */
    followUpOf(category: string, department: string, month: string): string;
    /** "vurdering fra Forum 8. mai" */
    assessmentOf(body: string, day: string): string;
    inquiryOf(to: string, sent: string, answered: string | null, isContradictory: boolean): string;
  };
}
