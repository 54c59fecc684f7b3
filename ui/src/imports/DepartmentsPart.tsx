/** Department names that nobody knows: each is a department to be made, or another way to write one that is there. */
import { Checkbox, Select } from "@navikt/ds-react";
import { useSeasonState } from "../season/use";
import type { DepartmentChoice } from "../wire/DepartmentChoice";
import { useLanguage } from "../words/language";
import { withDepartment } from "./choices";
import type { Review, ReviewState } from "./review";

const made = "make";

export function DepartmentsPart({ review, state }: { review: Review; state: ReviewState }) {
  const { words } = useLanguage();
  const known = useSeasonState(({ season }) => season?.entries.department);
  const { choices, departments } = state;
  const byName = [...(known?.values() ?? [])].sort((a, b) => a.name.localeCompare(b.name, "nb"));
  const choiceFrom = (value: string): DepartmentChoice | null => {
    if (value === "") return null;
    return value === made ? { is: "new" } : { is: "known", id: value.slice(made.length) };
  };
  return (
    <>
      <h3 className="imports-heading">{words.imports.departmentsTitle}</h3>
      <p className="imports-lead">{words.imports.departmentsLead}</p>
      <Checkbox
        size="small"
        checked={choices.makeDepartments}
        onChange={({ target }) => review.say((all) => ({ ...all, makeDepartments: target.checked }))}
      >
        {words.imports.makeAll}
      </Checkbox>
      <table className="imports-table imports-departments">
        <thead>
          <tr>
            <th scope="col">{words.imports.inTheFile}</th>
            <th scope="col">{words.imports.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {departments.map((name) => {
            const choice = Object.hasOwn(choices.departments, name) ? choices.departments[name] : undefined;
            const value = choice ? (choice.is === "new" ? made : made + choice.id) : "";
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="imports-meaning">
                  <Select
                    label={words.imports.departmentIs(name)}
                    hideLabel
                    size="small"
                    value={value}
                    onChange={({ target }) => review.say((all) => withDepartment(all, name, choiceFrom(target.value)))}
                  >
                    <option value="">
                      {choices.makeDepartments ? words.imports.makeThis : words.imports.undecided}
                    </option>
                    {!choices.makeDepartments && <option value={made}>{words.imports.makeThis}</option>}
                    {byName.length > 0 && (
                      <optgroup label={words.imports.isTheSameAs}>
                        {byName.map((department) => (
                          <option key={department.id} value={made + department.id}>
                            {department.name}
                          </option>
                        ))}
                      </optgroup>
                    )}
                  </Select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
