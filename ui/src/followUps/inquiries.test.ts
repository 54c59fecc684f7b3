import { describe, expect, it } from "vitest";
import { languages } from "../words/languages";
import { begun } from "./edit";
import { readInquiry, typedInquiry, withInquiry, withoutInquiry } from "./inquiries";

const { date, words } = languages.nb;
const named = words.followUps.inquiries.recipient;
const asked = { to: "Helseplattformen", sentOn: "2027-04-01", answeredOn: null, contradictory: false };
const answered = { ...asked, answeredOn: "2027-04-03", contradictory: true };
const followUp = { ...begun("f-1", "2027-04-05", "d-1"), status: "assessed" as const };

describe("an inquiry as it is typed", () => {
  it("is read again as it stands, to whomever it went", () => {
    for (const inquiry of [asked, answered, { ...asked, to: "Leverandøren" }]) {
      const typed = typedInquiry(inquiry, "2027-04-05", named, date);
      expect(readInquiry(typed, 2027, named).inquiry).toEqual(inquiry);
    }
  });

  it("begins as sent today, and asks to whom", () => {
    const typed = typedInquiry(null, "2027-04-05", named, date);
    expect(typed.sentOn).toBe("05.04.2027");
    expect([...readInquiry(typed, 2027, named).problems]).toEqual([["recipient", "missing"]]);
    const own = readInquiry({ ...typed, recipient: "other", sentOn: "x", answeredOn: "y" }, 2027, named);
    expect([...own.problems]).toEqual([
      ["ownText", "missing"],
      ["sentOn", "notADay"],
      ["answeredOn", "notADay"],
    ]);
  });

  it("contradicts only as an answer", () => {
    const typed = { ...typedInquiry(answered, "2027-04-05", named, date), answeredOn: "" };
    expect(readInquiry(typed, 2027, named).inquiry?.contradictory).toBe(false);
  });
});

describe("inquiries of a follow-up", () => {
  it("lift it, and with the last answer it is answered", () => {
    const lifted = withInquiry(followUp, null, asked);
    expect(lifted).toMatchObject({ status: "escalated", inquiries: [asked] });
    const twice = withInquiry(lifted, null, { ...asked, to: "Fellesmøtet" });
    const once = withInquiry(twice, 0, answered);
    expect(once, "one has not answered").toMatchObject({
      status: "escalated",
      inquiries: [answered, { to: "Fellesmøtet" }],
    });
    expect(withoutInquiry(once, 1)).toMatchObject({ status: "answered", inquiries: [answered] });
  });

  it("leave what somebody has, or has followed up, where it is when one of them is mended", () => {
    for (const status of ["new", "assessed", "assigned", "followedUp", "closed"] as const) {
      const standing = { ...followUp, status, inquiries: [asked, answered] };
      expect(withInquiry(standing, 0, { ...asked, to: "Fellesmøtet" }).status).toBe(status);
      expect(withInquiry(standing, 0, answered).status).toBe(status);
      expect(withoutInquiry(standing, 1).status).toBe(status);
    }
  });

  it("are open again when an answer was none", () => {
    const standing = { ...followUp, status: "answered" as const, inquiries: [answered] };
    expect(withInquiry(standing, 0, asked).status).toBe("escalated");
  });

  it("lift what somebody has when one more is asked", () => {
    const standing = { ...followUp, status: "assigned" as const, inquiries: [answered] };
    expect(withInquiry(standing, null, asked).status).toBe("escalated");
    expect(withInquiry(standing, null, answered).status, "what is answered already lifts nothing").toBe("assigned");
  });

  it("leave a closed one closed", () => {
    expect(withInquiry({ ...followUp, status: "closed" }, null, asked).status).toBe("closed");
  });
});
