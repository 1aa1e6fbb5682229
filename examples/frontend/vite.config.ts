import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The server that `cargo run -p example-backend` starts; `BACKEND` names another one. */
const backend = process.env["BACKEND"] || "http://127.0.0.1:3000";

// To the browser, page and server are one site.
const proxy = { "/api": { target: backend } };

export default defineConfig({
  plugins: [react()],
  server: { host: "127.0.0.1", proxy },
  preview: { host: "127.0.0.1", proxy },
});
