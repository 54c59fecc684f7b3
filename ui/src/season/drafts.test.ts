import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Host } from "../host/host";
import { Drafts } from "./drafts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A shell that keeps drafts, and whatever was asked of it in order. */
function shell() {
  const kept = new Map<string, string>();
  const asked: string[] = [];
  const host = {
    drafts: async () => [...kept].map(([key, text]) => ({ key, text })),
    keepDraft: async (key: string, text: string | null) => {
      asked.push(`${key} ${text}`);
      if (text === null) kept.delete(key);
      else kept.set(key, text);
    },
  };
  return { host: host as unknown as Host, kept, asked };
}

describe("drafts", () => {
  it("are given to the shell before it throws some away, and then not known or written any more", async () => {
    const { host, kept, asked } = shell();
    const drafts = new Drafts(host, (thrown) => expect.unreachable(String(thrown)));
    drafts.keep("a", "Kari Å");
    await vi.advanceTimersByTimeAsync(1000);
    drafts.keep("b", "Å, Kari");
    drafts.keep("c", "uke 28");
    const answer = await drafts.during(async () => {
      expect([...kept.keys()], "what was still waiting is there too").toEqual(["a", "b", "c"]);
      for (const key of ["a", "b"]) kept.delete(key);
      asked.length = 0;
      return "done";
    });
    expect(answer).toBe("done");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked, "nothing is written back").toEqual([]);
    expect(["a", "b", "c"].map((key) => drafts.get(key))).toEqual([undefined, undefined, "uke 28"]);
    drafts.keep("a", "uke 29");
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept.get("a"), "and typing goes on").toBe('"uke 29"');
  });
});
