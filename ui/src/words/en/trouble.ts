/** English for where no season can be shown, or only be read. */
import type { TroubleWords } from "../trouble";

export const trouble: TroubleWords = {
  restore: (when) => `Bring back the backup from ${when}`,
  restoreText: "The damaged file is kept beside it. What was done after the backup must be done again.",
  otherDatabase: "Open another database …",
  otherDatabaseText: "A file you already have, for example a backup you made yourself.",
  newDatabase: "Begin a new database …",
  newDatabaseText: "The one that is there is not touched.",
  recent: "Opened before",
  at: (day, clock) => `${day} at ${clock}`,
  archived: (season) => `“${season}” is archived and can only be read.`,
  takeOut: "Take it out",
};
