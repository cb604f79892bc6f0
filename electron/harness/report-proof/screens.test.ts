import fc from 'fast-check'
import { test, vi } from 'vitest'
import { behindDifference } from './behind.ts'
import { dailyDifference } from './daily.ts'
import { IS_PROVE, inBooks, randomBooks, SEED } from './random-books.ts'
import { ledgerDifference, statementDifference, stockTiesDifference } from './screens.ts'
vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const RUNS = Number(process.env['ZHANGSHI_REPORT_RUNS'] ?? (IS_PROVE ? 300 : 10))

test(`statements, ledgers and day reports say what the documents say (ZHANGSHI_SEED=${SEED})`, async () => {
  await fc.assert(
    fc.asyncProperty(...randomBooks, (history, rules, thrown) =>
      inBooks(history, rules, async (shop) => {
        for (const proof of [statementDifference, ledgerDifference, stockTiesDifference, dailyDifference])
          for (const one of thrown) {
            const found = await proof(shop, one)
            if (found !== null) throw new Error(found)
          }
      }),
    ),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  )
})

test('what is opened behind a row, explained of a figure and exported says the same', async () => {
  await fc.assert(
    fc.asyncProperty(...randomBooks, (history, rules, [first]) =>
      inBooks(history, rules, async (shop) => {
        const found = first === undefined ? null : await behindDifference(shop, first)
        if (found !== null) throw new Error(found)
      }),
    ),
    { numRuns: Math.ceil(RUNS / 2), seed: SEED, endOnFailure: true },
  )
})
