/** What is said of the automatic booking, and of looking at what it proposes. */
export interface AutomaticWords {
  title: string;
}
