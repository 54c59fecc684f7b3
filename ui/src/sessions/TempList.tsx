/** Who sits in a session and who waits for a place, and whoever could join. */
import { PlusIcon, XMarkIcon } from "@navikt/aksel-icons";
import { Button, Select } from "@navikt/ds-react";
import { useState } from "react";
import { Section } from "../components/Section";
import { TextButton } from "../components/TextButton";
import { useNames } from "../season/names";
import { useSeason } from "../season/use";
import { useGo } from "../ways";
import type { Session } from "../wire/Session";
import type { TempId } from "../wire/TempId";
import { useLanguage } from "../words/language";
import { hasWaiting, moduleOf, withTemps } from "./session";
import { useChances } from "./useChances";

interface TempListProps {
  session: Session;
  canChange: boolean;
  onPut: (session: Session) => void;
}

export function TempList({ session, canChange, onPut }: TempListProps) {
  const { words } = useLanguage();
  const said = words.sessions.panel;
  const module = useSeason((season) => season.entries.module.get(moduleOf(session) ?? ""));
  const { temps, waiting } = session;
  const canWait = hasWaiting(module);
  return (
    <Section
      title={said.temps}
      aside={module && module.groupMax > 1 ? `${temps.length}/${module.groupMax}` : undefined}
    >
      <ul className="session-temps">
        {temps.map((temp) => (
          <TempLine key={temp} temp={temp}>
            {canChange && temps.length > 1 && (
              <TakeOut temp={temp} onClick={() => onPut(withTemps(session, without(temps, temp)))} />
            )}
          </TempLine>
        ))}
      </ul>
      {waiting.length > 0 && (
        <>
          <h4 className="session-temps-waiting">{said.waiting}</h4>
          <ul className="session-temps">
            {waiting.map((temp) => (
              <TempLine key={temp} temp={temp}>
                {canChange && (
                  <>
                    <Button
                      size="xsmall"
                      variant="tertiary"
                      onClick={() => onPut(withTemps(session, [...temps, temp]))}
                    >
                      {said.addFromWaiting}
                    </Button>
                    <TakeOut temp={temp} onClick={() => onPut({ ...session, waiting: without(waiting, temp) })} />
                  </>
                )}
              </TempLine>
            ))}
          </ul>
        </>
      )}
      {canChange && <Joining session={session} most={module?.groupMax ?? 1} canWait={canWait} onPut={onPut} />}
    </Section>
  );
}

const without = (temps: readonly TempId[], temp: TempId) => temps.filter((one) => one !== temp);

function TempLine({ temp, children }: { temp: TempId; children: React.ReactNode }) {
  const { words } = useLanguage();
  const names = useNames();
  const go = useGo();
  const department = useSeason((season) => season.entries.temp.get(temp)?.department);
  return (
    <li>
      <span className="session-temp">
        <TextButton
          title={words.sessions.panel.openTemp(names.temp(temp))}
          onClick={() => go({ place: "temps", temp })}
        >
          {names.temp(temp)}
        </TextButton>
        {department !== undefined && <span className="session-temp-detail">{names.department(department)}</span>}
      </span>
      {children}
    </li>
  );
}

function TakeOut({ temp, onClick }: { temp: TempId; onClick: () => void }) {
  const { words } = useLanguage();
  const label = words.sessions.panel.removeTemp(useNames().temp(temp));
  return (
    <Button
      size="xsmall"
      variant="tertiary"
      data-color="neutral"
      icon={<XMarkIcon aria-hidden />}
      aria-label={label}
      title={label}
      onClick={onClick}
    />
  );
}

/** Temps who could sit in besides: into the session, or on the waiting list of a course. */
function Joining({
  session,
  most,
  canWait,
  onPut,
}: {
  session: Session;
  most: number;
  canWait: boolean;
  onPut: (session: Session) => void;
}) {
  const { words } = useLanguage();
  const said = words.sessions.panel;
  const names = useNames();
  const chances = useChances(session);
  const [chosen, setChosen] = useState("");
  const mates = (chances?.mates ?? []).filter(
    (temp) => !session.temps.includes(temp) && !session.waiting.includes(temp),
  );
  const isFull = session.temps.length >= most;
  if (most < 2 || chances === null) return null;
  if (mates.length === 0) return <p className="session-panel-hint">{isFull ? said.full(most) : said.noMates}</p>;
  const temp = mates.find((one) => one === chosen);
  const put = (next: Session) => {
    setChosen("");
    onPut(next);
  };
  return (
    <div className="session-joining">
      <Select label={said.mates} size="small" value={chosen} onChange={({ target }) => setChosen(target.value)}>
        <option value="">{said.chooseTemp}</option>
        {mates.map((one) => (
          <option key={one} value={one}>
            {names.temp(one)}
          </option>
        ))}
      </Select>
      <div className="session-panel-buttons">
        <Button
          size="small"
          variant="secondary"
          icon={<PlusIcon aria-hidden />}
          disabled={temp === undefined || isFull}
          onClick={() => temp !== undefined && put(withTemps(session, [...session.temps, temp]))}
        >
          {said.addTemp}
        </Button>
        {canWait && (
          <Button
            size="small"
            variant="tertiary"
            disabled={temp === undefined}
            onClick={() => temp !== undefined && put({ ...session, waiting: [...session.waiting, temp] })}
          >
            {said.addWaiting}
          </Button>
        )}
      </div>
      {isFull && <p className="session-panel-hint">{said.full(most)}</p>}
    </div>
  );
}
