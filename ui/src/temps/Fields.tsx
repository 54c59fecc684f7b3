/** The facts of a temp as fields, each with what is wrong with it beside it. Names stand elsewhere: a seat has none. */
import { ChoiceField } from "../components/form/ChoiceField";
import { WrittenField } from "../components/form/WrittenField";
import { readDay, weekOf } from "../dates";
import { useDepartments } from "../season/departments";
import { roles } from "../season/roles";
import { useLanguage } from "../words/language";
import { engagements, type TempField, type TempTyped, tools } from "./edit";

interface FieldsProps {
  typed: TempTyped;
  problemsOf: (field: TempField) => readonly string[];
  onTyped: (field: TempField, text: string) => void;
  /** The year of a day written without one. */
  year: number;
}

export function Fields({ typed, problemsOf, onTyped, year }: FieldsProps) {
  const { words, date } = useLanguage();
  const departments = useDepartments();
  const said = words.temps;
  const field = (name: TempField) => ({
    value: typed[name],
    problems: problemsOf(name),
    onChange: (text: string) => onTyped(name, text),
  });
  const understood = (text: string) => {
    const day = readDay(text, year);
    return day && `${date.weekdayAndDay(day)}, ${date.week(weekOf(day))}`;
  };
  const choices = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
    values.map((value) => ({ value, label: labels[value] }));
  return (
    <>
      <ChoiceField
        label={said.department}
        width="wide"
        choices={departments.map(({ id, name, code }) => ({ value: id, label: code ? `${code} ${name}` : name }))}
        {...(typed.department === "" ? { none: said.chooseDepartment } : {})}
        {...field("department")}
      />
      <ChoiceField label={said.role} choices={choices(roles, words.role)} {...field("role")} />
      <ChoiceField label={said.tool} choices={choices(tools, words.tempTool)} {...field("tool")} />
      <ChoiceField label={said.engagement} choices={choices(engagements, words.engagement)} {...field("engagement")} />
      <WrittenField label={said.position} isNumber unit="%" width="short" {...field("positionPercent")} />
      <WrittenField label={said.firstDay} below={understood(typed.firstDay)} {...field("firstDay")} />
      <WrittenField label={said.lastDay} below={understood(typed.lastDay)} {...field("lastDay")} />
    </>
  );
}
