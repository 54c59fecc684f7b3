import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The rules of the real window (`src-tauri/tauri.conf.json`), so that a preview breaks where the program would. */
const contentSecurityPolicy =
  "default-src 'self'; img-src 'self' data:; font-src 'self'; style-src 'self'; script-src 'self'; " +
  "connect-src 'self' ipc: http://ipc.localhost; object-src 'none'; base-uri 'none'; form-action 'none'";

export default defineConfig({
  plugins: [react()],
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  preview: { headers: { "Content-Security-Policy": contentSecurityPolicy } },
  build: {
    target: ["es2022", "chrome111", "safari16"],
    // Nothing inlined as `data:`: the fonts come from 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
