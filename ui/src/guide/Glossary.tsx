/** The words of the domain, explained. */
import { useLanguage } from "../words/language";
import { Told } from "./Told";

export function Glossary() {
  const { words } = useLanguage();
  const sorted = Object.values(words.guide.glossary).sort((a, b) => a.term.localeCompare(b.term, words.language));
  return (
    <dl className="guide-glossary">
      {sorted.map(({ term, means }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <Told text={means} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
