/** The first screen where there is no season yet: try the example, bring in a file, begin empty, or ask others to fill one. */
import { FileImportIcon, PlayIcon, PlusIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import { TextButton } from "../components/TextButton";
import { NewSeasonDialog } from "../pieces/NewSeasonDialog";
import { useStore } from "../season/use";
import { useGo } from "../ways";
import { useLanguage } from "../words/language";
import "./start.css";

interface StartProps {
  onExample: () => void;
  onImport: () => void;
  onTemplate: () => void;
}

export function Start({ onExample, onImport, onTemplate }: StartProps) {
  const { words } = useLanguage();
  const store = useStore();
  const go = useGo();
  const [isBeginning, setIsBeginning] = useState(false);
  return (
    <div className="start">
      <div className="start-inner">
        <img src="/logo.svg" alt="" className="start-logo" />
        <h1>{words.start.welcome}</h1>
        <p className="start-lead">{words.start.lead}</p>
        <div className="start-ways">
          <button type="button" className="start-way start-way-first" onClick={onExample}>
            <PlayIcon aria-hidden />
            <span>
              <strong>{words.start.tryExample}</strong>
              {words.start.exampleText}
            </span>
          </button>
          <button type="button" className="start-way" onClick={onImport}>
            <FileImportIcon aria-hidden />
            <span>
              <strong>{words.start.importFile}</strong>
              {words.start.importText}
            </span>
          </button>
          <button type="button" className="start-way" onClick={() => setIsBeginning(true)}>
            <PlusIcon aria-hidden />
            <span>
              <strong>{words.start.begin}</strong>
              {words.start.beginText}
            </span>
          </button>
        </div>
        <p className="start-template">
          {words.start.templateText} <TextButton onClick={onTemplate}>{words.start.template}</TextButton>
          <br />
          {words.start.databaseText}{" "}
          <TextButton onClick={() => void store.openDatabase((host) => host.chooseDatabase(false))}>
            {words.start.database}
          </TextButton>
        </p>
      </div>
      {isBeginning && (
        <NewSeasonDialog onBegun={() => go({ place: "departments" })} onClose={() => setIsBeginning(false)} />
      )}
    </div>
  );
}
