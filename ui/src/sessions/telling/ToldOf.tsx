/** What one recipient is to be told: what is new, what stands, and the ways to pass it on. */
import { CheckmarkIcon, DownloadIcon, FilesIcon } from "@navikt/aksel-icons";
import { Button, Loader, Tag, type TagProps, Textarea } from "@navikt/ds-react";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { Section } from "../../components/Section";
import { localMoment } from "../../dates";
import { useAnswer } from "../../season/answer";
import { useNames } from "../../season/names";
import { useStore } from "../../season/use";
import type { News } from "../../wire/News";
import type { Recipient } from "../../wire/Recipient";
import type { SessionToTell } from "../../wire/SessionToTell";
import type { Telling } from "../../wire/Telling";
import { useLanguage } from "../../words/language";
import { copied } from "./clipboard";
import { beforeLine, type MailWriter, mailText, sessionLine } from "./mailText";
import { recipientKey } from "./recipient";

/** What was done last, said until something else is. */
type Done = { is: "saved"; file: string } | { is: "copied" } | { is: "copyYourself" } | { is: "marked" };

export function ToldOf({ recipient }: { recipient: Recipient }) {
  const language = useLanguage();
  const { words, date } = language;
  const said = words.telling;
  const store = useStore();
  const names = useNames();
  const writer = useMemo(() => ({ ...language, names }), [language, names]);
  const asked = useAnswer(recipientKey(recipient), (host) => host.telling(recipient));
  const [marked, setMarked] = useState<{ of: unknown; telling: Telling } | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  if (!asked.answer)
    return (
      <p className="sessions-telling-asking" role="status">
        {asked.isLong && <Loader size="xsmall" aria-hidden />}
        {asked.isLong && said.asking}
        {asked.hasFailed && (
          <Button type="button" size="xsmall" variant="secondary" data-color="neutral" onClick={asked.again}>
            {words.imports.tryAgain}
          </Button>
        )}
      </p>
    );
  const telling = marked?.of === asked.answer ? marked.telling : asked.answer;
  const { sessions, toldAt, toldBy } = telling;
  const news = sessions.filter((one) => one.news.is !== "nothing");
  const standing = sessions.filter((one) => one.news.is === "nothing");
  const text = mailText(telling, writer);

  const run = async (task: () => Promise<Done | null>) => {
    setIsBusy(true);
    try {
      setDone(await task());
    } catch (thrown) {
      store.report(thrown);
    }
    setIsBusy(false);
  };
  const save = () =>
    run(async () => {
      const file = await store.host.chooseCalendar(recipient);
      return file === null ? null : { is: "saved", file };
    });
  const copy = () => run(async () => ({ is: (await copied(text)) ? "copied" : "copyYourself" }));
  const mark = () =>
    run(async () => {
      setMarked({ of: asked.answer, telling: await store.host.markTold(recipient) });
      return { is: "marked" };
    });
  const moment = toldAt === null ? null : localMoment(toldAt);
  return (
    <div className="sessions-told">
      <p className="sessions-telling-lead">
        {moment === null
          ? said.neverTold
          : said.toldAt(date.weekdayAndDay(moment.day), date.clock(moment.minutes), toldBy)}
      </p>
      <div className="sessions-told-ways">
        <Button type="button" size="small" icon={<FilesIcon aria-hidden />} onClick={() => void copy()}>
          {said.copy}
        </Button>
        <Button
          type="button"
          size="small"
          variant="secondary"
          icon={<DownloadIcon aria-hidden />}
          onClick={() => void save()}
        >
          {said.saveCalendar}
        </Button>
        <Button
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          icon={<CheckmarkIcon aria-hidden />}
          disabled={isBusy || news.length === 0}
          onClick={() => void mark()}
        >
          {said.markTold}
        </Button>
      </div>
      <p className="sessions-told-done" role="status">
        {done && sayDone()}
      </p>
      {done?.is === "copyYourself" && <Chosen text={text} label={said.text} />}
      {sessions.length === 0 && <p>{said.nothingAtAll}</p>}
      {news.length > 0 && (
        <Section title={said.changes}>
          <Lines sessions={news} recipient={recipient} writer={writer} />
        </Section>
      )}
      {sessions.length > 0 && news.length === 0 && <p>{said.noChanges}</p>}
      {standing.length > 0 && (
        <Section title={said.stands}>
          <Lines sessions={standing} recipient={recipient} writer={writer} />
        </Section>
      )}
      <p className="sessions-telling-hint">{said.calendarHint}</p>
    </div>
  );

  function sayDone(): string {
    switch (done?.is) {
      case "saved":
        return said.saved(done.file);
      case "copied":
        return said.copied;
      case "copyYourself":
        return said.copyYourself;
      case "marked":
        return said.isMarked;
      case undefined:
        return "";
    }
  }
}

/** The text, chosen, for those whose clipboard the page cannot reach. */
function Chosen({ text, label }: { text: string; label: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return <Textarea ref={field} label={label} size="small" readOnly value={text} maxRows={12} />;
}

interface LinesProps {
  sessions: readonly SessionToTell[];
  recipient: Recipient;
  writer: MailWriter;
}

function Lines({ sessions, recipient, writer }: LinesProps) {
  const said = writer.words.telling;
  return (
    <ul className="sessions-told-lines">
      {sessions.map(({ session, news }) => {
        const before = news.is === "changed" ? beforeLine(news.before, session, recipient, writer) : "";
        return (
          <li key={session.id} className={`sessions-told-line sessions-told-${news.is}`}>
            {news.is !== "nothing" && (
              <Tag size="xsmall" variant={looks[news.is]}>
                {said.news[news.is]}
              </Tag>
            )}
            <span className="sessions-told-what">{sessionLine(session, recipient, writer)}</span>
            {before !== "" && (
              <span className="sessions-told-before">
                {said.before}: <s>{before}</s>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const looks: Record<Exclude<News["is"], "nothing">, NonNullable<TagProps["variant"]>> = {
  added: "success-moderate",
  changed: "warning-moderate",
  cancelled: "error-moderate",
};
