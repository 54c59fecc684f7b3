/** The modules to choose from: e-learning first, since that is what nobody books. */
import { useMemo } from "react";
import type { Choice } from "../components/table/column";
import { useSeason } from "../season/use";
import type { ModuleForm } from "../wire/ModuleForm";
import { useLanguage } from "../words/language";

const forms: readonly ModuleForm[] = ["elearning", "course", "shoulderToShoulder", "check"];

export function useModuleChoices(): readonly Choice[] {
  const { words } = useLanguage();
  const modules = useSeason((season) => season.entries.module);
  return useMemo(() => {
    const { compare } = new Intl.Collator(words.language, { numeric: true });
    return [...modules.values()]
      .sort((a, b) => forms.indexOf(a.form) - forms.indexOf(b.form) || compare(a.name, b.name))
      .map(({ id, name, form }) => ({ value: id, label: `${words.temps.form[form]}: ${name}` }));
  }, [modules, words]);
}
