import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Pages in other encodings than ours load this script too: keep it to ASCII. */
function ascii(): Plugin {
  return {
    name: 'ascii',
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        file.code = file.code.replace(
          /[^\0-\x7f]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
      }
    },
  };
}

// One plain script that any page can load by a single tag.
export default defineConfig({
  publicDir: false,
  plugins: [ascii()],
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
