/** The curriculum as it is being typed: the modules as they are, those that are typed anew, and what they amount to. */
import { useMemo, useState } from "react";
import { useDraft } from "../season/drafts";
import { newId } from "../season/ids";
import { together } from "../season/together";
import { useTrying } from "../season/trying";
import { useSeason, useSeasonState, useStore } from "../season/use";
import type { Command } from "../wire/Command";
import type { Module } from "../wire/Module";
import type { Refusal } from "../wire/Refusal";
import { useLanguage } from "../words/language";
import {
  blankModule,
  commandOf,
  isUntouched,
  keptModules,
  newModule,
  readModule,
  refusedModule,
  shownAs,
  type TypedModule,
  typedModule,
  usersOf,
  type WrongModule,
} from "./module";

const nothing: readonly TypedModule[] = [];

/** A module as the list shows it. */
export interface ListedModule {
  id: string;
  /** As it is being typed. */
  module: Module;
  isNew: boolean;
  isChanged: boolean;
}

export function useCurriculum() {
  const language = useLanguage();
  const { words } = language;
  const store = useStore();
  const modules = useSeason((season) => season.entries.module);
  const previewRefusal = useSeasonState((state) => state.previewRefusal);
  const [kept, setKept] = useDraft("settings/curriculum", keptModules);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const [notRemoved, setNotRemoved] = useState<{ id: string; why: string } | null>(null);
  const drafts = kept ?? nothing;

  const commands = useMemo(() => drafts.flatMap((draft) => commandOf(draft, language) ?? []), [drafts, language]);
  useTrying(commands);

  const listed = useMemo(() => {
    const typed = new Map(drafts.map((draft) => [draft.id, draft]));
    const known = [...modules.values()].map((module) => listedAs(module, typed.get(module.id)));
    const begun = drafts.filter(({ id }) => !modules.has(id)).map((draft) => listedAs(blankModule(draft.id), draft));
    return [...known, ...begun].sort(byWindow);
  }, [modules, drafts]);

  const put = (draft: TypedModule) => {
    setRefusal(null);
    setRemoved(null);
    setNotRemoved(null);
    const rest = drafts.filter(({ id }) => id !== draft.id);
    const isOld = rest.length < drafts.length;
    const next = isUntouched(draft, modules.get(draft.id), language)
      ? rest
      : isOld
        ? drafts.map((one) => (one.id === draft.id ? draft : one))
        : [...drafts, draft];
    setKept(next.length === 0 ? null : next);
  };

  return {
    listed,
    drafts,
    removed,
    /** A module as it is typed, or as it is. */
    typed: (id: string): TypedModule | null => {
      const draft = drafts.find((one) => one.id === id);
      const module = modules.get(id);
      return draft ?? (module ? typedModule(module, language) : null);
    },
    wrong: (typed: TypedModule): WrongModule => {
      const read = readModule(typed, language);
      const why = notRemoved?.id === typed.id ? { "": notRemoved.why } : {};
      return {
        ...refusedModule(refusal ?? previewRefusal, typed.id, language),
        ...why,
        ...("wrong" in read ? read.wrong : {}),
      };
    },
    put,
    /** Begins a module, a copy of another or a new one; answers with its id. */
    begin: (copied: TypedModule | null): string => {
      const id = newId();
      const name = copied?.name ?? "";
      put(
        copied
          ? { ...copied, id, isNew: true, name: name === "" ? "" : words.settings.curriculum.copyOf(name) }
          : newModule(id, language),
      );
      return id;
    },
    cancel: () => {
      setKept(null);
      setRefusal(null);
      setNotRemoved(null);
    },
    /** Saves all that is typed; answers with the module that cannot be, or `null`. */
    save: async (): Promise<string | null> => {
      const unread = drafts.find((draft) => "wrong" in readModule(draft, language));
      if (unread) return unread.id;
      const command = together(commands);
      if (!command) return null;
      const answer = await store.execute(command);
      if (answer === "done") setKept(null);
      else if (answer !== "failed") {
        setRefusal(answer);
        return answer.problems.flatMap(({ entity }) => (entity?.noun === "module" ? entity.id : []))[0] ?? null;
      }
      return null;
    },
    /** Removes a module; answers whether it is gone. */
    remove: async (typed: TypedModule): Promise<boolean> => {
      const isGone = typed.isNew || (await carriedOut({ do: "remove", entity: { noun: "module", id: typed.id } }));
      if (!isGone) return false;
      const rest = drafts.filter(({ id }) => id !== typed.id);
      const freed = rest.map((draft) => ({ ...draft, after: draft.after.filter((id) => id !== typed.id) }));
      setKept(freed.length === 0 ? null : freed);
      setNotRemoved(null);
      setRemoved(typed.isNew ? null : typed.name);
      return true;
    },
    undoRemoval: async () => {
      setRemoved(null);
      await store.undo();
    },
  };

  async function carriedOut(command: Extract<Command, { do: "remove" }>): Promise<boolean> {
    const answer = await store.execute(command);
    if (answer === "done") return true;
    if (answer !== "failed") {
      const by = answer.problems.flatMap(({ why }) => (why.why === "stillUsed" ? why.by : []));
      const nameOf = (id: string) => modules.get(id)?.name ?? id;
      const why = words.settings.curriculum.stillUsed(usersOf(by, nameOf, language));
      setNotRemoved({ id: command.entity.id, why });
    }
    return false;
  }
}

export type Curriculum = ReturnType<typeof useCurriculum>;

function listedAs(module: Module, draft: TypedModule | undefined): ListedModule {
  return {
    id: module.id,
    module: draft ? shownAs(draft, module) : module,
    isNew: draft?.isNew ?? false,
    isChanged: draft !== undefined,
  };
}

function byWindow({ module: one }: ListedModule, { module: other }: ListedModule): number {
  return (
    one.window.fromDays - other.window.fromDays ||
    one.window.toDays - other.window.toDays ||
    one.name.localeCompare(other.name, "nb") ||
    (one.id < other.id ? -1 : 1)
  );
}
