/**
 * Everything of one session, for who works by clicks: what it is and what speaks against it, whether it was held and who
 * came, when and with whom it is, who sits in it, and how it is called off.
 *
 * What is typed is tried while it is typed and saved by its own button; everything else is done at once and can be undone.
 */
import { CheckmarkIcon, XMarkIcon } from "@navikt/aksel-icons";
import { Button, Checkbox, InlineMessage, Select } from "@navikt/ds-react";
import { type ReactNode, useEffect, useState } from "react";
import { RemoveButton } from "../components/form/RemoveButton";
import { Panel } from "../components/Panel";
import { Section } from "../components/Section";
import { StatusMark } from "../components/StatusMark";
import { TextButton } from "../components/TextButton";
import { useSeason, useStore } from "../season/use";
import { type ChosenSession, useGo } from "../ways";
import type { CancelReason } from "../wire/CancelReason";
import type { Refusal } from "../wire/Refusal";
import type { Session } from "../wire/Session";
import type { SessionId } from "../wire/SessionId";
import { Attendance } from "./Attendance";
import { changed } from "./booking";
import { LookMark } from "./LookMark";
import { Mend } from "./Mend";
import { MoveForm } from "./MoveForm";
import type { Shown } from "./rows";
import { breachSaid, titleSaid, whenSaid } from "./said";
import { cancelled, held, lookOf, notMet, rebooked, removed } from "./session";
import { TempList } from "./TempList";
import { tellRefusal } from "./tell";
import { useTelling } from "./useTelling";
import "./panel.css";

interface SessionPanelProps {
  session: SessionId;
  /** What the core says of it; `null` where it is in no week that is shown. */
  known: Shown | null;
  onClose: () => void;
  onChoose: (chosen: ChosenSession) => void;
  onSaved: (session: Session) => void;
}

export function SessionPanel({ session: id, ...props }: SessionPanelProps) {
  const session = useSeason((season) => season.entries.session.get(id));
  const { onClose } = props;
  const isGone = session === undefined;
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  return session ? <Opened session={session} {...props} /> : null;
}

const reasons: readonly CancelReason[] = ["trainerAway", "tempAway", "workload", "other"];

