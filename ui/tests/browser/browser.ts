/** One browser for a test file, and a window of its own for each test. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import type { Recording } from "../../src/host/recorded";
import type { Language } from "../../src/wire/Language";
import type { Theme } from "../../src/wire/Theme";
import { en } from "../../src/words/en";
import { nb } from "../../src/words/nb";
import type { Words } from "../../src/words/words";
import { demo, launch, openWindow } from "./window.mjs";

/** What every screen is looked at in. */
export const languages: readonly Words[] = [nb, en];

let browser: Browser;
let closing: (() => Promise<void>)[] = [];
let wrong: string[][] = [];

/** Call at the top of a test file: starts the browser, and fails a test whose page reported an error. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    const errors = wrong.flat();
    for (const close of closing) await close();
    closing = [];
    wrong = [];
    expect(errors, "the page reports no errors, the content security policy none either").toEqual([]);
  });
  afterAll(() => browser.close());
}

export async function open(
  recording: Recording = demo(),
  options: {
    theme?: Theme;
    language?: Language;
    size?: { width: number; height: number };
    isTrouble?: boolean | undefined;
  } = {},
): Promise<Page> {
  const { page, errors, close } = await openWindow(browser, {
    url: inject("url"),
    script: inject("script"),
    recording,
    ...options,
  });
  page.setDefaultTimeout(10_000);
  closing.push(close);
  if (!options.isTrouble) wrong.push(errors);
  return page;
}

/** What has the focus, by its accessible name or text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
  });
}
