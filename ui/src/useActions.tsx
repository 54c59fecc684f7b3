/** What can be done from everywhere, as the palette lists it. */
import {
  ArrowRedoIcon,
  ArrowUndoIcon,
  EyeIcon,
  FileExportIcon,
  FileImportIcon,
  GlobeIcon,
  PrinterSmallIcon,
} from "@navikt/aksel-icons";
import type { Appearance } from "./appearance";
import type { FileActions } from "./Header";
import { keyName } from "./keys";
import type { Choice } from "./palette/Palette";
import { useSeasonState } from "./season/use";
import type { Theme } from "./wire/Theme";
import { useLanguage } from "./words/language";

interface ActionsProps extends Appearance {
  file: FileActions;
  undo: () => void;
  redo: () => void;
  print: () => void;
}

const themes: readonly Theme[] = ["light", "dark", "contrast", "system"];

export function useActions({ file, undo, redo, print, settings, choose }: ActionsProps): readonly Choice[] {
  const { words } = useLanguage();
  const steps = useSeasonState(({ season }) => season?.steps);
  const isOpen = useSeasonState(({ phase }) => phase === "open");
  const action = (key: string, title: string, icon: React.ReactNode, run: (() => void) | null, keys?: string) =>
    run
      ? [{ key: `do:${key}`, title: title.replace(/ …$/, ""), detail: words.palette.action, icon, choose: run, keys }]
      : [];
  const ofSeason = isOpen
    ? [
        ...action(
          "undo",
          words.shell.undo,
          <ArrowUndoIcon aria-hidden />,
          steps?.canUndo ? undo : null,
          keyName("Ctrl+Z"),
        ),
        ...action(
          "redo",
          words.shell.redo,
          <ArrowRedoIcon aria-hidden />,
          steps?.canRedo ? redo : null,
          keyName("Ctrl+Shift+Z"),
        ),
        ...action("paste", words.shell.paste, <FileImportIcon aria-hidden />, file.paste),
        ...action("view", words.shell.view, <FileExportIcon aria-hidden />, file.view),
        ...action("template", words.shell.template, <FileExportIcon aria-hidden />, file.template),
        ...action("export", words.shell.export, <FileExportIcon aria-hidden />, file.export),
        ...action("print", words.shell.print, <PrinterSmallIcon aria-hidden />, print, keyName("Ctrl+P")),
      ]
    : [];
  return [
    ...ofSeason,
    ...action("import", words.shell.import, <FileImportIcon aria-hidden />, file.import),
    ...action("blankTemplate", words.shell.blankTemplate, <FileExportIcon aria-hidden />, file.blankTemplate),
    ...action("speak", words.palette.speak, <GlobeIcon aria-hidden />, () =>
      choose({ language: settings.language === "nb" ? "en" : "nb" }),
    ),
    ...themes
      .filter((theme) => theme !== settings.theme)
      .flatMap((theme) =>
        action(`theme:${theme}`, `${words.shell.theme}: ${words.shell.themes[theme]}`, <EyeIcon aria-hidden />, () =>
          choose({ theme }),
        ),
      ),
  ].map(({ keys, ...choice }) => (keys === undefined ? choice : { ...choice, keys }));
}
