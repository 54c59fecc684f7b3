/** The numbers of the chart: a row a month, a column a category, and what they add up to. */
import type { Deviations } from "../wire/Deviations";
import { useLanguage } from "../words/language";
import { Swatch } from "./Swatch";

export function DeviationTable({ deviations: { categories, months, total } }: { deviations: Deviations }) {
  const { words, date } = useLanguage();
  const said = words.followUps.chart;
  return (
    <div className="deviations-scroll deviations-numbers" tabIndex={0} role="region" aria-label={said.table}>
      <table>
        <caption className="aksel-sr-only">{said.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.followUps.month}</th>
            {categories.map(({ category, place }) => (
              <th key={category} scope="col" title={category}>
                <Swatch place={place} />
                <span>{category}</span>
              </th>
            ))}
            <th scope="col">{said.total}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, asOf, counts, total: ofMonth }) => (
            <tr key={month}>
              <th scope="row">
                {date.month(month)}
                {asOf !== null && <em> {said.asOf(date.day(asOf))}</em>}
              </th>
              {counts.map((count, at) => (
                <td key={categories[at]?.category} data-none={count === 0 || undefined}>
                  {count}
                </td>
              ))}
              <td>
                <strong>{ofMonth}</strong>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{said.total}</th>
            {categories.map((category) => (
              <td key={category.category}>{category.total}</td>
            ))}
            <td>
              <strong>{total}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
