import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Host } from "../host/host";
import { type Recording, recordedHost } from "../host/recorded";
import type { Command } from "../wire/Command";
import type { Failure } from "../wire/Failure";
import type { Previewed } from "../wire/Previewed";
import { type Schedule, SeasonStore } from "./store";

const recording: Recording = JSON.parse(
  readFileSync(new URL("../../tests/fixtures/demo.json", import.meta.url), "utf8"),
);
const remove: Command = { do: "remove", entity: { noun: "absence", id: "a-009" } };
const atOnce: Schedule = (task) => {
  task();
  return () => {};
};

async function opened(changes: Partial<Host> = {}): Promise<SeasonStore> {
  const store = new SeasonStore({ ...recordedHost(recording), ...changes }, atOnce);
  await store.open();
  return store;
}

describe("the store", () => {
  it("opens, carries out, undoes and redoes", async () => {
    const store = await opened();
    expect(store.state()).toMatchObject({ phase: "open", saving: "idle" });
    expect(await store.execute(remove)).toBe("done");
    expect(store.state()).toMatchObject({ saving: "saved", season: { revision: 2, steps: { canUndo: true } } });
    expect(store.state().season?.municipality.redCells).toBe(15);
    expect(await store.undo()).toBe("done");
    expect(store.state().season?.municipality.redCells).toBe(16);
    expect(store.state().season?.entries.absence.has("a-009")).toBe(true);
    expect(await store.redo()).toBe("done");
    expect(store.state().season?.entries.absence.has("a-009")).toBe(false);
  });

  it("says that there is no season yet", async () => {
    const store = new SeasonStore(recordedHost({ ...recording, isEmpty: true }), atOnce);
    await store.open();
    expect(store.state()).toMatchObject({ phase: "none", season: null });
    await store.openExample();
    expect(store.state().phase).toBe("open");
    await store.removeSeason(recording.opened.seasonId);
    expect(store.state()).toMatchObject({ phase: "none", season: null });
  });

  it("drops a preview that comes late", async () => {
    const host = recordedHost(recording);
    const late: (() => Promise<void>)[] = [];
    const store = await opened({
      preview: (commands, sequence) =>
        new Promise<Previewed>((answer) => {
          late.push(async () => answer(await host.preview(commands, sequence)));
        }),
    });
    store.try([]);
    store.try([remove]);
    store.try([remove]);
    await late[1]?.();
    expect(store.state().preview).toBeNull();
    await late[2]?.();
    expect(store.state().preview?.moves).toHaveLength(1);
    await late[0]?.();
    expect(store.state().preview?.moves).toHaveLength(1);
    store.stopTrying();
    expect(store.state().preview).toBeNull();
    store.try([remove]);
    store.stopTrying();
    await late[3]?.();
    expect(store.state().preview).toBeNull();
  });

  it("tries only what was asked for last in a frame", async () => {
    const asked: Command[][] = [];
    const frame: (() => void)[] = [];
    const store = new SeasonStore(
      {
        ...recordedHost(recording),
        preview: (commands) => {
          asked.push(commands);
          return new Promise(() => {});
        },
      },
      (task) => {
        frame.push(task);
        return () => {
          frame.splice(frame.indexOf(task), 1);
        };
      },
    );
    await store.open();
    store.try([remove]);
    store.try([]);
    for (const task of frame) task();
    expect(asked).toEqual([[]]);
  });

  it("answers with a refusal and keeps any other failure for the banner", async () => {
    const refusal = { problems: [{ command: 0, entity: null, field: "days", why: { why: "empty" as const } }] };
    const refusing = await opened({ execute: () => Promise.reject({ kind: "refused", refusal } satisfies Failure) });
    expect(await refusing.execute(remove)).toEqual(refusal);
    expect(refusing.state()).toMatchObject({ trouble: null, saving: "idle" });
    const failing = await opened({ execute: () => Promise.reject({ kind: "stale", by: "Ola" } satisfies Failure) });
    expect(await failing.execute(remove)).toBe("failed");
    expect(failing.state().trouble).toEqual({ kind: "stale", by: "Ola" });
    await failing.open();
    expect(failing.state().trouble).toBeNull();
    const broken = await opened({ execute: () => Promise.reject(new TypeError("x")) });
    await broken.execute(remove);
    expect(broken.state().trouble).toEqual({ kind: "internal" });
  });

  it("carries commands out one after the other", async () => {
    const host = recordedHost(recording);
    const running: string[] = [];
    const store = await opened({
      execute: async (command, names) => {
        running.push("begin");
        const answer = await host.execute(command, names);
        running.push("end");
        return answer;
      },
    });
    await Promise.all([store.execute(remove), store.execute(remove)]);
    expect(running).toEqual(["begin", "end", "begin", "end"]);
  });

  it("opens anew only when somebody else has moved the season further", async () => {
    let tell: (revision: number) => void = () => {};
    let openings = 0;
    const host = recordedHost(recording);
    const store = await opened({
      open: () => {
        openings += 1;
        return host.open();
      },
      onSeasonMoved: (listener) => {
        tell = listener;
        return () => {};
      },
    });
    store.follow();
    tell(1);
    expect(openings).toBe(1);
    tell(2);
    await Promise.resolve();
    expect(openings).toBe(2);
  });
});
