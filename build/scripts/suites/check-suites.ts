/** A check that either holds or does not; it counts as one test. */
export interface CheckSuite {
  readonly name: string
  /** Below node_modules. */
  readonly script: string
  readonly args: readonly string[]
}

export const checkSuites: readonly CheckSuite[] = [
  { name: 'format', script: 'oxfmt/bin/oxfmt', args: ['--check', '--no-error-on-unmatched-pattern'] },
  {
    name: 'lint',
    script: 'eslint/bin/eslint.js',
    args: ['--config', 'build/config/eslint.config.js', '--max-warnings', '0', '.'],
  },
  { name: 'types', script: 'vue-tsc/bin/vue-tsc.js', args: ['-b'] },
]
