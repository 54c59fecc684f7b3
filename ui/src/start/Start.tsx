/** The first screen where there is no season yet: try the example, bring in a file, or ask others to fill one. */
import { FileImportIcon, PlayIcon } from "@navikt/aksel-icons";
import { TextButton } from "../components/TextButton";
import { useLanguage } from "../words/language";
import "./start.css";

interface StartProps {
  onExample: () => void;
  onImport: () => void;
  onTemplate: () => void;
}

export function Start({ onExample, onImport, onTemplate }: StartProps) {
  const { words } = useLanguage();
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
        </div>
        <p className="start-template">
          {words.start.templateText} <TextButton onClick={onTemplate}>{words.start.template}</TextButton>
        </p>
      </div>
    </div>
  );
}
