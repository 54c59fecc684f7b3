/** Why what was asked for last could not be saved. */
import { InlineMessage } from "@navikt/ds-react";
import { sentenceOf } from "../season/refusals";
import type { Refusal } from "../wire/Refusal";
import { useLanguage } from "../words/language";

export function Refused({ refusal }: { refusal: Refusal | null }) {
  const { words } = useLanguage();
  if (!refusal) return null;
  const sentences = [...new Set(refusal.problems.map(({ why }) => sentenceOf(why, words)))];
  return (
    <InlineMessage status="error" size="small" role="alert">
      {words.holidays.draft.refused} {sentences.join(" ")}
    </InlineMessage>
  );
}
