/** One person, alone: what hangs by them. It has no words: whoever draws it says them beside it or in a name. */
import { memo } from "react";
import "./VulnerableMark.css";

export const VulnerableMark = memo(function VulnerableMark() {
  return (
    <svg className="vulnerable-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="4.6" r="2.9" />
      <path d="M2.6 14.4c.3-3.3 2.4-5 5.4-5s5.1 1.7 5.4 5" />
    </svg>
  );
});
