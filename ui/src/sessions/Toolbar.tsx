/** Above the week: which one it is and how it stands, who is shown, what the symbols mean, and what can be booked. */
import {
  ChatIcon,
  ChevronLeftIcon,
  ChevronRightIcon,
  CogRotationIcon,
  HandHeartIcon,
  SidebarLeftIcon,
} from "@navikt/aksel-icons";
import { Button, Chips, Search, Select, ToggleGroup } from "@navikt/ds-react";
import { Headline } from "../components/Headline";
import { StatusMark } from "../components/StatusMark";
import { TextButton } from "../components/TextButton";
import { type Day, daysOf, monday, plusDays, plusWeeks, weekOf } from "../dates";
import { useDepartments } from "../season/departments";
import { useGoMend } from "../season/mend";
import { useSeason } from "../season/use";
import { useLanguage } from "../words/language";
import type { Zoom } from "./axis";
import { LookMark } from "./LookMark";
import type { Sought } from "./rows";
import type { Look } from "./session";

interface ToolbarProps {
  /** A day of the week that is shown, and where one day is shown, that one. */
  day: Day;
  onDay: (day: Day) => void;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  sought: Sought;
  onSought: (sought: Sought) => void;
  /** How many sessions the week has, how many of them ask for attention, and which wait to be confirmed. */
  count: number;
  toMend: number;
  /** How many that cannot be held or are not confirmed the whole week has. */
  inWeek: number;
  unconfirmed: number;
  onConfirm: () => void;
  /** Whether what is not booked stands beside the week. */
  isListShown: boolean;
  onListShown: (isShown: boolean) => void;
  onAutomatic: () => void;
  onOtherWork: () => void;
  onTelling: () => void;
}

const looks: readonly Look[] = ["booked", "held", "proposed", "cancelled", "noShow", "broken", "unconfirmed"];

export function Toolbar(props: ToolbarProps) {
  const { day, onDay, zoom, onZoom, sought, onSought, count, toMend, inWeek, unconfirmed, onConfirm } = props;
  const goMend = useGoMend();
  const { broken, unconfirmed: anywhere } = useSeason((season) => season.municipality);
  const elsewhere = broken + anywhere - inWeek;
  const { isListShown, onListShown, onAutomatic, onOtherWork, onTelling } = props;
  const { words, date } = useLanguage();
  const said = words.sessions;
  const today = useSeason((season) => season.today);
  const season = useSeason(({ weeks }) => weeks);
  const departments = useDepartments();
  const week = weekOf(day);
  const weeks = season.includes(week) ? season : [...season, week].sort();
  const by = zoom === "week" ? 7 : 1;
  const isNow = zoom === "week" ? week === weekOf(today) : day === today;
  const title = zoom === "week" ? date.week(week) : date.full(day);
  return (
    <div className="sessions-toolbar">
      <div className="sessions-top">
        <Headline mark={toMend > 0 && <StatusMark status="yellow" />}>
          {title.charAt(0).toLocaleUpperCase(words.language) + title.slice(1)}: {said.count(count, toMend)}
        </Headline>
        {elsewhere > 0 && (
          <TextButton className="sessions-elsewhere" onClick={() => goMend("all", week)}>
            {said.inOtherWeeks(elsewhere)}
          </TextButton>
        )}
        <div className="sessions-actions">
          {unconfirmed > 0 && (
            <Button size="small" onClick={onConfirm}>
              {said.confirmMany(unconfirmed)}
            </Button>
          )}
          <Button size="small" variant="secondary" icon={<CogRotationIcon aria-hidden />} onClick={onAutomatic}>
            {said.automatic}
          </Button>
          <Button size="small" variant="tertiary" icon={<HandHeartIcon aria-hidden />} onClick={onOtherWork}>
            {said.otherWork}
          </Button>
          <Button size="small" variant="tertiary" icon={<ChatIcon aria-hidden />} onClick={onTelling}>
            {said.telling}
          </Button>
        </div>
      </div>
      <div className="sessions-filters" role="search">
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<SidebarLeftIcon aria-hidden />}
          aria-label={said.showUnbooked}
          title={said.showUnbooked}
          aria-pressed={isListShown}
          className="sessions-list-toggle"
          onClick={() => onListShown(!isListShown)}
        />
        <div className="sessions-weeks">
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<ChevronLeftIcon aria-hidden />}
            aria-label={said.previous[zoom]}
            title={said.previous[zoom]}
            onClick={() => onDay(plusDays(day, -by))}
          />
          <Select
            label={said.week}
            hideLabel
            size="small"
            value={week}
            onChange={({ target }) => onDay(monday(target.value))}
          >
            {weeks.map((one) => (
              <option key={one} value={one}>
                {`${date.week(one)}, ${date.days(daysOf(one))}`}
              </option>
            ))}
          </Select>
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<ChevronRightIcon aria-hidden />}
            aria-label={said.next[zoom]}
            title={said.next[zoom]}
            onClick={() => onDay(plusDays(day, by))}
          />
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            disabled={isNow}
            onClick={() => onDay(zoom === "week" ? monday(plusWeeks(weekOf(today), 0)) : today)}
          >
            {said.today[zoom]}
          </Button>
          <ToggleGroup
            size="small"
            aria-label={said.zoom}
            className="sessions-zoom"
            value={zoom}
            onChange={(to) => onZoom(to as Zoom)}
          >
            <ToggleGroup.Item value="week" label={said.zooms.week} />
            <ToggleGroup.Item value="day" label={said.zooms.day} />
          </ToggleGroup>
        </div>
        <Search
          label={said.find}
          placeholder={said.find}
          size="small"
          variant="simple"
          value={sought.text}
          onChange={(text) => onSought({ ...sought, text })}
        />
        <Select
          label={said.department}
          hideLabel
          size="small"
          className="sessions-department"
          value={sought.department ?? ""}
          onChange={({ target }) => onSought({ ...sought, department: target.value === "" ? null : target.value })}
        >
          <option value="">{said.allDepartments}</option>
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Chips size="small">
          <Chips.Toggle
            selected={sought.onlyInstructors}
            onClick={() => onSought({ ...sought, onlyInstructors: !sought.onlyInstructors })}
          >
            {said.onlyInstructors}
          </Chips.Toggle>
          <Chips.Toggle
            selected={sought.onlyToMend}
            onClick={() => onSought({ ...sought, onlyToMend: !sought.onlyToMend })}
          >
            {said.onlyToMend}
          </Chips.Toggle>
        </Chips>
      </div>
      <ul className="sessions-legend" aria-label={said.legend}>
        {looks.map((look) => (
          <li key={look}>
            <span className={`session-sample session-card-${look}`}>
              <LookMark look={look} />
            </span>
            {said.status[look]}
          </li>
        ))}
        <li>
          <StatusMark status="yellow" />
          {said.legendBreach}
        </li>
        <li>
          <span className="sessions-sample-shift" />
          {said.legendShift}
        </li>
        <li>
          <span className="sessions-sample-closed" />
          {said.legendClosed}
        </li>
      </ul>
    </div>
  );
}
