/** The pages to be handed out: which there are at the side, the one that is chosen beside it, as it would be printed. */
import { Button, Select } from "@navikt/ds-react";
import { useState } from "react";
import { useAppearance } from "../appearance";
import { daysOf } from "../dates";
import { useDepartments } from "../season/departments";
import { useNames } from "../season/names";
import { nearestWeek } from "../season/nearestWeek";
import { useSeason } from "../season/use";
import { reports, useGo, type Way } from "../ways";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Language } from "../wire/Language";
import type { Report } from "../wire/Report";
import type { Week } from "../wire/Week";
import { useLanguage } from "../words/language";
import { languageNames } from "../words/languages";
import { Preview } from "./Preview";
import { type Chosen, chosenWith, reportOf } from "./report";
import "./reports.css";
import "./print.css";

const spoken: readonly Language[] = ["nb", "en"];

interface ReportsProps {
  /** The one that is shown; the first where none is. */
  report: Report["report"] | null;
  /** The week and the department it is of, where it is of one; what was chosen last where none is. */
  week: Week | null;
  department: DepartmentId | null;
  /** Given how what is shown is printed; `null` when it is shown no longer. */
  onPrintable: (print: (() => void) | null) => void;
}

export function Reports({ report: asked, week, department, onPrintable }: ReportsProps) {
  const { words, date } = useLanguage();
  const said = words.reports;
  const go = useGo();
  const names = useNames();
  const season = useSeason((now) => now);
  const departments = useDepartments();
  const { settings } = useAppearance();
  const [kept, keep] = useState({ week: nearestWeek(season), department });
  const [ownLanguage, setOwnLanguage] = useState<Language | null>(null);

  const chosen = chosenWith(
    { ...kept, week: season.weeks.includes(kept.week) ? kept.week : nearestWeek(season) },
    { week, department },
    { weeks: season.weeks, departments: departments.map(({ id }) => id) },
  );
  if (chosen.week !== kept.week || chosen.department !== kept.department) keep(chosen);
  const sort = asked ?? reports[0];
  const report = reportOf(sort, chosen);
  const language = ownLanguage ?? settings.language;
  const { name } = said.of[sort];
  const title =
    report?.report === "morning"
      ? said.titleOf(name, date.week(report.week))
      : report?.report === "department"
        ? said.titleOf(name, names.department(report.department))
        : name;
  return (
    <div className="reports">
      <div className="reports-side">
        <h1>{said.title}</h1>
        <p className="reports-lead">{said.lead}</p>
        <nav aria-label={said.choose}>
          {reports.map((one) => (
            <button
              key={one}
              type="button"
              className="reports-way"
              aria-current={one === sort ? "page" : undefined}
              onClick={() => go(wayTo(one, chosen))}
            >
              <span className="reports-way-name">{said.of[one].name}</span>
              <span className="reports-way-lead">{said.of[one].lead}</span>
            </button>
          ))}
        </nav>
      </div>
      <section className="reports-shown" aria-label={title}>
        <div className="reports-head">
          <h2 title={title}>{title}</h2>
          <div className="reports-choices">
            {sort === "morning" && (
              <Select
                label={said.week}
                hideLabel
                size="small"
                value={chosen.week}
                onChange={({ target }) => go(wayTo(sort, { ...chosen, week: target.value }))}
              >
                {season.weeks.map((one) => (
                  <option key={one} value={one}>
                    {`${date.week(one)}, ${date.days(daysOf(one))}`}
                  </option>
                ))}
              </Select>
            )}
            {sort === "department" && chosen.department !== null && (
              <Select
                label={said.department}
                hideLabel
                size="small"
                value={chosen.department}
                onChange={({ target }) => go(wayTo(sort, { ...chosen, department: target.value }))}
              >
                {departments.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
            <Select
              label={said.language}
              hideLabel
              size="small"
              title={said.language}
              value={language}
              onChange={({ target }) => setOwnLanguage(spoken.find((one) => one === target.value) ?? null)}
            >
              {spoken.map((one) => (
                <option key={one} value={one} lang={one}>
                  {languageNames[one]}
                </option>
              ))}
            </Select>
          </div>
        </div>
        {report === null ? (
          <div className="reports-none">
            <p>{said.noDepartments}</p>
            <Button size="small" variant="secondary" onClick={() => go({ place: "departments" })}>
              {said.addDepartments}
            </Button>
          </div>
        ) : (
          <Preview
            key={`${season.seasonId} ${language} ${JSON.stringify(report)}`}
            report={report}
            language={language}
            title={title}
            onPrintable={onPrintable}
          />
        )}
      </section>
    </div>
  );
}

/** The way to a report, with what it is of: so that one comes back to just that. */
function wayTo(report: Report["report"], { week, department }: Chosen): Way {
  if (report === "morning") return { place: "reports", report, week };
  if (report === "department" && department !== null) return { place: "reports", report, department };
  return { place: "reports", report };
}
