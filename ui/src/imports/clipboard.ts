/** Cells from a sheet on the clipboard: pasted anywhere but into a text field, or asked for. */
import { useEffect } from "react";

/** Whether a text is cells rather than a word: it has columns or rows. A single cell is copied with a line break. */
export function isTable(text: string): boolean {
  return /[\t\n\r]/.test(text.replace(/[\r\n]+$/, "").replace(/^[\r\n]+/, ""));
}

const isTextField = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable], [role=dialog]") !== null;

/** Hears cells that are pasted outside text fields and dialogs. */
export function usePastedCells(onCells: (text: string) => void, isListening: boolean): void {
  useEffect(() => {
    if (!isListening) return;
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (isTextField(event.target) || !isTable(text)) return;
      event.preventDefault();
      onCells(text);
    };
    // Without this WebKit pastes only where text can be edited.
    const onBeforePaste = (event: Event) => {
      if (!isTextField(event.target)) event.preventDefault();
    };
    document.addEventListener("paste", onPaste);
    document.addEventListener("beforepaste", onBeforePaste);
    return () => {
      document.removeEventListener("paste", onPaste);
      document.removeEventListener("beforepaste", onBeforePaste);
    };
  }, [onCells, isListening]);
}

/** The cells on the clipboard; `null` where there are none or the page may not read it. */
export async function cellsOnClipboard(): Promise<string | null> {
  try {
    const text = await navigator.clipboard.readText();
    return isTable(text) ? text : null;
  } catch {
    return null;
  }
}
