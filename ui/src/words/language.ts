/** The language of the window, as a context. */
import { createContext, useContext } from "react";
import { dateWriter } from "../dates";
import { hourWriter } from "../hours";
import { nb } from "./nb";
import type { Language, Words } from "./words";

/** A language put to work. */
export function languageOf(words: Words): Language {
  return { words, date: dateWriter(words.calendar), hours: hourWriter(words.hourWords) };
}

export const LanguageContext = createContext<Language>(languageOf(nb));

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
