/**
 * Telling people of their sessions: who does not know of everything yet; and for one of them what is new, what stands,
 * and the ways to pass it on. That somebody was told is noted only when one says so.
 */
import { Button, Search } from "@navikt/ds-react";
import { useMemo, useState } from "react";
import { found, indexOf } from "../../components/find";
import { Panel } from "../../components/Panel";
import { TextButton } from "../../components/TextButton";
import { useAnswer } from "../../season/answer";
import { useNames } from "../../season/names";
import { useSeason } from "../../season/use";
import type { Recipient } from "../../wire/Recipient";
import type { Untold } from "../../wire/Untold";
import { useLanguage } from "../../words/language";
import { recipientKey, useRecipientName } from "./recipient";
import { ToldOf } from "./ToldOf";
import "./telling.css";

export interface TellingPanelProps {
  /** Whom it is about to begin with. */
  recipient?: Recipient | undefined;
  onClose: () => void;
}

export function TellingPanel({ recipient, onClose }: TellingPanelProps) {
  const { words } = useLanguage();
  const [chosen, setChosen] = useState<Recipient | null>(recipient ?? null);
  const nameOf = useRecipientName();
  const said = words.telling;
  const title = chosen ? said.titleOf(nameOf(chosen)) : said.title;
  return (
    <Panel
      subject={chosen ? recipientKey(chosen) : ""}
      title={title}
      closeLabel={words.shell.close}
      onClose={onClose}
      backLabel={words.shell.back}
      onBack={chosen ? () => setChosen(null) : undefined}
    >
      {chosen ? <ToldOf key={recipientKey(chosen)} recipient={chosen} /> : <Who onChoose={setChosen} />}
    </Panel>
  );
}

/** Shown without a search; whoever is further down is sought. */
const mostShown = 60;

function Who({ onChoose }: { onChoose: (recipient: Recipient) => void }) {
  const { words } = useLanguage();
  const said = words.telling;
  const { answer: untold, isLong, hasFailed, again } = useAnswer("untold", (host) => host.untold());
  const [sought, setSought] = useState("");
  const index = useEverybody();
  const newsOf = useMemo(
    () => new Map(untold?.map(({ recipient, news }) => [recipientKey(recipient), news])),
    [untold],
  );
  const isSought = sought.trim() !== "";
  const shown: readonly Untold[] = isSought
    ? found(index, sought).map(({ recipient }) => ({ recipient, news: newsOf.get(recipientKey(recipient)) ?? 0 }))
    : (untold ?? []).slice(0, mostShown);
  const more = isSought ? 0 : (untold?.length ?? 0) - shown.length;
  return (
    <div className="sessions-telling">
      <p className="sessions-telling-lead">{said.lead}</p>
      <Search
        label={said.search}
        placeholder={said.search}
        size="small"
        variant="simple"
        value={sought}
        onChange={setSought}
      />
      <p className="sessions-telling-hint" role="status">
        {!untold && isLong && said.asking}
        {untold && !isSought && untold.length > 0 && said.waiting(untold.length)}
        {isSought && shown.length === 0 && said.noneFound}
      </p>
      {hasFailed && (
        <Button type="button" size="xsmall" variant="secondary" data-color="neutral" onClick={again}>
          {words.imports.tryAgain}
        </Button>
      )}
      {untold?.length === 0 && !isSought && (
        <div className="sessions-telling-empty">
          <p>{said.everybodyKnows}</p>
          <p>{said.everybodyKnowsText}</p>
        </div>
      )}
      <ul className="sessions-telling-people">
        {shown.map(({ recipient, news }) => (
          <Person key={recipientKey(recipient)} recipient={recipient} news={news} onChoose={onChoose} />
        ))}
      </ul>
      {more > 0 && (
        <p className="sessions-telling-hint">
          {said.more(more)}. {said.moreHint}
        </p>
      )}
    </div>
  );
}

interface PersonProps extends Untold {
  onChoose: (recipient: Recipient) => void;
}

function Person({ recipient, news, onChoose }: PersonProps) {
  const { words } = useLanguage();
  const said = words.telling;
  const name = useRecipientName()(recipient);
  return (
    <li>
      <TextButton title={name} onClick={() => onChoose(recipient)}>
        {name}
      </TextButton>
      <span className="sessions-telling-hint">{said.kinds[recipient.kind]}</span>
      {news > 0 && <span className="sessions-telling-count">{said.newsOf(news)}</span>}
    </li>
  );
}

/** Everybody who can be told, ready to be sought. */
function useEverybody() {
  const { words } = useLanguage();
  const names = useNames();
  const { trainer, temp, department } = useSeason((season) => season.entries);
  return useMemo(() => {
    const said = words.telling.kinds;
    const of = (recipient: Recipient, title: string) => ({
      key: recipientKey(recipient),
      title,
      detail: said[recipient.kind],
      recipient,
    });
    return indexOf([
      ...[...department.keys()].map((id) => of({ kind: "department", id }, names.department(id))),
      ...[...trainer.keys()].map((id) => of({ kind: "trainer", id }, names.trainer(id))),
      ...[...temp.keys()].map((id) => of({ kind: "temp", id }, names.temp(id))),
    ]);
  }, [words, names, trainer, temp, department]);
}
