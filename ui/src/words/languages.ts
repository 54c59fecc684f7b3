/**
 * Every language of the window, put to work.
 *
 * What the components of Aksel say by themselves ("Close", "Clear the search") and the document's own `lang` must
 * follow the same choice, so they stand here beside the words.
 */
import { en as enAksel, nb as nbAksel } from "@navikt/ds-react/locales";
import { useEffect } from "react";
import type { Language as LanguageName } from "../wire/Language";
import { en } from "./en";
import { languageOf } from "./language";
import { nb } from "./nb";
import type { Language } from "./words";

export const languages: Readonly<Record<LanguageName, Language>> = { nb: languageOf(nb), en: languageOf(en) };

/** For the `locale` of Aksel's `Provider`. */
export const akselWords: Readonly<Record<LanguageName, typeof nbAksel>> = { nb: nbAksel, en: enAksel };

/** Tells the document its language, for screen readers and hyphenation. */
export function useDocumentLanguage(language: LanguageName): void {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}
