import eslint from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import typescript from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'
import { zhangshiPlugin } from './lint/rules.ts'

const program = ['shared/**', 'db/**', 'electron/**', 'renderer/**']
const tests = ['**/*.test.ts', '**/testing.ts', '**/testing-*.ts', 'electron/e2e/**', 'electron/harness/**']
// Long by nature: lists of texts, tables of worked examples.
const longFiles = [...tests, 'renderer/text/**', 'db/migrations/**', 'build/examples/**']

const noInexactNumbers = [
  { selector: 'CallExpression[callee.name="parseFloat"]', message: 'money and quantities are parsed by shared/kernel' },
  {
    selector: 'CallExpression[callee.object.name="Number"][callee.property.name="parseFloat"]',
    message: 'money and quantities are parsed by shared/kernel',
  },
  {
    selector: 'CallExpression[callee.property.name="toFixed"]',
    message: 'toFixed rounds binary fractions: format through shared/kernel',
  },
]
const noOwnClock = [
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'time comes from ctx' },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'time comes from ctx' },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'ids come from ctx',
  },
  { selector: 'CallExpression[callee.property.name="randomUUID"]', message: 'ids come from ctx' },
]

export default typescript.config(
  { ignores: ['node_modules/**', 'out/**', 'dist/**', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  ...typescript.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parser: vueParser, parserOptions: { parser: typescript.parser, sourceType: 'module' } },
  },
  prettier,
  {
    plugins: { zhangshi: zhangshiPlugin },
    rules: {
      // TypeScript knows which names exist.
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An empty interface or type parameter is how some brands and props are written.
      '@typescript-eslint/no-invalid-void-type': 'off',
      'zhangshi/import-walls': 'error',
      'zhangshi/no-barrels': 'error',
      'zhangshi/ledger-walls': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'vue/no-v-html': 'error',
      // TypeScript says which props may be left out, and what they are then.
      'vue/require-default-prop': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
    },
  },
  { files: program, ignores: tests, rules: { 'no-restricted-syntax': ['error', ...noInexactNumbers] } },
  {
    files: ['shared/domain/**', 'electron/features/**'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...noInexactNumbers, ...noOwnClock] },
  },
  { files: longFiles, rules: { 'max-lines': 'off' } },
  // Tables of colours and sizes in the shape Naive UI asks for.
  { files: ['renderer/theme/**'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      // A test says `rows[0]!` where a failure is the right answer to a missing row.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Type-level tests prove that a wrong call does not compile.
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
    },
  },
)
