/**
 * Every language of the window, put to work.
 *
 * What the components of Aksel say by themselves ("Close", "Clear the search") must follow the same choice, so it
 * stands here beside the words.
 */
import { en as enAksel, nb as nbAksel } from "@navikt/ds-react/locales";
import type { Language as LanguageName } from "../wire/Language";
import { en } from "./en";
import { languageOf } from "./language";
import { nb } from "./nb";
import type { Language } from "./words";

export const languages: Readonly<Record<LanguageName, Language>> = { nb: languageOf(nb), en: languageOf(en) };

/** What each language is called by those who speak it. */
export const languageNames: Readonly<Record<LanguageName, string>> = { nb: "Norsk bokmål", en: "English" };

/** For the `locale` of Aksel's `Provider`. */
export const akselWords: Readonly<Record<LanguageName, typeof nbAksel>> = { nb: nbAksel, en: enAksel };
