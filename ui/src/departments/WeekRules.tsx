/** The exceptions of a department for single weeks, each a line of fields. */
import { type EntryLine, EntryList } from "../components/form/EntryList";
import { WrittenField } from "../components/form/WrittenField";
import { daysOf } from "../dates";
import type { EntryForm } from "../season/entryForm";
import type { WeekRule } from "../wire/WeekRule";
import { useLanguage } from "../words/language";
import { type RuleDraft, type RuleField, readWeek, typedRule } from "./draft";

interface WeekRulesProps {
  rules: readonly WeekRule[];
  drafts: readonly RuleDraft[];
  year: number;
  problemsOf: EntryForm["problemsOf"];
  /** The exception whose fields take the focus. */
  focused: string | null;
  onAdd: () => void;
  onChange: (draft: RuleDraft) => void;
}

export function WeekRules({ rules, drafts, year, problemsOf, focused, onAdd, onChange }: WeekRulesProps) {
  const { words, date } = useLanguage();
  const said = words.departments;
  const shown: RuleDraft[] = [
    ...rules.map(
      (rule) => drafts.find(({ id }) => id === rule.id) ?? { id: rule.id, is: "changed" as const, ...typedRule(rule) },
    ),
    ...drafts.filter(({ is }) => is === "new"),
  ];
  const lines = shown.map((rule): EntryLine => {
    const entity = { noun: "weekRule" as const, id: rule.id };
    const week = readWeek(rule.week, year);
    const named = week === null ? null : date.week(week);
    const field = (name: RuleField) => ({
      value: rule[name],
      problems: problemsOf(entity, name),
      onChange: (text: string) => onChange({ ...rule, [name]: text }),
    });
    return {
      id: rule.id,
      name: named === null ? said.newRule : said.rule(named),
      isRemoved: rule.is === "removed",
      removeLabel: named === null ? words.form.remove : said.removeRule(named),
      onRemove: () => onChange({ ...rule, is: "removed" }),
      keepLabel: named === null ? words.form.undo : said.keepRule(named),
      onKeep: () => onChange({ ...rule, is: "changed" }),
      fields: (
        <>
          <WrittenField
            label={said.week}
            width="short"
            isNumber
            below={week && date.days(daysOf(week))}
            {...field("week")}
          />
          <WrittenField label={said.minPresent} width="short" isNumber {...field("minPresent")} />
          <WrittenField label={said.reason} width="wide" placeholder={said.reasonHint} {...field("reason")} />
        </>
      ),
    };
  });
  return (
    <EntryList
      title={said.rules}
      lead={lines.length === 0 ? said.noRules : said.rulesLead}
      add={said.addRule}
      onAdd={onAdd}
      lines={lines}
      focused={focused}
      willGo={said.willGo}
      keep={words.form.undo}
    />
  );
}
