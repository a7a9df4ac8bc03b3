import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const page = (name: string) => fileURLToPath(new URL(`./pages/${name}/index.html`, import.meta.url));

// The pages of our own: the chat alone, the rating by link, the demo shop.
// While developing, `npm run dev` talks to a server that runs elsewhere.
const server = process.env['PLEDGE_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: fileURLToPath(new URL('./pages', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { proxy: { '/api': { target: server, ws: true }, '/widget.js': server } },
  build: {
    target: 'es2022',
    outDir: fileURLToPath(new URL('./dist', import.meta.url)),
    emptyOutDir: true,
    assetsDir: 'widget',
    // Strict pages allow no inline script, not even the one that polyfills this.
    modulePreload: { polyfill: false },
    rollupOptions: { input: { answer: page('answer'), chat: page('chat'), pickup: page('pickup'), rate: page('rate'), ticket: page('ticket'), shop: page('shop') } },
  },
  test: { root: fileURLToPath(new URL('.', import.meta.url)), environment: 'node', include: ['src/**/*.test.ts'] },
});
