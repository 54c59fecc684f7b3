/**
 * The keys that work everywhere. Ctrl is Cmd where the machine is a Mac; Ctrl+Alt is never taken, since it writes
 * letters on Norwegian keyboards.
 */
import { useEffect, useRef } from "react";

const isMac = /Mac/.test(navigator.platform);

/** A box that is ticked has no text of its own to undo. */
const textFields = "input:not([type=checkbox], [type=radio]), textarea, [contenteditable]";

export interface Keys {
  undo: () => void;
  redo: () => void;
  find: () => void;
  guide: () => void;
  print: () => void;
  saved: () => void;
  back: () => void;
  forth: () => void;
}

/** What a key asks for. In a text field undoing belongs to the text. */
export function askedFor(event: KeyboardEvent): keyof Keys | null {
  const { key, altKey, shiftKey } = event;
  if (key === "F1") return "guide";
  const isMain = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (altKey && !event.ctrlKey && !event.metaKey) {
    return key === "ArrowLeft" ? "back" : key === "ArrowRight" ? "forth" : null;
  }
  if (!isMain || altKey) return null;
  const isText = event.target instanceof Element && event.target.closest(textFields) !== null;
  switch (key.toLowerCase()) {
    case "z":
      return isText ? null : shiftKey ? "redo" : "undo";
    case "y":
      return isText ? null : "redo";
    case "k":
      return "find";
    case "p":
      return "print";
    case "s":
      return "saved";
    default:
      return null;
  }
}

export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const asked = askedFor(event);
      if (!asked) return;
      event.preventDefault();
      latest.current[asked]();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** A key as it is called on this machine. */
export function keyName(key: string): string {
  return isMac ? key.replace("Ctrl+", "⌘").replace("Shift+", "⇧") : key;
}
