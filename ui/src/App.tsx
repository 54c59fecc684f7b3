/**
 * The window as a whole: which place is shown, which panel is beside it, and the banners.
 *
 * The places do not know each other; the ways from one to another meet here.
 */
import { Theme as AkselTheme, Loader, Provider } from "@navikt/ds-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { AbsencePanel } from "./absences/AbsencePanel";
import { AppearanceContext, useAppearance, useAppearanceOf } from "./appearance";
import { Banners } from "./Banners";
import { Board } from "./board/Board";
import { CoverPlace } from "./cover/CoverPlace";
import { Departments } from "./departments/Departments";
import { FollowUps } from "./followUps/FollowUps";
import { Guide } from "./guide/Guide";
import { taskAt } from "./guide/tasks";
import { type FileActions, Header } from "./Header";
import { History } from "./history/History";
import { Holidays } from "./holidays/Holidays";
import { cellsOnClipboard, usePastedCells } from "./imports/clipboard";
import { DropZone } from "./imports/DropZone";
import { Import } from "./imports/Import";
import { useImport } from "./imports/useImport";
import { InstructorsPanel } from "./instructors/InstructorsPanel";
import { useKeys } from "./keys";
import { Find } from "./palette/Find";
import { Rail } from "./Rail";
import { Reports } from "./reports/Reports";
import { type Drafts, DraftsContext } from "./season/drafts";
import type { SeasonStore } from "./season/store";
import { StoreContext, useSeasonState, useStore } from "./season/use";
import { useVulnerableAsked, VulnerableContext } from "./season/vulnerable";
import { Sessions } from "./sessions/Sessions";
import { SettingsPlace } from "./settings/SettingsPlace";
import { Failed } from "./start/Failed";
import { Start } from "./start/Start";
import { Temps } from "./temps/Temps";
import { DepartmentPeople } from "./trainers/DepartmentPeople";
import { Trainers } from "./trainers/Trainers";
import { useActions } from "./useActions";
import { useWays } from "./useWays";
import { type Shown, type Way, WayContext } from "./ways";
import { WeekPanel } from "./week/WeekPanel";
import type { AbsenceId } from "./wire/AbsenceId";
import type { DepartmentId } from "./wire/DepartmentId";
import type { ListKind } from "./wire/ListKind";
import type { ShellSettings } from "./wire/ShellSettings";
import type { TempId } from "./wire/TempId";
import type { TrainerId } from "./wire/TrainerId";
import type { View } from "./wire/View";
import type { Week } from "./wire/Week";
import type { GuideTask } from "./words/guide";
import { LanguageContext, useLanguage } from "./words/language";
import { akselWords, languages } from "./words/languages";

interface AppProps {
  store: SeasonStore;
  drafts: Drafts;
  /** As they were remembered. */
  settings: ShellSettings;
}

export function App({ store, drafts, settings }: AppProps) {
  const { drawn, ...appearance } = useAppearanceOf(store.host, settings, store.report);
  return (
    <LanguageContext value={languages[appearance.settings.language]}>
      <StoreContext value={store}>
        <DraftsContext value={drafts}>
          <Provider locale={akselWords[appearance.settings.language]}>
            <AkselTheme theme={drawn} asChild>
              <div className="app">
                <AppearanceContext value={appearance}>
                  <Window />
                </AppearanceContext>
              </div>
            </AkselTheme>
          </Provider>
        </DraftsContext>
      </StoreContext>
    </LanguageContext>
  );
}

/** What is open beside the place; a week, an absence and the guide may stand on the panel they were opened from. */
type Side =
  | { panel: "week"; department: DepartmentId; week: Week; from: Side | null }
  | { panel: "instructors" }
  | { panel: "people"; department: DepartmentId }
  | { panel: "absences"; trainer: TrainerId; absence: AbsenceId | null; from: Side | null }
  | { panel: "guide"; task: GuideTask; from: Side | null };

/** The week that is open, also while an absence stands on it. */
function weekBehind(side: Side | null): Extract<Side, { panel: "week" }> | null {
  if (side?.panel === "absences" || side?.panel === "guide") return weekBehind(side.from);
  return side?.panel === "week" ? side : null;
}

/** What is most likely pasted where a place is shown. */
function pasted(place: Shown): ListKind | null {
  switch (place) {
    case "departments":
    case "trainers":
    case "temps":
      return place;
    case "cover":
      return "wanted";
    case "followUps":
      return "followUps";
    default:
      return null;
  }
}

