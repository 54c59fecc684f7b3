/**
 * What would become of the plan, in a line below the toolbar: which weeks turn, why those that are red are, and which
 * stay red though something was moved for them. It keeps its height, so that the rows below do not jump.
 *
 * While a bar is held it may lie over the head of the grid; what stays tried, as a draft does, takes one line.
 *
 * The hours and the numbers are those of the blocks that were received.
 */
import { StatusMark } from "../components/StatusMark";
import { useNames } from "../season/names";
import { turnsOf } from "../season/turns";
import { useSeason, useSeasonState } from "../season/use";
import type { CellMove } from "../wire/CellMove";
import type { DepartmentBlock } from "../wire/DepartmentBlock";
import type { DepartmentId } from "../wire/DepartmentId";
import type { ModuleId } from "../wire/ModuleId";
import type { Status } from "../wire/Status";
import type { Tool } from "../wire/Tool";
import type { Week } from "../wire/Week";
import { useLanguage } from "../words/language";
import type { Language } from "../words/words";

interface TriedLineProps {
  /** Whose bar is tried, and where it would lie: "Torill Tenktvoll, Sykehjem Sør, uke 31–33". */
  what: string | null;
  /** The department of whose bar is tried, and the weeks it takes now and would take. */
  about: { department: DepartmentId; weeks: readonly Week[] } | null;
  /** How to keep what is tried, or what one could do. */
  hint: string;
}

/** Sentences; the strips below show the rest. */
const most = 4;

export function TriedLine({ what, about, hint }: TriedLineProps) {
  const language = useLanguage();
  const { words } = language;
  const names = useNames();
  const preview = useSeasonState((state) => state.preview);
  const modules = useSeason((season) => season.entries.module);
  const toolOf = (module: ModuleId) => modules.get(module)?.trainerTool ?? null;
  const turned = turnedInto(preview?.moves ?? []);
  const still = preview && about ? stillRed(preview.departments, about, turned) : null;
  const all = [
    ...turned.sort(bySeverity).map((one) => ({ ...one, isStill: false })),
    ...(still ? [{ ...still, isStill: true }] : []),
  ];
  const shown = all.slice(0, most);
  const left = all.slice(most).reduce((sum, { weeks }) => sum + weeks.length, 0);
  return (
    <div className={what === null ? "holidays-line holidays-line-still" : "holidays-line"}>
      <div className="holidays-line-in">
        <ul className="holidays-moves" aria-live="polite">
          {what !== null && <li className="holidays-what">{what}</li>}
          {shown.map(({ department, weeks, after, isStill }) => {
            // Whose bar is tried stands before it, and the strip of that department is in sight.
            const isOwn = department === about?.department;
            const text = isStill
              ? words.holidays.grid.stays(language.date.weeks(weeks), after)
              : isOwn
                ? words.strip.becomes(language.date.weeks(weeks), after)
                : words.strip.becomesIn(language.date.weeks(weeks), names.department(department), after);
            const block = preview?.departments.find((one) => one.department === department);
            const why = after === "red" && block ? whyRed(block, weeks, language, toolOf) : [];
            return (
              <li key={`${department} ${after} ${isStill}`}>
                <StatusMark status={after} />
                {upperFirst(words.holidays.grid.because(text, why), words.language)}
              </li>
            );
          })}
          {left > 0 && <li>{words.holidays.grid.more(left)}</li>}
          {preview && what !== null && all.length === 0 && <li>{words.strip.none}</li>}
        </ul>
        <p className="holidays-hint" title={hint}>
          {hint}
        </p>
      </div>
    </div>
  );
}

interface Turned {
  department: DepartmentId;
  after: Status;
  weeks: readonly Week[];
}

/** Weeks of a department that turn into the same, whatever they were: that is in its strip. */
function turnedInto(moves: readonly CellMove[]): Turned[] {
  return turnsOf(moves).flatMap(({ department, turns }) =>
    statuses.flatMap((after) => {
      const weeks = turns.filter((turn) => turn.after === after).flatMap((turn) => turn.weeks);
      return weeks.length === 0 ? [] : [{ department, after, weeks: weeks.sort() }];
    }),
  );
}

const statuses: readonly Status[] = ["red", "yellow", "green", "empty"];
const severity: Record<Status, number> = { red: 0, yellow: 1, green: 2, empty: 3 };
const bySeverity = (one: Turned, other: Turned) => severity[one.after] - severity[other.after];

/** Weeks that the bar takes or leaves, and that are red before and after. */
function stillRed(
  departments: readonly DepartmentBlock[],
  { department, weeks }: { department: DepartmentId; weeks: readonly Week[] },
  turned: readonly Turned[],
): Turned | null {
  const block = departments.find((one) => one.department === department);
  const turnedWeeks = new Set(turned.filter((one) => one.department === department).flatMap((one) => one.weeks));
  const red = (block?.cells ?? [])
    .filter(({ week, status }) => status === "red" && weeks.includes(week) && !turnedWeeks.has(week))
    .map(({ week }) => week);
  return red.length === 0 ? null : { department, weeks: red, after: "red" };
}

/** Why weeks of a department are red: the worst of who is there, and the hours missing. */
function whyRed(
  { cells, findings }: DepartmentBlock,
  weeks: readonly Week[],
  { words, hours }: Language,
  toolOf: (module: ModuleId) => Tool | null,
): string[] {
  const [worst] = cells
    .filter(({ week, reasons }) => weeks.includes(week) && reasons.includes("tooFewPresent"))
    .sort((one, other) => one.present - one.minPresent - (other.present - other.minPresent));
  const short = findings.filter((finding) => finding.weeks.some((week) => weeks.includes(week)));
  return [
    ...(worst ? [words.holidays.grid.tooFewPresent(worst.present, worst.minPresent)] : []),
    ...short.map((finding) => {
      const tools = new Set(finding.needs.map(({ module }) => toolOf(module)));
      const [tool = null] = tools;
      return words.holidays.grid.tooFewHours(hours.exact(finding.short), tools.size === 1 ? tool : null);
    }),
  ];
}

const upperFirst = (text: string, language: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