function Opened({ session, known, onClose, onSaved }: Omit<SessionPanelProps, "session"> & { session: Session }) {
  const telling = useTelling();
  const { words, hours } = telling;
  const said = words.sessions.panel;
  const { names } = telling;
  const store = useStore();
  const go = useGo();
  const today = useSeason((season) => season.today);
  const followUp = useSeason((season) =>
    session.followUp === null ? undefined : season.entries.followUp.get(session.followUp),
  );
  const [refused, setRefused] = useState<{ refusal: Refusal; wanted: Session } | null>(null);
  const [reason, setReason] = useState<CancelReason>("trainerAway");
  const look = lookOf(session, known?.standing ?? null);
  const isOpen = session.status === "booked" || session.status === "proposed";
  const isDue = session.date <= today;
  const title = titleSaid(session, telling);

  const put = async (next: Session) => {
    const answer = await store.execute(changed(next));
    setRefused(typeof answer === "object" ? { refusal: answer, wanted: next } : null);
    if (answer === "done") onSaved(next);
  };
  const remove = () => void store.execute(removed(session));

  return (
    <Panel subject={session.id} title={title} closeLabel={words.shell.close} onClose={onClose}>
      <p className={`session-panel-status session-panel-${look}`}>
        <LookMark look={look} /> {words.sessions.status[look]}
        {session.cancelReason !== null && session.status === "cancelled" && (
          <span>({said.reasons[session.cancelReason].toLocaleLowerCase(words.language)})</span>
        )}
      </p>
      <dl className="session-panel-facts">
        <Fact name={said.when}>
          {whenSaid(session, telling)} ({hours.exact(session.minutes)})
        </Fact>
        <Fact name={said.trainer}>
          <TextButton onClick={() => go({ place: "trainers", trainer: session.trainer })}>
            {names.trainer(session.trainer)}
          </TextButton>
        </Fact>
        {followUp && (
          <Fact name={words.shell.places.followUps}>
            <TextButton onClick={() => go({ place: "followUps", followUp: followUp.id })}>
              {words.followUps.entries.name(
                followUp.category,
                names.department(followUp.department),
                telling.date.month(followUp.month),
              )}
            </TextButton>
          </Fact>
        )}
        {session.department !== null && <Fact name={said.department}>{names.department(session.department)}</Fact>}
      </dl>
      {refused && (
        <InlineMessage status="error" size="small" role="alert" className="session-panel-refused">
          {tellRefusal(refused.refusal, refused.wanted, telling).join(" ")}
        </InlineMessage>
      )}
      {look === "unconfirmed" && (
        <section className="session-panel-ask">
          <h3>{said.wasHeld}</h3>
          <p>{said.wasHeldLead}</p>
          <div className="session-panel-buttons">
            <Button size="small" icon={<CheckmarkIcon aria-hidden />} onClick={() => void put(held(session))}>
              {said.held}
            </Button>
            <Button
              size="small"
              variant="secondary"
              icon={<XMarkIcon aria-hidden />}
              onClick={() => void put(notMet(session))}
            >
              {said.noShow}
            </Button>
          </div>
        </section>
      )}
      {known && known.breaches.length > 0 && (
        <Section title={said.toMend}>
          <ul className="session-panel-breaches">
            {known.breaches.map((breach) => (
              <li key={JSON.stringify(breach)}>
                <StatusMark status={look === "broken" ? "red" : "yellow"} />
                <span>{breachSaid(breach, session, telling)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {session.status === "booked" && known && known.breaches.length > 0 && <Mend session={session} onDone={onSaved} />}
      {session.status === "proposed" && (
        <div className="session-panel-buttons">
          <Button size="small" onClick={() => void put({ ...session, status: "booked" })}>
            {said.book}
          </Button>
          <RemoveButton onClick={remove}>{said.deleteProposal}</RemoveButton>
        </div>
      )}
      {session.temps.length > 0 &&
        (session.status === "held" || look === "unconfirmed" ? (
          <Attendance session={session} onPut={(next) => void put(next)} />
        ) : (
          <TempList session={session} canChange={isOpen} onPut={(next) => void put(next)} />
        ))}
      {session.status === "booked" && isDue && look !== "unconfirmed" && (
        <div className="session-panel-buttons">
          <Button
            size="small"
            variant="secondary"
            icon={<CheckmarkIcon aria-hidden />}
            onClick={() => void put(held(session))}
          >
            {words.sessions.status.held}
          </Button>
          <Button size="small" variant="tertiary" onClick={() => void put(notMet(session))}>
            {words.sessions.status.noShow}
          </Button>
        </div>
      )}
      {isOpen && <MoveForm session={session} onSaved={onSaved} />}
      {session.status === "booked" ? (
        <Section title={said.cancelSession}>
          <div className="session-panel-cancel">
            <Select
              label={said.cancelReason}
              size="small"
              value={reason}
              onChange={({ target }) => setReason(reasons.find((one) => one === target.value) ?? "other")}
            >
              {reasons.map((one) => (
                <option key={one} value={one}>
                  {said.reasons[one]}
                </option>
              ))}
            </Select>
            <Button
              size="small"
              variant="secondary"
              data-color="danger"
              onClick={() => void put(cancelled(session, reason))}
            >
              {said.cancelSession}
            </Button>
          </div>
        </Section>
      ) : (
        session.status !== "proposed" && (
          <div className="session-panel-buttons">
            <Button size="small" variant="secondary" onClick={() => void put(rebooked(session))}>
              {session.status === "cancelled" ? said.rebook : said.reopen}
            </Button>
          </div>
        )
      )}
      <div className="session-panel-last">
        {isOpen && (
          <Checkbox
            size="small"
            checked={session.locked}
            description={said.lockHint}
            onChange={({ target }) => void put({ ...session, locked: target.checked })}
          >
            {said.lock}
          </Checkbox>
        )}
        <TextButton onClick={() => go({ place: "history", concerns: { noun: "session", id: session.id } })}>
          {said.history}
        </TextButton>
      </div>
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