function Window() {
  const { words } = useLanguage();
  const store = useStore();
  const phase = useSeasonState((state) => state.phase);
  const seasonId = useSeasonState((state) => state.season?.seasonId);
  const trouble = useSeasonState((state) => state.trouble);
  const { way, go: goTo, back, forth } = useWays({ place: "board" });
  const place = way.place;
  const [side, setSide] = useState<Side | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const importing = useImport();
  const view = useRef<View | null>(null);
  const printable = useRef<(() => void) | null>(null);
  const opener = useRef<Element | null>(null);
  const [isFinding, setIsFinding] = useState(false);
  const { settings, choose } = useAppearance();

  // Another season has other people.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that counts
  useEffect(() => {
    setSide(null);
  }, [seasonId]);

  const show = useCallback((next: Side) => {
    setSide((now) => {
      if (!now) opener.current = document.activeElement;
      return next;
    });
  }, []);
  const close = useCallback(() => {
    setSide(null);
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
  }, []);
  const closeSide = useCallback(() => setSide(null), []);
  // What lay beside one place does not belong beside another.
  useEffect(() => {
    const week: Side | null = way.place === "board" && way.cell ? { panel: "week", ...way.cell, from: null } : null;
    setSide((now) => (now?.panel === "guide" ? { ...now, from: week } : week));
  }, [way]);

  // The guide is read beside the work, and gives way to what it covered.
  const openGuide = useCallback((task: GuideTask) => {
    setSide((now) => ({ panel: "guide", task, from: now?.panel === "guide" ? now.from : now }));
  }, []);
  const go = useCallback(
    (next: Way) => (next.place === "guide" ? openGuide(taskAt(next)) : goTo(next)),
    [goTo, openGuide],
  );
  const openWeek = useCallback(
    (department: DepartmentId, week: Week) => show({ panel: "week", department, week, from: null }),
    [show],
  );
  const openInstructors = useCallback(() => show({ panel: "instructors" }), [show]);
  const openPeople = useCallback((department: DepartmentId) => show({ panel: "people", department }), [show]);
  const openTrainer = useCallback(
    (trainer: TrainerId) => show({ panel: "absences", trainer, absence: null, from: null }),
    [show],
  );
  const openAbsence = (trainer: TrainerId, absence: AbsenceId | null) =>
    show({ panel: "absences", trainer, absence, from: side });

  const showDepartments = useCallback((departments: DepartmentId[] | null) => {
    view.current = { view: "board", departments };
  }, []);
  const showTrainers = useCallback((trainers: TrainerId[] | null) => {
    view.current = { view: "holidays", trainers };
  }, []);

  const showTemps = useCallback((temps: TempId[] | null) => {
    view.current = { view: "temps", temps };
  }, []);

  const setPrintable = useCallback((print: (() => void) | null) => {
    printable.current = print;
  }, []);
  const print = () => (printable.current ? printable.current() : window.print());

  const isFree = importing.state.phase === "none";
  const list = phase === "open" ? pasted(place) : null;
  const { paste, askToPaste } = importing;
  const pasteCells = useCallback((text: string) => paste(text, list), [paste, list]);
  usePastedCells(pasteCells, isFree);
  const pasteFromClipboard = async () => {
    const cells = await cellsOnClipboard();
    if (cells === null) askToPaste(list);
    else pasteCells(cells);
  };

  const write = async (call: () => Promise<string | null>) => {
    try {
      const file = await call();
      if (file !== null) setDone(words.shell.savedTo(file));
    } catch (thrown) {
      store.report(thrown);
    }
  };
  const file: FileActions = {
    import: importing.choose,
    paste: () => void pasteFromClipboard(),
    template: () => void write(() => store.host.chooseTemplate(false)),
    blankTemplate: () => void write(() => store.host.chooseTemplate(true)),
    view:
      place === "history" || place === "cover" || place === "followUps" || place === "reports"
        ? null
        : () => void write(async () => (view.current ? store.host.chooseView(view.current) : null)),
    export: () => void write(() => store.host.chooseExport()),
  };

  const undo = () => {
    if (store.state().season?.steps.canUndo) void store.undo();
  };
  const redo = () => {
    if (store.state().season?.steps.canRedo) void store.redo();
  };
  useKeys({
    undo,
    redo,
    back,
    forth,
    find: () => setIsFinding(true),
    print,
    saved: () => setDone(words.shell.savesItself),
    guide: () => openGuide(taskAt(phase === "open" ? way : null)),
  });
  const vulnerable = useVulnerableAsked();
  const actions = useActions({ file, undo, redo, print, settings, choose });

  return (
    <WayContext value={go}>
      <VulnerableContext value={vulnerable}>
        <Header
          file={file}
          onFind={() => setIsFinding(true)}
          onGuide={() => openGuide(taskAt(phase === "open" ? way : null))}
        />
        <Banners done={done} onSeen={() => setDone(null)} />
        <div className="app-content">
          {phase === "open" && <Rail place={place} onPlace={(next) => go({ place: next })} />}
          <main>
            {phase === "opening" && <Loader className="app-loading" size="2xlarge" title={words.shell.loading} />}
            {phase === "failed" && trouble && <Failed failure={trouble} />}
            {phase === "none" && (
              <Start
                onExample={() => store.openExample()}
                onImport={importing.choose}
                onTemplate={file.blankTemplate}
              />
            )}
            {phase === "open" && place === "board" && (
              <Board
                open={weekBehind(side)}
                onOpenWeek={openWeek}
                onOpenDepartment={openPeople}
                onOpenInstructors={openInstructors}
                onShown={showDepartments}
              />
            )}
            {phase === "open" && way.place === "holidays" && (
              <Holidays
                key={way.trainer}
                trainer={way.trainer ?? null}
                onOpenTrainer={openTrainer}
                onOpenWeek={openWeek}
                onOpenDepartment={openPeople}
                onOpenInstructors={openInstructors}
                isBeside={side !== null}
                onOpenBar={() => setSide(null)}
                onShown={showTrainers}
              />
            )}
            {phase === "open" && way.place === "trainers" && (
              <Trainers
                trainer={way.trainer ?? null}
                isNew={way.isNew ?? false}
                open={side?.panel === "absences" ? side.trainer : null}
                onOpenAbsences={openTrainer}
                onShown={showTrainers}
              />
            )}
            {phase === "open" && way.place === "departments" && (
              <Departments department={way.department ?? null} isNew={way.isNew ?? false} onShown={showDepartments} />
            )}
            {phase === "open" && way.place === "temps" && (
              <Temps temp={way.temp ?? null} isNew={way.isNew ?? false} onShown={showTemps} />
            )}
            {phase === "open" && way.place === "sessions" && (
              <Sessions
                week={way.week ?? null}
                chosen={way.chosen ?? null}
                isBeside={side !== null}
                onOpenPanel={closeSide}
                onOpenWeek={openWeek}
              />
            )}
            {phase === "open" && way.place === "cover" && (
              <CoverPlace key={way.department} department={way.department} />
            )}
            {phase === "open" && way.place === "followUps" && (
              <FollowUps
                part={way.part ?? "deviations"}
                followUp={way.followUp ?? null}
                department={way.department ?? null}
                isNew={way.isNew ?? false}
              />
            )}
            {phase === "open" && way.place === "reports" && (
              <Reports
                report={way.report ?? null}
                week={way.week ?? null}
                department={way.department ?? null}
                onPrintable={setPrintable}
              />
            )}
            {phase === "open" && way.place === "settings" && <SettingsPlace part={way.part ?? "season"} />}
            {phase === "open" && way.place === "history" && <History concerns={way.concerns ?? null} />}
          </main>
          {phase === "open" && side?.panel === "week" && (
            <WeekPanel
              department={side.department}
              week={side.week}
              onWeek={(week) => show({ ...side, week })}
              onOpenAbsence={openAbsence}
              onClose={close}
              onBack={side.from ? () => setSide(side.from) : undefined}
            />
          )}
          {phase === "open" && side?.panel === "instructors" && (
            <InstructorsPanel
              onOpenWeek={(department, week) => show({ panel: "week", department, week, from: side })}
              onOpenTrainer={(trainer) => openAbsence(trainer, null)}
              onClose={close}
            />
          )}
          {phase === "open" && side?.panel === "people" && (
            <DepartmentPeople
              department={side.department}
              onOpen={(trainer) => openAbsence(trainer, null)}
              onClose={close}
            />
          )}
          {phase === "open" && side?.panel === "absences" && (
            <AbsencePanel
              key={side.trainer}
              trainer={side.trainer}
              absence={side.absence}
              onClose={close}
              onBack={side.from ? () => setSide(side.from) : undefined}
            />
          )}
          {side?.panel === "guide" && (
            <aside className="panel" aria-label={words.guide.title}>
              <Guide task={side.task} onGo={go} onClose={() => (side.from ? setSide(side.from) : close())} />
            </aside>
          )}
        </div>
        {isFinding && <Find actions={actions} go={go} onClose={() => setIsFinding(false)} />}
        <DropZone isOpen={isFree} onDrop={importing.drop} />
        <Import
          importing={importing}
          onTaken={(rows, from) => setDone(words.imports.taken(rows, from || words.imports.pasted))}
        />
      </VulnerableContext>
    </WayContext>
  );
}
