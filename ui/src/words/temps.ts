/** What a language must say of summer temps: total maps for how far they have come, and the sentences of `temps/`. */
import type { ModuleForm } from "../wire/ModuleForm";
import type { ModuleState } from "../wire/ModuleState";
import type { ReadinessState } from "../wire/ReadinessState";
import type { SessionStatus } from "../wire/SessionStatus";

export interface TempWords {
  title: string;
  search: string;
  empty: string;
  emptySeats: string;

  name: string;
  employeeNo: string;
  department: string;
  role: string;
  tool: string;
  engagement: string;
  position: string;
  firstDay: string;
  lastDay: string;
  readiness: string;
  allDepartments: string;
  chooseDepartment: string;
  allRoles: string;
  allTools: string;
  allEngagements: string;
  allReadiness: string;
  everybody: string;
  onlySeats: string;
  onlyNamed: string;
  noName: string;

  state: Record<ReadinessState, string>;
  stateMeans: Record<ReadinessState, string>;
  modules(learned: number, of: number): string;
  booked(modules: number): string;
  tooEarly: string;

  add: string;
  addSeats: string;
  remove: string;
  removeMany(count: number): string;
  markDone: string;
  unmarkDone: string;
  exempt: string;
  unexempt: string;
  chooseModule: string;

  seatsTitle: string;
  seatsLead: string;
  count: string;
  notACount(most: number): string;
  seatsBecome(first: string, last: string, count: number): string;
  addSeatsNow(count: number): string;

  gone: string;
  newTitle: string;
  facts: string;
  newLead: string;
  isSeat: string;
  nameSeat: string;
  nameHint: string;
  training: string;
  trainingLead: string;
  history: string;
  noModules: string;
  module: string;
  form: Record<ModuleForm, string>;
  minutes: string;
  window: string;
  noWindow: string;
  moduleState: Record<ModuleState, string>;
  held(hours: string): string;
  bookedHours(hours: string): string;
  left(hours: string): string;
  done: string;
  isExempt: string;
  doneOf(module: string): string;
  exemptOf(module: string): string;
  tooEarlyOne(module: string, day: string, days: number): string;
  sessions: string;
  session(day: string, start: string, end: string): string;
  attended(hours: string): string;
  sessionStatus: Record<SessionStatus, string>;
}
