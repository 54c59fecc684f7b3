import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withBooking } from "../../../tests/fixtures/bookings";
import type { Host } from "../../host/host";
import { recordedHost } from "../../host/recorded";
import { SeasonStore } from "../../season/store";
import type { CellMove } from "../../wire/CellMove";
import type { Failure } from "../../wire/Failure";
import { BookingSearch, searchOf } from "./search";

const recording = withBooking(
  JSON.parse(readFileSync(new URL("../../../tests/fixtures/demo.json", import.meta.url), "utf8")),
);
const proposed = recording.bookingReview?.booking.sessions.map(({ id }) => id) ?? [];
const [first = "", second = ""] = proposed;

async function opened(changes: Partial<Host> = {}) {
  const store = new SeasonStore({ ...recordedHost(recording), ...changes }, (task) => {
    task();
    return () => {};
  });
  await store.open();
  return { store, search: new BookingSearch(store) };
}

/** Lets what was asked be answered. */
const answered = () => new Promise((done) => setTimeout(done));

describe("the automatic booking", () => {
  it("asks for what was chosen, and has all of it chosen that it answers with", async () => {
    const asked: unknown[] = [];
    const host = recordedHost(recording);
    const { search } = await opened({
      book: (...args) => {
        asked.push(args);
        return host.book(...args);
      },
    });
    search.ask({ departments: ["d-4101"], from: "2027-W25", seconds: 10, alsoMove: true });
    await search.start();
    expect(asked).toEqual([[{ departments: ["d-4101"], from: "2027-W25" }, 10, true]]);
    expect(search.state()).toMatchObject({ phase: "reviewing", moves: recording.bookingReview?.moves });
    expect(search.chosen()).toEqual(proposed);
  });

  it("takes the answer to the last choice only, and books nothing before it is there", async () => {
    const late: ((moves: CellMove[]) => void)[] = [];
    const { store, search } = await opened({
      reviewBooking: () => new Promise((answer) => late.push(answer)),
    });
    await search.start();
    search.choose([first], false);
    search.choose([second], false);
    expect(search.state().moves, "what was shown is of another choice").toBeNull();
    await search.accept();
    expect(store.state().season?.revision, "it was not seen what it does").toBe(1);
    const last: CellMove[] = [{ department: "d-4101", week: "2027-W28", before: "green", after: "red" }];
    late[1]?.(last);
    await answered();
    late[0]?.([]);
    await answered();
    expect(search.state().moves).toEqual(last);
    expect(search.chosen()).toEqual(proposed.slice(2));
    search.choose([first], true);
    expect(search.chosen()).toContain(first);
  });

  it("books what is chosen as one step", async () => {
    const { store, search } = await opened();
    await search.start();
    search.choose([first], false);
    await answered();
    await search.accept();
    expect(search.state()).toMatchObject({ phase: "booked", booked: proposed.length - 1 });
    const season = store.state().season;
    expect(season?.revision).toBe(2);
    expect(season?.entries.session.get(second)?.status).toBe("booked");
    expect(season?.entries.session.has(first)).toBe(false);
    await store.undo();
    expect(store.state().season?.entries.session.size).toBe(0);
  });

  it("keeps what was chosen where the season had moved, and says so", async () => {
    const stale: Failure = { kind: "stale", by: "Ola Annenplan" };
    const { search } = await opened({ acceptBooking: () => Promise.reject(stale) });
    await search.start();
    search.choose([first], false);
    await answered();
    await search.accept();
    expect(search.state()).toMatchObject({ phase: "reviewing", failure: stale, isAccepting: false });
    expect(search.chosen()).not.toContain(first);
  });

  it("asks whether the proposal still holds as soon as the season moves", async () => {
    let reviews = 0;
    const host = recordedHost(recording);
    const { store, search } = await opened({
      reviewBooking: (...args) => {
        reviews += 1;
        return host.reviewBooking(...args);
      },
    });
    await search.start();
    await store.execute({ do: "remove", entity: { noun: "absence", id: "a-009" } });
    await answered();
    expect(reviews).toBe(1);
  });

  it("drops the answer of a search that was given up, and of another season", async () => {
    let answer = () => {};
    const host = recordedHost(recording);
    const { search } = await opened({
      book: (...args) =>
        new Promise((done) => {
          answer = () => void host.book(...args).then(done);
        }),
    });
    const searching = search.start();
    expect(search.state().phase).toBe("searching");
    search.discard();
    answer();
    await searching;
    expect(search.state()).toMatchObject({ phase: "asking", review: null });
  });

  it("goes back to what was asked where it could not search", async () => {
    const { search } = await opened({ book: () => Promise.reject({ kind: "internal" }) });
    search.ask({ seconds: 30 });
    await search.start();
    expect(search.state()).toMatchObject({ phase: "asking", failure: { kind: "internal" }, asked: { seconds: 30 } });
  });

  it("is one for each store", async () => {
    const { store } = await opened();
    const { store: other } = await opened();
    expect(searchOf(store)).toBe(searchOf(store));
    expect(searchOf(store)).not.toBe(searchOf(other));
  });
});
