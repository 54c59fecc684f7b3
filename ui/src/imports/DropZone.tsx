/** Says over the whole window that a file can be let go here. The shell tells of it; the page itself is given no file. */
import { FileImportIcon } from "@navikt/aksel-icons";
import { useEffect, useState } from "react";
import { useStore } from "../season/use";
import { useLanguage } from "../words/language";
import "./imports.css";

interface DropZoneProps {
  /** Not while a file is looked at already. */
  isOpen: boolean;
  onDrop: () => void;
}

export function DropZone({ isOpen, onDrop }: DropZoneProps) {
  const { words } = useLanguage();
  const { host } = useStore();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => host.onFileOver(setIsOver), [host]);
  useEffect(
    () =>
      host.onFileDropped(() => {
        setIsOver(false);
        if (isOpen) onDrop();
      }),
    [host, isOpen, onDrop],
  );
  if (!isOver || !isOpen) return null;
  return (
    <div className="imports-drop">
      <div className="imports-drop-words">
        <FileImportIcon aria-hidden />
        <p>{words.imports.drop}</p>
        <p className="imports-drop-hint">{words.imports.dropHint}</p>
      </div>
    </div>
  );
}
