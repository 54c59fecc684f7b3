/** Whether what is moved is saved at once or only tried. */
import { Switch } from "@navikt/ds-react";
import { useState } from "react";
import { useLanguage } from "../words/language";
import { useDraftedPlan } from "./plan";

export function DraftSwitch() {
  const { words } = useLanguage();
  const { isDraft, gathered, setDraft } = useDraftedPlan();
  const [wasAsked, setWasAsked] = useState(false);
  const mustDecide = isDraft && gathered.length > 0;
  return (
    <div className="draft-switch">
      <Switch
        size="small"
        checked={isDraft}
        onChange={() => {
          // What is gathered must not be lost, and must not be saved, by a switch.
          setWasAsked(mustDecide);
          if (!mustDecide) setDraft(!isDraft);
        }}
      >
        {words.holidays.draft.switch}
      </Switch>
      <span role="status" className="draft-switch-said">
        {wasAsked && mustDecide && words.holidays.draft.decideFirst}
      </span>
    </div>
  );
}
