/** What sentences are made of: the language, and what the open season's entries are called. */
import { useMemo } from "react";
import { useNames } from "../season/names";
import { useSeason } from "../season/use";
import { useLanguage } from "../words/language";
import type { Telling } from "./tell";

export function useTelling(): Telling {
  const language = useLanguage();
  const names = useNames();
  const entries = useSeason((season) => season.entries);
  return useMemo(() => ({ ...language, names, entries }), [language, names, entries]);
}
