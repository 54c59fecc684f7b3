/** What becomes of a row, as a symbol; its word stands beside it. */
import { MinusCircleIcon, PencilIcon, PlusCircleIcon, XMarkOctagonFillIcon } from "@navikt/aksel-icons";
import type { ReactNode } from "react";
import type { Verdict } from "../wire/Verdict";

const marks: Record<Verdict, ReactNode> = {
  new: <PlusCircleIcon aria-hidden />,
  changed: <PencilIcon aria-hidden />,
  unchanged: <span aria-hidden>=</span>,
  rejected: <XMarkOctagonFillIcon aria-hidden />,
  leftOut: <MinusCircleIcon aria-hidden />,
};

export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return <span className={`imports-verdict-mark imports-verdict-${verdict}`}>{marks[verdict]}</span>;
}
