/** Deviations and what was lifted, as a recorded host answers: counted of the entries as they are now. */
import { type Day, daysBetween, plusDays } from "../dates";
import type { Contents } from "../wire/Contents";
import type { DeviationFilter } from "../wire/DeviationFilter";
import type { Deviations } from "../wire/Deviations";
import type { Lifted } from "../wire/Lifted";
import type { LiftedFollowUp } from "../wire/LiftedFollowUp";
import type { LiftedState } from "../wire/LiftedState";

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

export function deviationsOf({ followUps }: Contents, { department, cause }: DeviationFilter, today: Day): Deviations {
  const entries = followUps.filter(
    (one) => (department === null || one.department === department) && (cause === null || one.cause === cause),
  );
  const countOf = (of: typeof entries) => sum(of.map(({ count }) => count));
  const byCategory = (of: typeof entries) =>
    [...new Set(of.map(({ category }) => category))]
      .map((category) => ({ category, total: countOf(of.filter((one) => one.category === category)) }))
      .sort((a, b) => b.total - a.total || (a.category < b.category ? -1 : 1));
  const places = new Map(byCategory(followUps).map(({ category }, place) => [category, place]));
  const categories = byCategory(entries).map((one) => ({ ...one, place: places.get(one.category) ?? 0 }));
  const named = [...new Set(entries.map(({ month }) => month))].sort();
  const months: string[] = [];
  for (let month = named[0]; month !== undefined && month <= (named.at(-1) ?? ""); month = monthAfter(month)) {
    months.push(month);
  }
  return {
    categories,
    months: months.map((month) => {
      const own = entries.filter((one) => one.month === month);
      const counts = categories.map(({ category }) => countOf(own.filter((one) => one.category === category)));
      const named = followUps.filter((one) => one.month === month).flatMap(({ asOf }) => asOf ?? []);
      const asOf = [...named, today].sort()[0] ?? today;
      return { month, asOf: asOf < lastOf(month) ? asOf : null, counts, total: sum(counts) };
    }),
    total: countOf(entries),
  };
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** The last day of a month. */
function lastOf(month: string): Day {
  return plusDays(`${monthAfter(month)}-01`, -1);
}

const order: readonly LiftedState[] = ["waiting", "notAsked", "answered", "closed"];

export function liftedOf({ followUps }: Contents, today: Day): Lifted {
  const lifted = followUps
    .filter(({ severity, status, inquiries }) => {
      return severity === "serious" || status === "escalated" || status === "answered" || inquiries.length > 0;
    })
    .map(({ id, status, inquiries }): LiftedFollowUp => {
      const days = inquiries.map(({ sentOn, answeredOn }) => Math.max(0, daysBetween(sentOn, answeredOn ?? today)));
      const open = days.filter((_, at) => inquiries[at]?.answeredOn === null);
      const state =
        status === "closed" ? "closed" : open.length > 0 ? "waiting" : inquiries.length === 0 ? "notAsked" : "answered";
      return {
        followUp: id,
        state,
        days,
        waiting: open.length > 0 ? Math.max(...open) : null,
        isContradictory: inquiries.some(({ contradictory }) => contradictory),
      };
    })
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (b.waiting ?? -1) - (a.waiting ?? -1));
  const proposals = followUps
    .filter(({ changeProposal, status }) => changeProposal && status !== "closed")
    .sort((a, b) => Number(b.severity === "serious") - Number(a.severity === "serious") || b.count - a.count);
  return { followUps: lifted, changeProposals: proposals.map(({ id }) => id) };
}
