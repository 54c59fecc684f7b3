/**
 * The guide: how things are done, task by task.
 *
 * It fills the panel it is put into and stays open while one follows it; nothing in it is modal. The tasks are tabs that stand
 * below each other, so that arrows read through them; in a narrow guide either the tasks or the one chosen is in sight.
 */
import { ArrowLeftIcon, ArrowRightIcon, XMarkIcon } from "@navikt/aksel-icons";
import { Button, Heading, Search } from "@navikt/ds-react";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useMedia } from "../media";
import type { Way } from "../ways";
import type { GuideTask } from "../words/guide";
import { useLanguage } from "../words/language";
import { found } from "./find";
import { Glossary } from "./Glossary";
import { Keys } from "./Keys";
import { Told } from "./Told";
import { wayOf } from "./tasks";
import "./guide.css";

interface GuideProps {
  /** The task it opens at; see `taskAt`. Another one while it is open is opened too. */
  task: GuideTask;
  /** Goes to the place of a task. */
  onGo: (way: Way) => void;
  onClose: () => void;
}

export function Guide({ task, onGo, onClose }: GuideProps) {
  const { words } = useLanguage();
  const { guide } = words;
  const [asked, setAsked] = useState(task);
  const [chosen, setChosen] = useState(task);
  const [isReading, setReading] = useState(true);
  const [sought, setSought] = useState("");
  const isAlone = useMedia("(max-width: 44rem)");
  const id = useId();
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const article = useRef<HTMLDivElement>(null);
  const tasks = found(guide, sought, words.language);
  const shown = tasks.includes(chosen) ? chosen : tasks[0];

  if (asked !== task) {
    setAsked(task);
    setChosen(task);
    setSought("");
    setReading(true);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking for another task is what moves the focus
  useLayoutEffect(() => {
    // In a narrow guide the search is out of sight.
    const isSeen = search.current?.checkVisibility() === true;
    (isSeen ? search.current : article.current)?.focus({ preventScroll: true });
  }, [asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another task is read from its beginning
  useEffect(() => {
    article.current?.scrollTo(0, 0);
    tabOf(shown)?.scrollIntoView({ block: "nearest" });
  }, [shown]);

  const tabId = (one: GuideTask) => `${id}-${one}`;
  const tabOf = (one: GuideTask | undefined) =>
    list.current?.querySelector<HTMLElement>(`[data-task="${one}"]`) ?? null;
  const read = (one: GuideTask | undefined) => {
    if (one === undefined) return;
    setChosen(one);
    tabOf(one)?.focus({ preventScroll: true });
  };

  const goThere = (way: Way) => {
    onGo(way);
    // On a narrow window the guide lies over the place it leads to.
    if (isAlone) onClose();
  };
  /** What fits best is read at once. */
  const seek = (text: string) => {
    setSought(text);
    const [best] = found(guide, text, words.language);
    if (text.trim() !== "" && best !== undefined) setChosen(best);
  };
  const seekNothing = () => {
    setSought("");
    search.current?.focus();
  };

  const onListKey = (event: KeyboardEvent) => {
    const at = shown === undefined ? -1 : tasks.indexOf(shown);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: tasks.length - 1 }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // Above the first task is the search.
    if (to < 0) search.current?.focus();
    else read(tasks[Math.min(to, tasks.length - 1)]);
  };
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" && shown !== undefined) {
      event.preventDefault();
      read(shown);
    }
    if (event.key === "Enter" && shown !== undefined) {
      event.preventDefault();
      setReading(true);
      article.current?.focus({ preventScroll: true });
    }
    // The first Escape empties the search, the next one closes.
    if (event.key === "Escape" && sought !== "") {
      event.preventDefault();
      setSought("");
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears Escape on its way up
    <div className="guide" onKeyDown={onKey} data-reading={isReading}>
      <header className="guide-head">
        <Heading level="2" size="small">
          {guide.title}
        </Heading>
        <Button
          variant="tertiary"
          data-color="neutral"
          size="small"
          icon={<XMarkIcon aria-hidden />}
          aria-label={guide.close}
          onClick={onClose}
        />
      </header>
      <div className="guide-body">
        <div className="guide-tasks">
          <Search
            ref={search}
            label={guide.search}
            placeholder={guide.search}
            size="small"
            variant="simple"
            value={sought}
            onChange={seek}
            onKeyDown={onSearchKey}
          />
          <p className="guide-found" role="status">
            {sought !== "" && guide.found(tasks.length)}
          </p>
          <div
            ref={list}
            role="tablist"
            aria-orientation="vertical"
            aria-label={guide.tasks}
            className="guide-list"
            onKeyDown={onListKey}
          >
            {tasks.map((one) => (
              <button
                key={one}
                id={tabId(one)}
                data-task={one}
                type="button"
                role="tab"
                aria-selected={one === shown}
                aria-controls={`${id}-article`}
                tabIndex={one === shown ? 0 : -1}
                className="guide-task"
                onClick={() => {
                  setChosen(one);
                  setReading(true);
                }}
              >
                {guide.task[one].title}
              </button>
            ))}
          </div>
        </div>
        {shown === undefined ? (
          <div className="guide-article">
            <p className="guide-lead">{guide.noneFound(sought)}</p>
            <Button className="guide-go" size="small" variant="secondary" onClick={seekNothing}>
              {guide.allTasks}
            </Button>
          </div>
        ) : (
          <div
            ref={article}
            id={`${id}-article`}
            role="tabpanel"
            aria-labelledby={tabId(shown)}
            tabIndex={0}
            className="guide-article"
          >
            <Button
              className="guide-back"
              variant="tertiary"
              data-color="neutral"
              size="xsmall"
              icon={<ArrowLeftIcon aria-hidden />}
              onClick={() => {
                setReading(false);
                search.current?.focus();
              }}
            >
              {guide.allTasks}
            </Button>
            <Article task={shown} onGo={goThere} />
          </div>
        )}
      </div>
    </div>
  );
}

function Article({ task, onGo }: { task: GuideTask; onGo: (way: Way) => void }) {
  const { words } = useLanguage();
  const { title, lead, steps, notes } = words.guide.task[task];
  const way = wayOf[task];
  return (
    <>
      <h3>{title}</h3>
      <p className="guide-lead">
        <Told text={lead} />
      </p>
      {way && (
        <Button
          className="guide-go"
          size="small"
          variant="secondary"
          icon={<ArrowRightIcon aria-hidden />}
          iconPosition="right"
          onClick={() => onGo(way)}
        >
          {words.guide.goTo(words.shell.places[way.place])}
        </Button>
      )}
      {steps.length > 0 && (
        <ol className="guide-steps">
          {steps.map((step) => (
            <li key={step}>
              <Told text={step} />
            </li>
          ))}
        </ol>
      )}
      {task === "keys" && <Keys />}
      {task === "glossary" && <Glossary />}
      {notes.length > 0 && (
        <div className="guide-notes">
          <h4>{words.guide.notes}</h4>
          <ul>
            {notes.map((note) => (
              <li key={note}>
                <Told text={note} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
