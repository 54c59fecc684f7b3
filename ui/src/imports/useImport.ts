/**
 * One import at a time: a file that is chosen, dropped or came with the start, or cells that are pasted.
 *
 * Reading can take long, and its answer comes late when it was called off: whatever was asked before is dropped.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { useStore } from "../season/use";
import type { ImportPreview } from "../wire/ImportPreview";
import type { ListKind } from "../wire/ListKind";

export type ImportState =
  | { phase: "none" }
  /** The system's own dialog is open, or the answer is expected at once. */
  | { phase: "waiting" }
  | { phase: "pasting"; list: ListKind | null }
  | { phase: "reading"; share: number; cells: number }
  | { phase: "looking"; preview: ImportPreview; number: number };

export interface Importing {
  state: ImportState;
  choose: () => void;
  drop: () => void;
  paste: (text: string, list: ListKind | null) => void;
  /** Asks for cells to paste. */
  askToPaste: (list: ListKind | null) => void;
  /** Stops reading. */
  cancel: () => void;
  /** Lets go of what was looked at. */
  close: () => void;
}

const none: ImportState = { phase: "none" };

export function useImport(): Importing {
  const { host, report } = useStore();
  const [state, setState] = useState<ImportState>(none);
  const asked = useRef(0);

  const ask = useCallback(
    async (call: () => Promise<ImportPreview | null>) => {
      asked.current += 1;
      const number = asked.current;
      setState({ phase: "waiting" });
      try {
        const preview = await call();
        if (number !== asked.current) return;
        setState(preview && !isCancelled(preview) ? { phase: "looking", preview, number } : none);
      } catch (thrown) {
        if (number !== asked.current) return;
        setState(none);
        report(thrown);
      }
    },
    [report],
  );

  useEffect(
    () =>
      host.onImportProgress(({ share, cells }) =>
        setState((now) =>
          now.phase === "waiting" || now.phase === "reading" ? { phase: "reading", share, cells } : now,
        ),
      ),
    [host],
  );
  useEffect(() => void ask(() => host.startedWith()), [ask, host]);

  const close = useCallback(() => {
    asked.current += 1;
    setState(none);
  }, []);
  const cancel = useCallback(() => {
    close();
    host.cancelImport().catch(report);
  }, [close, host, report]);

  return {
    state,
    choose: useCallback(() => void ask(() => host.chooseImport()), [ask, host]),
    drop: useCallback(() => void ask(() => host.droppedFile()), [ask, host]),
    paste: useCallback((text, list) => void ask(() => host.pasteImport(text, list)), [ask, host]),
    askToPaste: useCallback((list) => setState({ phase: "pasting", list }), []),
    cancel,
    close,
  };
}

function isCancelled(preview: ImportPreview): boolean {
  return preview.kind === "unreadable" && preview.why.why === "cancelled";
}
