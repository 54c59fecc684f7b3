import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Host } from "../host/host";
import { type Recording, recordedHost } from "../host/recorded";
import type { Absence } from "../wire/Absence";
import type { Command } from "../wire/Command";
import type { Opened } from "../wire/Opened";
import { moved, received } from "./received";

const recording: Recording = JSON.parse(
  readFileSync(new URL("../../tests/fixtures/demo.json", import.meta.url), "utf8"),
);

/** Repeatable chance. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function randomCommand(opened: Opened, below: (limit: number) => number): Command {
  const { absences, trainers } = opened.contents;
  const absence = absences[below(absences.length)];
  const trainer = trainers[below(trainers.length)];
  if (!absence || !trainer) throw new Error("the recording is empty");
  const days = { first: `2027-07-${String(1 + below(15)).padStart(2, "0")}`, last: `2027-07-${16 + below(15)}` };
  const entry: Absence & { noun: "absence" } = { noun: "absence", ...absence, days };
  switch (below(4)) {
    case 0:
      return { do: "new", entry: { ...entry, trainer: trainer.id } };
    case 1:
      return { do: "remove", entity: { noun: "absence", id: absence.id } };
    case 2:
      return { do: "bulk", source: "together", commands: [{ do: "change", entry }] };
    default:
      return { do: "change", entry: { ...entry, status: "declined" } };
  }
}

async function undone(host: Host) {
  const undone = await host.undo();
  if (undone.kind === "gone") throw new Error("the recording is never undone");
  return undone.answer;
}

describe("a season received and then moved", () => {
  it.each([1, 2, 3, 4, 5])(
    "equals one received anew (%i)",
    async (seed) => {
      const host = recordedHost(recording);
      const below = chance(seed);
      let opened = await host.open();
      if (!opened) throw new Error("the recording has no season");
      let season = received(opened);
      for (let step = 0; step < 60; step += 1) {
        const answer =
          season.steps.canUndo && below(5) === 0
            ? await undone(host)
            : season.steps.canRedo && below(3) === 0
              ? await host.redo()
              : await host.execute(randomCommand(opened, below), []);
        season = moved(season, answer);
        opened = await host.open();
        if (!opened) throw new Error("the season is gone");
        expect(season).toEqual(received(opened));
      }
    },
    30_000,
  );

  it("leaves alone what did not change, so that its rows are not drawn again", async () => {
    const host = recordedHost(recording);
    const opened = await host.open();
    const absence = opened?.contents.absences.find(({ id }) => id === "a-009");
    if (!opened || !absence) throw new Error("the recording lacks the absence");
    const before = received(opened);
    const after = moved(before, await host.execute({ do: "remove", entity: { noun: "absence", id: absence.id } }, []));
    const changed = [...after.blocks].filter(([id, block]) => before.blocks.get(id) !== block).map(([id]) => id);
    expect(changed).toEqual(["d-4103"]);
    expect(after.entries.trainer).toBe(before.entries.trainer);
    expect(after.names).toBe(before.names);
    expect(before.entries.absence.has("a-009")).toBe(true);
    expect(after.entries.absence.has("a-009")).toBe(false);
  });

  it("takes the names that went beside the command, and drops departments that are gone", () => {
    const before = received(recording.opened);
    const outcome = {
      revision: 2,
      changes: [],
      departments: [],
      gone: ["d-4101"],
      municipality: before.municipality,
      moves: [],
    };
    const named = {
      id: { kind: "trainer" as const, id: "t-910001" },
      person: { name: "Ny Navnesen", employeeNo: null },
    };
    const after = moved(before, { outcome, steps: before.steps }, [named]);
    expect(after.names.get("trainer:t-910001")).toBe("Ny Navnesen");
    expect(after.blocks.has("d-4101")).toBe(false);
    expect(before.blocks.has("d-4101")).toBe(true);
  });
});
