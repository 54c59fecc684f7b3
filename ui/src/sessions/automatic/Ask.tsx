/** What is to be booked automatically: which part of the season, how long it may search, and what may be moved. */
import {
  Button,
  Checkbox,
  UNSAFE_Combobox as Combobox,
  ErrorMessage,
  Radio,
  RadioGroup,
  Select,
  ToggleGroup,
} from "@navikt/ds-react";
import { type FormEvent, useId, useMemo, useState } from "react";
import { folded } from "../../components/find";
import { monday, weekOf } from "../../dates";
import { useDepartments } from "../../season/departments";
import { useSeason } from "../../season/use";
import { useLanguage } from "../../words/language";
import { FailureLine } from "./FailureLine";
import type { BookingSearch, SearchState } from "./search";

const seconds = [1, 3, 10, 30];
/** How many names the list of departments shows; more would not be read. */
const mostOptions = 30;

export function Ask({ search, state }: { search: BookingSearch; state: SearchState }) {
  const { words } = useLanguage();
  const said = words.automatic;
  const { asked, failure } = state;
  const [isChecked, setIsChecked] = useState(false);
  const lacksDepartments = asked.departments?.length === 0;
  const hint = useId();

  const start = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!lacksDepartments) void search.start();
  };
  return (
    <form className="sessions-automatic-ask" noValidate onSubmit={start}>
      <p className="sessions-automatic-lead">{said.lead}</p>
      {failure && <FailureLine failure={failure} />}
      <RadioGroup
        legend={said.what}
        size="small"
        value={asked.departments === null ? "season" : "some"}
        onChange={(value) => search.ask({ departments: value === "season" ? null : (asked.departments ?? []) })}
      >
        <Radio value="season">{said.wholeSeason}</Radio>
        <Radio value="some">{said.someDepartments}</Radio>
      </RadioGroup>
      {asked.departments !== null && (
        <div className="sessions-automatic-departments">
          <Departments
            chosen={asked.departments}
            error={isChecked && lacksDepartments ? said.chooseDepartments : null}
            onChange={(departments) => search.ask({ departments })}
          />
        </div>
      )}
      <From state={state} search={search} />
      <div>
        <ToggleGroup
          label={said.howLong}
          size="small"
          value={String(asked.seconds)}
          aria-describedby={hint}
          onChange={(value) => search.ask({ seconds: Number(value) })}
        >
          {seconds.map((count) => (
            <ToggleGroup.Item key={count} value={String(count)}>
              {said.seconds(count)}
            </ToggleGroup.Item>
          ))}
        </ToggleGroup>
        <p className="sessions-automatic-hint" id={hint}>
          {said.howLongHint}
        </p>
      </div>
      <Checkbox
        size="small"
        checked={asked.alsoMove}
        description={said.alsoMoveHint}
        onChange={({ target }) => search.ask({ alsoMove: target.checked })}
      >
        {said.alsoMove}
      </Checkbox>
      <div>
        <Button type="submit" size="small">
          {said.start}
        </Button>
      </div>
    </form>
  );
}

function From({ search, state }: { search: BookingSearch; state: SearchState }) {
  const { words, date } = useLanguage();
  const weeks = useSeason((season) => season.weeks);
  const today = useSeason((season) => season.today);
  const later = weeks.filter((week) => week > weekOf(today));
  return (
    <Select
      label={words.automatic.from}
      size="small"
      className="sessions-automatic-from"
      value={state.asked.from ?? ""}
      onChange={({ target }) => search.ask({ from: target.value || null })}
    >
      <option value="">{words.automatic.fromToday(date.weekdayAndDay(today))}</option>
      {later.map((week) => (
        <option key={week} value={week}>
          {words.automatic.fromWeek(date.week(week), date.day(monday(week)))}
        </option>
      ))}
    </Select>
  );
}

interface DepartmentsProps {
  chosen: readonly string[];
  error: string | null;
  onChange: (chosen: string[]) => void;
}

function Departments({ chosen, error, onChange }: DepartmentsProps) {
  const { words } = useLanguage();
  const departments = useDepartments();
  const [sought, setSought] = useState("");
  const options = useMemo(() => departments.map(({ id: value, name: label }) => ({ value, label })), [departments]);
  const isChosen = new Set(chosen);
  const found = options.filter(({ label }) => folded(label).includes(folded(sought.trim()))).slice(0, mostOptions);
  const choose = (department: string, isSelected: boolean) => {
    setSought("");
    onChange(isSelected ? [...chosen, department] : chosen.filter((one) => one !== department));
  };
  return (
    <>
      <Combobox
        label={words.automatic.departments}
        size="small"
        isMultiSelect
        options={options}
        filteredOptions={found}
        selectedOptions={options.filter(({ value }) => isChosen.has(value))}
        value={sought}
        onChange={setSought}
        onToggleSelected={choose}
        shouldAutocomplete={false}
      />
      {error && <ErrorMessage size="small">{error}</ErrorMessage>}
    </>
  );
}
