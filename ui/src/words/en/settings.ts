/** English for the settings. */
import type { SettingsWords } from "../settings";

const number = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;
const joined = (items: readonly string[]) =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

function dayAt(days: number): string {
  if (days === 0) return "the first day";
  return `${counted(Math.abs(days), "day", "days")} ${days < 0 ? "before" : "after"}`;
}

export const enSettings: SettingsWords = {
  title: "Settings",
  parts: "Parts of the settings",
  part: {
    season: "The season",
    seasons: "Seasons",
    curriculum: "Curriculum",
    database: "Database and backups",
    privacy: "Privacy",
    look: "Language and appearance",
  },
  lead: {
    season: "The name, the weeks and every number of the rules. A change is tried on the board before you save it.",
    seasons: "All the seasons of the database. A new summer can begin where the last one ended.",
    curriculum: "What a summer temp is to learn, from whom, and when around the first working day.",
    database: "Where the data lies, and the backups you can go back to.",
    privacy: "What Skulder never stores, how long names are kept, and how they are taken away.",
    look: "Holds for this program on this computer, at once.",
  },
  isUnsaved: "not saved",

  trial: {
    label: "Changes that are not saved",
    save: "Save",
    cancel: "Cancel",
    showWeeks: "Show the weeks",
    hideWeeks: "Hide the weeks",
    looking: "Trying it on the board …",
    cannotTry: "Correct the fields that are marked, and the change is tried.",
    refused: "It cannot be saved like this. See the fields that are marked.",
  },

  rules: {
    nameAndWeeks: "Name and weeks",
    group: {
      hours: "The trainers’ hours",
      presence: "Being there",
      fresh: "New temps",
      clock: "Times of sessions",
      day: "Training in one day",
    },
    rule: {
      fullTimeWeekMinutes: {
        label: "Hours in a full-time week",
        means: "A superuser in an 80% position has 80% of this.",
      },
      trainingSharePercent: {
        label: "Share of the hours for training",
        means: "How much of the hours a superuser can spend on training; the rest goes to ordinary work.",
      },
      tightPercent: {
        label: "Tight from",
        means: "The week turns yellow when training takes more than this share of the hours.",
      },
      presentDaysMin: {
        label: "Working days present to count in the week",
        means: "A trainer who is there on fewer days counts as away the whole week.",
      },
      freshWeeks: {
        label: "Weeks for which a temp counts as new",
        means: "Counted from the week of the first working day; for that long somebody must be there for the temp.",
      },
      freshTempsPerTrainer: {
        label: "New temps per trainer",
        means: "When more new temps than this are at work at once, one more trainer must be there.",
      },
      dayStart: {
        label: "Training from, at the earliest",
        means: "Sessions are not booked earlier, except where the trainer has a shift.",
      },
      dayEnd: {
        label: "Training until, at the latest",
        means: "Sessions end by then, except where the trainer has a shift.",
      },
      sessionStep: {
        label: "Minutes between possible starts",
        means: "30 means that sessions begin on the hour and on the half hour.",
      },
      trainerDayMinutes: {
        label: "A trainer’s training in a day, at most",
        means: "No more than this is booked for one trainer in one day.",
      },
      tempDayMinutes: {
        label: "A temp’s training in a day, at most",
        means: "Nobody is to learn more than this in one day.",
      },
      travelMinutes: {
        label: "Travel between departments",
        means: "Kept free between a trainer’s sessions in different departments.",
      },
    },
    unit: {
      hours: "hours",
      minutes: "minutes",
      percent: "%",
      days: "days",
      weeks: "weeks",
      temps: "temps",
    },
    default: (value) => `Default: ${value}`,
    reset: "Reset",
    resetRule: (rule) => `Reset “${rule}”`,
    resetAll: "Reset all the numbers",
    notANumber: "Write a whole number.",
    notHours: "Write hours, for example 35.5 or 6.",
    notAClock: "Write a time, for example 07:30.",
    hoursWithin: (min, max) => `Must be from ${min} to ${max}.`,
    startBeforeEnd: "The day must begin before it ends.",
  },

  seasons: {
    list: "The seasons of the database",
    name: "Name",
    weeks: "Weeks",
    changed: "Last changed",
    weeksOf: (weeks, year) => `${weeks}, ${year}`,
    isOpen: "open",
    isArchived: "archived",
    isExample: "example",
    open: "Open",
    acts: "What you can do",
    openSeason: (name) => `Open ${name}`,
    more: (name) => `More about ${name}`,
    archive: "Archive",
    unarchive: "Take out of the archive",
    remove: "Remove …",
    begin: "New, empty season …",
    roll: "New from the open one …",
    rollTitle: (from) => `New season from ${from}`,
    rollTakes: "Taken along",
    rollAlways: (departments, trainers, modules) =>
      `${joined([counted(departments, "department", "departments"), counted(trainers, "trainer", "trainers")])} with their names, the curriculum with ${counted(modules, "module", "modules")}, and every number of the rules.`,
    rollWeekRules: "Exceptions for weeks, moved to the weeks of the same number",
    rollWanted: "Wanted cover, moved to the weeks of the same number",
    rollLeaves: "Left behind",
    rollLeft: (temps, absences, loans, sessions) => {
      const left = [
        { count: temps, said: counted(temps, "summer temp", "summer temps") },
        { count: absences, said: counted(absences, "absence", "absences") },
        { count: loans, said: counted(loans, "loan or raised position", "loans and raised positions") },
        { count: sessions, said: counted(sessions, "session", "sessions") },
      ].filter(({ count }) => count > 0);
      if (left.length === 0) return "Nothing: the season has no temps, absences, loans or sessions.";
      const one = left.length === 1 && left[0]?.count === 1;
      return `${joined(left.map(({ said }) => said))} ${one ? "belongs" : "belong"} to this summer and will not be taken along. Everything stays in the old season.`;
    },
    rollDo: "Begin the season",
    archivedHint: "An archived season can be read, but not changed.",
    removeTitle: (name) => `Remove ${name}?`,
    removeForGood:
      "The season is removed with all that belongs to it: departments, trainers, temps, absences, sessions and history. This cannot be undone.",
    removeBackups: "The backups hold it until they are replaced.",
    removeExport: "If you want to keep it, you can save it as a file first.",
    removeOpenFirst: "If you want to keep it, you can open it and save it as a file first.",
    openInstead: "Open it instead",
    export: "Save as a file …",
    exported: (file) => `Saved in ${file}.`,
    removeDo: "Remove for good",
  },

  curriculum: {
    list: "Training modules",
    module: "Module",
    time: "Time",
    window: "When",
    add: "New module",
    unnamed: "Without a name",
    isNew: "new",
    isChanged: "changed",
    empty: "The curriculum has no modules, so no temp needs training. Add the first one.",
    open: (module) => `Edit ${module}`,
    comesAfter: (modules) => `after ${modules}`,
    form: {
      elearning: "E-learning",
      course: "Course",
      shoulderToShoulder: "Shoulder to shoulder",
      check: "Follow-up check",
    },
    formMeans: {
      elearning: "Taken alone, without a trainer.",
      course: "Held for the whole municipality, with temps of several departments.",
      shoulderToShoulder: "Held in the department, at work.",
      check: "A short talk about how it goes.",
    },
    weeksBefore: (weeks) => `${counted(weeks, "week", "weeks")} before`,
    weeksAfter: (weeks) => `${counted(weeks, "week", "weeks")} after`,
    firstDay: "first day",
    dayAt,
    windowIs: (from, to) =>
      from === to
        ? dayAt(from)
        : Math.sign(from) === Math.sign(to)
          ? `${Math.abs(from)}–${dayAt(to)}`
          : `from ${dayAt(from)} to ${dayAt(to)}`,
    newTitle: "New module",
    what: "What",
    name: "Name",
    formLabel: "Form",
    minutes: "Time in all",
    minutesHint: "2 h, 1.5 h or 90 min",
    sessionMinutes: "Length of one session",
    sessionsAre: (sessions, length) =>
      sessions === 1 ? "Taken in one session." : `Taken in ${sessions} sessions of at most ${length}.`,
    groupMax: "Temps in one session, at most",
    groupHint: "1 is one to one.",
    when: "When",
    fromDays: "From day",
    toDays: "To day",
    daysHint: "Days from the first working day: −7 is a week before, 0 is the day itself.",
    after: "Comes after",
    afterHint: "The modules that must be taken first.",
    noOthers: "There are no other modules.",
    addAfter: "Add …",
    who: "Who can teach it",
    noTrainer: "E-learning needs no trainer.",
    trainerTool: "The trainer must know",
    anyTool: "Anything",
    trainerKinds: "The trainer is",
    post: { superuser: "Superuser", instructor: "Instructor" },
    trainerRoles: "The trainer works as",
    trainerRolesHint: "None chosen means every role.",
    whom: "Who is to have it",
    forTools: "Temps who are to use",
    forRoles: "Temps who work as",
    forRolesHint: "None chosen means every role.",
    forEngagements: "Temps who",
    engagement: {
      new: "are new",
      returning: "have worked here before",
      raisedPosition: "have a raised position this summer",
    },
    homeCareOnly: "Only in home care",
    duplicate: "Make a copy",
    copyOf: (module) => `${module} (copy)`,
    remove: "Remove",
    removed: (module) => `Removed “${module}”.`,
    undo: "Undo",
    stillUsed: (by) => `It cannot be removed yet: used by ${by}. Take the module away there first.`,
    quoted: (module) => `“${module}”`,
    atLeast: (count) => `at least ${count} places`,
    notMinutes: "Write a length of time, for example 2 h, 1.5 h or 90 min.",
    notANumber: "Write a whole number.",
    notDays: "Write days as a whole number, for example −7 or 0.",
    missingName: "Give the module a name.",
    sessionTooLong: "A session cannot be longer than the module.",
    reversedWindow: "The first day comes after the last.",
    isCircle: "The modules wait for each other in a circle. Take one of them away.",
    chooseOne: "Choose at least one.",
  },

  database: {
    place: "Where the data lies",
    placeFile: "Everything you do is saved in this file.",
    placeServer: "Everything you do is saved in this database on a server.",
    copy: "Copy",
    copied: "Copied",
    openAnother: "Open another …",
    makeNew: "Make a new one …",
    recent: "Used before",
    openRecent: (place) => `Open ${place}`,
    open: "Open",
    backups: "Backups",
    backupsLead: (folder) =>
      `Made by themselves every half hour when something has changed, and when you close the program. They lie in ${folder}.`,
    backupsServer: "The server has backups of its own. Ask those who run it.",
    backUp: "Back up now",
    backedUp: "The backup is made.",
    none: "There are no backups yet. The first is made when something has changed, or when you ask for it.",
    when: "Made",
    size: "Size",
    bytes: (bytes) =>
      bytes < 1024 ** 2
        ? `${Math.max(1, Math.round(bytes / 1024))}\u00a0kB`
        : `${(bytes / 1024 ** 2).toFixed(1)}\u00a0MB`,
    restore: "Go back to this …",
    restoreOf: (when) => `Go back to the backup of ${when}`,
    restoreTitle: (when) => `Go back to ${when}?`,
    restoreWhat:
      "All the seasons of the database become as they were when the backup was made. What was done since is not in it.",
    restoreUndo: "As it is now, it becomes a backup itself first. So you can come back here from the list.",
    restoreDo: "Go back",
    restored: (when) => `The database is as it was ${when}.`,
    trouble: "The last backup was not made",
    troubleWhat: (detail) =>
      `See that the disk has room, and back up now.${detail === "" ? "" : ` The computer says: ${detail}`}`,
    loading: "Looking …",
    failed: "Where the data lies cannot be shown.",
  },

  privacy: {
    never: "What is never stored",
    neverLead: "Where a list you take in has it, it is dropped unread, and you are told.",
    neverList: [
      "National identity numbers and dates of birth",
      "Addresses, phone numbers and e-mail",
      "The reason for an absence – only “holiday” or “unavailable”",
      "Anything about health or patients",
      "Free text that judges a person",
    ],
    where: "Names and employee numbers",
    whereList: [
      "Names and employee numbers lie in one place in the database, apart from everything else.",
      "The history and the logs hold no names of trainers or temps.",
      "Who made a change or told people of sessions is kept as the user name of the computer. That stays when names are taken away.",
      "Nothing leaves the computer unless you save a file.",
    ],
    howLong: "How long",
    howLongText:
      "The temps’ names are needed until the summer has been settled. After the day you choose here, Skulder reminds you to take them away. Trainers go along to the next season, and are taken away when they leave.",
    until: "Keep the temps’ names until",
    untilDay: {
      september: "30 September",
      october: "31 October",
      november: "30 November",
      december: "31 December",
      january: "31 January of the year after",
    },
    untilHere: (day) => `In this season: ${day}`,
    temps: "Make the temps anonymous",
    tempsNamed: (count) =>
      `${counted(count, "summer temp", "summer temps")} of this season ${count === 1 ? "has" : "have"} a name or an employee number.`,
    tempsNone: "No summer temp of this season has a name.",
    tempsDo: "Take the names away …",
    tempsOver: (until) => `The names were to be kept until ${until}. It is time to take them away.`,
    removed: "Names of people who were removed",
    removedLead: (count) =>
      `${counted(count, "person was", "people were")} removed from the season, but ${count === 1 ? "the name is" : "the names are"} kept so that undo can bring ${count === 1 ? "it" : "them"} back.`,
    removedDo: "Take them away …",
    who: "This is who it is",
    whoName: "Name",
    whoDepartment: "Where",
    whoLastDay: "Last day",
    whoRemoved: { trainer: "removed trainer", temp: "removed temp" },
    stillHere: (count) =>
      count === 1 ? "One of them has not had the last day yet." : `${count} of them have not had the last day yet.`,
    one: "Take one person’s name away",
    oneLead: "When somebody has left, or asks for it. Absences, training and sessions stay, without the name.",
    oneChoose: "Who",
    oneDo: "Take the name away …",
    hasLeft: (day) => `left ${day}`,
    instructor: "instructor",
    superuserIn: (department) => `superuser, ${department}`,
    tempIn: (department) => `summer temp, ${department}`,
    confirmTemps: (count) => `Take the names of ${counted(count, "temp", "temps")} away?`,
    confirmTempsWhat: (example) =>
      `From now on they are called ${example} and so on, without employee numbers. Department, dates and training stay.`,
    confirmRemoved: (count) =>
      `Take the ${count === 1 ? "name" : "names"} of ${counted(count, "removed person", "removed people")} away?`,
    confirmRemovedWhat:
      "Should undo bring one of them back, it is without a name. Whoever is in another season keeps their name there.",
    confirmOne: (name) => `Take the name of ${name} away?`,
    confirmOneWhat: (given) => `From now on the person is called ${given}, without an employee number.`,
    removedToo: (count) =>
      `The ${count === 1 ? "name" : "names"} of ${counted(count, "removed person goes", "removed people go")} at the same time.`,
    everySeason: "The name goes from every season of the database that the person is in, archived ones too.",
    totalsStay: "No figure changes: coverage, hours and sessions are as before, in the reports too.",
    noUndo: "Undo does not bring the names back: they are stored nowhere else in the database.",
    backupsKeep: "Backups made before still hold the names until they are replaced. That takes up to nine months.",
    confirmDo: "Take away",
    doneTemps: (count) => `${counted(count, "temp is", "temps are")} without a name.`,
    doneRemoved: (count) =>
      `The ${count === 1 ? "name" : "names"} of ${counted(count, "removed person is", "removed people are")} gone.`,
    doneOne: (given) => `The person is now called ${given}.`,
    person: "Everything about a person",
    personLead:
      "When somebody wants to see what is stored about them. The file has everything about the person in this season.",
    personChoose: "Trainer or temp",
    personDo: "Save as file …",
    personSaved: (file) => `Saved to ${file}. The file holds a name: give it only to the person.`,
    over: (until, count) =>
      `The names were to be kept until ${until}, and ${counted(count, "summer temp still has", "summer temps still have")} one.`,
    overRemoved: (until, count) =>
      `The names were to be kept until ${until}, and ${counted(count, "removed person still has", "removed people still have")} one.`,
    overDo: "Take the names away …",
    overLater: "Not now",
  },

  look: {
    language: "Language",
    languageLead: "Everything in the window changes at once. What you have typed stays.",
    theme: "Appearance",
    themeLead: "A status is always shown by sign and word besides colour.",
    themeMeans: {
      light: "A light background",
      dark: "A dark background, rests the eyes",
      contrast: "Black and white with clear edges",
      system: "As the computer is set",
    },
  },
};
