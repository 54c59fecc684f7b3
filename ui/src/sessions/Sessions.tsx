/** The sessions' week: what is not booked, who holds what when, and a panel for what is chosen. */
import { Button, Loader } from "@navikt/ds-react";
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { type Day, monday, weekOf } from "../dates";
import { useMedia } from "../media";
import { useDepartments } from "../season/departments";
import { useNames } from "../season/names";
import { together } from "../season/together";
import { useSeason, useStore } from "../season/use";
import { useSaved } from "../season/useSaved";
import { type ChosenSession, useGo } from "../ways";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Session } from "../wire/Session";
import type { Timetable } from "../wire/Timetable";
import type { Week } from "../wire/Week";
import { useLanguage } from "../words/language";
import { AutomaticPanel } from "./automatic/AutomaticPanel";
import type { Zoom } from "./axis";
import { changed } from "./booking";
import { Carrying } from "./carry";
import { NeedPanel } from "./NeedPanel";
import { OtherWorkPanel } from "./OtherWorkPanel";
import { hoursShown, idleWeekend, isOn, isToMend, rowsOf, type Sought, sessionsOn } from "./rows";
import { SavedLine } from "./SavedLine";
import { SessionPanel } from "./SessionPanel";
import { daysFrom, sessionSaid } from "./said";
import { held } from "./session";
import { TimePanel } from "./TimePanel";
import { Toolbar } from "./Toolbar";
import { TellingPanel } from "./telling/TellingPanel";
import { Unbooked } from "./Unbooked";
import { useTelling } from "./useTelling";
import { useTimetable } from "./useTimetable";
import { WeekGrid } from "./WeekGrid";
import "./sessions.css";

export interface SessionsProps {
  /** The week to begin with; today's where none is given. */
  week: Week | null;
  /** What the panel is about to begin with. */
  chosen: ChosenSession | null;
  /** Another panel lies beside the place: then its own gives way to it. */
  isBeside: boolean;
  /** Its own panel opens, and another one gives way. */
  onOpenPanel: () => void;
  /** Opens the panel of a department's week, for its remedies. */
  onOpenWeek: (department: DepartmentId, week: Week) => void;
}

export function Sessions(props: SessionsProps) {
  const { words } = useLanguage();
  const go = useGo();
  const isEmpty = useSeason((season) => season.entries.trainer.size === 0);
  if (isEmpty) {
    return (
      <div className="sessions-empty">
        <h1>{words.sessions.noTrainers}</h1>
        <p>{words.sessions.noTrainersLead}</p>
        <Button size="small" onClick={() => go({ place: "trainers" })}>
          {words.sessions.toTrainers}
        </Button>
      </div>
    );
  }
  return <Opened {...props} />;
}

const everything: Sought = { text: "", department: null, onlyInstructors: false, onlyToMend: false };
const nothing: Omit<Timetable, "week"> = { trainers: [], sessions: [] };

