import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { screens } from "../screens";
import { languages, open, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

/** The themes, as the machine asks for them: so one page is looked at in all of them. */
const themes = [
  { colorScheme: "light", contrast: "no-preference" },
  { colorScheme: "dark", contrast: "no-preference" },
  { colorScheme: "dark", contrast: "more" },
] as const;

/** Only what is wrong is told of, and no second page is opened to put it together: that takes most of axe's time. */
async function seriousOn(page: Page, isFirst: boolean): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  // The themes differ in their colours alone.
  if (!isFirst) axe.withRules(["color-contrast", "link-in-text-block"]);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

/**
 * What is wider than the place it stands in, so that some of it is out of sight: only tables and grids, the row of places
 * and rows of buttons may be scrolled sideways.
 */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const mayScroll =
      ":has(table, [role=grid], [role=table]), :is(table, [role=grid], [role=table], nav, [role=toolbar])";
    const isCutOff = (element: Element) =>
      element.clientWidth > 0 &&
      element.scrollWidth > element.clientWidth + 1 &&
      ["auto", "scroll"].includes(getComputedStyle(element).overflowX) &&
      !element.matches(mayScroll);
    return [...document.querySelectorAll("body *")].filter(isCutOff).map((element) => element.className);
  });
}

/**
 * In the ordinary run each screen is looked at in one language and one theme, in turn, so that every place is met in
 * all of them; in a soak in every language and theme.
 */
const isSoak = process.env["SKULDER_SOAK"] !== undefined;
const looks = Object.entries(screens).flatMap(([name, screen], place) => {
  const isTurn = (count: number, turns: number) => isSoak || place % turns === count;
  const inThemes = themes.filter((_theme, count) => isTurn(count, themes.length));
  return languages
    .filter((_words, count) => isTurn(count, languages.length))
    .map((words) => ({ name, screen, words, inThemes }));
});

it.each(looks)(
  "axe finds nothing serious, and nothing is cut off: $name, $words.language",
  async ({ screen, words, inThemes }) => {
    const { recording = demo, go, isTrouble } = screen;
    const page = await open(recording(), { theme: "system", language: words.language, isTrouble });
    await go?.(page, words);
    expect(await cutOff(page)).toEqual([]);
    const found: Record<string, string[]> = {};
    for (const theme of inThemes) {
      await page.emulateMedia({ ...theme, reducedMotion: "reduce" });
      const serious = await seriousOn(page, theme === inThemes[0]);
      if (serious.length > 0) found[Object.values(theme).join(" ")] = serious;
    }
    expect(found).toEqual({});
  },
);
