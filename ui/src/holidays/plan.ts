/**
 * The plan as the place shows it: the absences, what is being tried on them, and whether a change is saved at once or
 * gathered in a draft until all of it is kept or thrown away.
 *
 * The draft lies on disk under one key of the season, so that leaving the place or closing the program loses nothing.
 * It holds changes, not absences: what others have saved meanwhile is seen, and a change that no longer fits is said and
 * stays out until the user has seen it.
 *
 * The trap: a try goes past React to the store, since a bar being dragged tries anew with every frame. Only the store's
 * `preview` draws again.
 */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { askedFor } from "../keys";
import { useDraft } from "../season/drafts";
import { together } from "../season/together";
import { useSeason, useSeasonState, useStore } from "../season/use";
import type { Absence } from "../wire/Absence";
import type { AbsenceId } from "../wire/AbsenceId";
import type { Command } from "../wire/Command";
import type { Refusal } from "../wire/Refusal";
import type { TrainerId } from "../wire/TrainerId";
import { type Change, commandsOf, type Fit, fitOf, fold, withChanges } from "./absence";
import { type Kept, readKept } from "./kept";

/** What came of saving: a refusal belongs beside what was asked for, a failure is in the banner. */
export type Answered = "done" | "failed" | Refusal;

export interface Plan {
  /** Absences as they are shown: as received, with what is gathered in the draft; by trainer, by first day. */
  readonly absencesOf: ReadonlyMap<TrainerId, readonly Absence[]>;
  /** Ids of absences that the draft made or changed. */
  readonly drafted: ReadonlySet<AbsenceId>;
  /** Several tries are being gathered, and nothing is saved before they are kept. */
  readonly isDraft: boolean;
  /**
   * Tries a change on top of what is gathered, while a bar is dragged or a form is open; `null` stops. The outcome is the
   * store's `preview`.
   */
  attempt(commands: readonly Command[] | null): void;
  /**
   * The bar was let go: saves at once (never refuses a bad plan; undo is in reach), or gathers it in the draft. Ends what
   * was attempted.
   */
  put(commands: readonly Command[]): Promise<Answered>;
}

/** A change in the draft, and how it stands to the season as it is now. */
export interface Gathered extends Change {
  readonly fit: Fit;
}

/** Changes that were saved at once, while undoing takes just them back. */
export interface Saved {
  readonly changes: readonly Change[];
  readonly revision: number;
}

/** The plan with what is done to its draft. */
export interface DraftedPlan extends Plan {
  /** What is gathered, in the order it was tried; what others have done already is left out. */
  readonly gathered: readonly Gathered[];
  /** What was thrown away last, and can be taken back. */
  readonly thrown: readonly Change[];
  readonly saved: Saved | null;
  /** Why what was put last, or the draft, could not be saved. */
  readonly refusal: Refusal | null;
  /** Begins to gather, or ends it; what is gathered must have been kept or thrown away. */
  setDraft(isDraft: boolean): void;
  /** Takes changes out of the draft. */
  takeOut(ids: readonly AbsenceId[]): void;
  /** Lets a change stand on what somebody else has made of its absence. */
  standAnyway(id: AbsenceId): void;
  /** Saves what is gathered as one command. */
  keep(): Promise<Answered>;
  throwAway(): void;
  /** Takes back what was thrown away. */
  takeBack(): void;
  /** Gives up what was thrown away for good. */
  forget(): void;
}

export const PlanContext = createContext<DraftedPlan | null>(null);

export function usePlan(): Plan {
  return useDraftedPlan();
}

export function useDraftedPlan(): DraftedPlan {
  const plan = useContext(PlanContext);
  if (!plan) throw new Error("no plan above this component");
  return plan;
}

const empty: Kept = { isDraft: false, changes: [], thrown: [] };
const noChanges: readonly Change[] = [];
const noSteps = { past: [], ahead: [] };

