/**
 * Pictures of every screen, in every language and theme and at several sizes, to be looked at.
 *
 *   SHOTS_FOLDER=… SHOTS_ONLY=board-1280-light-nb npm run shots
 *
 * It is a test only so that TypeScript runs; what it tests is that every screen can be reached.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { languages } from "./browser/browser";
import { demo, launch, openWindow } from "./browser/window.mjs";
import { screens } from "./screens";

const folder = process.env["SHOTS_FOLDER"] ?? "../target/shots";
const only = process.env["SHOTS_ONLY"] ?? "";

/** The last as a laptop shows it at 200 %. */
const sizes = [
  { width: 1280, height: 900 },
  { width: 1920, height: 1080 },
  { width: 640, height: 450 },
];
const themes = ["light", "dark", "contrast"] as const;

const pictures = Object.entries(screens).flatMap(([name, screen]) =>
  sizes.flatMap((size) =>
    themes.flatMap((theme) =>
      languages.map((words) => ({
        picture: `${name}-${size.width}-${theme}-${words.language}`,
        screen,
        size,
        theme,
        words,
      })),
    ),
  ),
);
const wanted = pictures.filter(({ picture }) => picture.includes(only));

describe("pictures", () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(wanted)("$picture", async ({ picture, screen: { recording = demo, go, isTrouble }, size, theme, words }) => {
    const { page, errors, close } = await openWindow(browser, {
      url: inject("url"),
      script: inject("script"),
      recording: recording(),
      size,
      theme,
      language: words.language,
    });
    page.setDefaultTimeout(5000);
    try {
      await go?.(page, words);
      await page.mouse.move(0, 0);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await page.waitForTimeout(150);
    } finally {
      await page.screenshot({ path: join(folder, `${picture}.png`) });
      await close();
    }
    if (!isTrouble) expect(errors).toEqual([]);
  });
});
