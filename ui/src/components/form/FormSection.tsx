/** A part of a form under a heading, its fields side by side as far as there is room. */
import { type ReactNode, useId } from "react";
import "./form.css";

interface FormSectionProps {
  title: string;
  /** What belongs here, in a sentence. */
  lead?: string | undefined;
  /** Beside the heading. */
  aside?: ReactNode;
  children: ReactNode;
}

export function FormSection({ title, lead, aside, children }: FormSectionProps) {
  const id = useId();
  return (
    <section className="form-section" aria-labelledby={id}>
      <div className="form-section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {lead && <p className="form-section-lead">{lead}</p>}
      {children}
    </section>
  );
}
