/**
 * A page as a picture: the address an image shows it by, and the paper it is on.
 *
 * The drawing never becomes part of the document: as an image it can neither run anything nor fetch anything.
 */

/** What an image shows the drawing by. */
export function addressOf(drawing: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
}

/** The papers that pages are printed on. */
export type Paper = "a4" | "a4-wide" | "a3" | "a3-wide";

export interface PageSize {
  /** Points. */
  width: number;
  height: number;
  paper: Paper;
}

/** A4 upright, in points. */
const a4 = { width: 595.28, height: 841.89 };
/** Half-way from A4 to A3, whose height is the width of two of them. */
const longestOfA4 = (a4.height + a4.width * 2) / 2;

/** The size a drawing says it has; A4 upright where it says none. */
export function sizeOf(drawing: string): PageSize {
  const [, box] = /^[^>]*?<svg\b[^>]*?\sviewBox="([^"]*)"/s.exec(drawing) ?? [];
  const [, , width = 0, height = 0] = (box ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!(width > 0 && height > 0)) return { ...a4, paper: "a4" };
  const isWide = width > height;
  const format = Math.max(width, height) > longestOfA4 ? "a3" : "a4";
  return { width, height, paper: isWide ? `${format}-wide` : format };
}
