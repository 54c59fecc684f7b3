/** The form of what was kept on disk: another version of the program may have written it. */

function isRecord(kept: unknown): kept is Record<string, unknown> {
  return typeof kept === "object" && kept !== null && !Array.isArray(kept);
}

/** The texts and lists of texts among what was kept, under the keys asked for. */
export function keptFields<Key extends string>(kept: unknown, keys: readonly Key[]): Partial<Record<Key, string>> {
  if (!isRecord(kept)) return {};
  const fields: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const value = kept[key];
    if (typeof value === "string") fields[key] = value;
  }
  return fields;
}

/** What was kept under a key. */
export function keptUnder(kept: unknown, key: string): unknown {
  return isRecord(kept) ? kept[key] : undefined;
}

/** An entry of a list as it is typed: a new one, one that is changed, or one that is to go. */
export type EntryDraft<Key extends string> = Record<Key, string> & {
  id: string;
  is: "new" | "changed" | "removed";
};

/** The entries of a list that was kept, as far as they have every field. */
export function keptEntries<Key extends string>(kept: unknown, keys: readonly Key[]): EntryDraft<Key>[] {
  if (!Array.isArray(kept)) return [];
  return kept.filter((entry): entry is EntryDraft<Key> => {
    const texts = keptFields(entry, [...keys, "id", "is"]);
    const hasAll = [...keys, "id"].every((key) => texts[key as Key] !== undefined);
    return hasAll && ["new", "changed", "removed"].includes(texts["is" as Key] ?? "");
  });
}

/** The list with an entry as it is typed now; an entry that says again what it said is no draft. */
export function withEntry<Key extends string>(
  entries: readonly EntryDraft<Key>[],
  entry: EntryDraft<Key>,
  standing: Record<Key, string> | null,
): readonly EntryDraft<Key>[] {
  const isAsBefore =
    entry.is !== "removed" &&
    standing !== null &&
    (Object.keys(standing) as Key[]).every((key) => entry[key] === standing[key]);
  // A new one that is to go was never there.
  const isGone = isAsBefore || (entry.is === "removed" && standing === null);
  if (isGone) return entries.filter(({ id }) => id !== entry.id);
  const isOld = entries.some(({ id }) => id === entry.id);
  return isOld ? entries.map((one) => (one.id === entry.id ? entry : one)) : [...entries, entry];
}
