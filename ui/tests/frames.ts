/**
 * How long the window's script takes a frame at a large municipality, while one drags and scrolls: milliseconds, and as
 * a ratio to a reference of the same run, which writes anew the text of two thousand plain elements.
 *
 *   npm run frames
 *
 * Nothing is asserted: a figure depends on the machine. What the recorded host reckons for an answer, which the shell
 * does in the program, is in the script's time here.
 */
import type { CDPSession, Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { nb } from "../src/words/nb";
import { demo, launch, openWindow } from "./browser/window.mjs";
import { large } from "./fixtures/large.mjs";
import { full } from "./fixtures/week";
import { goTo } from "./screens/screen";

/** As many departments as have 1,500 trainers. */
const departments = 560;
const size = { width: 1920, height: 1080 };

const frames = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Seconds of script so far. */
async function scriptOf(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0;
}

/** What a step takes of the frame it falls in, least first; milliseconds. */
async function measured(page: Page, steps: number, act: (step: number) => Promise<unknown>): Promise<number[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const taken: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    await frames(page);
    const before = await scriptOf(devtools);
    await act(step);
    await frames(page);
    taken.push(1000 * ((await scriptOf(devtools)) - before));
  }
  await devtools.detach();
  return taken.sort((one, other) => one - other);
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

/** Two thousand plain elements, written anew each time. */
async function reference(page: Page): Promise<number> {
  await page.evaluate(() => {
    const ground = document.createElement("div");
    ground.id = "reference";
    ground.append(...Array.from({ length: 2000 }, () => document.createElement("span")));
    document.body.append(ground);
  });
  const taken = await measured(page, 30, (step) =>
    page.evaluate((text) => {
      // In a frame, as the window draws: what is run from outside is not counted.
      requestAnimationFrame(() => {
        for (const one of document.querySelectorAll("#reference > span")) one.textContent = text;
      });
    }, String(step)),
  );
  await page.evaluate(() => document.getElementById("reference")?.remove());
  return at(taken, 0.5);
}

async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number; width: number }> {
  const one = page.locator(selector).first();
  await one.scrollIntoViewIfNeeded();
  const box = await one.boundingBox();
  expect(box, selector).not.toBeNull();
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width / 2, y: y + height / 2, width };
}

/** Takes hold of something and moves it to and fro by a part of its own width. */
async function dragged(page: Page, selector: string): Promise<number[]> {
  const { x, y, width } = await middleOf(page, selector);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 10, y);
  const taken = await measured(page, 60, (step) => page.mouse.move(x + width * (step % 2 === 0 ? 0.5 : 1), y));
  await page.keyboard.press("Escape");
  await page.mouse.up();
  return taken;
}

const scrolled = (page: Page, selector: string) =>
  measured(page, 60, () =>
    page.evaluate((one) => document.querySelector(one)?.scrollBy({ top: 120, behavior: "instant" }), selector),
  );

it("script a frame", async () => {
  const browser = await launch();
  const municipality = large(demo(), departments);
  const open = (recording = municipality) =>
    openWindow(browser, { url: inject("url"), script: inject("script"), recording, size });
  const rows: [string, number[]][] = [];

  const { page, close } = await open();
  const plain = await reference(page);
  rows.push(["board: scrolled by three rows", await scrolled(page, ".board-scroll")]);
  await goTo("holidays")(page, nb);
  await page.locator("[data-absence]").first().waitFor();
  rows.push(["holidays: one dragged, the weeks repainted", await dragged(page, "[data-absence]")]);
  rows.push(["holidays: scrolled", await scrolled(page, ".holidays-scroll")]);
  await close();

  const week = await open(full(municipality, 120));
  await goTo("sessions")(week.page, nb);
  await week.page.locator("[data-session]").first().waitFor();
  rows.push(["sessions: one dragged", await dragged(week.page, "[data-session]")]);
  rows.push(["sessions: scrolled", await scrolled(week.page, ".sessions-scroll")]);
  await week.close();
  await browser.close();

  const trainers = municipality.opened.contents.trainers.length;
  const lines = rows.map(([what, taken]) => {
    const [median, slow] = [at(taken, 0.5), at(taken, 0.95)];
    return `${what.padEnd(46)} ${median.toFixed(1).padStart(6)} ${slow.toFixed(1).padStart(6)}   ${(median / plain).toFixed(1)}`;
  });
  const title = `${departments} departments, ${trainers} trainers: ms of script a frame`;
  console.log([title, `${"".padEnd(46)} median    p95   ratio to ${plain.toFixed(1)} ms`, ...lines].join("\n"));
});
