/** On the page of somebody: the way to what they are to be told of their sessions. */
import { ChatIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useGo } from "../ways";
import type { Recipient } from "../wire/Recipient";
import { useLanguage } from "../words/language";

export function TellButton({ recipient }: { recipient: Recipient }) {
  const { words } = useLanguage();
  const go = useGo();
  return (
    <Button
      type="button"
      size="small"
      variant="tertiary"
      data-color="neutral"
      icon={<ChatIcon aria-hidden />}
      onClick={() => go({ place: "sessions", chosen: { is: "telling", recipient } })}
    >
      {words.telling.tell}
    </Button>
  );
}
