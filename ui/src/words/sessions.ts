/** What is said of the week of sessions, of one of them, and of the rules that one breaks. */
export interface SessionsWords {
  title: string;
}
