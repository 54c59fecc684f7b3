/** What a place says first of itself: a sentence, and the mark of what it says where it has one. */
import type { ReactNode } from "react";
import "./Headline.css";

export function Headline({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <h1 className="headline">
      {mark}
      {children}
    </h1>
  );
}
