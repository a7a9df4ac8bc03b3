import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// One plain script that any page can load by a single tag.
export default defineConfig({
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2022',
    outDir: at('./dist'),
    emptyOutDir: false,
    minify: true,
    lib: { entry: at('./src/embed.tsx'), formats: ['iife'], name: 'PledgeChatScript', fileName: () => 'widget.js' },
  },
});
