/**
 * A number being typed for weeks of a role: kept as a draft, tried at once, and saved as one command.
 *
 * The trap: saving takes a while, and meanwhile something else may be typed, or the same be asked for again. What is
 * under way is not sent twice, and only what was saved is thrown away.
 */
import { useMemo, useRef, useState } from "react";
import { useDraft } from "../season/drafts";
import { byField } from "../season/refusals";
import { useTrying } from "../season/trying";
import { useSeason, useSeasonState, useStore } from "../season/use";
import type { Refusal } from "../wire/Refusal";
import type { Wanted } from "../wire/Wanted";
import { useLanguage } from "../words/language";
import { type Chosen, chosenOf, commandOf, type Draft, readCount, readDraft } from "./chosen";

const none: readonly Wanted[] = [];

export interface Editing {
  /** What is typed, and for which weeks. */
  draft: Draft | null;
  /** The weeks of the draft, or else those in focus. */
  chosen: Chosen | null;
  /** The entries of the chosen role. */
  entries: readonly Wanted[];
  text: string | null;
  problems: readonly string[];
  /** Types for weeks of a role, in place of what was typed before. */
  type: (chosen: Chosen, text: string) => void;
  /** Saves what is typed; answers whether nothing is left to save. */
  save: () => Promise<boolean>;
  /** Whether what is typed can be saved, or nothing is. */
  isGood: boolean;
  cancel: () => void;
}

/** `inFocus` are the weeks that the focus is on. */
export function useEditing(inFocus: Chosen | null): Editing {
  const { words } = useLanguage();
  const store = useStore();
  const weeks = useSeason((season) => season.weeks);
  const departments = useSeason((season) => season.entries.department);
  const wanted = useSeason((season) => season.entries.wanted);
  const previewRefusal = useSeasonState((state) => state.previewRefusal);
  const [kept, setDraft] = useDraft("cover", readDraft);
  const [isChecked, setIsChecked] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const underWay = useRef<Draft | null>(null);

  // A department or weeks that are gone have no seats any more.
  const drafted = useMemo(
    () => (kept && departments.has(kept.department) ? chosenOf(kept, weeks) : null),
    [kept, departments, weeks],
  );
  const draft = drafted && kept;
  const chosen = drafted ?? inFocus;
  const { department, role } = chosen ?? {};
  const entries = useMemo(
    () =>
      department === undefined
        ? none
        : [...wanted.values()].filter((entry) => entry.department === department && entry.role === role),
    [wanted, department, role],
  );
  const command = useMemo(() => drafted && draft && commandOf(drafted, draft.text, entries), [drafted, draft, entries]);

  useTrying(useMemo(() => (command ? [command] : []), [command]));

  const latest = useRef(draft);
  latest.current = draft;

  const isGood = draft === null || readCount(draft.text) !== null;
  const forget = () => {
    setIsChecked(false);
    setRefusal(null);
  };
  const save = async (): Promise<boolean> => {
    if (draft === null || underWay.current === draft) return true;
    if (!isGood) {
      setIsChecked(true);
      return false;
    }
    if (command) {
      underWay.current = draft;
      const answer = await store.execute(command);
      underWay.current = null;
      if (answer !== "done") {
        if (answer !== "failed") setRefusal(answer);
        return false;
      }
    }
    if (latest.current === draft) setDraft(null);
    return true;
  };

  const isSaid = draft !== null && !isGood && (isChecked || draft.text.trim() !== "");
  const refused = draft === null ? null : (refusal ?? previewRefusal);
  return {
    draft,
    chosen,
    entries,
    text: draft?.text ?? null,
    problems: [...(isSaid ? [words.cover.notACount] : []), ...[...byField(refused, words).values()].flat()],
    type: (where, text) => {
      forget();
      const [first = "", last = ""] = [where.weeks[0], where.weeks.at(-1)];
      setDraft({ department: where.department, role: where.role, first, last, text });
    },
    save,
    isGood,
    cancel: () => {
      forget();
      setDraft(null);
    },
  };
}
