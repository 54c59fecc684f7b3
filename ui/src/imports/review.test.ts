import { describe, expect, it } from "vitest";
import { ugly } from "../../tests/fixtures/lists.mjs";
import type { Host } from "../host/host";
import { recordedImport } from "../host/recordedImport";
import type { Choices } from "../wire/Choices";
import type { Failure } from "../wire/Failure";
import type { ImportPreview } from "../wire/ImportPreview";
import { withFix, withRow } from "./choices";
import { type ListPreview, Review } from "./review";

const { importPreview, importRows } = ugly();
const preview = importPreview as ListPreview;
const cell = { sheet: "Superbrukere", row: 5, column: 5 };
const settled = () => new Promise<void>((done) => setTimeout(done));

function review(changes: Partial<Host> = {}): Review {
  return new Review({ ...recordedImport(preview, importRows), ...changes }, preview);
}

describe("a list under review", () => {
  it("opens on the rejected rows, of which there are some", () => {
    expect(review().rows.shown()).toMatchObject({ verdict: "rejected", total: 12 });
    expect(review().state().departments).toHaveLength(2);
    expect(review().isTouched()).toBe(false);
  });

  it("shows what was said at once, and what it comes to when the shell answers", async () => {
    const list = review();
    list.say((choices) => withFix(choices, { ...cell, text: "80" }));
    expect(list.state()).toMatchObject({ isRevising: true, choices: { fixes: [{ text: "80" }] } });
    expect(list.state().preview.summary.rows.rejected).toBe(12);
    await settled();
    expect(list.state()).toMatchObject({ isRevising: false, failure: null });
    expect(list.state().preview.summary.rows.rejected).toBe(11);
    expect(list.rows.shown().total).toBe(11);
    expect(list.isTouched()).toBe(true);
  });

  it("asks one thing at a time, and drops an answer to what is no longer said", async () => {
    const asked: { choices: Choices; answer: (preview: ImportPreview) => void }[] = [];
    const list = review({
      reviseImport: (_token, choices) => new Promise((answer) => asked.push({ choices, answer })),
    });
    list.say((choices) => withRow(choices, cell, { leaveOut: true }));
    list.say((choices) => ({ ...choices, matchNames: true }));
    list.say((choices) => ({ ...choices, makeDepartments: true }));
    expect(asked).toHaveLength(1);
    asked[0]?.answer({ ...preview, token: "late" });
    await settled();
    expect(list.state().preview.token).toBe(preview.token);
    expect(asked).toHaveLength(2);
    expect(asked[1]?.choices).toMatchObject({ matchNames: true, makeDepartments: true, rows: [{ leaveOut: true }] });
    asked[1]?.answer({ ...preview, token: "last" });
    await settled();
    expect(asked).toHaveLength(2);
    expect(list.state()).toMatchObject({ isRevising: false, preview: { token: "last" } });
  });

  it("keeps what was said when the shell does not answer, and asks with all of it again", async () => {
    const host = recordedImport(preview, importRows);
    let isDown = true;
    const list = review({
      reviseImport: (...asked) => (isDown ? Promise.reject({ kind: "internal" }) : host.reviseImport(...asked)),
    });
    list.say((choices) => withFix(choices, { ...cell, text: "80" }));
    await settled();
    expect(list.state()).toMatchObject({ failure: { kind: "internal" }, choices: { fixes: [{ text: "80" }] } });
    isDown = false;
    await list.again();
    expect(list.state().failure).toBeNull();
    expect(list.state().preview.choices.fixes).toHaveLength(1);
  });

  it("leaves out every rejected row", async () => {
    const list = review(recordedImport(preview, importRows));
    await list.leaveOutRejected();
    await settled();
    expect(list.state().preview.summary.rows).toMatchObject({ rejected: 0, leftOut: 12 });
  });

  it("does not forget department names that were settled", async () => {
    const list = review({
      reviseImport: async (_token, choices) => ({
        ...preview,
        choices,
        summary: { ...preview.summary, unknownDepartments: [] },
      }),
    });
    await list.again();
    expect(list.state().departments).toHaveLength(2);
  });

  it("is accepted by its last token, and stays where that fails", async () => {
    const tokens: string[] = [];
    const list = review();
    await list.again();
    const failure: Failure = { kind: "storeUnavailable", detail: "" };
    const call = (answer: Failure | null) => async (token: string) => {
      tokens.push(token);
      return answer;
    };
    expect(await list.accept(call(failure))).toBe(false);
    expect(list.state()).toMatchObject({ isAccepting: false, failure });
    expect(await list.accept(call(null))).toBe(true);
    expect(tokens).toEqual(["list-1", "list-1"]);
  });

  it("shows what accepting would do where the season has moved", async () => {
    const list = review();
    const moved: ImportPreview = { ...preview, token: "moved", moveCount: 9 };
    expect(await list.accept(async () => ({ kind: "importMoved", preview: moved }))).toBe(false);
    expect(list.state()).toMatchObject({ failure: { kind: "importMoved" }, preview: { token: "moved", moveCount: 9 } });
  });

  it("is not asked of again once it was taken in", async () => {
    let asked = 0;
    const list = review({
      reviseImport: () => {
        asked += 1;
        return Promise.reject({ kind: "malformed" });
      },
    });
    await list.accept(async () => {
      // The season has moved by this very file.
      await list.again();
      return null;
    });
    await list.again();
    expect(asked).toBe(0);
  });
});
