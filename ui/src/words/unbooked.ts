/** What is said of what is not booked, and of booking it: who could, and why the others could not. */
export interface UnbookedWords {
  title: string;
}
