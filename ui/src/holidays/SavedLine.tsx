/** What was just saved, with undo beside it; or why it could not be saved. */
import { ArrowUndoIcon, CheckmarkCircleIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useNames } from "../season/names";
import { useStore } from "../season/use";
import { useLanguage } from "../words/language";
import { useDraftedPlan } from "./plan";
import { Refused } from "./Refused";
import { changeSaid } from "./said";

export function SavedLine() {
  const language = useLanguage();
  const { words } = language;
  const said = words.holidays.draft;
  const names = useNames();
  const store = useStore();
  const { saved, refusal, isDraft, thrown } = useDraftedPlan();
  if (isDraft || thrown.length > 0) return null;
  if (refusal) {
    return (
      <div className="plan-bar plan-bar-row">
        <Refused refusal={refusal} />
      </div>
    );
  }
  const [first] = saved?.changes ?? [];
  if (!saved || !first) return <div role="status" />;
  const trainer = (first.after ?? first.before)?.trainer ?? "";
  return (
    <div className="plan-bar plan-bar-row saved-line" role="status">
      <CheckmarkCircleIcon aria-hidden />
      <span className="saved-line-what">
        {saved.changes.length > 1
          ? said.savedMany(saved.changes.length)
          : `${said.saved} ${names.trainer(trainer)}, ${changeSaid(first, language)}.`}
      </span>
      <Button size="xsmall" variant="tertiary" icon={<ArrowUndoIcon aria-hidden />} onClick={() => void store.undo()}>
        {said.undo}
      </Button>
    </div>
  );
}
