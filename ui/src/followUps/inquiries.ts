/**
 * Inquiries as they are typed, and what adding, answering or taking one away makes of their follow-up.
 *
 * Whoever asks outward has lifted the follow-up, and so has who finds that a lifted one is not answered after all. With the
 * last answer a lifted one is answered. Every other status stays, whatever of its inquiries is mended.
 */
import { type DateWriter, readDay } from "../dates";
import { keptFields } from "../season/kept";
import type { FollowUp } from "../wire/FollowUp";
import type { Inquiry } from "../wire/Inquiry";
import type { InquiryRecipient } from "../words/followUps";
import { recipients } from "../words/followUps";
import type { FormProblem } from "../words/form";

const fields = ["recipient", "ownText", "sentOn", "answeredOn", "contradictory"] as const;
export type InquiryField = (typeof fields)[number];
export type InquiryDraft = Record<InquiryField, string>;

/** Somebody who is not proposed. */
export const other = "other";

type Named = Record<InquiryRecipient, string>;

/** What stands in the fields of an inquiry; of a new one, sent today. */
export function typedInquiry(inquiry: Inquiry | null, today: string, named: Named, date: DateWriter): InquiryDraft {
  const known = recipients.find((one) => named[one] === inquiry?.to);
  return {
    recipient: inquiry === null ? "" : (known ?? other),
    ownText: inquiry !== null && known === undefined ? inquiry.to : "",
    sentOn: date.typed(inquiry?.sentOn ?? today),
    answeredOn: inquiry?.answeredOn ? date.typed(inquiry.answeredOn) : "",
    contradictory: inquiry?.contradictory ? "yes" : "no",
  };
}

/** A draft that was kept on disk; `null` where there is none. */
export function readInquiryDraft(kept: unknown): InquiryDraft | null {
  const found = keptFields(kept, fields);
  if (Object.keys(found).length === 0) return null;
  return { recipient: "", ownText: "", sentOn: "", answeredOn: "", contradictory: "no", ...found };
}

export interface ReadInquiry {
  inquiry: Inquiry | null;
  problems: ReadonlyMap<InquiryField, FormProblem>;
}

/** What the typed text says, and what is wrong with it. `year` is of days typed without one. */
export function readInquiry(draft: InquiryDraft, year: number, named: Named): ReadInquiry {
  const problems = new Map<InquiryField, FormProblem>();
  const known = recipients.find((one) => one === draft.recipient);
  const to = known ? named[known] : draft.ownText.trim();
  if (draft.recipient === "") problems.set("recipient", "missing");
  else if (to === "") problems.set("ownText", "missing");
  const sentOn = readDay(draft.sentOn, year);
  if (sentOn === null) problems.set("sentOn", draft.sentOn.trim() === "" ? "missing" : "notADay");
  const answeredOn = readDay(draft.answeredOn, year);
  if (answeredOn === null && draft.answeredOn.trim() !== "") problems.set("answeredOn", "notADay");
  if (problems.size > 0 || sentOn === null) return { inquiry: null, problems };
  // Only an answer can contradict another.
  const contradictory = answeredOn !== null && draft.contradictory === "yes";
  return { inquiry: { to, sentOn, answeredOn, contradictory }, problems };
}

/** The follow-up with an inquiry at a place of its list; behind the others where there is none. */
export function withInquiry(followUp: FollowUp, at: number | null, inquiry: Inquiry): FollowUp {
  if (at !== null) {
    return settled({ ...followUp, inquiries: followUp.inquiries.map((one, of) => (of === at ? inquiry : one)) });
  }
  const status = followUp.status === "closed" || inquiry.answeredOn !== null ? followUp.status : "escalated";
  return settled({ ...followUp, status, inquiries: [...followUp.inquiries, inquiry] });
}

/** The follow-up without one of its inquiries. */
export function withoutInquiry(followUp: FollowUp, at: number): FollowUp {
  return settled({ ...followUp, inquiries: followUp.inquiries.filter((_, of) => of !== at) });
}

function settled(followUp: FollowUp): FollowUp {
  const { status, inquiries } = followUp;
  const isLifted = status === "escalated" || status === "answered";
  if (!isLifted || inquiries.length === 0) return followUp;
  const isOpen = inquiries.some(({ answeredOn }) => answeredOn === null);
  return { ...followUp, status: isOpen ? "escalated" : "answered" };
}
