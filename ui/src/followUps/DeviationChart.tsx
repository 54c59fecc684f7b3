/**
 * Deviations as stacked bars: a bar a month, a piece a category. Its numbers are those of the table beside it.
 *
 * A month that is not counted to its end has a dashed frame and says up to when, lest it be read as a fall.
 */
import type { Deviations } from "../wire/Deviations";
import { useLanguage } from "../words/language";
import { chartOf } from "./chart";
import { fillOf, Patterns } from "./Swatch";

const height = 190;
/** Room for the numbers above and beside the bars, and for the months below. */
const margin = { top: 18, start: 30, bottom: 38 };

export function DeviationChart({ deviations }: { deviations: Deviations }) {
  const { words, date } = useLanguage();
  const said = words.followUps.chart;
  const chart = chartOf(deviations, height);
  const [first, last] = [deviations.months[0], deviations.months.at(-1)];
  if (!first || !last) return null;
  const size = { width: chart.width + margin.start, height: height + margin.top + margin.bottom };
  const hasIncomplete = chart.bars.some(({ asOf }) => asOf !== null);
  return (
    <figure className="deviations-chart">
      <div className="deviations-scroll" tabIndex={0} role="region" aria-label={said.title}>
        <svg
          {...size}
          role="img"
          aria-label={said.label(date.month(first.month), date.month(last.month))}
          viewBox={`${-margin.start} ${-margin.top} ${size.width} ${size.height}`}
        >
          <Patterns places={deviations.categories.map(({ place }) => place)} />
          {chart.lines.map(({ value, y }) => (
            <g key={value}>
              <line x1="0" x2={chart.width} y1={y} y2={y} className="deviations-line" />
              <text x="-6" y={y} dy="0.32em" textAnchor="end" className="deviations-scale">
                {value}
              </text>
            </g>
          ))}
          {chart.bars.map((bar) => (
            <g key={bar.month}>
              {bar.pieces.map((piece) => (
                <g key={piece.category}>
                  <title>{`${piece.category}: ${piece.count}`}</title>
                  <rect
                    x={bar.x}
                    y={piece.y}
                    width={chart.barWidth}
                    height={piece.height}
                    fill={fillOf(piece.place)}
                    className="deviations-piece"
                  />
                  {piece.hasRoom && (
                    <text
                      x={bar.middle}
                      y={piece.y + piece.height / 2}
                      dy="0.35em"
                      textAnchor="middle"
                      className="deviations-number"
                    >
                      {piece.count}
                    </text>
                  )}
                </g>
              ))}
              {bar.asOf !== null && (
                <rect
                  x={bar.x - 4}
                  y={bar.y - 4}
                  width={chart.barWidth + 8}
                  height={bar.height + 4}
                  className="deviations-incomplete"
                />
              )}
              <text x={bar.middle} y={bar.y - 7} textAnchor="middle" className="deviations-total">
                {bar.total}
              </text>
              <text x={bar.middle} y={height + 15} textAnchor="middle" className="deviations-month">
                {words.calendar.monthsShort[Number(bar.month.slice(5)) - 1]} {bar.month.slice(2, 4)}
              </text>
              {bar.asOf !== null && (
                <text x={bar.middle} y={height + 30} textAnchor="middle" className="deviations-as-of">
                  {said.asOf(date.day(bar.asOf))}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
      {hasIncomplete && <figcaption>{said.incomplete}</figcaption>}
    </figure>
  );
}
