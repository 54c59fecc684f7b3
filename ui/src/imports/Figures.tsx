/** A few figures side by side. */
import { useLanguage } from "../words/language";

export function Figures({ figures }: { figures: readonly { name: string; figure: number }[] }) {
  const { words } = useLanguage();
  return (
    <dl className="imports-figures">
      {figures.map(({ name, figure }) => (
        <div key={name} className={figure === 0 ? "imports-figure-none" : undefined}>
          <dt>{name}</dt>
          <dd>{words.imports.number(figure)}</dd>
        </div>
      ))}
    </dl>
  );
}
