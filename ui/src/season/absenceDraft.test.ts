import { describe, expect, it } from "vitest";
import { dateWriter } from "../dates";
import type { Absence } from "../wire/Absence";
import { nb } from "../words/nb";
import { commandOf, draftOf, newDraft, readDraft, readDrafts, withDay, withWeeks } from "./absenceDraft";

const date = dateWriter(nb.calendar);
const absence: Absence = {
  id: "a-1",
  trainer: "t-1",
  days: { first: "2027-07-05", last: "2027-07-25" },
  kind: "holiday",
  status: "fixed",
  locked: false,
};

describe("a draft", () => {
  it("says the same in weeks and in days", () => {
    expect(draftOf(absence, date)).toMatchObject({ weeks: "27–29", first: "05.07.2027", last: "25.07.2027" });
    const moved = withWeeks(draftOf(absence, date), "28-30", 2027, date);
    expect(moved).toMatchObject({ weeks: "28-30", first: "12.07.2027", last: "01.08.2027" });
    const shortened = withDay(moved, "last", "30.7", 2027);
    expect(shortened).toMatchObject({ weeks: "", last: "30.7" });
    expect(readDraft(shortened, 2027)).toEqual({ days: { first: "2027-07-12", last: "2027-07-30" }, problems: {} });
  });

  it("keeps half-written text and says what is wrong beside its field", () => {
    const half = withDay(draftOf(absence, date), "first", "5.", 2027);
    expect(half.first).toBe("5.");
    expect(readDraft(half, 2027)).toEqual({ days: null, problems: { first: "notADay" } });
    const reversed = withDay(draftOf(absence, date), "last", "1.7", 2027);
    expect(readDraft(reversed, 2027)).toEqual({ days: null, problems: { last: "reversedDays" } });
    expect(readDraft(withWeeks(newDraft("n"), "30-28", 2027, date), 2027).problems).toEqual({ weeks: "reversedWeeks" });
    expect(readDraft(newDraft("n"), 2027).problems).toEqual({ weeks: "missingWeeks" });
  });

  it("amounts to no command until it says something new and readable", () => {
    expect(commandOf(draftOf(absence, date), "t-1", 2027)).toBeNull();
    expect(commandOf(newDraft("n"), "t-1", 2027)).toBeNull();
    expect(commandOf({ ...draftOf(absence, date), status: "declined" }, "t-1", 2027)).toEqual({
      do: "change",
      entry: { noun: "absence", ...absence, status: "declined" },
    });
    expect(commandOf(withWeeks(newDraft("n"), "31", 2027, date), "t-1", 2027)).toMatchObject({
      do: "new",
      entry: { id: "", trainer: "t-1", days: { first: "2027-08-02", last: "2027-08-08" } },
    });
  });

  it("is read back from disk as it was, and nothing else is", () => {
    const drafts = [withDay(draftOf(absence, date), "first", "5.", 2027), newDraft("n")];
    expect(readDrafts(JSON.parse(JSON.stringify(drafts)))).toEqual(drafts);
    const other = { ...newDraft("o"), status: "perhaps" };
    expect(readDrafts([...drafts, other, null, "text"])).toEqual(drafts);
    for (const kept of [undefined, {}, [], [other]]) expect(readDrafts(kept)).toBeNull();
  });
});
