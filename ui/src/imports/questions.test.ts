import { describe, expect, it } from "vitest";
import { sure, ugly, unsettled } from "../../tests/fixtures/lists.mjs";
import type { Recording } from "../host/recorded";
import { withDepartment } from "./choices";
import { questionsOf } from "./questions";
import type { ListPreview } from "./review";

const opened = (recording: Pick<Recording, "importPreview">) => {
  const preview = recording.importPreview as ListPreview;
  return { preview, choices: preview.choices };
};

describe("what must be settled", () => {
  it("is nothing where everything was understood", () => {
    expect(questionsOf(opened(sure()))).toEqual([]);
  });

  it("comes in the order in which it is asked; sheets with notes ask nothing", () => {
    expect(questionsOf(opened(ugly()))).toEqual([
      { about: "departments", count: 2 },
      { about: "sheet", sheet: "Ferieplan sommer" },
    ]);
    expect(questionsOf(opened(unsettled()))).toEqual([{ about: "season" }, { about: "sheet", sheet: "vikarer" }]);
  });

  it("is settled by what was said, before the shell has answered", () => {
    const { preview, choices } = opened(ugly());
    expect(questionsOf({ preview, choices: withDepartment(choices, "Sjukeheim Nord", { is: "new" }) })[0]).toEqual({
      about: "departments",
      count: 1,
    });
    expect(questionsOf({ preview, choices: { ...choices, makeDepartments: true } })).toHaveLength(1);
  });

  it("is which list it is, where no sheet was understood", () => {
    const { preview, choices } = opened(ugly());
    const sheets = preview.summary.sheets.filter(({ name }) => name === "Ringeliste");
    const alone = { ...preview, summary: { ...preview.summary, sheets, unknownDepartments: [] } };
    expect(questionsOf({ preview: alone, choices })).toEqual([{ about: "sheet", sheet: "Ringeliste" }]);
  });
});
