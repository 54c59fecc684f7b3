/**
 * A form about one entry and what belongs to it: tried while it is typed, saved as one command, and what is wrong said
 * beside the field it is about.
 *
 * What is missing is said only once saving was tried: a form that is just begun is not wrong yet.
 */
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Command } from "../wire/Command";
import type { EntityId } from "../wire/EntityId";
import type { Naming } from "../wire/Naming";
import type { Refusal } from "../wire/Refusal";
import type { FormProblem } from "../words/form";
import { useLanguage } from "../words/language";
import { fieldKey, refusedFields } from "./refusals";
import { together } from "./together";
import { useTrying } from "./trying";
import { useSeasonState, useStore } from "./use";

interface EntryFormOptions {
  /** The same list while it says the same. */
  commands: readonly Command[];
  namings?: readonly Naming[];
  /** What cannot be read, by field. */
  problems: ReadonlyMap<string, FormProblem>;
  /** The fields on the screen; what is wrong with others is said of the form as a whole. */
  fields: ReadonlySet<string>;
  /** Something else is being tried beside it just now. */
  isElseTried?: boolean;
  onSaved: () => void;
}

export interface EntryForm {
  /** What is wrong with a field, a sentence each. */
  problemsOf: (entity: EntityId, field: string) => readonly string[];
  /** What is wrong with the form as a whole. */
  rest: readonly string[];
  isBusy: boolean;
  save: () => Promise<void>;
  /** Begins anew: nothing was wrong yet. */
  reset: () => void;
  form: RefObject<HTMLFormElement | null>;
}

const none: readonly Naming[] = [];

export function useEntryForm(options: EntryFormOptions): EntryForm {
  const { commands, namings = none, problems, fields, isElseTried = false, onSaved } = options;
  const { words } = useLanguage();
  const store = useStore();
  const previewRefusal = useSeasonState((state) => state.previewRefusal);
  const isSaving = useSeasonState((state) => state.saving === "saving");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const wantsFocus = useRef(false);
  useTrying(commands, isElseTried);

  // What was refused is said until something else is typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that counts
  useEffect(() => setRefusal(null), [commands, namings]);

  // Before anything is painted: an effect of what was drawn before could run after it was asked for, and find nothing wrong.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  });

  const tried = isElseTried || commands.length === 0 ? null : previewRefusal;
  const refused = useMemo(
    () => refusedFields(refusal ?? tried, (key) => fields.has(key), words),
    [refusal, tried, fields, words],
  );
  const reset = () => {
    setRefusal(null);
    setIsChecked(false);
  };
  return {
    problemsOf: (entity, field) => {
      const problem = problems.get(fieldKey(entity, field));
      const isSaid = problem !== undefined && (isChecked || problem !== "missing");
      return isSaid ? [words.form[problem]] : (refused.of(entity, field) ?? []);
    },
    rest: refused.rest,
    isBusy: isSaving,
    save: async () => {
      setIsChecked(true);
      wantsFocus.current = true;
      if (problems.size > 0) return;
      const command = together(commands);
      const answer = command ? await store.execute(command, [...namings]) : "done";
      if (answer === "failed") return;
      if (answer === "done") {
        wantsFocus.current = false;
        reset();
        onSaved();
      } else {
        wantsFocus.current = true;
        setRefusal(answer);
      }
    },
    reset,
    form,
  };
}
