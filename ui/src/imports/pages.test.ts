import { describe, expect, it } from "vitest";
import type { Failure } from "../wire/Failure";
import type { ImportRows } from "../wire/ImportRows";
import type { RowPreview } from "../wire/RowPreview";
import type { Verdict } from "../wire/Verdict";
import { pageSize, RowPages } from "./pages";

interface Asked {
  token: string;
  verdict: Verdict | null;
  from: number;
  answer: (total: number) => Promise<void>;
  fail: () => Promise<void>;
}

function row(number: number, verdict: Verdict): RowPreview {
  const none = { changes: [], problems: [], notices: [], suggestion: null };
  return { sheet: "Ark1", row: number, kind: "trainers", verdict, about: `${number}`, ...none };
}

/** A host whose answers are given one by one. */
function slowly() {
  const asked: Asked[] = [];
  const settled = () => new Promise<void>((done) => setTimeout(done));
  const importRows = (token: string, verdict: Verdict | null, from: number, count: number) =>
    new Promise<ImportRows>((resolve, reject) => {
      asked.push({
        token,
        verdict,
        from,
        answer: (total) => {
          const length = Math.max(0, Math.min(count, total - from));
          resolve({ total, rows: Array.from({ length }, (_, at) => row(from + at, verdict ?? "new")) });
          return settled();
        },
        fail: () => {
          reject({ kind: "storeUnavailable", detail: "" } satisfies Failure);
          return settled();
        },
      });
    });
  return { asked, importRows };
}

describe("rows by the page", () => {
  it("are fetched once each, as they come into sight", async () => {
    const host = slowly();
    const pages = new RowPages(host, "a", null, 1000);
    pages.need(0, 30);
    pages.need(5, 35);
    expect(host.asked.map(({ from }) => from)).toEqual([0]);
    expect(pages.at(3)).toBeUndefined();
    await host.asked[0]?.answer(1000);
    expect(pages.at(3)?.row).toBe(3);
    pages.need(pageSize - 5, pageSize + 5);
    expect(host.asked.map(({ from }) => from)).toEqual([0, pageSize]);
    await host.asked[1]?.answer(1000);
    expect(pages.at(pageSize + 5)?.row).toBe(pageSize + 5);
  });

  it("stay until those in sight are there in their place, and late answers are dropped", async () => {
    const host = slowly();
    const pages = new RowPages(host, "a", "rejected", 1000);
    pages.need(0, 10);
    await host.asked[0]?.answer(1000);
    pages.need(300, 320);
    const renewing = pages.renew("b");
    await host.asked[1]?.answer(1000);
    expect(pages.at(310), "what was asked of the old list is dropped").toBeUndefined();
    expect(pages.at(3), "the old rows still stand").toBeDefined();
    expect(host.asked[2]).toMatchObject({ token: "b", from: pageSize });
    await host.asked[2]?.answer(990);
    await renewing;
    expect(pages.shown()).toMatchObject({ total: 990, edition: 1 });
    expect(pages.at(310)?.row).toBe(310);
    expect(pages.at(3), "rows out of sight are fetched anew").toBeUndefined();
  });

  it("of another verdict are asked for from the top", async () => {
    const host = slowly();
    const pages = new RowPages(host, "a", null, 1000);
    pages.need(500, 520);
    const showing = pages.show("new");
    expect(pages.shown().verdict).toBe("new");
    expect(host.asked.at(-1)).toMatchObject({ verdict: "new", from: 0 });
    await host.asked.at(-1)?.answer(4);
    await showing;
    expect(pages.shown().total).toBe(4);
  });

  it("that cannot be fetched say so, and are fetched again only when asked", async () => {
    const host = slowly();
    const pages = new RowPages(host, "a", null, 1000);
    pages.need(0, 10);
    await host.asked[0]?.fail();
    expect(pages.shown().failure).toEqual({ kind: "storeUnavailable", detail: "" });
    pages.need(0, 11);
    expect(host.asked).toHaveLength(1);
    const renewing = pages.renew("a");
    await host.asked[1]?.answer(1000);
    await renewing;
    expect(pages.shown().failure).toBeNull();
    expect(pages.at(3)).toBeDefined();
  });

  it("can be had all", async () => {
    const host = slowly();
    const pages = new RowPages(host, "a", null, 0);
    const all = pages.all("rejected");
    await host.asked[0]?.answer(450);
    await host.asked[1]?.answer(450);
    await host.asked[2]?.answer(450);
    expect((await all).map((one) => one.row)).toEqual(Array.from({ length: 450 }, (_, at) => at));
  });
});
