/** What is said of the trainers and of one. */
import type { SessionStatus } from "../wire/SessionStatus";

export interface TrainerWords {
  title: string;
  search: string;
  name: string;
  employeeNo: string;
  kind: string;
  department: string;
  chooseDepartment: string;
  role: string;
  positionPercent: string;
  tools: string;
  weeklyMinutes: string;
  firstDay: string;
  lastDay: string;
  absences: string;
  superuser: string;
  instructor: string;
  allDepartments: string;
  allRoles: string;
  allTools: string;
  allKinds: string;
  allAbsences: string;
  withoutAbsence: string;
  withAbsence: string;
  openAbsences(person: string): string;
  add: string;
  removeMany(count: number): string;
  empty: string;
  emptyImport: string;
  /** An instructor has no department, and needs hours of their own. */
  needsMinutes: string;
  needsDepartment: string;

  facts: string;
  gone: string;
  newLead: string;
  remove: string;
  history: string;
  weeklyHint: string;
  weeklyShare(percent: string): string;
  dayHint: string;
  employedHint: string;
  inDepartment(department: string): string;
  effect: string;
  tryFirst: string;
  loans: string;
  loansLead: string;
  noLoans: string;
  addLoan: string;
  loan(weeks: string): string;
  lentTo: string;
  raises: string;
  raisesLead: string;
  raisesIdle: string;
  noRaises: string;
  addRaise: string;
  raise(weeks: string): string;
  weeks: string;
  removeEntry(entry: string): string;
  keepEntry(entry: string): string;
  willGo: string;
  noAbsences: string;
  open: string;
  noticeBy(first: string, day: string): string;
  noticePassed(first: string, day: string): string;
  sessions: string;
  noSessions: string;
  sessionCount(count: number): string;
  /** How many are not listed. */
  moreSessions(count: number): string;
  sessionStatus: Record<SessionStatus, string>;
}
