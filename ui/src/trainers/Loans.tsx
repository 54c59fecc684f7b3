/** A superuser's loans to other departments, each a line of fields. */
import { ChoiceField } from "../components/form/ChoiceField";
import { type EntryLine, EntryList } from "../components/form/EntryList";
import { WrittenField } from "../components/form/WrittenField";
import { weeksFrom } from "../dates";
import type { EntryForm } from "../season/entryForm";
import type { Loan } from "../wire/Loan";
import { useLanguage } from "../words/language";
import { daysOfWeeks, type LoanDraft, readWeekRange, typedLoan } from "./draft";

interface LoansProps {
  loans: readonly Loan[];
  drafts: readonly LoanDraft[];
  /** The departments that can borrow. */
  departments: readonly { value: string; label: string }[];
  year: number;
  problemsOf: EntryForm["problemsOf"];
  focused: string | null;
  onAdd: () => void;
  onChange: (draft: LoanDraft) => void;
}

export function Loans({ loans, drafts, departments, year, problemsOf, focused, onAdd, onChange }: LoansProps) {
  const { words, date } = useLanguage();
  const said = words.trainers;
  const shown: LoanDraft[] = [
    ...loans.map(
      (loan) => drafts.find(({ id }) => id === loan.id) ?? { id: loan.id, is: "changed" as const, ...typedLoan(loan) },
    ),
    ...drafts.filter(({ is }) => is === "new"),
  ];
  const lines = shown.map((loan): EntryLine => {
    const entity = { noun: "loan" as const, id: loan.id };
    const standing = loans.find(({ id }) => id === loan.id)?.weeks;
    const weeks = readWeekRange(loan.weeks, year, standing);
    const name = said.loan(typeof weeks === "string" ? "" : date.weeks(weeksFrom(weeks.first, weeks.last)));
    return {
      id: loan.id,
      name,
      isRemoved: loan.is === "removed",
      removeLabel: said.removeEntry(name),
      onRemove: () => onChange({ ...loan, is: "removed" }),
      keepLabel: said.keepEntry(name),
      onKeep: () => onChange({ ...loan, is: "changed" }),
      fields: (
        <>
          <WrittenField
            label={said.weeks}
            width="short"
            placeholder={words.absences.weeksHint}
            value={loan.weeks}
            below={typeof weeks === "string" ? null : date.days(daysOfWeeks(weeks))}
            problems={problemsOf(entity, "weeks")}
            onChange={(text) => onChange({ ...loan, weeks: text })}
          />
          <ChoiceField
            label={said.lentTo}
            width="wide"
            none={said.chooseDepartment}
            choices={departments}
            value={loan.department}
            problems={problemsOf(entity, "department")}
            onChange={(department) => onChange({ ...loan, department })}
          />
        </>
      ),
    };
  });
  return (
    <EntryList
      title={said.loans}
      lead={lines.length === 0 ? said.noLoans : said.loansLead}
      add={said.addLoan}
      onAdd={onAdd}
      lines={lines}
      focused={focused}
      willGo={said.willGo}
      keep={words.form.undo}
    />
  );
}
