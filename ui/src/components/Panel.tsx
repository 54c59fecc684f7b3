/**
 * A panel beside the content: a heading that takes focus when it opens, a way back and a way out. Escape closes it.
 *
 * Not modal: the board beside it stays in use.
 */
import { ArrowLeftIcon, XMarkIcon } from "@navikt/aksel-icons";
import { Button, Heading } from "@navikt/ds-react";
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { useKeptFocus } from "./useKeptFocus";
import "./Panel.css";

interface PanelProps {
  title: ReactNode;
  /** Beside the title: what it is about, or a step to its neighbour. */
  aside?: ReactNode;
  children: ReactNode;
  /** Stays in sight below what scrolls. */
  footer?: ReactNode;
  closeLabel: string;
  onClose: () => void;
  backLabel?: string | undefined;
  onBack?: (() => void) | undefined;
  /** Another value is another content: focus goes to the heading again. */
  subject: string;
}

export function Panel(props: PanelProps) {
  const { title, aside, children, footer, closeLabel, onClose, backLabel, onBack, subject } = props;
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const kept = useKeptFocus(panel, heading);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is what moves the focus
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [subject]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    (onBack ?? onClose)();
  };
  return (
    <aside ref={panel} className="panel" aria-labelledby={id} onKeyDown={onKeyDown} {...kept}>
      <header className="panel-header">
        {onBack && (
          <Button
            type="button"
            variant="tertiary"
            data-color="neutral"
            size="small"
            icon={<ArrowLeftIcon aria-hidden />}
            aria-label={backLabel}
            onClick={onBack}
          />
        )}
        <Heading
          ref={heading}
          id={id}
          level="2"
          size="small"
          tabIndex={-1}
          className="panel-title"
          title={typeof title === "string" ? title : undefined}
        >
          {title}
        </Heading>
        {aside}
        <Button
          type="button"
          variant="tertiary"
          data-color="neutral"
          size="small"
          icon={<XMarkIcon aria-hidden />}
          aria-label={closeLabel}
          onClick={onClose}
        />
      </header>
      <div className="panel-body">{children}</div>
      {footer && <footer className="panel-footer">{footer}</footer>}
    </aside>
  );
}
