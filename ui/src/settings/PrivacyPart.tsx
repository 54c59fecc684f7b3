/** What is never stored, how long names are kept, and the way to take them away. */
import { Button, UNSAFE_Combobox as Combobox, InlineMessage } from "@navikt/ds-react";
import { useMemo, useState } from "react";
import { Section } from "../components/Section";
import { personKey } from "../season/received";
import { useSeason, useStore } from "../season/use";
import type { TrainerId } from "../wire/TrainerId";
import { useLanguage } from "../words/language";
import { AnonymiseDialog } from "./AnonymiseDialog";
import {
  type Anonymising,
  formerName,
  isFormerName,
  namedTemps,
  withoutTempNames,
  withoutTrainerName,
} from "./anonymise";
import { Part } from "./Part";

/** More would not be read, and each is an element. */
const mostOptions = 30;

/** What is about to be done, until it is confirmed. */
interface Asked {
  title: string;
  what: string;
  done: string;
  anonymising: Anonymising;
}

export function PrivacyPart() {
  const { words } = useLanguage();
  const said = words.settings.privacy;
  const store = useStore();
  const season = useSeason((all) => all);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const named = useMemo(() => namedTemps(season).length, [season]);

  const askTemps = () => {
    const anonymising = withoutTempNames(season);
    const example = anonymising.names[0]?.person.name ?? "";
    setAsked({
      title: said.confirmTemps(named),
      what: said.confirmTempsWhat(example),
      done: said.doneTemps(named),
      anonymising,
    });
  };
  const askTrainer = (id: TrainerId, name: string) => {
    const given = formerName(season.names.values());
    setAsked({
      title: said.confirmTrainer(name),
      what: said.confirmTrainerWhat(given),
      done: said.doneTrainer(given),
      anonymising: withoutTrainerName(id, season),
    });
  };
  const carryOut = async ({ anonymising, done: message }: Asked) => {
    setDone(null);
    const answer = await store.execute(anonymising.command, anonymising.names);
    setAsked(null);
    if (answer === "done") setDone(message);
    // The people are there or the season has moved on: then it is asked anew.
    else if (answer !== "failed") store.report({ kind: "refused", refusal: answer });
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
      </Section>
      <div role="status" className="settings-status">
        {done !== null && (
          <InlineMessage status="success" size="small">
            {done}
          </InlineMessage>
        )}
      </div>
      <Section title={said.temps}>
        <p className="settings-text">{named === 0 ? said.tempsNone : said.tempsNamed(named)}</p>
        {named > 0 && (
          <Button size="small" variant="secondary" data-color="danger" onClick={askTemps}>
            {said.tempsDo}
          </Button>
        )}
      </Section>
      <Section title={said.trainer}>
        <p className="settings-text">{said.trainerLead}</p>
        <TrainerChoice onAsk={askTrainer} />
      </Section>
      {asked && (
        <AnonymiseDialog
          title={asked.title}
          what={asked.what}
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

/** One trainer, those who have left first. */
function TrainerChoice({ onAsk }: { onAsk: (trainer: TrainerId, name: string) => void }) {
  const { words, date } = useLanguage();
  const said = words.settings.privacy;
  const trainers = useSeason((season) => season.entries.trainer);
  const names = useSeason((season) => season.names);
  const today = useSeason((season) => season.today);
  const [sought, setSought] = useState("");
  const [chosen, setChosen] = useState<TrainerId | null>(null);
  const known = useMemo(() => {
    const all = [...trainers.values()].flatMap(({ id, lastDay }) => {
      const name = names.get(personKey({ kind: "trainer", id }));
      if (name === undefined || isFormerName(name)) return [];
      const left = lastDay !== null && lastDay < today ? lastDay : null;
      return [{ id, name, left }];
    });
    return all.sort((one, other) => Number(one.left === null) - Number(other.left === null) || byName(one, other));
  }, [trainers, names, today]);
  const optionOf = ({ id, name, left }: (typeof known)[number]) => ({
    value: id,
    label: left === null ? name : `${name}, ${said.hasLeft(date.dayAndYear(left))}`,
  });
  const found = known
    .filter(({ name }) => name.toLocaleLowerCase("nb").includes(sought.trim().toLocaleLowerCase("nb")))
    .slice(0, mostOptions)
    .map(optionOf);
  const trainer = known.find(({ id }) => id === chosen);
  return (
    <div className="privacy-trainer">
      <Combobox
        label={said.trainerChoose}
        size="small"
        options={found}
        filteredOptions={found}
        selectedOptions={trainer ? [optionOf(trainer)] : []}
        value={sought}
        onChange={setSought}
        onToggleSelected={(id, isSelected) => {
          setChosen(isSelected ? id : null);
          setSought("");
        }}
        shouldAutocomplete={false}
      />
      <Button
        size="small"
        variant="secondary"
        data-color="danger"
        disabled={!trainer}
        onClick={() => trainer && onAsk(trainer.id, trainer.name)}
      >
        {said.trainerDo}
      </Button>
    </div>
  );
}

const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, "nb");
