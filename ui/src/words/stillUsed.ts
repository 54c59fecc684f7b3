/** What is said of something that cannot be removed, because others refer to it. */
export interface StillUsedWords {
  title(name: string): string;
  loanOf(trainer: string): string;
  perhapsMore: string;
  whatToDo: string;
}
