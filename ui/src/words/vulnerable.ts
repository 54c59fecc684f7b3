/** What a language must say of weeks that hang by one person. */
export interface VulnerableWords {
  show: string;
  searching: string;
  /** How many there are, for the board. */
  count(weeks: number): string;
  legend: string;
  /** In the name of a cell and beside it: "Sårbar: blir rød hvis Kari faller fra" */
  because(people: readonly string[]): string;
  /** The same as a sentence of the week's panel. */
  sentence(people: readonly string[]): string;
}
