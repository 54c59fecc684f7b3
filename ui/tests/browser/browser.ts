/** One browser for a test file, and a window of its own for each test. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import type { Recording } from "../../src/host/recorded";
import type { Command } from "../../src/wire/Command";
import type { EntityId } from "../../src/wire/EntityId";
import type { Language } from "../../src/wire/Language";
import type { Theme } from "../../src/wire/Theme";
import type { Why } from "../../src/wire/Why";
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

/** With spaces that break, for reading. */
export const plain = (text: string) => text.replaceAll("\u00a0", " ");

/** Presses Tab until what has the focus is called so; a field by its label. */
export async function tabTo(page: Page, name: RegExp, most = 40): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate(() => {
      const element = document.activeElement;
      const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
      return isField ? element.labels?.[0]?.textContent : undefined;
    });
    if (name.test(plain(label ?? (await focused(page))))) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What the shell was called with, in order. */
export function calls(page: Page, call: string): Promise<unknown[]> {
  return page.evaluate((name) => window.calls.filter((one) => one.call === name).map(({ args }) => args), call);
}

/** The commands that were carried out. */
export async function executed(page: Page): Promise<Command[]> {
  return ((await calls(page, "execute")) as { command: Command }[]).map(({ command }) => command);
}

/** The next such call is refused for this. */
export function refuse(
  page: Page,
  call: string,
  field: string,
  why: Why,
  entity: EntityId | null = null,
): Promise<void> {
  return page.evaluate(
    ([name, problem]) => {
      window.failing[name] = { kind: "refused", refusal: { problems: [problem] } };
    },
    [call, { command: 0, entity, field, why }] as const,
  );
}