/** Makes the plan; once, at the top of the place. */
export function useNewPlan(): DraftedPlan {
  const store = useStore();
  const standing = useSeason((season) => season.entries.absence);
  const received = useSeason((season) => season.absencesOf);
  const trainers = useSeason((season) => season.entries.trainer);
  const revision = useSeasonState(({ season }) => season?.revision);
  const [draft, setDraft] = useDraft("holidays", readKept);
  const kept = draft ?? empty;
  const [saving, setSaving] = useState<readonly (readonly Change[])[]>([]);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const gathered = useMemo(
    () =>
      kept.changes
        .map((change): Gathered => ({ ...change, fit: fitOf(change, standing, trainers) }))
        .filter(({ fit }) => fit !== "done"),
    [kept.changes, standing, trainers],
  );
  const fitting = useMemo(() => gathered.filter(({ fit }) => fit === "fits"), [gathered]);
  const shown = useMemo(() => [...fitting, ...saving.flat()], [fitting, saving]);
  const absencesOf = useMemo(() => withChanges(received, shown), [received, shown]);
  const drafted = useMemo(() => new Set(fitting.map(({ id }) => id)), [fitting]);

  // What is done right after something else, before anything was drawn, goes on from there.
  const latest = useRef({ kept, saving });
  latest.current = { kept, saving };
  const now = useRef({ standing, fitting });
  now.current = { standing, fitting };
  const write = useCallback(
    (next: Kept) => {
      latest.current.kept = next;
      const isNothing = !next.isDraft && next.changes.length === 0 && next.thrown.length === 0;
      setDraft(isNothing ? null : next);
    },
    [setDraft],
  );

  const steps = useRef<{ past: readonly (readonly Change[])[]; ahead: readonly (readonly Change[])[] }>(noSteps);
  const gather = useCallback(
    (changes: readonly Change[]) => {
      const { kept } = latest.current;
      steps.current = { past: [...steps.current.past, kept.changes], ahead: [] };
      write({ ...kept, changes, thrown: [] });
    },
    [write],
  );

  const attempted = useRef<readonly Command[] | null>(null);
  const isTrying = useRef(false);
  const tryAll = useCallback(() => {
    const { standing, fitting } = now.current;
    const commands = commandsOf(fold(fitting, attempted.current ?? [], standing));
    if (commands.length > 0) store.try(commands);
    else if (isTrying.current) store.stopTrying();
    isTrying.current = commands.length > 0;
  }, [store]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision and another draft make another preview
  useEffect(() => {
    tryAll();
  }, [tryAll, revision, fitting]);
  useEffect(
    () => () => {
      if (isTrying.current) store.stopTrying();
    },
    [store],
  );
  const attempt = useCallback(
    (commands: readonly Command[] | null) => {
      if (commands === null && attempted.current === null) return;
      attempted.current = commands;
      tryAll();
    },
    [tryAll],
  );

  // In a draft the keys of undoing take back tries, not what was saved before it.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const asked = askedFor(event);
      const { kept } = latest.current;
      const isHeld =
        attempted.current !== null && event.target instanceof Element && event.target.closest("[role=grid]");
      if (!kept.isDraft || isHeld || (asked !== "undo" && asked !== "redo")) return;
      const { past, ahead } = steps.current;
      const to = asked === "undo" ? past.at(-1) : ahead[0];
      if (!to) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      steps.current =
        asked === "undo"
          ? { past: past.slice(0, -1), ahead: [kept.changes, ...ahead] }
          : { past: [...past, kept.changes], ahead: ahead.slice(1) };
      setRefusal(null);
      write({ ...kept, changes: to });
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [write]);

  const save = useCallback(
    async (changes: readonly Change[], command: Command | null): Promise<Answered> => {
      if (!command) return "done";
      const change = (to: readonly (readonly Change[])[]) => {
        latest.current.saving = to;
        setSaving(to);
      };
      change([...latest.current.saving, changes]);
      const answer = await store.execute(command);
      change(latest.current.saving.filter((one) => one !== changes));
      if (answer === "done") setSaved({ changes, revision: store.state().season?.revision ?? 0 });
      else if (answer !== "failed") setRefusal(answer);
      return answer;
    },
    [store],
  );

  const put = useCallback(
    async (commands: readonly Command[]): Promise<Answered> => {
      attempted.current = null;
      setRefusal(null);
      const { kept, saving } = latest.current;
      if (kept.isDraft) {
        gather(fold(kept.changes, commands, now.current.standing));
        return "done";
      }
      const before = new Map(now.current.standing);
      for (const { id, after } of saving.flat()) {
        if (after) before.set(id, after);
        else before.delete(id);
      }
      const changes = fold(noChanges, commands, before);
      // Nothing is left to save: what was being tried is no longer either.
      if (changes.length === 0) tryAll();
      return save(changes, together(commandsOf(changes)));
    },
    [gather, save, tryAll],
  );

  const keep = useCallback(async (): Promise<Answered> => {
    setRefusal(null);
    const changes = now.current.fitting;
    const answer = await save(
      changes,
      changes.length === 0 ? null : { do: "bulk", source: "draft", commands: commandsOf(changes) },
    );
    if (answer === "done") {
      steps.current = noSteps;
      write(empty);
    }
    return answer;
  }, [save, write]);

  return useMemo(
    () => ({
      absencesOf,
      drafted,
      isDraft: kept.isDraft,
      gathered,
      thrown: kept.thrown,
      saved: saved && saved.revision === revision ? saved : null,
      refusal,
      attempt,
      put,
      keep,
      setDraft: (isDraft) => {
        setRefusal(null);
        steps.current = noSteps;
        write({ ...empty, isDraft });
      },
      takeOut: (ids) => {
        const { kept } = latest.current;
        setRefusal(null);
        gather(kept.changes.filter(({ id }) => !ids.includes(id)));
      },
      standAnyway: (id) => {
        const { kept } = latest.current;
        const before = now.current.standing.get(id) ?? null;
        gather(kept.changes.map((one) => (one.id === id ? { ...one, before } : one)));
      },
      throwAway: () => {
        setRefusal(null);
        steps.current = noSteps;
        write({ isDraft: false, changes: [], thrown: latest.current.kept.changes });
      },
      takeBack: () => write({ isDraft: true, changes: latest.current.kept.thrown, thrown: [] }),
      forget: () => write({ ...latest.current.kept, thrown: [] }),
    }),
    [
      absencesOf,
      drafted,
      kept.isDraft,
      kept.thrown,
      gathered,
      saved,
      revision,
      refusal,
      attempt,
      put,
      keep,
      write,
      gather,
    ],
  );
}
