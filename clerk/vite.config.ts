import { defineConfig } from 'vitest/config';

// While developing, `npm run dev` talks to a server that runs elsewhere.
const server = process.env['PLEDGE_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  base: '/clerk/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { port: 5174, proxy: { '/api': { target: server, ws: true } } },
  build: {
    target: 'es2022',
    // What is a file of its own the service worker can keep.
    assetsInlineLimit: 0,
    // Strict pages allow no inline script, not even the one that polyfills this.
    modulePreload: { polyfill: false },
  },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
