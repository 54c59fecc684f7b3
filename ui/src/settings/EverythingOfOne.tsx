/** Everything about one person as a file, for whoever asks what is stored about them. */
import { DownloadIcon } from "@navikt/aksel-icons";
import { Button, InlineMessage } from "@navikt/ds-react";
import { useMemo, useState } from "react";
import { Section } from "../components/Section";
import { useNames } from "../season/names";
import { personKey } from "../season/received";
import { useSeason, useStore } from "../season/use";
import type { PersonId } from "../wire/PersonId";
import { useLanguage } from "../words/language";
import { PersonField } from "./PersonField";

export function EverythingOfOne() {
  const { words } = useLanguage();
  const said = words.settings.privacy;
  const store = useStore();
  const people = usePeople();
  const [chosen, setChosen] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const person = people.find(({ value }) => value === chosen);
  const save = async (id: PersonId) => {
    setSaved(null);
    setIsSaving(true);
    try {
      setSaved(await store.host.choosePerson(id));
    } catch (thrown) {
      store.report(thrown);
    }
    setIsSaving(false);
  };
  return (
    <Section title={said.person}>
      <p className="settings-text">{said.personLead}</p>
      <div className="privacy-person">
        <PersonField
          label={said.personChoose}
          people={people}
          chosen={chosen}
          onChoose={(value) => {
            setChosen(value);
            setSaved(null);
          }}
        />
        <Button
          size="small"
          variant="secondary"
          icon={<DownloadIcon aria-hidden />}
          disabled={!person}
          loading={isSaving}
          onClick={() => person && void save(person.id)}
        >
          {said.personDo}
        </Button>
      </div>
      <div role="status" className="privacy-saved">
        {saved !== null && (
          <InlineMessage status="success" size="small">
            {said.personSaved(saved)}
          </InlineMessage>
        )}
      </div>
    </Section>
  );
}

/** Every trainer and temp, by name, each with where they are. */
function usePeople() {
  const { words } = useLanguage();
  const said = words.settings.privacy;
  const names = useNames();
  const { trainer, temp } = useSeason((season) => season.entries);
  return useMemo(() => {
    const of = (id: PersonId, name: string, detail: string) => ({
      id,
      value: personKey(id),
      name,
      label: `${name}, ${detail}`,
    });
    const all = [
      ...[...trainer.values()].map(({ id, kind }) =>
        of(
          { kind: "trainer", id },
          names.trainer(id),
          "superuser" in kind ? said.superuserIn(names.department(kind.superuser.department)) : said.instructor,
        ),
      ),
      ...[...temp.values()].map(({ id, department }) =>
        of({ kind: "temp", id }, names.temp(id), said.tempIn(names.department(department))),
      ),
    ];
    return all.sort((one, other) => one.name.localeCompare(other.name, "nb"));
  }, [said, names, trainer, temp]);
}
