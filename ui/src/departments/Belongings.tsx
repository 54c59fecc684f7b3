/** What belongs to a department: its superusers and temps, each a way to their page, and the cover wanted. */
import { Button } from "@navikt/ds-react";
import { FormSection } from "../components/form/FormSection";
import { TextButton } from "../components/TextButton";
import { useNames } from "../season/names";
import { useSeason } from "../season/use";
import { useGo } from "../ways";
import type { DepartmentId } from "../wire/DepartmentId";
import { useLanguage } from "../words/language";

/** Temps listed here; the place of the temps has them all. */
const mostTemps = 30;

export function Belongings({ department }: { department: DepartmentId }) {
  return (
    <>
      <Superusers department={department} />
      <Temps department={department} />
      <WantedCover department={department} />
    </>
  );
}

function Superusers({ department }: { department: DepartmentId }) {
  const { words } = useLanguage();
  const names = useNames();
  const go = useGo();
  const trainers = useSeason((season) => season.entries.trainer);
  const own = [...trainers.values()]
    .filter(({ kind }) => "superuser" in kind && kind.superuser.department === department)
    .map((trainer) => ({ trainer, name: names.trainer(trainer.id) }))
    .sort((a, b) => a.name.localeCompare(b.name, words.language));
  return (
    <FormSection
      title={words.departments.superusers}
      aside={
        <Button type="button" size="xsmall" variant="tertiary" onClick={() => go({ place: "trainers" })}>
          {words.departments.toTrainers}
        </Button>
      }
    >
      {own.length === 0 && <p className="entry-none">{words.departments.noSuperusers}</p>}
      <ul className="entry-links">
        {own.map(({ trainer, name }) => (
          <li key={trainer.id}>
            <TextButton title={name} onClick={() => go({ place: "trainers", trainer: trainer.id })}>
              {name}
            </TextButton>
            <span className="entry-detail">
              {words.role[trainer.role]}, {words.percent(trainer.positionPercent)},{" "}
              {words.tool[trainer.tools.includes("fullClient") ? "fullClient" : "rover"]}
            </span>
          </li>
        ))}
      </ul>
    </FormSection>
  );
}

function Temps({ department }: { department: DepartmentId }) {
  const { words, date } = useLanguage();
  const names = useNames();
  const go = useGo();
  const temps = useSeason((season) => season.entries.temp);
  const own = [...temps.values()]
    .filter((temp) => temp.department === department)
    .sort((a, b) => (a.days.first < b.days.first ? -1 : a.days.first > b.days.first ? 1 : 0));
  return (
    <FormSection
      title={words.departments.temps}
      aside={
        <Button type="button" size="xsmall" variant="tertiary" onClick={() => go({ place: "temps" })}>
          {words.departments.toTemps}
        </Button>
      }
    >
      {own.length === 0 && <p className="entry-none">{words.departments.noTemps}</p>}
      <ul className="entry-links">
        {own.slice(0, mostTemps).map((temp) => (
          <li key={temp.id}>
            <TextButton title={names.temp(temp.id)} onClick={() => go({ place: "temps", temp: temp.id })}>
              {names.temp(temp.id)}
            </TextButton>
            <span className="entry-detail">
              {words.role[temp.role]}, {date.days(temp.days)}
            </span>
          </li>
        ))}
      </ul>
      {own.length > mostTemps && <p className="entry-none">{words.departments.moreTemps(own.length - mostTemps)}</p>}
    </FormSection>
  );
}

function WantedCover({ department }: { department: DepartmentId }) {
  const { words, date } = useLanguage();
  const go = useGo();
  const weeks = useSeason((season) => season.weeks);
  const cover = useSeason((season) => season.blocks.get(department)?.cover);
  const wanted = (cover ?? []).filter((role) => role.wanted.some((count) => count > 0));
  return (
    <FormSection
      title={words.departments.cover}
      aside={
        <Button type="button" size="xsmall" variant="tertiary" onClick={() => go({ place: "cover", department })}>
          {words.departments.toCover}
        </Button>
      }
    >
      {wanted.length === 0 && <p className="entry-none">{words.departments.noCover}</p>}
      <ul className="entry-links">
        {wanted.map((role) => {
          const lacking = weeks.filter((_, at) => (role.filled[at] ?? 0) < (role.wanted[at] ?? 0));
          return (
            <li key={role.role}>
              {words.role[role.role]}
              <span className="entry-detail">
                {lacking.length === 0 ? words.departments.covered : words.departments.lacking(date.weeks(lacking))}
              </span>
            </li>
          );
        })}
      </ul>
    </FormSection>
  );
}
