import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import lingui from 'eslint-plugin-lingui';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

import { isolatedNames } from './lint/isolatedNames.js';

// Layers, from the top: each imports only what stands below it (docs/adr/0033). The types generated
// from the services' OpenAPI documents are open to all.
const layers = [['app'], ['features'], ['call'], ['domain'], ['api'], ['components'], ['lib']];
const storey = (above, message) => ({
  regex: `^@/(${above.join('|')})(/|$)(?!generated/)`,
  message,
});
// What is loaded later (`import(…)`) stands in a layer as well; ESLint's own rule does not look at it.
const layered = {
  rules: {
    'later-imports': {
      meta: { schema: [{ type: 'array' }] },
      create: (context) => ({
        ImportExpression({ source }) {
          const found = context.options[0].find(({ regex }) =>
            new RegExp(regex).test(source.value),
          );
          if (found) context.report({ node: source, message: found.message });
        },
      }),
    },
  },
};
const imports = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns }],
  'layered/later-imports': ['error', patterns],
});
// Up and over to another folder goes by its full name, so that the layer is in sight: a relative
// path never leaves its layer, nor a feature's its folder. Said once for each depth of folders.
const DEPTHS = [0, 1, 2, 3];
const layerRules = layers.slice(1).flatMap(([name], index) =>
  DEPTHS.map((depth) => ({
    files: [`src/${name}/${'*/'.repeat(depth)}*.{ts,tsx}`],
    plugins: { layered },
    rules: imports(
      storey(layers.slice(0, index + 1).flat(), 'Layers import only what stands below them.'),
      ...(name === 'features'
        ? [{ regex: '^@/features/', message: 'Features never import features: see src/domain.' }]
        : []),
      {
        regex: `^(\\.\\./){${Math.min(3, name === 'features' ? Math.max(1, depth) : depth + 1)},}`,
        message: 'Write @/… instead.',
      },
    ),
  })),
);

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/generated', 'coverage'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { lingui, 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      'jsx-a11y/no-noninteractive-tabindex': 'off',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'lingui/no-expression-in-message': 'error',
      'lingui/t-call-in-function': 'error',
      'lingui/no-single-variables-to-translate': 'error',
      'lingui/no-trans-inside-trans': 'error',
    },
  },
  {
    // Every word a person sees is in the catalogues.
    files: ['src/**/*.tsx'],
    ignores: ['src/**/*.test.tsx', 'src/test/**'],
    plugins: { lingui },
    rules: {
      'lingui/no-unlocalized-strings': [
        'error',
        {
          ignore: [
            '^[^A-ZÄÖÜ]*$',
            'Nahbar$',
            '^[A-Z][a-z]+$|^[A-Z]+$',
            '^[MmLlHhVvCcSsQqTtAaZz0-9 .,-]+$',
          ],
          ignoreNames: [
            {
              regex: {
                pattern:
                  '^(className|d|fill|stroke.*|to|path|id|key|href|type|style|viewBox|transform|name|event|code)$',
              },
            },
          ],
          ignoreFunctions: [
            '*.get',
            '*.post',
            '*.call',
            'Error',
            'createElement',
            '*.addEventListener',
            '*.removeEventListener',
            'lazyRouteComponent',
            'lazyPage',
            'useQuery',
            'useSearch',
            'loadArea',
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/**/*.test.{ts,tsx}', 'src/test/**'],
    plugins: { names: { rules: { isolated: isolatedNames } } },
    rules: { 'names/isolated': 'error' },
  },
  {
    // The server's time decides; what a device's clock says is nobody's business but lib/clock's.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/lib/clock.ts', 'src/**/*.test.{ts,tsx}', 'src/test/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Ask clock.now() for the time and clock.elapsed() for durations.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Ask clock.now() for the time.',
        },
        {
          selector: "MemberExpression[object.name='performance'][property.name='now']",
          message: 'Ask clock.elapsed() for durations.',
        },
      ],
    },
  },
  ...layerRules,
  {
    files: ['scripts/**', 'lint/**', '*.config.js', '.size-limit.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
