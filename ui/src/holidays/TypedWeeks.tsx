/**
 * A field in a trainer's row: weeks typed there become holidays. What cannot be read is told beside it, and what was
 * typed stays when the field is left.
 */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { weekYear } from "../dates";
import { useDraft } from "../season/drafts";
import { useNames } from "../season/names";
import { useSeason } from "../season/use";
import type { TrainerId } from "../wire/TrainerId";
import { useLanguage } from "../words/language";
import { made } from "./absence";
import { usePlan } from "./plan";
import { daysSaid } from "./said";
import { readHolidays } from "./typed";

interface TypedWeeksProps {
  trainer: TrainerId;
  /** What was typed to open it. */
  begun: string;
  /** It is left: nothing more is typed here. */
  onClose: () => void;
}

const readText = (kept: unknown) => (typeof kept === "string" ? kept : null);

export function TypedWeeks({ trainer, begun, onClose }: TypedWeeksProps) {
  const { words, date } = useLanguage();
  const said = words.holidays.typed;
  const names = useNames();
  const { attempt, put } = usePlan();
  const year = weekYear(useSeason((season) => season.head.weeks.first));
  const [kept, keep] = useDraft(`holidays/typed/${trainer}`, readText);
  // What opened the field stands in it from the first, or a quick second key would take its place.
  const text = kept ?? begun;
  const [isChecked, setIsChecked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed to open it is typed once
  useLayoutEffect(() => {
    if (kept === null && begun !== "") keep(begun);
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, []);

  const read = useMemo(() => readHolidays(text, year), [text, year]);
  const commands = useMemo(
    () => (typeof read === "string" ? null : read.map((days) => made(trainer, days))),
    [read, trainer],
  );
  useEffect(() => {
    attempt(commands);
  }, [attempt, commands]);
  useEffect(() => () => attempt(null), [attempt]);

  const problem = typeof read === "string" && (isChecked || read === "reversedWeeks") ? words.absences[read] : null;
  const giveUp = () => {
    keep(null);
    onClose();
  };
  const save = async () => {
    setIsChecked(true);
    if (!commands) return;
    const answer = await put(commands);
    if (answer !== "done") return;
    keep(null);
    onClose();
  };
  return (
    <form
      className="typed-weeks"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input
        ref={field}
        type="text"
        autoComplete="off"
        aria-label={said.weeksOf(names.trainer(trainer))}
        aria-invalid={problem !== null}
        aria-describedby={id}
        placeholder={said.hint}
        value={text}
        onChange={({ target }) => {
          setIsChecked(false);
          keep(target.value);
        }}
        onKeyDown={(event) => {
          // The keys belong to the text, not to the grid around it.
          event.stopPropagation();
          if (event.key !== "Escape") return;
          event.preventDefault();
          giveUp();
        }}
        onBlur={() => text.trim() === "" && giveUp()}
      />
      <span id={id} role="status" className={problem === null ? "typed-weeks-said" : "typed-weeks-problem"}>
        {problem ??
          (typeof read === "string" ? "" : said.becomes(words.list(read.map((days) => daysSaid(days, date)))))}
      </span>
    </form>
  );
}
