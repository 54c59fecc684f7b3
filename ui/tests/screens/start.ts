import { demo } from "../browser/window.mjs";
import type { Screens } from "./screen";

export const start: Screens = {
  start: { recording: () => ({ ...demo(), isEmpty: true }) },
  damaged: {
    isTrouble: true,
    recording: () => ({
      ...demo(),
      openFailure: {
        kind: "damaged",
        backup: { id: "skulder-20270403T123000Z.db", at: "2027-04-03T12:30:00Z", bytes: 1_400_000 },
      },
    }),
  },
  "newer-version": {
    isTrouble: true,
    recording: () => ({ ...demo(), openFailure: { kind: "newerVersion", found: "2.1.0" } }),
  },
  archived: { recording: () => ({ ...demo(), isArchived: true }) },
  "start-begin": {
    recording: () => ({ ...demo(), isEmpty: true }),
    go: async (page, words) => {
      await page.getByRole("button", { name: words.start.begin }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
};
