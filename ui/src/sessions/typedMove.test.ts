import { describe, expect, it } from "vitest";
import { booked } from "../../tests/fixtures/session";
import { isMoved, readMove, readTypedMove, typedOf } from "./typedMove";

const session = booked({ id: "s-1", date: "2027-06-14", start: "08:30" });
const write = { day: (day: string) => day, clock: () => "08.30", length: (minutes: number) => `${minutes} min` };
const typed = typedOf(session, write);

describe("a move as it is typed", () => {
  it("begins as the session is", () => {
    const { session: there, isWrong } = readMove(session, typed, 2027);
    expect(there).toEqual(session);
    expect(isMoved(session, there)).toBe(false);
    expect(isWrong).toEqual({ day: false, start: false, minutes: false });
  });

  it("is read as people write", () => {
    const { session: there } = readMove(session, { trainer: "t-2", day: "16.6", start: "9", minutes: "1,5 t" }, 2027);
    expect(there).toMatchObject({ trainer: "t-2", date: "2027-06-16", start: "09:00", minutes: 90 });
    expect(isMoved(session, there)).toBe(true);
  });

  it("says which field cannot be read", () => {
    const read = readMove(session, { ...typed, day: "32.6", start: "25", minutes: "0" }, 2027);
    expect(read).toEqual({ session: null, isWrong: { day: true, start: true, minutes: true } });
    expect(isMoved(session, read.session)).toBe(true);
  });

  it("is taken up again only in its own form", () => {
    expect(readTypedMove(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
    for (const kept of [null, "x", {}, { ...typed, start: 8 }]) expect(readTypedMove(kept)).toBeNull();
  });
});
