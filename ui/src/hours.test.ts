import { describe, expect, it } from "vitest";
import { hourWriter, readHours, readMinutes } from "./hours";
import { en } from "./words/en";
import { nb } from "./words/nb";

const hours = hourWriter(nb.hourWords);

/** Reads back what was written, as somebody with a pencil would. */
function minutesOf(text: string): number {
  const plain = text.replaceAll(/\s/g, "");
  const parts = /^(?:(\d+)(?:,(\d))?t)?(?:(\d+)min)?$/.exec(plain);
  if (!parts || plain === "") throw new Error(`cannot read ${text}`);
  return Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0) * 6 + Number(parts[3] ?? 0);
}

/** With spaces that break, for reading. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("hours", () => {
  it("are exact for every minute of a season", () => {
    for (let minutes = 0; minutes <= 20_000; minutes += 1) {
      if (minutesOf(hours.exact(minutes)) !== minutes) throw new Error(`${minutes}: ${hours.exact(minutes)}`);
    }
  });

  it("are written as people write them", () => {
    expect(plain(hours.exact(0))).toBe("0 t");
    expect(plain(hours.exact(210))).toBe("3,5 t");
    expect(plain(hours.exact(200))).toBe("3 t 20 min");
    expect(plain(hours.exact(20))).toBe("20 min");
    expect(plain(hours.exact(240))).toBe("4 t");
    expect(plain(hours.about(156_790))).toBe("2 613 t");
  });

  it("add up as they stand, written one way in one sum", () => {
    const column = [511, 200, 30, 0];
    const write = hours.forSum(column);
    expect(column.map(write).map(plain)).toEqual(["8 t 31 min", "3 t 20 min", "30 min", "0 t"]);
    const sum = column.reduce((total, minutes) => total + minutes, 0);
    expect(
      column
        .map(write)
        .map(minutesOf)
        .reduce((total, minutes) => total + minutes, 0),
    ).toBe(sum);
    expect(minutesOf(write(sum))).toBe(sum);
  });
});

describe("hours in English", () => {
  const english = hourWriter(en.hourWords);
  it("are written as people write them", () => {
    expect(plain(english.exact(210))).toBe("3.5 h");
    expect(plain(english.exact(200))).toBe("3 h 20 min");
    expect(plain(english.exact(20))).toBe("20 min");
    expect(plain(english.about(156_790))).toBe("2,613 h");
  });
});

describe("a length of time", () => {
  it.each([
    ["90", 90],
    ["90 min", 90],
    ["90 minutter", 90],
    ["3,5 t", 210],
    ["3.5 h", 210],
    ["3,5t", 210],
    ["0.25 hours", 15],
    ["1 time", 60],
    ["2 timer og 15 min", 135],
    ["2 hours and 15 minutes", 135],
    ["3 t 20 min", 200],
    ["1:30", 90],
    ["2 t.", 120],
    ["1.1 h", 66],
    ["0", 0],
    ["1.01 h", null],
    ["1,5", null],
    ["1:75", null],
    ["-30", null],
    ["og 20 min", null],
    ["3 dager", null],
    ["", null],
  ])("%j is %j minutes", (text, minutes) => {
    expect(readMinutes(text)).toBe(minutes);
  });

  it.each([nb, en])("is read back as written ($language)", ({ hourWords }) => {
    const { exact } = hourWriter(hourWords);
    for (let minutes = 0; minutes < 10_000; minutes += 1) {
      if (readMinutes(exact(minutes)) !== minutes) throw new Error(exact(minutes));
    }
  });
});

describe("a field of hours", () => {
  it("reads back what it shows, in both languages", () => {
    for (const writer of [hours, hourWriter(en.hourWords)]) {
      for (let minutes = 0; minutes <= 6_000; minutes += 1) {
        const text = writer.typed(minutes);
        if (readHours(text) !== minutes) throw new Error(`${minutes}: ${text}`);
      }
    }
    expect(hours.typed(2130)).toBe("35,5");
    expect(hours.typed(2135)).toBe("35:35");
  });

  it.each([
    ["6", 360],
    ["35.5", 2130],
    ["35 t 35 min", 2135],
    ["90 min", 90],
    ["0,01", null],
    ["", null],
    ["6 dager", null],
  ])("reads %j as %j", (text, minutes) => expect(readHours(text)).toBe(minutes));
});
