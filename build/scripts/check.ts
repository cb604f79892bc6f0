// `npm run check`: format, lint and types, one after the other; all are run even when one fails.
import { runTool } from './command.ts'
import { checkSuites } from './suites/check-suites.ts'

let failed = 0
for (const suite of checkSuites) {
  const { code } = await runTool(suite.script, suite.args)
  console.log(`${code === 0 ? '✓' : '✗'} ${suite.name}`)
  if (code !== 0) failed += 1
}
process.exitCode = failed === 0 ? 0 : 1
