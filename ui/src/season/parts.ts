/** Changes of one or many entries carried out as one command; and what is wrong with it, in words. */
import { useCallback } from "react";
import type { Command } from "../wire/Command";
import type { Naming } from "../wire/Naming";
import type { Refusal } from "../wire/Refusal";
import { useLanguage } from "../words/language";
import type { Words } from "../words/words";
import { sentenceOf } from "./refusals";
import { together } from "./together";
import { useStore } from "./use";

/** A change of one entry among several. */
export interface Part {
  commands: readonly Command[];
  namings?: readonly Naming[];
  /** What it is a change of, where a refusal must say so. */
  name: string;
}

/** A refusal in one text: of several parts, with the name of each that is refused. */
export function refusalOf(refusal: Refusal, parts: readonly Part[], words: Words): string {
  const names = parts.flatMap(({ commands, name }) => commands.map(() => name));
  const said = refusal.problems.map(({ command, why }) => {
    const sentence = sentenceOf(why, words);
    return parts.length === 1 ? sentence : `${names[command] ?? ""}: ${sentence}`;
  });
  const [first = "", ...rest] = [...new Set(said)];
  // A thousand rows can be wrong in a thousand ways; the first three say enough.
  const shown = [first, ...rest.slice(0, 2)].join(" ");
  return rest.length > 2 ? `${shown} ${words.form.andMore(rest.length - 2)}` : shown;
}

/** Carries changes out as one command; answers with what is wrong, in words, and with `null` when it is saved. */
export function useTogether(): (parts: readonly Part[]) => Promise<string | null> {
  const store = useStore();
  const { words } = useLanguage();
  return useCallback(
    async (parts) => {
      const command = together(parts.flatMap(({ commands }) => commands));
      if (!command) return null;
      const answer = await store.execute(
        command,
        parts.flatMap(({ namings = [] }) => namings),
      );
      if (answer === "done") return null;
      return answer === "failed" ? words.form.failed : refusalOf(answer, parts, words);
    },
    [store, words],
  );
}
