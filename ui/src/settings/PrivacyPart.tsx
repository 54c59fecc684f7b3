/** What is never stored, how long names are kept, and the way to take them away. */
import { Button, InlineMessage, Select } from "@navikt/ds-react";
import { useMemo, useState } from "react";
import { useAppearance } from "../appearance";
import { Section } from "../components/Section";
import { useDrafts } from "../season/drafts";
import { personKey } from "../season/received";
import { useSeason, useStore } from "../season/use";
import type { NamesUntil } from "../wire/NamesUntil";
import { useLanguage } from "../words/language";
import { AnonymiseDialog } from "./AnonymiseDialog";
import {
  type Anonymising,
  hasLeft,
  type Listed,
  listedPeople,
  listedRemoved,
  listedTemps,
  namedTemps,
  withoutName,
  withoutRemovedNames,
  withoutTempNames,
} from "./anonymise";
import { EverythingOfOne } from "./EverythingOfOne";
import { Part } from "./Part";
import { PersonField } from "./PersonField";
import { useNamesKept } from "./useNamesKept";
import { WhoList } from "./WhoList";

/** What is about to be done, until it is confirmed. */
interface Asked {
  title: string;
  what: string;
  who: readonly Listed[];
  /** What goes with it. */
  alsoSaid: readonly string[];
  done: string;
  anonymising: Anonymising;
}

const days: readonly NamesUntil[] = ["september", "october", "november", "december", "january"];

export function PrivacyPart() {
  const { words, date } = useLanguage();
  const said = words.settings.privacy;
  const store = useStore();
  const drafts = useDrafts();
  const season = useSeason((all) => all);
  const { settings, choose } = useAppearance();
  const kept = useNamesKept();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const named = useMemo(() => namedTemps(season).length, [season]);
  const removed = kept?.removed ?? 0;
  const over = kept?.isOver ? date.dayAndYear(kept.until) : null;

  const given = ({ names }: Anonymising) => names[0]?.person.name ?? "";
  const alsoSaid = [said.everySeason, ...(removed > 0 ? [said.removedToo(removed)] : [])];
  const askTemps = () => {
    const anonymising = withoutTempNames(season);
    setAsked({
      title: said.confirmTemps(named),
      what: said.confirmTempsWhat(given(anonymising)),
      who: listedTemps(season),
      alsoSaid,
      done: said.doneTemps(named),
      anonymising,
    });
  };
  const askRemoved = () =>
    setAsked({
      title: said.confirmRemoved(removed),
      what: said.confirmRemovedWhat,
      who: listedRemoved(season),
      alsoSaid: [],
      done: said.doneRemoved(removed),
      anonymising: withoutRemovedNames,
    });
  const askOne = (person: Listed) => {
    const anonymising = withoutName(person.id, season);
    setAsked({
      title: said.confirmOne(person.name),
      what: said.confirmOneWhat(given(anonymising)),
      who: [person],
      alsoSaid,
      done: said.doneOne(given(anonymising)),
      anonymising,
    });
  };
  const carryOut = async ({ anonymising, done: message }: Asked) => {
    setDone(null);
    const answer = await drafts.during(() => store.execute(anonymising.command, anonymising.names));
    // Received anew, there is nothing left of the names of those who were removed.
    if (answer === "done" && (await store.open())) setDone(message);
    setAsked(null);
    // The people are there or the season has moved on: then it is asked anew.
    if (answer !== "done" && answer !== "failed") store.report({ kind: "refused", refusal: answer });
  };

  return (
    <Part part="privacy">
      <Section title={said.never}>
        <p className="settings-hint">{said.neverLead}</p>
        <List items={said.neverList} />
      </Section>
      <Section title={said.where}>
        <List items={said.whereList} />
      </Section>
      <Section title={said.howLong}>
        <p className="settings-text">{said.howLongText}</p>
        <Select
          className="privacy-until"
          label={said.until}
          description={kept ? said.untilHere(date.dayAndYear(kept.until)) : undefined}
          size="small"
          value={settings.namesUntil}
          onChange={({ target }) => choose({ namesUntil: target.value as NamesUntil })}
        >
          {days.map((day) => (
            <option key={day} value={day}>
              {said.untilDay[day]}
            </option>
          ))}
        </Select>
      </Section>
      <EverythingOfOne />
      <div role="status" className="settings-status">
        {done !== null && (
          <InlineMessage status="success" size="small">
            {done}
          </InlineMessage>
        )}
      </div>
      <Section title={said.temps}>
        <p className="settings-text">{named === 0 ? said.tempsNone : said.tempsNamed(named)}</p>
        {over !== null && named > 0 && <Over until={over} />}
        {named > 0 && (
          <Button size="small" variant="secondary" data-color="danger" onClick={askTemps}>
            {said.tempsDo}
          </Button>
        )}
      </Section>
      {removed > 0 && (
        <Section title={said.removed}>
          <p className="settings-text">{said.removedLead(removed)}</p>
          {over !== null && named === 0 && <Over until={over} />}
          <Button size="small" variant="secondary" data-color="danger" onClick={askRemoved}>
            {said.removedDo}
          </Button>
        </Section>
      )}
      <Section title={said.one}>
        <p className="settings-text">{said.oneLead}</p>
        <OneChoice onAsk={askOne} />
      </Section>
      {asked && (
        <AnonymiseDialog
          title={asked.title}
          what={asked.what}
          alsoSaid={asked.alsoSaid}
          who={<WhoList people={asked.who} today={season.today} />}
          onConfirm={() => carryOut(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </Part>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className="settings-list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** Says that the names have been kept long enough. */
function Over({ until }: { until: string }) {
  const { words } = useLanguage();
  return (
    <InlineMessage status="warning" size="small" className="privacy-over">
      {words.settings.privacy.tempsOver(until)}
    </InlineMessage>
  );
}

/** One person, trainer or temp, those who have left first. */
function OneChoice({ onAsk }: { onAsk: (person: Listed) => void }) {
  const { words, date } = useLanguage();
  const said = words.settings.privacy;
  const season = useSeason((all) => all);
  const [chosen, setChosen] = useState<string | null>(null);
  const people = useMemo(() => listedPeople(season, season.today), [season]);
  const optionOf = ({ id, name, department, lastDay }: Listed) => {
    const role = id.kind === "temp" ? said.tempIn : said.superuserIn;
    const label = `${name}, ${department === null ? said.instructor : role(department)}`;
    const left = lastDay !== null && hasLeft(lastDay, season.today);
    return { value: personKey(id), label: left ? `${label}, ${said.hasLeft(date.dayAndYear(lastDay))}` : label };
  };
  const person = people.find(({ id }) => personKey(id) === chosen);
  return (
    <div className="privacy-person">
      <PersonField
        label={said.oneChoose}
        people={people.map(optionOf)}
        chosen={person ? personKey(person.id) : null}
        onChoose={setChosen}
      />
      <Button
        size="small"
        variant="secondary"
        data-color="danger"
        disabled={!person}
        onClick={() => person && onAsk(person)}
      >
        {said.oneDo}
      </Button>
    </div>
  );
}
