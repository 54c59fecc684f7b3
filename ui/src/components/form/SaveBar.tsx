/** Below a form, always in sight: saves it or gives it up, and says what is wrong with it as a whole. */
import { Button, InlineMessage } from "@navikt/ds-react";
import type { ReactNode } from "react";
import "./form.css";

interface SaveBarProps {
  /** The form it saves. */
  form: string;
  save: string;
  cancel: string;
  isBusy: boolean;
  onCancel: () => void;
  /** What is wrong and belongs to no field. */
  problems: readonly string[];
  children?: ReactNode;
}

export function SaveBar({ form, save, cancel, isBusy, onCancel, problems, children }: SaveBarProps) {
  return (
    <div className="save-bar">
      {problems.length > 0 && (
        <InlineMessage status="error" size="small" role="alert">
          {problems.join(" ")}
        </InlineMessage>
      )}
      <div className="save-bar-row">
        <Button type="submit" form={form} size="small" loading={isBusy}>
          {save}
        </Button>
        <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onCancel}>
          {cancel}
        </Button>
        {children}
      </div>
    </div>
  );
}
