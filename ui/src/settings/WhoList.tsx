/** Those whose names are about to be taken away: everybody, so that it can be seen before it is done. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { Day } from "../dates";
import { useLanguage } from "../words/language";
import type { Listed } from "./anonymise";

interface WhoListProps {
  people: readonly Listed[];
  today: Day;
}

/** As in the style sheet. */
const rowHeight = 30;

export function WhoList({ people, today }: WhoListProps) {
  const { words, date } = useLanguage();
  const said = words.settings.privacy;
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const where = ({ id, department, isRemoved }: Listed) =>
    department ?? (isRemoved ? said.whoRemoved[id.kind] : said.instructor);
  const still = people.filter(({ lastDay }) => lastDay !== null && lastDay >= today).length;
  return (
    <>
      <div ref={scroll} className="privacy-who" role="region" aria-label={said.who} tabIndex={0}>
        <table aria-label={said.who} aria-rowcount={people.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{said.whoName}</th>
              <th scope="col">{said.whoDepartment}</th>
              <th scope="col">{said.whoLastDay}</th>
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr aria-hidden style={{ blockSize: above }} />}
            {shown.map(({ index, key }) => {
              const person = people[index];
              if (!person) return null;
              return (
                <tr key={key} aria-rowindex={index + 2}>
                  <th scope="row" title={person.name}>
                    {person.name}
                  </th>
                  <td title={where(person)}>{where(person)}</td>
                  <td>{person.lastDay === null ? "–" : date.dayAndYear(person.lastDay)}</td>
                </tr>
              );
            })}
            {below > 0 && <tr aria-hidden style={{ blockSize: below }} />}
          </tbody>
        </table>
      </div>
      {people.length > 1 && still > 0 && <p className="settings-dialog-text">{said.stillHere(still)}</p>}
    </>
  );
}
