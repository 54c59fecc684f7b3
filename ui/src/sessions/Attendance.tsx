/** Who came to a session, and who had only a part of it: what is left is needed again. */
import { Select, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { Section } from "../components/Section";
import { readMinutes } from "../hours";
import { useNames } from "../season/names";
import type { Session } from "../wire/Session";
import type { TempId } from "../wire/TempId";
import { useLanguage } from "../words/language";
import { attendedBy } from "./session";

interface AttendanceProps {
  session: Session;
  onPut: (session: Session) => void;
}

export function Attendance({ session, onPut }: AttendanceProps) {
  const { words } = useLanguage();
  const said = words.sessions.panel;
  return (
    <Section title={said.attendance}>
      <p className="session-panel-hint">{said.attendanceLead}</p>
      <ul className="session-attendance">
        {session.temps.map((temp) => (
          <Attended key={temp} session={session} temp={temp} onPut={onPut} />
        ))}
      </ul>
    </Section>
  );
}

type How = "all" | "none" | "part";

function Attended({ session, temp, onPut }: AttendanceProps & { temp: TempId }) {
  const { words, hours } = useLanguage();
  const said = words.sessions.panel;
  const name = useNames().temp(temp);
  const noted = session.attendance[temp] ?? session.minutes;
  const [isPart, setIsPart] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const isPartly = isPart || (noted > 0 && noted < session.minutes);
  const how: How = isPartly ? "part" : noted === 0 ? "none" : "all";
  const read = typed === null ? noted : readMinutes(typed);
  const isWrong = read === null || read < 0 || read > session.minutes;
  const put = (minutes: number) => onPut(attendedBy(session, temp, minutes));
  const choose = (next: string) => {
    setTyped(null);
    setIsPart(next === "part");
    if (next === "all") put(session.minutes);
    else if (next === "none") put(0);
  };
  const keep = () => {
    if (typed === null || isWrong || read === null) return;
    setTyped(null);
    setIsPart(false);
    if (read !== noted) put(read);
  };
  return (
    <li>
      <span className="session-attendance-name" title={name}>
        {name}
      </span>
      <Select label={name} hideLabel size="small" value={how} onChange={({ target }) => choose(target.value)}>
        <option value="all">{said.came}</option>
        <option value="part">{said.part}</option>
        <option value="none">{said.cameNot}</option>
      </Select>
      {isPartly && (
        <TextField
          label={said.minutesOf(name)}
          hideLabel
          size="small"
          autoComplete="off"
          value={typed ?? hours.exact(noted)}
          error={isWrong ? said.notMinutes : undefined}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === "Enter") keep();
          }}
        />
      )}
      {isPartly && <span className="session-panel-hint">{said.of(hours.exact(session.minutes))}</span>}
    </li>
  );
}
