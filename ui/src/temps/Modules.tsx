/** A temp's training, module by module: when it should be learned, how far it has come, and its sessions. */
import { Checkbox } from "@navikt/ds-react";
import { Fragment } from "react";
import { StatusMark } from "../components/StatusMark";
import { daysBetween, weekOf, weeksFrom } from "../dates";
import { useNames } from "../season/names";
import { useSeason, useStore } from "../season/use";
import type { ModuleProgress } from "../wire/ModuleProgress";
import type { Temp } from "../wire/Temp";
import type { TempSheet } from "../wire/TempSheet";
import { useLanguage } from "../words/language";
import { type Ticked, tickOf } from "./edit";
import { ModuleMark } from "./Marks";
import { Sessions } from "./Sessions";

export function Modules({ temp, sheet }: { temp: Temp; sheet: TempSheet }) {
  const { words } = useLanguage();
  const said = words.temps;
  const early = sheet.modules.filter(({ isTooEarly }) => isTooEarly);
  if (sheet.modules.length === 0) return <p className="temps-lead">{said.noModules}</p>;
  return (
    <>
      {early.length > 0 && (
        <ul className="temps-warnings">
          {early.map((progress) => (
            <TooEarly key={progress.module} temp={temp} progress={progress} />
          ))}
        </ul>
      )}
      <div className="temps-modules-scroll" tabIndex={0} role="region" aria-label={said.training}>
        <table className="temps-modules">
          <thead>
            <tr>
              <th scope="col">{said.module}</th>
              <th scope="col" className="temps-number">
                {said.minutes}
              </th>
              <th scope="col">{said.window}</th>
              <th scope="col">{words.field.status}</th>
              <th scope="col">{said.done}</th>
              <th scope="col">{said.isExempt}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.modules.map((progress) => (
              <Fragment key={progress.module}>
                <ModuleRow temp={temp} progress={progress} />
                {progress.sessions.length > 0 && (
                  <tr className="temps-sessions-row">
                    <td colSpan={6}>
                      <Sessions temp={temp.id} sessions={progress.sessions} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function ModuleRow({ temp, progress }: { temp: Temp; progress: ModuleProgress }) {
  const { words, date, hours } = useLanguage();
  const said = words.temps;
  const store = useStore();
  const names = useNames();
  const form = useSeason((season) => season.entries.module.get(progress.module)?.form);
  const { module, minutes, held, booked, state, window } = progress;
  const name = names.module(module);
  const left = minutes - held - booked;
  const isAsked = state !== "exempt" && state !== "outside";
  const parts = [
    ...(held > 0 ? [said.held(hours.exact(held))] : []),
    ...(booked > 0 ? [said.bookedHours(hours.exact(booked))] : []),
    ...(isAsked && state !== "learned" && left > 0 && left < minutes ? [said.left(hours.exact(left))] : []),
  ];
  const tick = (list: Ticked, isTicked: boolean) => {
    const [command] = tickOf(temp, list, [module], isTicked);
    if (command) void store.execute(command);
  };
  return (
    <tr className={isAsked ? undefined : "temps-module-off"}>
      <th scope="row">
        <span className="temps-module-name" title={name}>
          {name}
        </span>
        {form && <span className="temps-module-form">{said.form[form]}</span>}
      </th>
      <td className="temps-number">{hours.exact(minutes)}</td>
      <td>
        {window
          ? `${date.days(window)}, ${date.weeks(weeksFrom(weekOf(window.first), weekOf(window.last)))}`
          : said.noWindow}
      </td>
      <td>
        <span className={`temps-module-state temps-module-state-${state}`}>
          <ModuleMark state={state} /> {said.moduleState[state]}
        </span>
        {progress.isTooEarly && (
          <span className="temps-early">
            <StatusMark status="yellow" /> {said.tooEarly}
          </span>
        )}
        {parts.length > 0 && <span className="temps-module-parts">{parts.join(", ")}</span>}
      </td>
      <td>
        <Checkbox
          size="small"
          hideLabel
          checked={temp.done.includes(module)}
          onChange={({ target }) => tick("done", target.checked)}
        >
          {said.doneOf(name)}
        </Checkbox>
      </td>
      <td>
        <Checkbox
          size="small"
          hideLabel
          checked={temp.exempt.includes(module)}
          onChange={({ target }) => tick("exempt", target.checked)}
        >
          {said.exemptOf(name)}
        </Checkbox>
      </td>
    </tr>
  );
}

/** Why training is too early, in a sentence that can be checked. */
function TooEarly({ temp, progress }: { temp: Temp; progress: ModuleProgress }) {
  const { words, date } = useLanguage();
  const names = useNames();
  if (progress.lastSession === null) return null;
  const days = daysBetween(progress.lastSession, temp.days.first);
  return (
    <li>
      <StatusMark status="yellow" />
      <span>
        {words.temps.tooEarlyOne(names.module(progress.module), date.weekdayAndDay(progress.lastSession), days)}
      </span>
    </li>
  );
}
