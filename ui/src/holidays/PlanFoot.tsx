/** At the foot of the place: what can be done with those selected, what is only tried, and what was just saved. */
import type { AbsenceId } from "../wire/AbsenceId";
import { DraftBar } from "./DraftBar";
import { ManyBar } from "./ManyBar";
import { SavedLine } from "./SavedLine";
import "./plan.css";

interface PlanFootProps {
  selected: ReadonlySet<AbsenceId>;
  onClear: () => void;
}

export function PlanFoot({ selected, onClear }: PlanFootProps) {
  return (
    <div className="plan-foot">
      <SavedLine />
      <DraftBar isBesideAnother={selected.size > 0} />
      {/* Last, so that its buttons stay where they are while what is above says what would turn. */}
      {selected.size > 0 && <ManyBar selected={selected} onClear={onClear} />}
    </div>
  );
}
