/** On the page of somebody: the way to what they are to be told of their sessions. */
import { ChatIcon } from "@navikt/aksel-icons";
import type { Recipient } from "../wire/Recipient";
import { useLanguage } from "../words/language";
import { WayButton } from "./WayButton";

export function TellButton({ recipient }: { recipient: Recipient }) {
  const { words } = useLanguage();
  return (
    <WayButton to={{ place: "sessions", chosen: { is: "telling", recipient } }} icon={<ChatIcon aria-hidden />}>
      {words.telling.tell}
    </WayButton>
  );
}
