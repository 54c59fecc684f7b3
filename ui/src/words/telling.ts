/** What is said of telling people of their sessions. */
export interface TellingWords {
  title: string;
}
