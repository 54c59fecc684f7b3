/** A part of a panel under a small heading. */
import { type ReactNode, useId } from "react";
import "./Section.css";

export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h3 id={id}>{title}</h3>
        {aside && <span className="section-aside">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
