import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const RUN = join(import.meta.dirname, 'run.ts')

test('the bench fills small books, measures every target on them, and finds them sound', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'zhangshi-bench-test-'))
  try {
    const bench = () =>
      execFileSync(process.execPath, [RUN, '--products', '200', '--movements', '2000'], {
        env: { ...process.env, TMPDIR: temporary, TEMP: temporary },
        encoding: 'utf8',
      })
    const first = bench()
    expect(first).toContain('200 products, 2,000 movements, seed 20261120, today is 2026-11-20')
    for (const row of [
      'bulk posting through the same rules',
      '5-line sale, full books: CPU to raw',
      'bytes of a 5-line sale in the file',
      'search: barcode tail, p95',
      'stock by value ↓',
      'stock list as of yesterday, with totals',
      'report stockSummary, one year',
      'report journal, one year',
      'report vouchers, one year',
      'report stocktakeVariance, one year',
      'backdated receipt before',
      'backdated receipt before 2,000 movements, FIFO, often below zero',
      'rebuilding balances and valuations from facts',
    ])
      expect(first).toContain(row)
    expect(bench()).toContain('books came from the cache')
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}, 240_000)
