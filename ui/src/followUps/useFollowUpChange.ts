/** Carries out a change of one follow-up at once; answers with what is wrong, in words. */
import { useCallback } from "react";
import { useTogether } from "../season/parts";
import type { FollowUp } from "../wire/FollowUp";
import { changed } from "./edit";

export function useFollowUpChange(): (followUp: FollowUp) => Promise<string | null> {
  const together = useTogether();
  return useCallback((followUp) => together([{ commands: [changed(followUp)], name: followUp.category }]), [together]);
}
