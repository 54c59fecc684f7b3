/** Figures of one or two days side by side: those an assessment was made on, and today's. */
import type { Figures } from "../wire/Figures";
import { type FigureRow, figureRows } from "../words/followUps";
import { useLanguage } from "../words/language";
import type { Language } from "../words/words";

interface FiguresTableProps {
  label: string;
  columns: readonly { title: string; figures: Figures }[];
}

export function FiguresTable({ label, columns }: FiguresTableProps) {
  const language = useLanguage();
  const said = language.words.followUps.figures;
  return (
    <table className="figures">
      <caption className="aksel-sr-only">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{said.figure}</th>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figureRows.map((row) => (
          <tr key={row}>
            <th scope="row">{said.row[row]}</th>
            {columns.map(({ title, figures }) => (
              <td key={title}>{figureSaid(row, figures, language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One figure in words. */
export function figureSaid(row: FigureRow, figures: Figures, { words, date, hours }: Language): string {
  const said = words.followUps.figures;
  const orNone = (count: number) => (count === 0 ? said.none : String(count));
  switch (row) {
    case "redWeeks":
      return said.inDepartments(figures.redCells, figures.redDepartments);
    case "yellowWeeks":
      return orNone(figures.yellowCells);
    case "ahead": {
      const weeks = figures.ahead.filter(({ red, yellow }) => red + yellow > 0);
      if (weeks.length === 0) return said.noneAhead;
      return weeks.map(({ week, red, yellow }) => said.aheadWeek(date.week(week), red, yellow)).join("; ");
    }
    case "hours":
      return said.ofHours(hours.about(figures.load), hours.about(figures.capacity));
    case "ready":
      return said.of(figures.ready, figures.temps);
    case "onTheWay":
      return orNone(figures.onTheWay);
    case "late":
      return orNone(figures.late);
    case "open":
      return said.openOf(figures.openFollowUps, figures.openDeviations);
    case "unanswered":
      return orNone(figures.unanswered);
    case "longestWait":
      return figures.longestWait === null ? said.none : said.days(figures.longestWait);
    case "contradictory":
      return orNone(figures.contradictory);
  }
}
