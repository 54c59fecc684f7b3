import { defineConfig } from "vitest/config";

/** The production bundle in a real browser; `npm run build` comes first. */
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    globalSetup: "tests/browser/serve.ts",
    environment: "node",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One browser at a time: the machine that builds this is small.
    fileParallelism: false,
  },
});