function Opened({ week: asked, chosen: askedFor, isBeside, onOpenPanel, onOpenWeek }: SessionsProps) {
  const { words } = useLanguage();
  const store = useStore();
  const go = useGo();
  const names = useNames();
  const telling = useTelling();
  const departments = useDepartments();
  const today = useSeason((season) => season.today);
  const trainers = useSeason((season) => season.entries.trainer);
  const sessions = useSeason((season) => season.entries.session);
  const [chosen, setChosen] = useState<ChosenSession | null>(askedFor);
  const dayOf = (one: ChosenSession | null): Day | null => {
    if (one?.is === "time") return one.day;
    if (one?.is === "need") return one.at?.day ?? null;
    return one?.is === "session" ? (sessions.get(one.session)?.date ?? null) : null;
  };
  const [day, setDay] = useState<Day>(() => (asked ? monday(asked) : (dayOf(askedFor) ?? today)));
  const [zoom, setZoom] = useState<Zoom>("week");
  const [sought, setSought] = useState(everything);
  // The text follows the keys at once, the rows as soon as there is time.
  const deferred = useDeferredValue(sought);
  const [timesBack, setTimesBack] = useState(0);
  // Where there is no room beside the week, the list takes its place while it is looked at.
  const isNarrow = useMedia("(max-width: 60rem)");
  const [isListBeside, setIsListBeside] = useState(true);
  const [isListInPlace, setIsListInPlace] = useState(false);
  const isListShown = isNarrow ? isListInPlace : isListBeside;
  const setIsListShown = isNarrow ? setIsListInPlace : setIsListBeside;
  const saved = useSaved();
  const { answer: timetable, hasFailed, again } = useTimetable(weekOf(day));
  // Until another week is there, the one before stays.
  const { week, trainers: weeks, sessions: known } = timetable ?? { week: weekOf(day), ...nothing };
  const dayShown = weekOf(day) === week ? day : monday(week);

  // Another way to the same place is another thing to look at.
  const [way, setWay] = useState({ asked, askedFor });
  if (way.asked !== asked || way.askedFor !== askedFor) {
    setWay({ asked, askedFor });
    setChosen(askedFor);
    setDay(asked ? monday(asked) : (dayOf(askedFor) ?? day));
  }

  const choose = (next: ChosenSession) => {
    onOpenPanel();
    setChosen(next);
    setIsListInPlace(false);
    const there = dayOf(next);
    if (there !== null && (zoom === "day" ? there !== day : weekOf(there) !== weekOf(day))) setDay(there);
  };
  const close = useCallback(() => {
    setChosen(null);
    setTimesBack((times) => times + 1);
  }, []);
  useEffect(() => {
    // The automatic booking lies in the place of the week, and leads to the remedies of others itself.
    if (isBeside) setChosen((now) => (now?.is === "automatic" ? now : null));
  }, [isBeside]);

  const weekDays = useMemo(() => daysFrom(monday(week)), [week]);
  const days = useMemo(() => (zoom === "week" ? weekDays : [dayShown]), [zoom, weekDays, dayShown]);
  const shown = useMemo(() => sessionsOn(weekDays, sessions.values(), known), [weekDays, sessions, known]);
  const idle = useMemo(() => idleWeekend(weeks, days, shown), [weeks, days, shown]);
  const hours = useMemo(() => hoursShown(weeks, new Set(days), shown), [weeks, days, shown]);
  const onDays = useMemo(() => shown.filter(({ session }) => days.includes(session.date)), [shown, days]);
  const rows = useMemo(
    () =>
      rowsOf(
        { departments, trainers, weeks, sessions: onDays, nameOf: names.trainer, language: words.language },
        deferred,
      ),
    [departments, trainers, weeks, onDays, names, words.language, deferred],
  );
  const listedOf = useMemo(() => (sought.department === null ? null : [sought.department]), [sought.department]);
  const unconfirmed = onDays.filter(({ standing }) => standing === "unconfirmed");
  const confirm = async () => {
    const command = together(unconfirmed.map(({ session }) => changed(held(session))));
    if (command && (await store.execute(command)) === "done") saved.say(words.sessions.savedMany(unconfirmed.length));
  };
  const saySaved = (session: Session) => saved.say(words.sessions.saved(sessionSaid(session, telling)));
  const isAll = !deferred.onlyToMend || deferred.text !== "" || deferred.department !== null;

  if (chosen?.is === "automatic") return <AutomaticPanel onClose={close} onChoose={choose} onOpenWeek={onOpenWeek} />;
  return (
    <Carrying>
      <div className="sessions-place">
        {isListShown && (
          <Unbooked
            chosen={chosen}
            onChoose={choose}
            departments={listedOf}
            onClose={isNarrow ? () => setIsListInPlace(false) : undefined}
          />
        )}
        <div className="sessions">
          <Toolbar
            day={day}
            onDay={setDay}
            zoom={zoom}
            onZoom={setZoom}
            sought={sought}
            onSought={setSought}
            count={onDays.filter(isOn).length}
            toMend={onDays.filter(isToMend).length}
            inWeek={shown.filter(({ standing }) => standing === "broken" || standing === "unconfirmed").length}
            unconfirmed={unconfirmed.length}
            onConfirm={() => void confirm()}
            isListShown={isListShown}
            onListShown={setIsListShown}
            onAutomatic={() => choose({ is: "automatic" })}
            onOtherWork={() => choose({ is: "otherWork" })}
            onTelling={() => choose({ is: "telling" })}
          />
          {timetable ? (
            <WeekGrid
              rows={rows}
              days={days}
              hours={hours}
              idle={idle}
              chosen={chosen}
              onChoose={choose}
              onOpenTrainer={(trainer) => go({ place: "trainers", trainer })}
              onSaved={saySaved}
              none={isAll ? words.sessions.noneFound : words.sessions.noneToMend}
              timesBack={timesBack}
            />
          ) : (
            <div className="sessions-loading">
              {hasFailed ? (
                <Button size="small" variant="secondary" onClick={again}>
                  {words.sessions.again}
                </Button>
              ) : (
                <Loader size="large" title={words.sessions.loading} />
              )}
            </div>
          )}
          <SavedLine saved={saved} />
        </div>
        {chosen?.is === "session" && (
          <SessionPanel
            key={chosen.session}
            session={chosen.session}
            known={shown.find(({ session }) => session.id === chosen.session) ?? null}
            onClose={close}
            onChoose={choose}
            onSaved={saySaved}
          />
        )}
        {chosen?.is === "need" && (
          <NeedPanel
            temp={chosen.temp}
            module={chosen.module}
            at={chosen.at}
            onClose={close}
            onChoose={choose}
            onOpenWeek={onOpenWeek}
          />
        )}
        {chosen?.is === "time" && (
          <TimePanel trainer={chosen.trainer} day={chosen.day} start={chosen.start} onClose={close} onChoose={choose} />
        )}
        {chosen?.is === "otherWork" && (
          <OtherWorkPanel
            trainer={chosen.trainer}
            department={chosen.department}
            day={chosen.day}
            start={chosen.start}
            onClose={close}
            onChoose={choose}
          />
        )}
        {chosen?.is === "telling" && (
          <TellingPanel
            key={chosen.recipient && `${chosen.recipient.kind} ${chosen.recipient.id}`}
            recipient={chosen.recipient}
            onClose={close}
          />
        )}
      </div>
    </Carrying>
  );
}
