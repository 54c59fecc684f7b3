/** The weeks in which a superuser works more, or less, each a line of fields. */
import { type EntryLine, EntryList } from "../components/form/EntryList";
import { WrittenField } from "../components/form/WrittenField";
import { weeksFrom } from "../dates";
import type { EntryForm } from "../season/entryForm";
import type { Raise } from "../wire/Raise";
import { useLanguage } from "../words/language";
import { daysOfWeeks, type RaiseDraft, readWeekRange, typedRaise } from "./draft";

interface RaisesProps {
  raises: readonly Raise[];
  drafts: readonly RaiseDraft[];
  /** Training time of their own stands in place of a share of the position. */
  isIdle: boolean;
  year: number;
  problemsOf: EntryForm["problemsOf"];
  focused: string | null;
  onAdd: () => void;
  onChange: (draft: RaiseDraft) => void;
}

export function Raises({ raises, drafts, isIdle, year, problemsOf, focused, onAdd, onChange }: RaisesProps) {
  const { words, date } = useLanguage();
  const said = words.trainers;
  const shown: RaiseDraft[] = [
    ...raises.map(
      (raise) =>
        drafts.find(({ id }) => id === raise.id) ?? { id: raise.id, is: "changed" as const, ...typedRaise(raise) },
    ),
    ...drafts.filter(({ is }) => is === "new"),
  ];
  const lines = shown.map((raise): EntryLine => {
    const entity = { noun: "raise" as const, id: raise.id };
    const standing = raises.find(({ id }) => id === raise.id)?.weeks;
    const weeks = readWeekRange(raise.weeks, year, standing);
    const name = said.raise(typeof weeks === "string" ? "" : date.weeks(weeksFrom(weeks.first, weeks.last)));
    return {
      id: raise.id,
      name,
      isRemoved: raise.is === "removed",
      removeLabel: said.removeEntry(name),
      onRemove: () => onChange({ ...raise, is: "removed" }),
      keepLabel: said.keepEntry(name),
      onKeep: () => onChange({ ...raise, is: "changed" }),
      fields: (
        <>
          <WrittenField
            label={said.weeks}
            width="short"
            placeholder={words.absences.weeksHint}
            value={raise.weeks}
            below={typeof weeks === "string" ? null : date.days(daysOfWeeks(weeks))}
            problems={problemsOf(entity, "weeks")}
            onChange={(text) => onChange({ ...raise, weeks: text })}
          />
          <WrittenField
            label={said.positionPercent}
            width="short"
            isNumber
            unit="%"
            value={raise.positionPercent}
            problems={problemsOf(entity, "positionPercent")}
            onChange={(text) => onChange({ ...raise, positionPercent: text })}
          />
        </>
      ),
    };
  });
  const lead = lines.length === 0 ? said.noRaises : isIdle ? said.raisesIdle : said.raisesLead;
  return (
    <EntryList
      title={said.raises}
      lead={lead}
      add={said.addRaise}
      onAdd={onAdd}
      lines={lines}
      focused={focused}
      willGo={said.willGo}
      keep={words.form.undo}
    />
  );
}
