/**
 * Books one piece of a need: with whom together, how long, with which trainer and when; what it does to the board is
 * shown before it is done, and then what comes next is offered.
 *
 * Only times of the answer can be picked, so what is booked here breaks no rule unless the season moves meanwhile.
 */
import { ArrowRightIcon, CheckmarkCircleFillIcon, ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons";
import { Button, InlineMessage, Loader } from "@navikt/ds-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { WrittenField } from "../components/form/WrittenField";
import { Panel } from "../components/Panel";
import { StatusMark } from "../components/StatusMark";
import { TextButton } from "../components/TextButton";
import { weekOf, weeksFrom } from "../dates";
import { readHours } from "../hours";
import { useAnswer } from "../season/answer";
import { newId } from "../season/ids";
import { useSeason, useStore } from "../season/use";
import { type ChosenSession, useGo } from "../ways";
import type { DateRange } from "../wire/DateRange";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Module } from "../wire/Module";
import type { ModuleId } from "../wire/ModuleId";
import type { Session } from "../wire/Session";
import type { Temp } from "../wire/Temp";
import type { TempId } from "../wire/TempId";
import type { Unbooked } from "../wire/Unbooked";
import type { Week } from "../wire/Week";
import { added, canHave, firstPick, type Picked, seated, trainingAt } from "./booking";
import { Mates } from "./Mates";
import { nextNeed } from "./needs";
import { Plan } from "./Plan";
import { Times } from "./Times";
import { tellDaysLeft, tellPieces, tellPlan, tellWhyNot } from "./tell";
import { useBooking } from "./useBooking";
import { useTelling } from "./useTelling";
import { useUnbooked } from "./useUnbooked";
import "./needs.css";

interface NeedPanelProps {
  temp: TempId;
  module: ModuleId;
  /** The time it was put down on. */
  at?: Picked | undefined;
  onClose: () => void;
  onChoose: (chosen: ChosenSession) => void;
  onOpenWeek: (department: DepartmentId, week: Week) => void;
}

export function NeedPanel(props: NeedPanelProps) {
  const { temp, module, at, onClose, onChoose } = props;
  const { words, names } = useTelling();
  const needs = useUnbooked();
  const known = useSeason((season) => season.entries.temp.get(temp));
  const taught = useSeason((season) => season.entries.module.get(module));
  const [booked, setBooked] = useState<Session | null>(null);
  const need = needs.answer?.find((one) => one.temp === temp && one.module === module);
  const subject = `${temp} ${module} ${at ? `${at.trainer} ${at.day} ${at.start}` : ""}`;
  // Another need is a panel of its own: nothing of the one before is left in it.
  const [opened, setOpened] = useState(subject);
  if (opened !== subject) {
    setOpened(subject);
    setBooked(null);
  }
  // What is left of the need is known only once it has been counted anew.
  const isCounted = booked === null || needs.isCurrent;
  if (need && known && taught && isCounted) {
    return (
      <Open
        // Another piece of the same need begins anew.
        key={`${subject} ${need.pieces.length} ${booked?.id ?? ""}`}
        {...props}
        need={need}
        temp={known}
        module={taught}
        booked={booked}
        onBooked={setBooked}
      />
    );
  }
  return (
    <Panel subject={subject} title={names.temp(temp)} closeLabel={words.shell.close} onClose={onClose}>
      <p className="sessions-need-what">{names.module(module)}</p>
      {needs.answer ? (
        <After
          booked={booked}
          need={{ temp, module }}
          left={isCounted ? needs.answer : null}
          onChoose={onChoose}
          onUndone={() => setBooked(null)}
        />
      ) : (
        needs.isLong && <Searching />
      )}
    </Panel>
  );
}

function Searching() {
  const { words } = useTelling();
  return (
    <p className="sessions-note" role="status">
      <Loader size="xsmall" aria-hidden /> {words.unbooked.searching}
    </p>
  );
}

interface AfterProps {
  booked: Session | null;
  need: Pick<Unbooked, "temp" | "module">;
  /** What is not booked; `null` where that is not known yet, or something else comes first. */
  left: readonly Unbooked[] | null;
  onChoose: (chosen: ChosenSession) => void;
  onUndone: () => void;
}

