/** Why something cannot be removed: who still uses it, with ways there. */
import { InlineMessage } from "@navikt/ds-react";
import { TextButton } from "../components/TextButton";
import { useNames } from "../season/names";
import { useSeason } from "../season/use";
import { useGo, type Way } from "../ways";
import type { EntityId } from "../wire/EntityId";
import type { Noun } from "../wire/Noun";
import { useLanguage } from "../words/language";
import "./StillUsed.css";

interface StillUsedProps {
  /** What cannot be removed. */
  name: string;
  /** Those who use it; the core names ten at most. */
  by: readonly EntityId[];
}

/** As many as the core names: there may be more. */
const named = 10;

export function StillUsed({ name, by }: StillUsedProps) {
  const { words } = useLanguage();
  const names = useNames();
  const go = useGo();
  const loans = useSeason((season) => season.entries.loan);
  const links: { key: string; text: string; way: Way }[] = [];
  const others = new Map<Noun, number>();
  for (const { noun, id } of by) {
    const trainer = noun === "trainer" ? id : noun === "loan" ? loans.get(id)?.trainer : undefined;
    const key = `${noun} ${id}`;
    if (trainer !== undefined) {
      const text = noun === "loan" ? words.stillUsed.loanOf(names.trainer(trainer)) : names.trainer(trainer);
      links.push({ key, text, way: { place: "trainers", trainer } });
    } else if (noun === "temp") links.push({ key, text: names.temp(id), way: { place: "temps", temp: id } });
    else others.set(noun, (others.get(noun) ?? 0) + 1);
  }
  return (
    <div className="still-used" role="alert">
      <InlineMessage status="error" size="small">
        {words.stillUsed.title(name)}
      </InlineMessage>
      <ul>
        {links.map(({ key, text, way }) => (
          <li key={key}>
            <TextButton onClick={() => go(way)}>{text}</TextButton>
          </li>
        ))}
        {[...others].map(([noun, count]) => (
          <li key={noun}>{words.count(count, words.noun[noun])}</li>
        ))}
        {by.length >= named && <li>{words.stillUsed.perhapsMore}</li>}
      </ul>
      <p>{words.stillUsed.whatToDo}</p>
    </div>
  );
}
