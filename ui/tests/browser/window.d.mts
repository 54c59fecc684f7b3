import type { Browser, Page } from "playwright-core";
import type { Recording } from "../../src/host/recorded";

export function serve(): Promise<{ url: string; close: () => Promise<void> }>;
export function injection(): Promise<string>;
export function launch(): Promise<Browser>;
export function demo(): Recording;
export function openWindow(
  browser: Browser,
  options: {
    url: string;
    script: string;
    recording: Recording;
    size?: { width: number; height: number };
    theme?: "light" | "dark";
  },
): Promise<{ page: Page; errors: string[]; close: () => Promise<void> }>;
