/** Who is told, by key and by name. */
import { useCallback } from "react";
import { type Names, useNames } from "../../season/names";
import type { Recipient } from "../../wire/Recipient";

export function recipientKey({ kind, id }: Recipient): string {
  return `${kind} ${id}`;
}

export function nameOf({ kind, id }: Recipient, names: Names): string {
  switch (kind) {
    case "trainer":
      return names.trainer(id);
    case "temp":
      return names.temp(id);
    case "department":
      return names.department(id);
  }
}

export function useRecipientName(): (recipient: Recipient) => string {
  const names = useNames();
  return useCallback((recipient) => nameOf(recipient, names), [names]);
}
