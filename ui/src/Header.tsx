/** The slim header: where one is, which season and day, undo and redo, whether it is saved, file and theme. */
import {
  ArrowRedoIcon,
  ArrowUndoIcon,
  CheckmarkIcon,
  ChevronDownIcon,
  EyeIcon,
  FileIcon,
  MagnifyingGlassIcon,
  MonitorIcon,
  MoonIcon,
  QuestionmarkCircleIcon,
  SunIcon,
} from "@navikt/aksel-icons";
import { ActionMenu, Button, Tooltip } from "@navikt/ds-react";
import { useAppearance } from "./appearance";
import { weekOf, weeksFrom } from "./dates";
import { keyName } from "./keys";
import { useSeasonState, useStore } from "./season/use";
import { useGo } from "./ways";
import type { Theme } from "./wire/Theme";
import { useLanguage } from "./words/language";

/** What the file menu does; `null` where there is nothing of the kind here. */
export interface FileActions {
  import: () => void;
  paste: () => void;
  template: () => void;
  blankTemplate: () => void;
  view: (() => void) | null;
  export: () => void;
}

const themes: readonly Theme[] = ["light", "dark", "contrast", "system"];
const themeIcons = { light: SunIcon, dark: MoonIcon, contrast: EyeIcon, system: MonitorIcon };

interface HeaderProps {
  file: FileActions;
  onFind: () => void;
  onGuide: () => void;
}

export function Header({ file, onFind, onGuide }: HeaderProps) {
  const { words, date } = useLanguage();
  const { settings, choose } = useAppearance();
  const season = useSeasonState((state) => state.season);
  const ThemeIcon = themeIcons[settings.theme];
  return (
    <header className="app-header">
      <div className="app-brand">
        <img src="/logo.svg" alt="" />
        <span className="app-name">Skulder</span>
      </div>
      <div className="app-season">
        {season && (
          <>
            <SeasonMenu name={season.head.name} />
            <span className="app-today">
              {words.shell.today(date.full(season.today), date.week(weekOf(season.today)))}
            </span>
          </>
        )}
      </div>
      <Saving />
      <div className="app-actions">
        <Tooltip content={words.palette.field} keys={[keyName("Ctrl+K")]}>
          <Button
            variant="tertiary"
            data-color="neutral"
            size="small"
            icon={<MagnifyingGlassIcon aria-hidden />}
            aria-label={words.palette.open}
            onClick={onFind}
          />
        </Tooltip>
        {season && <Steps />}
        {season && (
          <ActionMenu>
            <ActionMenu.Trigger>
              <Button
                variant="tertiary"
                data-color="neutral"
                size="small"
                icon={<FileIcon aria-hidden />}
                aria-label={words.shell.more}
              />
            </ActionMenu.Trigger>
            <ActionMenu.Content>
              <ActionMenu.Item onSelect={file.import}>{words.shell.import}</ActionMenu.Item>
              <ActionMenu.Item onSelect={file.paste}>{words.shell.paste}</ActionMenu.Item>
              <ActionMenu.Divider />
              {file.view && <ActionMenu.Item onSelect={file.view}>{words.shell.view}</ActionMenu.Item>}
              <ActionMenu.Item onSelect={file.template}>{words.shell.template}</ActionMenu.Item>
              <ActionMenu.Item onSelect={file.blankTemplate}>{words.shell.blankTemplate}</ActionMenu.Item>
              <ActionMenu.Item onSelect={file.export}>{words.shell.export}</ActionMenu.Item>
            </ActionMenu.Content>
          </ActionMenu>
        )}
        <Tooltip content={words.guide.title} keys={["F1"]}>
          <Button
            variant="tertiary"
            data-color="neutral"
            size="small"
            icon={<QuestionmarkCircleIcon aria-hidden />}
            aria-label={words.guide.title}
            onClick={onGuide}
          />
        </Tooltip>
        <ActionMenu>
          <ActionMenu.Trigger>
            <Button
              variant="tertiary"
              data-color="neutral"
              size="small"
              icon={<ThemeIcon aria-hidden />}
              aria-label={words.shell.theme}
            />
          </ActionMenu.Trigger>
          <ActionMenu.Content>
            <ActionMenu.RadioGroup
              label={words.shell.theme}
              value={settings.theme}
              onValueChange={(value) => choose({ theme: themes.find((one) => one === value) ?? "system" })}
            >
              {themes.map((one) => (
                <ActionMenu.RadioItem key={one} value={one}>
                  {words.shell.themes[one]}
                </ActionMenu.RadioItem>
              ))}
            </ActionMenu.RadioGroup>
          </ActionMenu.Content>
        </ActionMenu>
      </div>
    </header>
  );
}

/** The season that is open, and the way to the others. */
function SeasonMenu({ name }: { name: string }) {
  const { words, date } = useLanguage();
  const store = useStore();
  const go = useGo();
  const seasons = useSeasonState((state) => state.seasons);
  const listed = (seasons ?? []).filter(({ isArchived, isOpen }) => isOpen || !isArchived);
  return (
    <ActionMenu onOpenChange={(isOpen) => isOpen && void store.listSeasons()}>
      <ActionMenu.Trigger>
        <button type="button" className="app-season-name" title={name}>
          <span>{name}</span>
          <ChevronDownIcon aria-hidden />
        </button>
      </ActionMenu.Trigger>
      <ActionMenu.Content>
        <ActionMenu.RadioGroup
          label={words.shell.seasons}
          value={listed.find(({ isOpen }) => isOpen)?.id ?? ""}
          onValueChange={(id) => void store.openSeason(id)}
        >
          {listed.map(({ id, name: own, weeks }) => (
            <ActionMenu.RadioItem key={id} value={id}>
              {own} <span className="app-season-weeks">{date.weeks(weeksFrom(weeks.first, weeks.last))}</span>
            </ActionMenu.RadioItem>
          ))}
        </ActionMenu.RadioGroup>
        <ActionMenu.Divider />
        <ActionMenu.Item onSelect={() => go({ place: "settings", part: "seasons" })}>
          {words.shell.allSeasons}
        </ActionMenu.Item>
      </ActionMenu.Content>
    </ActionMenu>
  );
}

function Saving() {
  const { words } = useLanguage();
  const saving = useSeasonState((state) => state.saving);
  return (
    <span className="app-saving" role="status">
      {saving === "saving" && words.shell.saving}
      {saving === "saved" && (
        <>
          <CheckmarkIcon aria-hidden /> {words.shell.saved}
        </>
      )}
    </span>
  );
}

function Steps() {
  const { words } = useLanguage();
  const store = useStore();
  const steps = useSeasonState((state) => state.season?.steps);
  return (
    <>
      <Tooltip content={words.shell.undo} keys={[keyName("Ctrl+Z")]}>
        <Button
          variant="tertiary"
          data-color="neutral"
          size="small"
          icon={<ArrowUndoIcon aria-hidden />}
          aria-label={words.shell.undo}
          aria-disabled={!steps?.canUndo}
          className={steps?.canUndo ? undefined : "app-unavailable"}
          onClick={() => steps?.canUndo && store.undo()}
        />
      </Tooltip>
      <Tooltip content={words.shell.redo} keys={[keyName("Ctrl+Shift+Z")]}>
        <Button
          variant="tertiary"
          data-color="neutral"
          size="small"
          icon={<ArrowRedoIcon aria-hidden />}
          aria-label={words.shell.redo}
          aria-disabled={!steps?.canRedo}
          className={steps?.canRedo ? undefined : "app-unavailable"}
          onClick={() => steps?.canRedo && store.redo()}
        />
      </Tooltip>
    </>
  );
}
