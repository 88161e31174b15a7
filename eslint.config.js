import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';

/** Floors 1 to 4 but plots: a result depends on the arguments alone. */
const pure = ['actuarial', 'language', 'tables', 'scenario', 'review', 'project'];

const outsideWorld = [
  ...['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'globalThis', 'self'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'performance', 'process', 'Buffer', 'require'],
].map((name) => ({ name, message: 'Floors 1 to 4 touch no DOM, network, file, clock or chance: take what you need as an argument.' }));

const clockAndChance = [
  ['Date', 'now', 'Take the date as an argument.'],
  ['Math', 'random', 'Draw from the seeded generator of src/actuarial.'],
  ['crypto', 'getRandomValues', 'Draw from the seeded generator of src/actuarial.'],
  ['crypto', 'randomUUID', 'Take the identifier as an argument.'],
].map(([object, property, message]) => ({ object, property, message }));

const currentDate = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
  message: 'The current date is an argument.',
};

const files = { name: 'node:*', message: 'Floors 1 to 4 read no files.' };
const homeOfArquero = { name: 'arquero', message: 'Arquero lives in src/tables alone: hand plain columns on.' };
const homeOfMathjs = { name: 'mathjs', message: 'mathjs parses formulas in src/language and nothing else.' };

/** Imports that are refused, of the packages and all below them. */
const refused = (...packages) => [
  'error',
  { patterns: packages.map(({ name, message }) => ({ group: name.endsWith('*') ? [name] : [name, `${name}/*`], message })) },
];

export default typescript.config(
  { ignores: ['dist/', 'node_modules/', 'test-results/', 'playwright-report/', '**/.vite/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  typescript.configs.recommended,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-cond-assign': 'error',
      'no-constant-binary-expression': 'error',
      'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
      'no-control-regex': 'error',
      'no-debugger': 'error',
      'no-dupe-else-if': 'error',
      'no-duplicate-case': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true }],
      'no-loss-of-precision': 'error',
      'no-prototype-builtins': 'error',
      'no-self-assign': 'error',
      'no-self-compare': 'error',
      'no-sparse-arrays': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'use-isnan': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-imports': refused(homeOfArquero, homeOfMathjs),
    },
  },
  {
    // Node loads the scripts' own types from their JSDoc; casts there need brackets and `any`.
    files: ['scripts/**/*.mjs'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    // Rules that need types, each for a fault that shows only when the program runs.
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-array-delete': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/require-array-sort-compare': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser, extraFileExtensions: ['.svelte'] } },
  },
  {
    // Runes make `let` of what looks constant, and the type-aware rules above would read every component twice.
    files: ['**/*.svelte'],
    rules: { 'prefer-const': 'off' },
  },
  {
    files: pure.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', ...outsideWorld],
      'no-restricted-properties': ['error', ...clockAndChance],
      'no-restricted-syntax': ['error', currentDate],
      'no-restricted-imports': refused(files, homeOfArquero, homeOfMathjs),
    },
  },
  { files: ['src/tables/**/*.ts'], rules: { 'no-restricted-imports': refused(files, homeOfMathjs) } },
  { files: ['src/language/**/*.ts'], rules: { 'no-restricted-imports': refused(files, homeOfArquero) } },
);
