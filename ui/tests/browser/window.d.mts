import type { Browser, Page } from "playwright-core";
import type { Recording } from "../../src/host/recorded";
import type { Language } from "../../src/wire/Language";
import type { Theme } from "../../src/wire/Theme";

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
    theme?: Theme;
    language?: Language;
  },
): Promise<{ page: Page; errors: string[]; close: () => Promise<void> }>;
