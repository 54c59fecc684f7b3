/** What the Forum and the steering group think of the follow-up, dated, with the figures of that day and today's beside. */
import { PencilIcon, PlusIcon } from "@navikt/aksel-icons";
import { Button, Loader } from "@navikt/ds-react";
import { useState } from "react";
import { useAnswer } from "../season/answer";
import { useSeason } from "../season/use";
import type { Assessment } from "../wire/Assessment";
import type { AssessmentId } from "../wire/AssessmentId";
import type { Figures } from "../wire/Figures";
import { useLanguage } from "../words/language";
import { AssessmentForm } from "./AssessmentForm";
import { latestFirst } from "./assessment";
import { FiguresTable } from "./FiguresTable";
import { JudgementMark } from "./Marks";

export function AssessmentsPart() {
  const { words } = useLanguage();
  const said = words.followUps.assessments;
  const assessments = useSeason((season) => season.entries.assessment);
  const [isAdding, setIsAdding] = useState(false);
  const [edited, setEdited] = useState<AssessmentId | null>(null);
  const { answer: today } = useAnswer("figures", (host) => host.figures());
  const shown = latestFirst(assessments.values());
  return (
    <div className="follow-ups-part follow-ups-scroll">
      <div className="lifted-head">
        <p className="follow-ups-lead">{shown.length === 0 && !isAdding ? said.noneLead : said.lead}</p>
        {!isAdding && (
          <Button size="small" icon={<PlusIcon aria-hidden />} onClick={() => setIsAdding(true)}>
            {said.add}
          </Button>
        )}
      </div>
      {isAdding && (
        <section className="assessment assessment-open" aria-label={said.newTitle}>
          <AssessmentForm standing={null} onClose={() => setIsAdding(false)} />
          <Side isNow figures={today} today={undefined} />
        </section>
      )}
      {shown.length === 0 && !isAdding && <h2 className="assessments-none">{said.none}</h2>}
      <ul className="assessments">
        {shown.map((assessment) => (
          <li key={assessment.id} className={edited === assessment.id ? "assessment assessment-open" : "assessment"}>
            <One
              assessment={assessment}
              today={today}
              isEdited={edited === assessment.id}
              onEdit={(isEdited) => setEdited(isEdited ? assessment.id : null)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface OneProps {
  assessment: Assessment;
  today: Figures | undefined;
  isEdited: boolean;
  onEdit: (isEdited: boolean) => void;
}

function One({ assessment, today, isEdited, onEdit }: OneProps) {
  const { words, date } = useLanguage();
  const said = words.followUps;
  const { answer: figures } = useAnswer(assessment.id, (host) => host.figuresOf(assessment.id));
  const body = said.body[assessment.body];
  const day = date.dayAndYear(assessment.date);
  return (
    <>
      {isEdited ? (
        <AssessmentForm standing={assessment} onClose={() => onEdit(false)} />
      ) : (
        <div className="assessment-said">
          <h3>{said.assessments.latest(body, day)}</h3>
          <p>
            <JudgementMark judgement={assessment.judgement} />
          </p>
          {assessment.line !== null && <p className="assessment-line">{assessment.line}</p>}
          <Button
            type="button"
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            icon={<PencilIcon aria-hidden />}
            aria-label={said.assessments.editOf(body, day)}
            onClick={() => onEdit(true)}
          >
            {said.assessments.edit}
          </Button>
        </div>
      )}
      <Side figures={figures} today={today} />
    </>
  );
}

interface SideProps {
  /** Those of the day; `null` where the history does not reach, `undefined` until they are there. */
  figures: Figures | null | undefined;
  /** Today's, to be set beside. */
  today: Figures | undefined;
  /** They are today's themselves. */
  isNow?: boolean;
}

function Side({ figures, today, isNow = false }: SideProps) {
  const { words, date } = useLanguage();
  const said = words.followUps.figures;
  if (figures === undefined)
    return (
      <p className="follow-ups-none">
        <Loader size="xsmall" aria-hidden /> {words.followUps.loading}
      </p>
    );
  if (figures === null) return <p className="follow-ups-none">{said.unknown}</p>;
  const isSame = today !== undefined && JSON.stringify(today) === JSON.stringify(figures);
  return (
    <div className="assessment-figures">
      <FiguresTable
        label={said.title}
        columns={[
          { title: isNow ? said.today : said.ofDay(date.dayAndYear(figures.day)), figures },
          ...(isSame || !today ? [] : [{ title: said.today, figures: today }]),
        ]}
      />
    </div>
  );
}
