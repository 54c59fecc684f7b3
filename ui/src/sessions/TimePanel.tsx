/**
 * Books from a free time of a trainer: what lacks a session and would fit here, one or several temps of one module.
 *
 * What fits is the answer's; the first chosen says what the others must have in common. Whoever is chosen beyond what a
 * course has room for waits for a seat.
 */
import { CheckmarkCircleFillIcon, ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons";
import { Button, Checkbox, Loader, Search, Tag } from "@navikt/ds-react";
import { useMemo, useState } from "react";
import { folded } from "../components/find";
import { WrittenField } from "../components/form/WrittenField";
import { Panel } from "../components/Panel";
import { Section } from "../components/Section";
import { TextButton } from "../components/TextButton";
import { clockMinutes, type Day, readClock } from "../dates";
import { readHours } from "../hours";
import { useAnswer } from "../season/answer";
import { newId } from "../season/ids";
import { useSeason, useStore } from "../season/use";
import { type ChosenSession, useGo } from "../ways";
import type { ClockTime } from "../wire/ClockTime";
import type { Session } from "../wire/Session";
import type { Taker } from "../wire/Taker";
import type { TrainerId } from "../wire/TrainerId";
import { Breaks } from "./Breaks";
import { added, type Picked, seated, trainingAt } from "./booking";
import { Plan } from "./Plan";
import { fitting, takerKey } from "./takers";
import { tellDaysLeft, tellPlan } from "./tell";
import { useBooking } from "./useBooking";
import { useTelling } from "./useTelling";
import { useUnbooked } from "./useUnbooked";
import "./needs.css";

interface TimePanelProps {
  trainer: TrainerId;
  day: Day;
  start: ClockTime;
  onClose: () => void;
  onChoose: (chosen: ChosenSession) => void;
}

/** Another time is a panel of its own, but for what was typed of its start. */
export function TimePanel(props: TimePanelProps) {
  return <Opened key={`${props.trainer} ${props.day}`} {...props} />;
}

/** Drawn at first, and more at a time; fewer are found without a search. */
const most = { first: 12, more: 30, unsought: 8 };
const none: readonly Taker[] = [];

function Opened({ trainer, day, start, onClose, onChoose }: TimePanelProps) {
  const telling = useTelling();
  const { words, names, date, hours, entries } = telling;
  const said = words.unbooked.time;
  const store = useStore();
  const go = useGo();
  const [typed, setTyped] = useState<string | null>(null);
  const [id, setId] = useState(newId);
  const [chosen, setChosen] = useState<readonly Taker[]>(none);
  const [length, setLength] = useState<string | null>(null);
  const [sought, setSought] = useState("");
  const [shown, setShown] = useState(most.first);
  const [booked, setBooked] = useState<Session | null>(null);
  const kind = useSeason((season) => season.entries.trainer.get(trainer))?.kind;
  const at = useMemo((): Picked => ({ trainer, day, start }), [trainer, day, start]);

  const { answer, isCurrent, isLong } = useAnswer(`${trainer} ${day} ${start}`, (host) =>
    host.takers(trainer, day, start),
  );
  const takers = answer ?? none;
  const needs = useUnbooked().answer;
  const overdue = useMemo(() => new Set(needs?.filter(({ isOverdue }) => isOverdue).map(takerKey)), [needs]);
  // Whoever no longer fits, since the start or the season has moved, is no longer chosen.
  const still = useMemo(
    () => chosen.flatMap((one) => takers.find((taker) => takerKey(taker) === takerKey(one)) ?? []),
    [chosen, takers],
  );
  const first = still[0] ?? null;
  const module = first ? entries.module.get(first.module) : undefined;
  const together = useMemo(
    () => still.filter((one) => fitting([one], first, entries).length > 0).map(({ temp }) => temp),
    [still, first, entries],
  );
  const minutes = length === null ? (first?.minutes ?? null) : readHours(length);
  const session = useMemo(
    () =>
      module && minutes !== null && minutes > 0
        ? trainingAt({ id, module, temps: together, minutes }, at, entries.temp)
        : null,
    [id, module, minutes, together, at, entries.temp],
  );
  const booking = useBooking(session, added);
  const book = async () => {
    const saved = await booking.save();
    if (!saved) return;
    setBooked(saved);
    setChosen(none);
    setLength(null);
    setId(newId());
  };

  const isCourse = module?.form === "course";
  const isFull = module !== undefined && !isCourse && together.length >= module.groupMax;
  const text = folded(sought).trim();
  const listed = fitting(takers, first, entries).filter(
    ({ temp, module: of }) => text === "" || folded(`${names.temp(temp)} ${names.module(of)}`).includes(text),
  );
  const waiting = module ? seated(module, together).waiting : [];
  const begin = clockMinutes(start);
  const put = (taker: Taker, isChosen: boolean) => {
    setBooked(null);
    // Another first one has another length.
    if (still.length === 0) setLength(null);
    setChosen((now) => (isChosen ? [...now, taker] : now.filter((one) => takerKey(one) !== takerKey(taker))));
  };
  return (
    <Panel
      subject={`${trainer} ${day}`}
      title={names.trainer(trainer)}
      closeLabel={words.shell.close}
      onClose={onClose}
      footer={
        session && (
          <Plan
            plan={tellPlan(at, session.minutes, telling)}
            refused={booking.refused}
            notes={
              <>
                {waiting.length > 0 && (
                  <p className="sessions-note">{words.unbooked.panel.waits(words.list(waiting.map(names.temp)))}</p>
                )}
                <Breaks session={session} />
              </>
            }
          >
            <Button
              size="small"
              loading={booking.isBusy}
              disabled={!isCurrent || booking.refused.length > 0}
              onClick={() => void book()}
            >
              {said.bookFor(together.length)}
            </Button>
          </Plan>
        )
      }
    >
      <p className="sessions-need-what">{date.full(day)}</p>
      <p className="sessions-need-who">
        <TextButton onClick={() => go({ place: "trainers", trainer })}>
          {kind && ("superuser" in kind ? names.department(kind.superuser.department) : words.people.instructor)}
        </TextButton>
      </p>
      <div className="sessions-need-facts">
        <WrittenField
          label={words.unbooked.panel.start}
          width="short"
          value={typed ?? date.clock(begin)}
          problems={typed !== null && readClock(typed) === null ? [words.form.notATime] : []}
          onChange={(next) => {
            setTyped(next);
            const read = readClock(next);
            if (read !== null && read !== start) onChoose({ is: "time", trainer, day, start: read });
          }}
        />
        {first && (
          <WrittenField
            label={words.unbooked.panel.length}
            width="short"
            unit={words.hourWords.hour}
            isNumber
            value={length ?? hours.typed(first.minutes)}
            problems={session ? [] : [words.form.notMinutes]}
            onChange={setLength}
          />
        )}
      </div>
      {kind && "instructor" in kind && (
        <p className="sessions-note">
          <TextButton onClick={() => onChoose({ is: "otherWork", trainer, day, start })}>
            {words.unbooked.other.title}
          </TextButton>
        </p>
      )}
      <div role="status">
        {booked && (
          <div className="sessions-after">
            <p className="sessions-booked">
              <CheckmarkCircleFillIcon aria-hidden />
              <span>{words.unbooked.panel.booked(tellPlan(placeOf(booked), booked.minutes, telling))}</span>
            </p>
            <div className="sessions-after-do">
              <TextButton onClick={() => onChoose({ is: "session", session: booked.id })}>
                {words.unbooked.panel.show}
              </TextButton>
              <TextButton
                onClick={() => {
                  setBooked(null);
                  void store.undo();
                }}
              >
                {words.unbooked.panel.undo}
              </TextButton>
            </div>
          </div>
        )}
        {!answer && isLong && (
          <p className="sessions-note">
            <Loader size="xsmall" aria-hidden /> {words.unbooked.searching}
          </p>
        )}
      </div>
      {answer && takers.length === 0 && (
        <p className="sessions-note sessions-takers-none">
          <span>
            {said.none} {said.noneLead}
          </span>
        </p>
      )}
      {takers.length > 0 && (
        <Section title={said.who} aside={words.unbooked.urgentFirst}>
          {takers.length > most.unsought && (
            <Search
              className="sessions-takers-search"
              label={said.find}
              placeholder={said.find}
              size="small"
              variant="simple"
              value={sought}
              onChange={setSought}
            />
          )}
          {module && (isCourse || module.groupMax > 1) && (
            <p className="sessions-takers-hint">
              {isCourse ? said.waitingHint(module.groupMax) : words.unbooked.panel.groupHint(module.groupMax)}
            </p>
          )}
          <ul className="sessions-takers">
            {listed.slice(0, shown).map((taker) => (
              <TakerRow
                key={takerKey(taker)}
                taker={taker}
                isOverdue={overdue.has(takerKey(taker))}
                isChosen={still.includes(taker)}
                isWaiting={waiting.includes(taker.temp)}
                isFull={isFull}
                onChange={(isChosen) => put(taker, isChosen)}
              />
            ))}
          </ul>
          {listed.length > shown && (
            <TextButton onClick={() => setShown(shown + most.more)}>{said.more(listed.length - shown)}</TextButton>
          )}
          {first && listed.length < takers.length && (
            <p className="sessions-takers-hint">{said.onlyThese(names.module(first.module))}</p>
          )}
        </Section>
      )}
    </Panel>
  );
}

const placeOf = ({ trainer, date, start }: Session): Picked => ({ trainer, day: date, start });

interface TakerRowProps {
  taker: Taker;
  isOverdue: boolean;
  isChosen: boolean;
  isWaiting: boolean;
  isFull: boolean;
  onChange: (isChosen: boolean) => void;
}

function TakerRow({ taker, isOverdue, isChosen, isWaiting, isFull, onChange }: TakerRowProps) {
  const telling = useTelling();
  const { words, names, hours, entries } = telling;
  const department = entries.temp.get(taker.temp)?.department;
  return (
    <li>
      <Checkbox
        size="small"
        checked={isChosen}
        disabled={isFull && !isChosen}
        onChange={({ target }) => onChange(target.checked)}
      >
        <span className="sessions-taker">
          <span className="sessions-need-line">
            <span className="sessions-taker-temp">{names.temp(taker.temp)}</span>
            <span className="sessions-need-aside">{hours.exact(taker.minutes)}</span>
          </span>
          <span className="sessions-need-line">
            <span>{names.module(taker.module)}</span>
            <span className={isOverdue ? "sessions-need-aside sessions-need-bad" : "sessions-need-aside"}>
              {isOverdue && <ExclamationmarkTriangleFillIcon aria-hidden />}
              {tellDaysLeft({ isOverdue, daysLeft: taker.daysLeft }, telling)}
            </span>
          </span>
          <span className="sessions-need-line">
            <span className="sessions-need-department">{department && names.department(department)}</span>
            {isWaiting && (
              <Tag size="xsmall" variant="moderate" data-color="warning">
                {words.unbooked.time.waiting}
              </Tag>
            )}
          </span>
        </span>
      </Checkbox>
    </li>
  );
}
