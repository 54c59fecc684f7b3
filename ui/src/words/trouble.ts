/** What a language must say where no season can be shown, or only be read. */
export interface TroubleWords {
  /** Bring back the latest backup, made when. */
  restore(when: string): string;
  restoreText: string;
  otherDatabase: string;
  otherDatabaseText: string;
  newDatabase: string;
  newDatabaseText: string;
  recent: string;
  at(day: string, clock: string): string;
  archived(season: string): string;
  takeOut: string;
}