/** What was booked, and what comes next. */
function After({ booked, need, left, onChoose, onUndone }: AfterProps) {
  const telling = useTelling();
  const { words, names, entries } = telling;
  const said = words.unbooked.panel;
  const store = useStore();
  const { temp, module } = need;
  const next = useMemo(
    () => left && nextNeed(left, { temp, module }, entries.temp),
    [left, temp, module, entries.temp],
  );
  const nextButton = useRef<HTMLButtonElement>(null);
  const isNext = next !== null && booked !== null;
  // The button that booked is gone: who books one after the other goes on from here. Only once all is drawn, or the
  // panel's heading would take the focus that is its own until then.
  useEffect(() => {
    if (isNext) nextButton.current?.focus();
  }, [isNext]);
  return (
    <div className="sessions-after">
      <div role="status">
        {booked ? (
          <p className="sessions-booked">
            <CheckmarkCircleFillIcon aria-hidden />
            <span>
              {said.booked(
                tellPlan({ trainer: booked.trainer, day: booked.date, start: booked.start }, booked.minutes, telling),
              )}{" "}
              {booked.waiting.length > 0 && said.waits(words.list(booked.waiting.map(names.temp)))}
            </span>
          </p>
        ) : (
          <p className="sessions-note">{said.gone}</p>
        )}
      </div>
      {booked && (
        <div className="sessions-after-do">
          <TextButton onClick={() => onChoose({ is: "session", session: booked.id })}>{said.show}</TextButton>
          <TextButton
            onClick={() => {
              onUndone();
              void store.undo();
            }}
          >
            {said.undo}
          </TextButton>
        </div>
      )}
      {next && (
        <Button
          ref={nextButton}
          size="small"
          icon={<ArrowRightIcon aria-hidden />}
          iconPosition="right"
          onClick={() => onChoose({ is: "need", temp: next.temp, module: next.module })}
        >
          {said.next(names.temp(next.temp), names.module(next.module))}
        </Button>
      )}
      {left && !next && <p className="sessions-note">{said.nothingNext}</p>}
    </div>
  );
}

interface OpenProps extends Omit<NeedPanelProps, "temp" | "module"> {
  need: Unbooked;
  temp: Temp;
  module: Module;
  /** The piece that was booked just now. */
  booked: Session | null;
  onBooked: (session: Session | null) => void;
}

const none: readonly TempId[] = [];

