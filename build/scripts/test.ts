// `npm test`: every suite, one after the other; a failure never hides what comes after it.
import { oneFailed, type Outcome } from './suites/outcome.ts'
import { type Suite, suites } from './suites/run-suites.ts'

async function runSuite(suite: Suite): Promise<Outcome> {
  const started = Date.now()
  const outcome = await suite.run().catch((error: unknown) => oneFailed(String(error)))
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`${outcome.failed === 0 ? '✓' : '✗'} ${suite.name.padEnd(10)} ${describe(outcome)} (${seconds} s)`)
  for (const complaint of outcome.complaints) console.log(`\n  ${complaint}\n`)
  return outcome
}

function describe({ passed, failed, skipped }: Pick<Outcome, 'passed' | 'failed' | 'skipped'>): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

const total = { passed: 0, failed: 0, skipped: 0 }
// Named suites only: `npm test -- lint window`.
const wanted = process.argv.slice(2)
for (const suite of suites) {
  if (wanted.length > 0 && !wanted.includes(suite.name)) continue
  const outcome = await runSuite(suite)
  total.passed += outcome.passed
  total.failed += outcome.failed
  total.skipped += outcome.skipped
}
process.exitCode = total.failed === 0 ? 0 : 1
console.log(describe(total))
