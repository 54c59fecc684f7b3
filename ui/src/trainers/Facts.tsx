/** The facts of a trainer as fields; which there are depends on the kind. */
import { ChoiceField } from "../components/form/ChoiceField";
import { ChoicesField } from "../components/form/ChoicesField";
import { FormSection } from "../components/form/FormSection";
import { WrittenField } from "../components/form/WrittenField";
import { readDay } from "../dates";
import { readMinutes } from "../hours";
import { useSeason } from "../season/use";
import { useLanguage } from "../words/language";
import { roles, type TrainerField, type TypedTrainer, tools, toolsOf, toolsText } from "./edit";

interface FactsProps {
  typed: TypedTrainer;
  isNew: boolean;
  /** What days without a year are in. */
  year: number;
  departments: readonly { value: string; label: string }[];
  problemsOf: (field: TrainerField) => readonly string[];
  onType: (field: TrainerField, text: string) => void;
}

export function Facts({ typed, isNew, year, departments, problemsOf, onType }: FactsProps) {
  const { words, date, hours } = useLanguage();
  const said = words.trainers;
  const share = useSeason((season) => season.head.settings.trainingSharePercent);
  const field = (name: TrainerField) => ({
    value: typed[name],
    problems: problemsOf(name),
    onChange: (text: string) => onType(name, text),
  });
  const dayBelow = (text: string) => {
    const day = readDay(text, year);
    return day ? date.full(day) : said.employedHint;
  };
  const minutes = readMinutes(typed.weeklyMinutes);
  const isSuperuser = typed.kind === "superuser";
  const weeklyHint =
    isSuperuser && typed.weeklyMinutes.trim() === "" ? said.weeklyShare(words.percent(share)) : said.weeklyHint;
  return (
    <FormSection title={said.facts} lead={isNew ? said.newLead : undefined}>
      <div className="form-fields">
        <WrittenField label={said.name} width="wide" {...field("name")} />
        <WrittenField label={said.employeeNo} {...field("employeeNo")} />
      </div>
      <div className="form-fields">
        <ChoiceField
          label={said.kind}
          choices={[
            { value: "superuser", label: said.superuser },
            { value: "instructor", label: said.instructor },
          ]}
          {...field("kind")}
        />
        {isSuperuser && (
          <ChoiceField
            label={said.department}
            width="wide"
            none={said.chooseDepartment}
            choices={departments}
            {...field("department")}
          />
        )}
      </div>
      <div className="form-fields">
        <ChoiceField
          label={said.role}
          choices={roles.map((role) => ({ value: role, label: words.role[role] }))}
          {...field("role")}
        />
        <WrittenField label={said.positionPercent} width="short" isNumber unit="%" {...field("positionPercent")} />
        <WrittenField
          label={said.weeklyMinutes}
          below={minutes === null ? weeklyHint : hours.exact(minutes)}
          {...field("weeklyMinutes")}
        />
      </div>
      <ChoicesField
        label={said.tools}
        values={toolsOf(typed.tools)}
        choices={tools.map((tool) => ({ value: tool, label: words.tool[tool] }))}
        problems={problemsOf("tools")}
        onChange={(chosen) => onType("tools", toolsText(chosen))}
      />
      <div className="form-fields">
        <WrittenField
          label={said.firstDay}
          placeholder={said.dayHint}
          below={dayBelow(typed.firstDay)}
          {...field("firstDay")}
        />
        <WrittenField
          label={said.lastDay}
          placeholder={said.dayHint}
          below={dayBelow(typed.lastDay)}
          {...field("lastDay")}
        />
      </div>
    </FormSection>
  );
}
