/** What is said of the pages that are handed out: which there are, how they are looked at, saved and printed. */
import type { Report } from "../wire/Report";

/** What one of them is called, and what it is for. */
export interface ReportWords {
  name: string;
  lead: string;
}

export interface ReportsWords {
  title: string;
  choose: string;
  lead: string;
  of: Record<Report["report"], ReportWords>;
  /** What it is of: "Morgenark, uke 28" */
  titleOf(name: string, what: string): string;
  week: string;
  department: string;
  language: string;
  save: string;
  saved(file: string): string;
  print: string;
  pages: string;
  zoom: string;
  fitWidth: string;
  wholePage: string;
  previousPage: string;
  nextPage: string;
  pageOf(page: number, pages: number): string;
  /** Of a picture that shows a page. */
  picture(title: string, page: number, pages: number): string;
  drawing: string;
  /** The season has moved: what is shown is what it was. */
  redrawing: string;
  failed: string;
  tryAgain: string;
  noPages: string;
  noDepartments: string;
  addDepartments: string;
}
