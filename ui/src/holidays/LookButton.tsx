/** A button that shows what it would do while the pointer rests on it or it has the focus, and does it when clicked. */
import { Button, type ButtonProps } from "@navikt/ds-react";
import type { Command } from "../wire/Command";

interface LookButtonProps extends Omit<ButtonProps, "onClick"> {
  /** None where it would change nothing. */
  commands: readonly Command[];
  /** `null` when one looks away. */
  onLook: (commands: readonly Command[] | null) => void;
  onDo: (commands: readonly Command[]) => void;
}

export function LookButton({ commands, onLook, onDo, ...button }: LookButtonProps) {
  const isIdle = commands.length === 0;
  return (
    <Button
      type="button"
      size="small"
      variant="secondary"
      data-color="neutral"
      {...button}
      // Kept where the focus is, unlike one that is disabled.
      aria-disabled={isIdle || undefined}
      onPointerEnter={() => onLook(commands)}
      onPointerLeave={() => onLook(null)}
      onFocus={() => onLook(commands)}
      onBlur={() => onLook(null)}
      onClick={() => {
        onLook(null);
        if (!isIdle) onDo(commands);
      }}
    />
  );
}