function Open({ need, temp, module, at, booked, onBooked, onClose, onChoose, onOpenWeek }: OpenProps) {
  const telling = useTelling();
  const { words, names, date, hours } = telling;
  const said = words.unbooked.panel;
  const go = useGo();
  const temps = useSeason((season) => season.entries.temp);
  const [id] = useState(newId);
  const [mates, setMates] = useState<readonly TempId[]>(none);
  const [length, setLength] = useState<string | null>(null);
  const [wished, setWished] = useState<Picked | null>(at ?? null);
  const piece = need.pieces[0] ?? 0;
  const minutes = length === null ? piece : readHours(length);

  const together = useMemo(() => [temp.id, ...mates], [temp.id, mates]);
  // Whoever waits for a seat binds nobody.
  const { temps: seats, waiting } = useMemo(() => seated(module, together), [module, together]);
  const asked = minutes !== null && minutes > 0 ? minutes : null;
  const {
    answer: chances,
    isCurrent,
    isLong,
  } = useAnswer(
    `${seats.join(" ")} ${module.id} ${asked}`,
    asked === null
      ? null
      : (host) => host.chances({ temps: seats, module: module.id, minutes: asked, insteadOf: null }),
  );
  const picked = useMemo(() => (chances ? firstPick(chances, wished) : null), [chances, wished]);
  const session = useMemo(
    () =>
      picked && asked !== null ? trainingAt({ id, module, temps: together, minutes: asked }, picked, temps) : null,
    [picked, asked, id, module, together, temps],
  );
  const booking = useBooking(session, added);
  const book = async () => {
    const saved = await booking.save();
    if (saved) onBooked(saved);
  };

  const isElsewhere = at !== undefined && chances && !canHave(chances, at);
  const hindrance = isElsewhere ? chances.trainers.find(({ trainer }) => trainer === at.trainer)?.hindrance : null;
  return (
    <Panel
      subject={id}
      title={names.temp(temp.id)}
      closeLabel={words.shell.close}
      onClose={onClose}
      footer={
        session && (
          <Plan
            plan={picked && tellPlan(picked, session.minutes, telling)}
            refused={booking.refused}
            notes={
              waiting.length > 0 && <p className="sessions-note">{said.waits(words.list(waiting.map(names.temp)))}</p>
            }
          >
            <Button
              size="small"
              loading={booking.isBusy}
              disabled={!isCurrent || booking.refused.length > 0}
              onClick={() => void book()}
            >
              {words.unbooked.time.bookFor(together.length)}
            </Button>
          </Plan>
        )
      }
    >
      {booked && <After booked={booked} need={need} left={null} onChoose={onChoose} onUndone={() => onBooked(null)} />}
      <p className="sessions-need-what">{module.name}</p>
      <p className="sessions-need-who">
        <TextButton onClick={() => go({ place: "temps", temp: temp.id })}>
          {[words.role[temp.role], names.department(temp.department)].join(", ")}
        </TextButton>
      </p>
      <div className="sessions-need-facts">
        <dl className="sessions-facts">
          <div>
            <dt>{said.remaining}</dt>
            <dd>{tellPieces(need.pieces, telling)}</dd>
          </div>
          <div>
            <dt>{said.window}</dt>
            <dd>{date.days(need.window)}</dd>
            <dd className={need.isOverdue ? "sessions-need-bad" : "sessions-fact-detail"}>
              {need.isOverdue && <ExclamationmarkTriangleFillIcon aria-hidden />}
              {tellDaysLeft(need, telling)}
            </dd>
          </div>
        </dl>
        <WrittenField
          label={said.length}
          width="short"
          unit={words.hourWords.hour}
          isNumber
          value={length ?? hours.typed(piece)}
          problems={asked === null ? [words.form.notMinutes] : []}
          onChange={setLength}
        />
      </div>
      {chances && <Mates module={module} chosen={mates} mates={chances.mates} onChange={setMates} />}
      {isElsewhere && (
        <InlineMessage status="warning" size="small">
          {said.notThen(
            tellPlan(at, asked ?? piece, telling),
            hindrance ? tellWhyNot(hindrance, module, seats.length, telling) : said.notFreeThen,
          )}
        </InlineMessage>
      )}
      {!chances && isLong && <Searching />}
      {chances && (
        <Times
          chances={chances}
          module={module}
          temps={seats.length}
          picked={picked}
          onPick={setWished}
          title={said.whoCan}
          nobody={
            <Nobody
              why={
                chances.window === null && seats.length > 1
                  ? said.noneShareDays
                  : chances.why
                    ? words.unbooked.why[chances.why]
                    : ""
              }
              department={temp.department}
              window={need.window}
              onOpenWeek={onOpenWeek}
            />
          }
        />
      )}
    </Panel>
  );
}

interface NobodyProps {
  why: string;
  department: DepartmentId;
  window: DateRange;
  onOpenWeek: (department: DepartmentId, week: Week) => void;
}

/** Why nobody can, and the ways to do something about it: the weeks in which it may be held. */
function Nobody({ why, department, window, onOpenWeek }: NobodyProps) {
  const { words, date } = useTelling();
  const said = words.unbooked.panel;
  const block = useSeason((season) => season.blocks.get(department));
  const weeks = weeksFrom(weekOf(window.first), weekOf(window.last));
  const cells = block?.cells.filter(({ week }) => weeks.includes(week)) ?? [];
  // Where some of the weeks lack something, there is nothing to be mended in the others.
  const lacking = cells.filter(({ status }) => status === "red" || status === "yellow");
  const listed = lacking.length > 0 ? lacking : cells;
  return (
    <div className="sessions-nobody">
      <InlineMessage status="warning" size="small">
        {`${said.nobodyCan} ${why}`}
      </InlineMessage>
      {listed.length > 0 && (
        <div className="sessions-nobody-weeks">
          {listed.map(({ week, status }) => (
            <Button
              key={week}
              size="small"
              variant="secondary"
              icon={lacking.length > 0 && <StatusMark status={status} />}
              onClick={() => onOpenWeek(department, week)}
            >
              {said.toRemedies(date.week(week))}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
