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
/** As the machine asks for them: so one page is pictured in all of them. */
const themes = {
  light: { colorScheme: "light", contrast: "no-preference" },
  dark: { colorScheme: "dark", contrast: "no-preference" },
  contrast: { colorScheme: "dark", contrast: "more" },
} as const;

const looks = sizes.flatMap((size) =>
  Object.entries(themes).map(([name, theme]) => ({ size, theme, look: `${size.width}-${name}` })),
);
const wanted = Object.entries(screens).flatMap(([name, screen]) =>
  languages
    .map((words) => {
      const pictures = looks
        .map((look) => ({ ...look, picture: `${name}-${look.look}-${words.language}` }))
        .filter(({ picture }) => picture.includes(only));
      return { name, screen, words, pictures };
    })
    .filter(({ pictures }) => pictures.length > 0),
);

describe("pictures", () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(wanted)("$name, $words.language", async ({ screen, words, pictures }) => {
    const { recording = demo, go, isTrouble } = screen;
    const { page, errors, close } = await openWindow(browser, {
      url: inject("url"),
      script: inject("script"),
      recording: recording(),
      theme: "system",
      language: words.language,
    });
    page.setDefaultTimeout(5000);
    try {
      await go?.(page, words);
      await page.mouse.move(0, 0);
    } finally {
      for (const { picture, size, theme } of pictures) {
        await page.setViewportSize(size);
        await page.emulateMedia({ ...theme, reducedMotion: "reduce" });
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        await page.waitForTimeout(150);
        await page.screenshot({ path: join(folder, `${picture}.png`) });
      }
      await close();
    }
    if (!isTrouble) expect(errors).toEqual([]);
  });
});
