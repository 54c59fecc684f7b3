/** Serves the production bundle once for all browser tests. */
import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { injection, serve } from "./window.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    url: string;
    script: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(new URL("../../dist/index.html", import.meta.url))) {
    throw new Error("there is no ui/dist: run `npm run build` first");
  }
  const { url, close } = await serve();
  project.provide("url", url);
  project.provide("script", await injection());
  return close;
}
