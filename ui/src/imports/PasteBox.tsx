/** A place to paste cells into, for whoever does not use the keys or may not read the clipboard. */
import { Button, Dialog, Textarea } from "@navikt/ds-react";
import { useRef, useState } from "react";
import { useLanguage } from "../words/language";
import { isTable } from "./clipboard";

export function PasteBox({ onPaste, onClose }: { onPaste: (text: string) => void; onClose: () => void }) {
  const { words } = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  const look = () => {
    if (isTable(text)) onPaste(text);
    else setIsWrong(true);
  };
  return (
    <Dialog open size="small" onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Popup width="medium" closeOnOutsideClick={text === ""} initialFocusTo={field}>
        <Dialog.Header>
          <Dialog.Title>{words.imports.pasteTitle}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <Textarea
            ref={field}
            label={words.imports.pasteField}
            description={words.imports.pasteLead}
            size="small"
            minRows={8}
            maxRows={14}
            value={text}
            error={isWrong && words.imports.notATable}
            onChange={({ target }) => {
              setText(target.value);
              setIsWrong(false);
            }}
            spellCheck={false}
            className="imports-paste"
          />
        </Dialog.Body>
        <Dialog.Footer>
          <Button variant="secondary" data-color="neutral" size="small" onClick={onClose}>
            {words.shell.cancel}
          </Button>
          <Button size="small" onClick={look}>
            {words.imports.pasteLook}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
