/** On the page of something: a way to elsewhere, where that is shown of it. */
import { Button } from "@navikt/ds-react";
import type { ReactNode } from "react";
import { useGo, type Way } from "../ways";

interface WayButtonProps {
  to: Way;
  icon: ReactNode;
  children: ReactNode;
}

export function WayButton({ to, icon, children }: WayButtonProps) {
  const go = useGo();
  return (
    <Button type="button" size="small" variant="tertiary" data-color="neutral" icon={icon} onClick={() => go(to)}>
      {children}
    </Button>
  );
}
