/** All the seasons of the database: which one is open, and what can be done with each. */
import { MenuElipsisVerticalIcon, PlusIcon } from "@navikt/aksel-icons";
import { ActionMenu, Button, Loader, Tag } from "@navikt/ds-react";
import { useEffect, useState } from "react";
import { localMoment, weeksFrom, weekYear } from "../dates";
import { NewSeasonDialog } from "../pieces/NewSeasonDialog";
import { useSeasons, useStore } from "../season/use";
import { useGo } from "../ways";
import type { SeasonInList } from "../wire/SeasonInList";
import { useLanguage } from "../words/language";
import { Part } from "./Part";
import { RemoveSeasonDialog } from "./RemoveSeasonDialog";
import { RollForwardDialog } from "./RollForwardDialog";

export function SeasonsPart() {
  const { words } = useLanguage();
  const said = words.settings.seasons;
  const store = useStore();
  const go = useGo();
  const seasons = useSeasons();
  // When each was changed last may have moved since they were listed.
  useEffect(() => void store.listSeasons(), [store]);
  const [dialog, setDialog] = useState<"begin" | "roll" | SeasonInList | null>(null);
  const close = () => setDialog(null);
  return (
    <Part part="seasons" isWide>
      <div className="settings-acts">
        <Button size="small" icon={<PlusIcon aria-hidden />} onClick={() => setDialog("roll")}>
          {said.roll}
        </Button>
        <Button size="small" variant="secondary" icon={<PlusIcon aria-hidden />} onClick={() => setDialog("begin")}>
          {said.begin}
        </Button>
      </div>
      {seasons === null ? (
        <Loader title={words.shell.loading} />
      ) : (
        <table className="settings-table" aria-label={said.list}>
          <thead>
            <tr>
              <th scope="col">{said.name}</th>
              <th scope="col">{said.weeks}</th>
              <th scope="col">{said.changed}</th>
              <th scope="col">
                <span className="unseen">{said.acts}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {seasons.map((season) => (
              <Row
                key={season.id}
                season={season}
                onOpen={() => void store.openSeason(season.id)}
                onArchive={(isArchived) => void store.archiveSeason(season.id, isArchived)}
                onRemove={() => setDialog(season)}
              />
            ))}
          </tbody>
        </table>
      )}
      {seasons?.some(({ isArchived }) => isArchived) && <p className="settings-hint">{said.archivedHint}</p>}
      {dialog === "begin" && <NewSeasonDialog onBegun={() => go({ place: "departments" })} onClose={close} />}
      {dialog === "roll" && <RollForwardDialog onBegun={() => go({ place: "board" })} onClose={close} />}
      {dialog !== null && typeof dialog === "object" && (
        <RemoveSeasonDialog
          season={dialog}
          onOpenInstead={() => {
            close();
            void store.openSeason(dialog.id);
          }}
          onClose={close}
        />
      )}
    </Part>
  );
}

interface RowProps {
  season: SeasonInList;
  onOpen: () => void;
  onArchive: (isArchived: boolean) => void;
  onRemove: () => void;
}

function Row({ season, onOpen, onArchive, onRemove }: RowProps) {
  const { words, date } = useLanguage();
  const said = words.settings.seasons;
  const { day, minutes } = localMoment(season.changedAt);
  const { first, last } = season.weeks;
  return (
    <tr>
      <th scope="row">
        <div className="settings-season">
          <span title={season.name}>{season.name}</span>
          {season.isOpen && (
            <Tag size="xsmall" variant="moderate" data-color="accent">
              {said.isOpen}
            </Tag>
          )}
          {season.isArchived && (
            <Tag size="xsmall" variant="outline" data-color="neutral">
              {said.isArchived}
            </Tag>
          )}
          {season.isExample && (
            <Tag size="xsmall" variant="outline" data-color="info">
              {said.isExample}
            </Tag>
          )}
        </div>
      </th>
      <td>{said.weeksOf(date.weeks(weeksFrom(first, last)), weekYear(first))}</td>
      <td>{words.history.at(date.dayAndYear(day), date.clock(minutes))}</td>
      <td>
        <div className="settings-row-acts">
          {!season.isOpen && (
            <Button size="xsmall" variant="secondary" aria-label={said.openSeason(season.name)} onClick={onOpen}>
              {said.open}
            </Button>
          )}
          <ActionMenu>
            <ActionMenu.Trigger>
              <Button
                size="xsmall"
                variant="tertiary"
                data-color="neutral"
                icon={<MenuElipsisVerticalIcon aria-hidden />}
                aria-label={said.more(season.name)}
              />
            </ActionMenu.Trigger>
            <ActionMenu.Content>
              <ActionMenu.Item onSelect={() => onArchive(!season.isArchived)}>
                {season.isArchived ? said.unarchive : said.archive}
              </ActionMenu.Item>
              <ActionMenu.Item variant="danger" onSelect={onRemove}>
                {said.remove}
              </ActionMenu.Item>
            </ActionMenu.Content>
          </ActionMenu>
        </div>
      </td>
    </tr>
  );
}
