/**
 * The window as a whole: which place is shown, which panel is beside it, and the banners.
 *
 * The places do not know each other; the ways from one to another meet here.
 */
import { ExclamationmarkTriangleIcon, InformationSquareIcon } from "@navikt/aksel-icons";
import { Theme as AkselTheme, Button, Loader, Provider } from "@navikt/ds-react";
import { nb as akselWords } from "@navikt/ds-react/locales";
import { useCallback, useEffect, useMemo, useState } from "react";
import { Board } from "./board/Board";
import { Header, type PlaceName } from "./Header";
import type { SeasonStore } from "./season/store";
import { StoreContext, useSeasonState, useStore } from "./season/use";
import { useTheme } from "./theme";
import type { Failure } from "./wire/Failure";
import type { Theme } from "./wire/Theme";
import type { Week } from "./wire/Week";
import { LanguageContext, languageOf, useLanguage } from "./words/language";
import { nb } from "./words/nb";

const language = languageOf(nb);

export function App({ store, theme }: { store: SeasonStore; theme: Theme }) {
  const { chosen, drawn, choose } = useTheme(store.host, theme, store.report);
  return (
    <LanguageContext value={language}>
      <StoreContext value={store}>
        <Provider locale={akselWords}>
          <AkselTheme theme={drawn} asChild>
            <div className="app">
              <Window theme={chosen} onTheme={choose} />
            </div>
          </AkselTheme>
        </Provider>
      </StoreContext>
    </LanguageContext>
  );
}

function Window({ theme, onTheme }: { theme: Theme; onTheme: (theme: Theme) => void }) {
  const store = useStore();
  const phase = useSeasonState((state) => state.phase);
  const [place, setPlace] = useState<PlaceName>("board");
  return (
    <>
      <Header
        place={place}
        onPlace={setPlace}
        theme={theme}
        onTheme={onTheme}
        onImport={() => {}}
        onExport={() => {}}
      />
      <main className="app-content">
        {phase === "open" && <Board open={null} onOpenWeek={() => {}} onOpenDepartment={() => {}} />}
      </main>
    </>
  );
}
