/** The first screen where the database could not be opened: what is wrong, and every way on from there. */
import { ArrowCirclepathIcon, ExclamationmarkTriangleIcon, FolderIcon, PlusCircleIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useEffect, useState } from "react";
import { TextButton } from "../components/TextButton";
import { localMoment } from "../dates";
import { useStore } from "../season/use";
import type { Failure } from "../wire/Failure";
import { failureWords } from "../words/failure";
import { useLanguage } from "../words/language";
import "./start.css";

export function Failed({ failure }: { failure: Failure }) {
  const { words, date } = useLanguage();
  const store = useStore();
  const [recent, setRecent] = useState<readonly string[]>([]);
  const { title, text, action } = failureWords(failure, words);
  // What was opened before is a help, and no trouble of its own where it cannot be told.
  useEffect(() => {
    store.host.database().then(
      (database) => setRecent(database.recent),
      () => {},
    );
  }, [store]);
  const backup = failure.kind === "damaged" ? failure.backup : null;
  const when = (at: string) => {
    const { day, minutes } = localMoment(at);
    return words.trouble.at(date.dayAndYear(day), date.clock(minutes));
  };
  return (
    <div className="start">
      <div className="start-inner" role="alert">
        <ExclamationmarkTriangleIcon aria-hidden className="start-trouble" />
        <h1>{title}</h1>
        <p className="start-lead">{text}</p>
        <div className="start-ways">
          {backup && (
            <Way
              icon={<ArrowCirclepathIcon aria-hidden />}
              title={words.trouble.restore(when(backup.at))}
              text={words.trouble.restoreText}
              isFirst
              onClick={() => void store.openDatabase((host) => host.restore(backup.id))}
            />
          )}
          <Way
            icon={<FolderIcon aria-hidden />}
            title={words.trouble.otherDatabase}
            text={words.trouble.otherDatabaseText}
            onClick={() => void store.openDatabase((host) => host.chooseDatabase(false))}
          />
          <Way
            icon={<PlusCircleIcon aria-hidden />}
            title={words.trouble.newDatabase}
            text={words.trouble.newDatabaseText}
            onClick={() => void store.openDatabase((host) => host.chooseDatabase(true))}
          />
        </div>
        {recent.length > 0 && (
          <>
            <h2 className="start-recent">{words.trouble.recent}</h2>
            <ul className="start-recent-list">
              {recent.map((place) => (
                <li key={place}>
                  <TextButton onClick={() => void store.openDatabase((host) => host.openDatabase(place))}>
                    {place}
                  </TextButton>
                </li>
              ))}
            </ul>
          </>
        )}
        <Button size="small" variant="secondary" data-color="neutral" onClick={() => void store.open()}>
          {action}
        </Button>
      </div>
    </div>
  );
}

interface WayProps {
  icon: React.ReactNode;
  title: string;
  text: string;
  isFirst?: boolean;
  onClick: () => void;
}

function Way({ icon, title, text, isFirst = false, onClick }: WayProps) {
  return (
    <button type="button" className={`start-way${isFirst ? " start-way-first" : ""}`} onClick={onClick}>
      {icon}
      <span>
        <strong>{title}</strong>
        {text}
      </span>
    </button>
  );
}
