/** Deviations by month and category, as a chart and as the same numbers in a table; below them the entries they add up. */
import { Select } from "@navikt/ds-react";
import { useMemo, useState } from "react";
import { useAnswer } from "../season/answer";
import { useDepartments } from "../season/departments";
import { useSeason } from "../season/use";
import type { Cause } from "../wire/Cause";
import type { DepartmentId } from "../wire/DepartmentId";
import { useLanguage } from "../words/language";
import { DeviationChart } from "./DeviationChart";
import { DeviationTable } from "./DeviationTable";
import { causes } from "./edit";
import { FollowUpTable } from "./FollowUpTable";

interface DeviationsPartProps {
  /** The department to begin with. */
  department: DepartmentId | null;
  /** Out of sight, as it was, while a page stands in its place. */
  isHidden: boolean;
}

export function DeviationsPart({ department: begun, isHidden }: DeviationsPartProps) {
  const { words } = useLanguage();
  const said = words.followUps;
  const departments = useDepartments();
  const entries = useSeason((season) => season.entries.followUp);
  const [department, setDepartment] = useState<DepartmentId | null>(begun);
  const [cause, setCause] = useState<Cause | null>(null);
  const { answer: deviations } = useAnswer(`${department} ${cause}`, (host) => host.deviations({ department, cause }));
  const shown = useMemo(
    () =>
      [...entries.values()].filter(
        (entry) =>
          (department === null || entry.department === department) && (cause === null || entry.cause === cause),
      ),
    [entries, department, cause],
  );
  return (
    <div className="follow-ups-part deviations" hidden={isHidden}>
      {entries.size > 0 && (
        <section className="deviations-sums" aria-label={said.chart.title}>
          <div className="deviations-head">
            <h2>{said.chart.title}</h2>
            <div className="deviations-filters" role="search">
              <Select
                label={said.department}
                hideLabel
                size="small"
                value={department ?? ""}
                onChange={({ target }) => setDepartment(target.value || null)}
              >
                <option value="">{said.allDepartments}</option>
                {departments.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
              <Select
                label={said.cause}
                hideLabel
                size="small"
                value={cause ?? ""}
                onChange={({ target }) => setCause(causes.find((one) => one === target.value) ?? null)}
              >
                <option value="">{said.allCauses}</option>
                {causes.map((one) => (
                  <option key={one} value={one}>
                    {said.causes[one]}
                  </option>
                ))}
              </Select>
            </div>
          </div>
          {deviations && deviations.months.length > 0 && (
            <div className="deviations-both">
              <DeviationChart deviations={deviations} />
              <DeviationTable deviations={deviations} />
            </div>
          )}
          {deviations?.months.length === 0 && <p className="follow-ups-none">{said.chart.none}</p>}
          {!deviations && <p className="follow-ups-none">{said.loading}</p>}
        </section>
      )}
      <FollowUpTable entries={shown} isFiltered={entries.size > 0} department={department} />
    </div>
  );
}
