import { expect, it } from "vitest";
import type { Absence } from "../wire/Absence";
import { readKept } from "./kept";

const absence: Absence = {
  id: "a-1",
  trainer: "t-1",
  days: { first: "2027-07-12", last: "2027-08-01" },
  kind: "holiday",
  status: "wished",
  locked: false,
};

it("a draft is read back as it was, and changes of another form are left out", () => {
  const change = { id: "a-1", before: absence, after: null };
  const kept = { isDraft: true, changes: [change], thrown: [{ id: "a-1", before: null, after: absence }] };
  expect(readKept(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  const wrong = [
    null,
    "text",
    { ...change, id: "a-2" },
    { id: "a-1", before: null, after: null },
    { ...change, after: { ...absence, status: "perhaps" } },
    { ...change, after: { ...absence, days: { first: "12.7", last: "2027-08-01" } } },
  ];
  expect(readKept({ ...kept, changes: [...wrong, change] })).toEqual(kept);
  for (const none of [undefined, null, [], "text", { changes: [change] }]) expect(readKept(none)).toBeNull();
});
