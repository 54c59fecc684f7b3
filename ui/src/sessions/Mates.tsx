/** Who could sit in together: boxes, those already chosen first. */
import { Checkbox, CheckboxGroup } from "@navikt/ds-react";
import { useState } from "react";
import { TextButton } from "../components/TextButton";
import type { Module } from "../wire/Module";
import type { TempId } from "../wire/TempId";
import { useTelling } from "./useTelling";

interface MatesProps {
  module: Module;
  chosen: readonly TempId[];
  /** Who may sit in besides those chosen, most urgent first. */
  mates: readonly TempId[];
  onChange: (chosen: TempId[]) => void;
}

/** Drawn at first, and more at a time. */
const most = 4;
const more = 20;

export function Mates({ module, chosen, mates, onChange }: MatesProps) {
  const { words, names, entries } = useTelling();
  const said = words.unbooked.panel;
  const [shown, setShown] = useState(most);
  const all = [...chosen, ...mates.filter((temp) => !chosen.includes(temp))];
  if (all.length === 0) return null;
  const isCourse = module.form === "course";
  // The temp whose need it is has a seat too.
  const isFull = !isCourse && chosen.length + 1 >= module.groupMax;
  const listed = all.slice(0, Math.max(shown, chosen.length));
  return (
    <div className="sessions-mates">
      <CheckboxGroup
        legend={said.groupedWith}
        size="small"
        description={
          isCourse
            ? said.courseHint(module.groupMax)
            : isFull
              ? said.groupFull(module.groupMax)
              : said.groupHint(module.groupMax)
        }
        value={[...chosen]}
        onChange={(values: string[]) =>
          onChange([...chosen.filter((one) => values.includes(one)), ...values.filter((one) => !chosen.includes(one))])
        }
      >
        {listed.map((temp) => {
          const department = entries.temp.get(temp)?.department;
          return (
            <Checkbox key={temp} value={temp} disabled={isFull && !chosen.includes(temp)}>
              {names.temp(temp)}
              {isCourse && department && <span className="sessions-mate-where">{names.department(department)}</span>}
            </Checkbox>
          );
        })}
      </CheckboxGroup>
      {all.length > listed.length && (
        <TextButton onClick={() => setShown(listed.length + more)}>
          {said.moreMates(all.length - listed.length)}
        </TextButton>
      )}
    </div>
  );
}
