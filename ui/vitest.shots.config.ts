import { defineConfig } from "vitest/config";

/** Pictures of the production bundle; `npm run build` comes first. */
export default defineConfig({
  test: {
    include: ["tests/shots.ts"],
    globalSetup: "tests/browser/serve.ts",
    environment: "node",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
