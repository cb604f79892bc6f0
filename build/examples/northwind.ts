// `npm run example:northwind`: loads the Northwind sample data through `npm run call`. See README.md beside this file.
import { parseArgs } from 'node:util'
import { formatMoney } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { loadNorthwind, type Loaded } from './northwind/load.ts'

const USAGE = 'npm run example:northwind -- --data FOLDER --books FILE\n'

const { data, books } = parseArgs({ options: { data: { type: 'string' }, books: { type: 'string' } } }).values
if (data === undefined || books === undefined) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else {
  const start = performance.now()
  const loaded = await loadNorthwind(data, books, say)
  process.exitCode = report(loaded, (performance.now() - start) / 1000) ? 0 : 1
}

function say(done: number, total: number): void {
  if (done % 200 === 0 || done === total) console.log(`posted ${done} of ${total} documents`)
}

/** Every figure beside the one the source leads to. */
function report(loaded: Loaded, seconds: number): boolean {
  const lines: [what: string, found: string, expected: string][] = [
    ['orders posted as shipments', String(loaded.orders), '830'],
    ['units sold', formatQuantity(loaded.unitsSold), '51,317'],
    ['sum of line amounts', formatMoney(loaded.salesAmount), '1,265,793.29'],
    ['closing stock other than UnitsInStock', loaded.stockDifferences.join('; ') || 'none', 'none'],
    ['checks of the ledger that fail', loaded.brokenChecks.join('; ') || 'none', 'none'],
  ]
  for (const [what, found, expected] of lines)
    console.log(
      `${found === expected ? '✓' : '✗'} ${what}: ${found}${found === expected ? '' : ` instead of ${expected}`}`,
    )
  const documents = loaded.receipts + loaded.orders
  console.log(
    `${documents} documents with ${loaded.lines} lines in ${Math.round(seconds * 10) / 10} s, ${Math.round(loaded.lines / seconds)} lines/s`,
  )
  return lines.every(([, found, expected]) => found === expected)
}
