import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "preview/**/*.test.ts", "test/**/*.test.ts", "scripts/*.test.mjs"],
    environment: "node",
    restoreMocks: true,
  },
});
