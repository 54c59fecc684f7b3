/** What is said of shifts. */
export interface ShiftsWords {
  title: string;
  /** How shifts bound booking; `start` and `end` are the ordinary working day. */
  bound(start: string, end: string): string;
  none: string;
  /** `menu` and `item` are where a list is brought in. */
  fromList(menu: string, item: string): string;
  inWeek(week: string): string;
  earlier(count: number): string;

  add: string;
  addTitle(person: string): string;
  edit: string;
  editTitle(count: number): string;
  remove: string;
  chosen(count: number): string;
  chooseWeek(week: string): string;
  letGo: string;

  firstDay: string;
  lastDay: string;
  lastDayHint: string;
  day: string;
  weekdays: string;
  start: string;
  end: string;
  timeHint: string;
  keepTimes: string;
  nextMorning: string;
  noWeekday: string;
  tooMany(most: number): string;
  /** What is typed makes so many: "5 vakter, man. 21.–fre. 25. juni, 07.30–15.00" */
  becomes(count: number, days: string, times: string): string;
  times(start: string, end: string): string;
  overMidnight(times: string): string;
  shift(day: string, times: string): string;
  addNow(count: number): string;
  added(count: number): string;
  changed(count: number): string;
  removed(count: number): string;
}
