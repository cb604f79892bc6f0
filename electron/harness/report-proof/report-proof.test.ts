import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import type { Proven, ProvenCells } from './cells.ts'
import { difference, type Computation } from './compare.ts'
import { provenReports } from './computations.ts'
import { asked, type Dice } from './question.ts'
import { inBooks, IS_PROVE, randomBooks, SEED } from './random-books.ts'
import type { ProofShop } from './shop.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const RUNS = Number(process.env['ZHANGSHI_REPORT_RUNS'] ?? (IS_PROVE ? 300 : 16))

async function assertReport(shop: ProofShop, name: ReportName, compute: Computation, thrown: Dice): Promise<void> {
  const question = asked(name, thrown, shop.oracle.today)
  const found = await difference(shop, name, question, compute)
  if (found === null) return
  const text = JSON.stringify(question, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))
  throw new Error(`${name}: ${found}\nasked ${text}`)
}

test(`every report says what the documents say (ZHANGSHI_SEED=${SEED})`, async () => {
  const rows = new Map(provenReports().map(([name]) => [name, 0]))
  const proof = async (shop: ProofShop, thrown: readonly Dice[]) => {
    for (const [name, compute] of provenReports())
      for (const one of thrown) await assertReport(shop, name, (...asks) => counted(compute(...asks), name, rows), one)
  }
  await fc.assert(
    fc.asyncProperty(...randomBooks, (history, rules, thrown) =>
      inBooks(history, rules, (shop) => proof(shop, thrown)),
    ),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  )
  expect([...rows].filter(([, count]) => count === 0)).toEqual([])
})

function counted(found: Proven, name: ReportName, rows: Map<ReportName, number>): Proven {
  rows.set(name, (rows.get(name) ?? 0) + found.rows.length)
  return found
}

/** Figures of every row are one too many. */
function wrong({ rows, totals }: Proven): Proven {
  const more = (cells: ProvenCells): ProvenCells =>
    Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, typeof cell === 'bigint' ? cell + 1n : cell]))
  return { rows: rows.map((row) => ({ ...row, cells: more(row.cells) })), totals }
}

test('a figure that is one too many is seen in every report', async () => {
  const seen = new Set<ReportName>()
  const proof = async (shop: ProofShop, thrown: readonly Dice[]) => {
    for (const [name, compute] of provenReports().filter(([one]) => !seen.has(one)))
      for (const one of thrown) {
        const question = asked(name, one, shop.oracle.today)
        if ((await difference(shop, name, question, (...asks) => wrong(compute(...asks)))) !== null) seen.add(name)
      }
  }
  await fc.assert(
    fc.asyncProperty(...randomBooks, (history, rules, thrown) =>
      inBooks(history, rules, (shop) => proof(shop, thrown)),
    ),
    // Books of any seed: some report of them may stay empty for long.
    { numRuns: IS_PROVE ? 100 : 15, seed: SEED },
  )
  expect(provenReports().flatMap(([name]) => (seen.has(name) ? [] : [name]))).toEqual([])
})
