/** On the page of somebody: the way to what was done that concerns them. */
import { ClockDashedIcon } from "@navikt/aksel-icons";
import type { ReactNode } from "react";
import type { EntityId } from "../wire/EntityId";
import { WayButton } from "./WayButton";

export function HistoryButton({ concerns, children }: { concerns: EntityId; children: ReactNode }) {
  return (
    <WayButton to={{ place: "history", concerns }} icon={<ClockDashedIcon aria-hidden />}>
      {children}
    </WayButton>
  );
}
