/** The superusers of a department in a panel, each a way to their absences; and any other trainer by name. */
import { UNSAFE_Combobox as Combobox } from "@navikt/ds-react";
import { useState } from "react";
import { Panel } from "../components/Panel";
import { TextButton } from "../components/TextButton";
import { useNames } from "../season/names";
import { useGo } from "../ways";
import type { DepartmentId } from "../wire/DepartmentId";
import type { TrainerId } from "../wire/TrainerId";
import { useLanguage } from "../words/language";
import { AbsenceSummary } from "./AbsenceSummary";
import { found, useTrainers } from "./find";
import "./trainers.css";

interface DepartmentPeopleProps {
  department: DepartmentId;
  onOpen: (trainer: TrainerId) => void;
  onClose: () => void;
}

/** More would not be read, and each is an element. */
const mostOptions = 30;

export function DepartmentPeople({ department, onOpen, onClose }: DepartmentPeopleProps) {
  const { words } = useLanguage();
  const names = useNames();
  const go = useGo();
  const trainers = useTrainers();
  const [sought, setSought] = useState("");
  const own = trainers.filter(
    ({ trainer }) => "superuser" in trainer.kind && trainer.kind.superuser.department === department,
  );
  const options = found(trainers, sought)
    .slice(0, mostOptions)
    .map(({ trainer, name, department: place }) => ({
      value: trainer.id,
      label: `${name}, ${place ?? words.people.instructor}`,
    }));
  return (
    <Panel
      subject={department}
      title={words.people.title(names.department(department))}
      closeLabel={words.shell.close}
      onClose={onClose}
    >
      <p className="trainers-page">
        <TextButton onClick={() => go({ place: "departments", department })}>{words.people.toDepartment}</TextButton>
      </p>
      {own.length === 0 && <p>{words.people.none}</p>}
      <ul className="trainers-own">
        {own.map(({ trainer, name, absences }) => (
          <li key={trainer.id}>
            <TextButton aria-label={words.people.open(name)} onClick={() => onOpen(trainer.id)}>
              {name}
            </TextButton>
            <span className="trainers-detail">
              {words.role[trainer.role]}, {words.percent(trainer.positionPercent)}, {toolOf(trainer.tools, words.tool)}
            </span>
            <AbsenceSummary absences={absences} />
          </li>
        ))}
      </ul>
      <Combobox
        label={words.people.find}
        size="small"
        options={options}
        filteredOptions={options}
        selectedOptions={[]}
        value={sought}
        onChange={setSought}
        onToggleSelected={(id, isSelected) => isSelected && onOpen(id)}
        shouldAutocomplete={false}
      />
    </Panel>
  );
}

/** The widest tool: the full client includes Rover. */
function toolOf(tools: readonly ("rover" | "fullClient")[], words: Record<"rover" | "fullClient", string>): string {
  return words[tools.includes("fullClient") ? "fullClient" : "rover"];
}
