/** On the page of somebody: the way to what was done that concerns them. */
import { ClockDashedIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import type { ReactNode } from "react";
import { useGo } from "../ways";
import type { EntityId } from "../wire/EntityId";

export function HistoryButton({ concerns, children }: { concerns: EntityId; children: ReactNode }) {
  const go = useGo();
  return (
    <Button
      type="button"
      size="small"
      variant="tertiary"
      data-color="neutral"
      icon={<ClockDashedIcon aria-hidden />}
      onClick={() => go({ place: "history", concerns })}
    >
      {children}
    </Button>
  );
}
