/** Removes what one looks at; said in words beside its mark. */
import { TrashIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import type { ReactNode } from "react";

export function RemoveButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Button
      type="button"
      size="small"
      variant="tertiary"
      data-color="danger"
      icon={<TrashIcon aria-hidden />}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
