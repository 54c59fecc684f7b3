/** English for deviations and their follow-up. */
import type { FollowUpWords } from "../followUps";

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);
const entries = (count: number) => (count === 1 ? "1 entry" : `${count} entries`);
const deviations = (count: number) => (count === 1 ? "1 deviation" : `${count} deviations`);

export const enFollowUps: FollowUpWords = {
  title: "Follow-up",
  parts: "Parts of the follow-up",
  part: { deviations: "Deviations", lifted: "Raised", assessments: "Assessments" },
  causes: {
    knowledgeGap: "Knowledge gap",
    setup: "Set-up",
    routine: "Routine",
    technical: "Technical fault",
    unclear: "Unclear",
  },
  severities: { normal: "Ordinary", serious: "Serious" },
  statuses: {
    new: "New",
    assessed: "Assessed",
    assigned: "Assigned",
    followedUp: "Followed up",
    closed: "Closed",
    escalated: "Passed on",
    answered: "Answered",
  },
  body: { forum: "The Forum", steeringGroup: "Steering group" },
  judgement: { satisfactory: "Satisfactory", notSatisfactory: "Not satisfactory", pending: "Not assessed" },
  loading: "Loading …",

  deviations,
  department: "Department",
  allDepartments: "All departments",
  month: "Month",
  monthHint: "April 2027",
  category: "Category",
  cause: "Cause",
  allCauses: "All causes",
  count: "Count",
  asOf: "Counted up to",
  asOfHint: "Only where the month is not counted to its end.",
  severity: "Severity",
  allSeverities: "All severities",
  status: "Stage",
  allStatuses: "All stages",
  changeProposal: "Change proposal",
  caseNo: "Case number",

  chart: {
    title: "Deviations by month and category",
    label: (first, last) =>
      `Deviations by month and category, ${first} to ${last}. The same numbers are in the table beside it.`,
    table: "The numbers of the chart",
    asOf: (day) => `to ${day}`,
    incomplete: "Dashed frame: the month is not counted to its end, and the number may rise.",
    total: "Total",
    none: "No deviations for what is chosen.",
  },

  entries: {
    title: "Entries",
    search: "Find department or category",
    add: "New entry",
    remove: (count) => (count === 1 ? "Remove the entry" : `Remove ${entries(count)}`),
    empty: "No deviations yet.",
    emptyImport:
      "Add the first one here, bring in a list (File, Import a file) or paste from Excel. Counts only: never what happened, and never who.",
    emptyFilter: "No entries for the chosen department and cause.",
    guidance: "Guidance",
    name: (category, department, month) => `${category} in ${department}, ${month}`,
  },

  categories: {
    open: "Categories",
    title: "Categories",
    lead: "Give a category a new name, or write the name of another one to merge the two. All entries go along, as one step.",
    category: "Category",
    newName: (category) => `New name for ${category}`,
    entries,
    merges: (category) => `Is merged with ${category}.`,
    save: "Save the categories",
    none: "No categories are in use yet.",
  },

  page: {
    facts: "About the deviations",
    add: "New entry",
    newLead: "One entry is the deviations of a department in one month, with the same category and cause.",
    gone: "The entry is no longer there.",
    remove: "Remove the entry",
    history: "History",
    inUse: "In use",
    neverWrite: "Never what happened, and never who.",
    yes: "For the joint meeting",
    no: "No",
  },

  line: {
    title: "How far it has come",
    next: (status) => `Next: ${status}`,
    isNow: "now",
    setTo: (status) => `Set to ${status}`,
    beside: "Beside it",
  },

  guidance: {
    title: "From knowledge gap to guidance",
    lead: "An instructor gives an hour of guidance in the department. It stands in the same calendar as the training of the temps.",
    due: (day, isFromSeason) =>
      isFromSeason
        ? `Due by ${day}, two weeks into the season. The instructors have hours only once the season begins.`
        : `Due by ${day}, in two weeks.`,
    make: "Make guidance",
    at: (trainer, when) => `${trainer}, ${when}`,
    firstFree: (time) => `First free time: ${time}.`,
    searching: "Looking for a free instructor …",
    noneFree: (days) => `No instructor has a free hour on ${days}.`,
    seasonOver: "The season is over, so no instructor has hours for guidance.",
    bookYourself: "Book it yourself in Sessions",
    booked: (category, time) => `Guidance in ${category} is booked: ${time}.`,
    noneTurn: "No weeks change colour.",
    hours: (trainer, week, taken, capacity) => `${trainer} has ${taken} of ${capacity} booked in ${week}.`,
    show: "Show the session",
    undo: "Undo",
    failed: "The guidance was not booked. Try again.",
    isHeld: "The guidance has been held. Is the knowledge gap followed up?",
    sessions: "Sessions",
    noSessions: "No sessions yet.",
  },

  inquiries: {
    title: "Inquiries",
    lead: "What was asked outside the department, and when. The answer itself is not stored.",
    none: "Nobody has been asked yet.",
    add: "New inquiry",
    to: "To",
    other: "Somebody else …",
    ownText: "Who",
    recipient: {
      steeringGroup: "The steering group",
      helseplattformen: "Helseplattformen",
      localIntroductionLead: "Local introduction lead",
      regionalIntroductionLead: "Regional introduction lead",
      jointMeeting: "The joint meeting",
    },
    sentOn: "Sent",
    answeredOn: "Answered",
    answeredHint: "Empty until the answer has come.",
    contradictory: "Contradictory answer",
    contradictoryHint: "The answer says something else than an earlier one.",
    save: "Save",
    remove: "Remove the inquiry",
    edit: (to) => `Correct the inquiry to ${to}`,
    answer: "The answer has come",
    answerOf: (to) => `The answer from ${to} has come`,
    sent: (day) => `Sent ${day}`,
    waits: (count) => `Has waited for ${days(count)}`,
    answered: (day, count) => `Answered ${day}, after ${days(count)}`,
    isContradictory: "Contradictory",
    sideBySide: "The answers point different ways. Settle what holds before the follow-up is closed.",
  },

  lifted: {
    lead: "Serious deviations and questions sent out of the departments: who was asked, and how long the answer has taken.",
    summary: (waiting, longest) =>
      waiting === 0
        ? "Nobody is waiting for an answer"
        : `${waiting} waiting for an answer${longest === null ? "" : `, the longest for ${days(longest)}`}`,
    none: "Nothing has been raised",
    noneLead:
      "Deviations come here that are serious, or that somebody outside the department was asked about. Open an entry under Deviations to raise it.",
    state: { waiting: "Waiting for an answer", notAsked: "Not sent", answered: "Answered", closed: "Closed" },
    longest: (count) => days(count),
    showClosed: "Show closed ones",
    more: (count) => `Show ${count} more`,
    proposals: "Change proposals for the joint meeting",
    proposalsLead: "The serious ones first, then those with most deviations.",
    noProposals: "No change proposals. Tick change proposal on an entry to bring it here.",
    close: "Close the follow-up",
  },

  assessments: {
    lead: "What the Forum and the steering group think of the follow-up, with the figures of that day beside it.",
    add: "New assessment",
    newTitle: "New assessment",
    editTitle: "Correct the assessment",
    date: "Date",
    body: "Assessed by",
    judgement: "Assessment",
    line: "Remark",
    lineHint: "One line. No names.",
    save: "Save the assessment",
    edit: "Correct",
    editOf: (body, day) => `Correct the assessment of ${body}, ${day}`,
    remove: "Remove the assessment",
    none: "No assessments yet",
    noneLead: "When the Forum or the steering group has had its say, write it here. The figures of the day go with it.",
    latest: (body, day) => `${body} on ${day}`,
  },

  figures: {
    title: "The figures",
    row: {
      redWeeks: "Red weeks",
      yellowWeeks: "Tight weeks",
      ahead: "The next six weeks",
      hours: "Load and capacity",
      ready: "Temps ready for their shifts",
      onTheWay: "On the way",
      late: "Late",
      open: "Open follow-ups",
      unanswered: "Unanswered inquiries",
      longestWait: "Longest wait",
      contradictory: "Contradictory answers",
    },
    ofDay: (day) => `That day (${day})`,
    today: "Today",
    figure: "Figure",
    inDepartments: (count, departments) =>
      count === 0 ? "None" : `${count} in ${departments === 1 ? "1 department" : `${departments} departments`}`,
    aheadWeek: (week, red, yellow) =>
      `${week}: ${[red > 0 ? `${red} red` : "", yellow > 0 ? `${yellow} tight` : ""].filter(Boolean).join(", ")}`,
    noneAhead: "None red or tight",
    ofHours: (load, capacity) => `${load} of ${capacity}`,
    of: (count, all) => `${count} of ${all}`,
    openOf: (count, all) => (count === 0 ? "None" : `${count}, with ${deviations(all)}`),
    days,
    none: "None",
    unknown: "The history does not reach back to that day.",
  },

  history: {
    followUpOf: (category, department, month) => `follow-up of “${category}” in ${department}, ${month}`,
    assessmentOf: (body, day) => `assessment of ${day} by ${body.charAt(0).toLowerCase()}${body.slice(1)}`,
    inquiryOf: (to, sent, answered, isContradictory) =>
      [
        `${to} (sent ${sent}`,
        answered === null ? "" : `, answered ${answered}`,
        isContradictory ? ", contradictory" : "",
        ")",
      ].join(""),
  },
};
