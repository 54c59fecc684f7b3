/** Several commands as one, so that they are saved, undone and refused together. */
import type { Command } from "../wire/Command";

/** `null` where there are none; a single one stays what it is. */
export function together(commands: readonly Command[]): Command | null {
  const [first] = commands;
  if (!first) return null;
  return commands.length === 1 ? first : { do: "bulk", source: "together", commands: [...commands] };
}
