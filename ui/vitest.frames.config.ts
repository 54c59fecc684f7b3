import { defineConfig } from "vitest/config";

/** How long the production bundle's script takes a frame; `npm run build` comes first. */
export default defineConfig({
  test: {
    include: ["tests/frames.ts"],
    globalSetup: "tests/browser/serve.ts",
    environment: "node",
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
