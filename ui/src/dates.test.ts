import { describe, expect, it } from "vitest";
import {
  civil,
  clockAt,
  dateWriter,
  daysOf,
  monday,
  monthsBefore,
  plusDays,
  plusWeeks,
  readClock,
  readDay,
  readMonth,
  readWeeks,
  touches,
  weekday,
  weekOf,
  weeksFrom,
  wholeWeeks,
} from "./dates";
import { en } from "./words/en";
import { languages } from "./words/languages";
import { nb } from "./words/nb";

/** The textbook rule on the platform's own UTC calendar: the week is that of its Thursday. */
function independentWeek(date: Date): string {
  const thursday = new Date(date);
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const number = Math.ceil(((thursday.getTime() - newYear) / 86_400_000 + 1) / 7);
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, "0")}`;
}

describe("ISO weeks", () => {
  it("agree with the platform's calendar on every day from 1990 to 2100", () => {
    let day = "1990-01-01";
    const date = new Date(Date.UTC(1990, 0, 1));
    let days = 0;
    while (date.getUTCFullYear() <= 2100) {
      if (day !== date.toISOString().slice(0, 10)) throw new Error(`${day} should be ${date.toISOString()}`);
      if (weekOf(day) !== independentWeek(date)) throw new Error(`${day}: ${weekOf(day)}`);
      if (weekday(day) !== (date.getUTCDay() || 7)) throw new Error(`${day} is another weekday`);
      if (plusDays(monday(weekOf(day)), weekday(day) - 1) !== day) throw new Error(`${day}: monday`);
      day = plusDays(day, 1);
      date.setUTCDate(date.getUTCDate() + 1);
      days += 1;
    }
    expect(days).toBe(40_542);
  });

  it("count week 53 and cross the year", () => {
    expect(weekOf("2027-01-01")).toBe("2026-W53");
    expect(weeksFrom("2026-W52", "2027-W01")).toEqual(["2026-W52", "2026-W53", "2027-W01"]);
    expect(plusWeeks("2027-W01", -1)).toBe("2026-W53");
    expect(daysOf("2027-W27")).toEqual({ first: "2027-07-05", last: "2027-07-11" });
  });

  it("are touched by days at either end", () => {
    expect(touches({ first: "2027-07-11", last: "2027-07-11" }, "2027-W27")).toBe(true);
    expect(touches({ first: "2027-07-12", last: "2027-07-20" }, "2027-W27")).toBe(false);
  });
});

describe("months", () => {
  it.each([
    ["april 2027", "2027-04"],
    ["Apr 27", "2027-04"],
    ["4.2027", "2027-04"],
    ["04/27", "2027-04"],
    ["2027-4", "2027-04"],
    ["mai", "2026-05"],
    ["12", "2026-12"],
    ["13", null],
    ["0427", null],
    ["juli 1889", null],
    ["ma", null],
    ["", null],
  ])("reads %s as %s", (text, month) => {
    expect(readMonth(text, 2026)).toBe(month);
  });

  it("are written so that they are read again", () => {
    for (const { date } of Object.values(languages)) {
      expect(readMonth(date.month("2027-05"), 2026)).toBe("2027-05");
      expect(readMonth(date.typedMonth("2027-05"), 2026)).toBe("2027-05");
    }
  });
});

describe("months before", () => {
  it.each([
    ["2027-07-12", "2027-05-12"],
    ["2027-04-30", "2027-02-28"],
    ["2028-04-30", "2028-02-29"],
    ["2027-01-15", "2026-11-15"],
  ])("%s less two months is %s", (day, expected) => {
    expect(monthsBefore(day, 2)).toBe(expected);
  });
});

describe("what people type", () => {
  it.each([
    ["12.7", "2027-07-12"],
    ["12.7.", "2027-07-12"],
    ["12.07.2028", "2028-07-12"],
    [" 1/8/27 ", "2027-08-01"],
    ["2027-07-12", "2027-07-12"],
    ["29.2.2028", "2028-02-29"],
    ["29.2.2027", null],
    ["31.6", null],
    ["12", null],
    ["1.1.1989", null],
    ["i morgen", null],
    ["12/7", "2027-07-12"],
    ["12/07/2028", "2028-07-12"],
    ["12 July", "2027-07-12"],
    ["12 july 2028", "2028-07-12"],
    ["1 Dec 27", "2027-12-01"],
    ["3-Aug-2027", "2027-08-03"],
    ["12. juli", "2027-07-12"],
    ["12.juli 2028", "2028-07-12"],
    ["17. mai", "2027-05-17"],
    ["1 okt.", "2027-10-01"],
    ["29 February", null],
    ["12 ju", null],
    ["12 julius", null],
    ["12 marks", null],
    ["July", null],
    ["127", null],
  ])("the day %j is %j", (text, day) => {
    expect(readDay(text, 2027)).toBe(day);
  });

  it.each([
    ["28", { days: { first: "2027-07-12", last: "2027-07-18" } }],
    ["28-30", { days: { first: "2027-07-12", last: "2027-08-01" } }],
    ["uke 28–30", { days: { first: "2027-07-12", last: "2027-08-01" } }],
    ["u26,27", { days: { first: "2027-06-28", last: "2027-07-11" } }],
    ["uke 26 til 28", { days: { first: "2027-06-28", last: "2027-07-18" } }],
    ["week 28", { days: { first: "2027-07-12", last: "2027-07-18" } }],
    ["Weeks 28–30", { days: { first: "2027-07-12", last: "2027-08-01" } }],
    ["w28", { days: { first: "2027-07-12", last: "2027-07-18" } }],
    ["wks 28 to 30", { days: { first: "2027-07-12", last: "2027-08-01" } }],
    ["week 28 and 29", { days: { first: "2027-07-12", last: "2027-07-25" } }],
    ["uke 28 og 29", { days: { first: "2027-07-12", last: "2027-07-25" } }],
    ["2027-W28", { days: { first: "2027-07-12", last: "2027-07-18" } }],
    ["2028-W28", { days: { first: "2028-07-10", last: "2028-07-16" } }],
    ["2026-W53–2027-W01", { days: { first: "2026-12-28", last: "2027-01-10" } }],
    ["2028-W28-30", { days: { first: "2028-07-10", last: "2028-07-30" } }],
    ["2027-W53", null],
    ["1989-W02", null],
    ["26,30", null],
    ["26 and 30", null],
    ["x28", null],
    ["30-28", "reversed"],
    ["53", null],
    ["0", null],
    ["28-", null],
  ])("the weeks %j are %j", (text, weeks) => {
    expect(readWeeks(text, 2027)).toEqual(weeks);
  });

  it("has a week 53 only where the year has one", () => {
    expect(readWeeks("53", 2026)).toEqual({ days: { first: "2026-12-28", last: "2027-01-03" } });
  });

  it("comes back as whole weeks only where it is", () => {
    expect(wholeWeeks({ first: "2027-07-05", last: "2027-07-25" })).toEqual({ first: "2027-W27", last: "2027-W29" });
    expect(wholeWeeks({ first: "2027-07-05", last: "2027-07-23" })).toBeNull();
  });
});

/** With spaces that break, for reading. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("a time of day", () => {
  it.each([
    ["9", "09:00"],
    ["09.30", "09:30"],
    ["9:05", "09:05"],
    ["0930", "09:30"],
    ["kl. 13.30", "13:30"],
    [" 23:59 ", "23:59"],
  ])("is read from %s", (text, time) => expect(readClock(text)).toBe(time));

  it.each(["", "24", "9.60", "9.5", "halv ti", "12:00:00", "-1"])("is not read from %j", (text) =>
    expect(readClock(text)).toBeNull(),
  );

  it("past midnight is the next day's, and before it the one before's", () => {
    expect(clockAt(1440 + 75)).toBe("01:15");
    expect(clockAt(-30)).toBe("23:30");
    expect(clockAt(450)).toBe("07:30");
  });
});

describe("written out in bokmål", () => {
  const date = dateWriter(nb.calendar);
  it("is plain and short", () => {
    expect(plain(date.weekdayAndDay("2027-07-12"))).toBe("man. 12. juli");
    expect(plain(date.full("2027-04-05"))).toBe("man. 5. april 2027");
    expect(plain(date.days({ first: "2027-07-05", last: "2027-07-25" }))).toBe("5.–25. juli");
    expect(plain(date.days({ first: "2027-06-28", last: "2027-07-18" }))).toBe("28. juni–18. juli");
    expect(plain(date.days({ first: "2026-12-28", last: "2027-01-03" }))).toBe("28. desember 2026–3. januar 2027");
    expect(plain(date.days({ first: "2027-07-05", last: "2027-07-05" }))).toBe("5. juli");
    expect(plain(date.week("2027-W28"))).toBe("uke 28");
    expect(plain(date.weeks(["2027-W25", "2027-W27", "2027-W28"]))).toBe("uke 25, 27–28");
    expect(date.dayNumbers({ first: "2027-07-12", last: "2027-07-18" })).toBe("12.–18.");
    expect(date.typed("2027-07-05")).toBe("05.07.2027");
  });

  it("tells the time of day", () => {
    expect(date.clock(450)).toBe("07.30");
    expect(date.clock(0)).toBe("00.00");
  });
});

describe("written out in English", () => {
  const date = dateWriter(en.calendar);
  it("is plain and short", () => {
    expect(plain(date.weekdayAndDay("2027-07-12"))).toBe("Mon 12 July");
    expect(plain(date.full("2027-04-05"))).toBe("Mon 5 April 2027");
    expect(plain(date.days({ first: "2027-07-05", last: "2027-07-25" }))).toBe("5–25 July");
    expect(plain(date.days({ first: "2027-06-28", last: "2027-07-18" }))).toBe("28 June–18 July");
    expect(plain(date.days({ first: "2026-12-28", last: "2027-01-03" }))).toBe("28 December 2026–3 January 2027");
    expect(plain(date.days({ first: "2027-07-05", last: "2027-07-05" }))).toBe("5 July");
    expect(date.dayNumbers({ first: "2027-07-12", last: "2027-07-18" })).toBe("12–18");
    expect(plain(date.week("2027-W28"))).toBe("week 28");
    expect(plain(date.weeks(["2027-W28"]))).toBe("week 28");
    expect(plain(date.weeks(["2027-W27", "2027-W28"]))).toBe("weeks 27–28");
    expect(plain(date.weeks(["2027-W25", "2027-W27", "2027-W28"]))).toBe("weeks 25, 27–28");
    expect(date.typed("2027-07-05")).toBe("05/07/2027");
    expect(date.clock(1_050)).toBe("17:30");
  });
});

describe("what is written", () => {
  it.each([nb, en])("is read back ($language)", ({ calendar }) => {
    const date = dateWriter(calendar);
    for (let day = "2026-12-01"; day <= "2028-03-01"; day = plusDays(day, 1)) {
      for (const text of [date.typed(day), date.dayAndYear(day), day]) {
        if (readDay(text, 2000) !== day) throw new Error(`${text}: ${readDay(text, 2000)}`);
      }
      const { year } = civil(day);
      if (readDay(date.day(day), year) !== day) throw new Error(date.day(day));
    }
    const weeks = weeksFrom("2027-W27", "2027-W29");
    expect(readWeeks(date.weeks(weeks), 2027)).toEqual({ days: { first: "2027-07-05", last: "2027-07-25" } });
    expect(readWeeks(date.week("2027-W27"), 2027)).toEqual({ days: daysOf("2027-W27") });
  });
});
