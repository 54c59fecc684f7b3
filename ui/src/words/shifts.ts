/** What is said of shifts. */
export interface ShiftsWords {
  title: string;
}
