/** The look of a category: a colour and a pattern, so that it survives greyscale and colour blindness. */
import { lookOf, looks } from "./chart";

/** Lines and dots over the colour, 8 × 8 pixels each; the first is none. */
const drawings = [
  "",
  "M-2 10 10 -2M-2 2 2 -2M6 10 10 6",
  "M0 2H8M0 6H8",
  "M1 1h2v2h-2zM5 5h2v2h-2z",
  "M-2 -2 10 10M6 -2 10 2M-2 6 2 10",
  "M2 0V8M6 0V8",
  "M0 0 8 8M8 0 0 8",
  "M0 4H8M4 0V8",
] as const;

const patternId = (place: number) => {
  const { colour, pattern } = lookOf(place);
  return `deviations-${colour}-${pattern}`;
};

/** What a piece is filled with. */
export const fillOf = (place: number) => `url(#${patternId(place)})`;

/** The patterns of the categories at these places; they stand in the document once. */
export function Patterns({ places }: { places: readonly number[] }) {
  return (
    <defs>
      {[...new Set(places.map((place) => place % (looks * looks)))].map((place) => {
        const { colour, pattern } = lookOf(place);
        return (
          <pattern key={patternId(place)} id={patternId(place)} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" className={`deviations-colour deviations-colour-${colour}`} />
            <path d={drawings[pattern]} className={pattern === 3 ? "deviations-dots" : "deviations-lines"} />
          </pattern>
        );
      })}
    </defs>
  );
}

/** A sample of it, beside the category's name. */
export function Swatch({ place }: { place: number }) {
  return (
    <svg className="deviations-swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="15" height="15" rx="2" fill={fillOf(place)} />
    </svg>
  );
}
