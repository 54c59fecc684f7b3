/** Deviations as counts and their line of follow-up, what was lifted outward, and the Forum's assessments. */
import { type FollowUpPart, followUpParts, useGo } from "../ways";
import type { DepartmentId } from "../wire/DepartmentId";
import type { FollowUpId } from "../wire/FollowUpId";
import { useLanguage } from "../words/language";
import { AssessmentsPart } from "./AssessmentsPart";
import { DeviationsPart } from "./DeviationsPart";
import { FollowUpPage } from "./FollowUpPage";
import { LiftedPart } from "./LiftedPart";
import "./followUps.css";

interface FollowUpsProps {
  part: FollowUpPart;
  /** The one that is open. */
  followUp: FollowUpId | null;
  /** The department that is looked at; all of them where none is. */
  department: DepartmentId | null;
  /** Whether the page of a new one is open. */
  isNew: boolean;
}

export function FollowUps({ part, followUp, department, isNew }: FollowUpsProps) {
  const { words } = useLanguage();
  const said = words.followUps;
  const go = useGo();
  const isPage = followUp !== null || isNew;
  return (
    <div className="follow-ups">
      <header className="follow-ups-head" hidden={isPage}>
        <h1>{said.title}</h1>
        <nav aria-label={said.parts}>
          {followUpParts.map((one) => (
            <button
              key={one}
              type="button"
              className="follow-ups-way"
              aria-current={one === part ? "page" : undefined}
              onClick={() => go({ place: "followUps", part: one })}
            >
              {said.part[one]}
            </button>
          ))}
        </nav>
      </header>
      {/* The table stays as it was sorted, sought and scrolled. */}
      {part === "deviations" && <DeviationsPart key={department} department={department} isHidden={isPage} />}
      {part === "lifted" && !isPage && <LiftedPart />}
      {part === "assessments" && !isPage && <AssessmentsPart />}
      {isPage && <FollowUpPage id={followUp} part={part} department={department} />}
    </div>
  );
}
