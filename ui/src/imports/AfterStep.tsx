/** What the file would do: how much of it is taken in, and which cells of the board turn. */
import { Moves } from "../pieces/Moves";
import { useSeasonState } from "../season/use";
import { useLanguage } from "../words/language";
import { Figures } from "./Figures";
import type { ListPreview } from "./review";

export function AfterStep({ preview }: { preview: ListPreview }) {
  const { words } = useLanguage();
  const { rows } = preview.summary;
  const isExample = useSeasonState(({ season }) => season?.isExample ?? false);
  return (
    <div className="imports-after-step">
      <Figures
        figures={[
          { name: words.imports.added, figure: rows.new },
          { name: words.imports.changed, figure: rows.changed },
          { name: words.imports.unchanged, figure: rows.unchanged },
          { name: words.imports.left, figure: rows.rejected + rows.leftOut },
        ]}
      />
      {/* What makes a season is no step to undo. */}
      {!preview.isNewSeason && (
        <p className="imports-quiet imports-note">
          {words.imports.undoable}
          {isExample && ` ${words.imports.intoExample}`}
        </p>
      )}
      <h3 className="imports-heading">{words.imports.moves}</h3>
      {preview.isNewSeason ? (
        <p className="imports-lead">{words.imports.newSeasonMoves}</p>
      ) : (
        <Moves moves={preview.moves} count={preview.moveCount} />
      )}
    </div>
  );
}
