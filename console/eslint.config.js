import path from 'node:path';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, 'src');
const floors = ['shared', 'features', 'app'];

/** Where a file of src stands: its floor and, on the features floor, its room. */
function place(file) {
  const parts = path.relative(root, file).split(path.sep);
  return { floor: floors.indexOf(parts[0]), room: parts[0] === 'features' ? parts[1] : undefined };
}

/** Imports go app → features → shared only, and no room looks into another. */
const layers = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const here = place(context.filename);
    const check = (node) => {
      const wanted = node.source?.value;
      if (typeof wanted !== 'string') return;
      const target = wanted.startsWith('@/')
        ? path.join(root, wanted.slice(2))
        : wanted.startsWith('.')
          ? path.resolve(path.dirname(context.filename), wanted)
          : undefined;
      if (!target || here.floor < 0) return;
      const there = place(target);
      if (there.floor > here.floor)
        context.report({ node, message: `${wanted} stands above this file: imports go app → features → shared.` });
      else if (there.room && here.room && there.room !== here.room)
        context.report({ node, message: `${wanted} is another room: share it through src/shared.` });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/shared/api/schema.d.ts'] },
  ...tseslint.configs.strict,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks, house: { rules: { layers } } },
    rules: {
      'house/layers': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-expect-error': true, 'ts-nocheck': true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
);
