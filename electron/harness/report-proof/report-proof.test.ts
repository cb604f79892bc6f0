import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import type { Taxpayer } from '../desk/facts.ts'
import type { Proven, ProvenCells } from './cells.ts'
import { difference, type Computation } from './compare.ts'
import { provenReports } from './computations.ts'
import { histories, type Happening } from './history.ts'
import { asked, dice, type Dice } from './question.ts'
import { happened, type ProofShop } from './shop.ts'

const IS_PROVE = process.env['ZHANGSHI_PROVE'] !== undefined
const RUNS = Number(process.env['ZHANGSHI_REPORT_RUNS'] ?? (IS_PROVE ? 300 : 30))
/** Every day the same books; a proof looks for new ones. */
const SEED = Number(process.env['ZHANGSHI_SEED'] ?? (IS_PROVE ? Date.now() % 2 ** 31 : 20_261_127))
const LENGTH = 40

const TAXPAYERS: readonly Taxpayer[] = ['general', 'smallScale']
/** Every report is asked each of these in its own way. */
const questions = fc.array(dice, { minLength: 3, maxLength: 3 })
const books = [histories(LENGTH), fc.constantFrom(...TAXPAYERS), questions] as const

type Proof = (shop: ProofShop, thrown: readonly Dice[]) => Promise<void>

/** @throws Error with all that was done */
async function inBooks(history: readonly Happening[], taxpayer: Taxpayer, thrown: readonly Dice[], proof: Proof) {
  const done: string[] = []
  try {
    const shop = await happened(history, taxpayer, done)
    await proof(shop, thrown)
    shop.books.close()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`${message}\n${done.join('\n')}`, { cause: error })
  }
}

async function assertReport(shop: ProofShop, name: ReportName, compute: Computation, thrown: Dice): Promise<void> {
  const question = asked(name, thrown, shop.oracle.today)
  const found = await difference(shop, name, question, compute)
  if (found === null) return
  const text = JSON.stringify(question, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))
  throw new Error(`${name}: ${found}\nasked ${text}`)
}

test(`every report says what the documents say (ZHANGSHI_SEED=${SEED})`, async () => {
  const rows = new Map(provenReports().map(([name]) => [name, 0]))
  const proof: Proof = async (shop, thrown) => {
    for (const [name, compute] of provenReports())
      for (const one of thrown) await assertReport(shop, name, (...asks) => counted(compute(...asks), name, rows), one)
  }
  await fc.assert(
    fc.asyncProperty(...books, (history, taxpayer, thrown) => inBooks(history, taxpayer, thrown, proof)),
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
  const proof: Proof = async (shop, thrown) => {
    for (const [name, compute] of provenReports().filter(([one]) => !seen.has(one)))
      for (const one of thrown) {
        const question = asked(name, one, shop.oracle.today)
        if ((await difference(shop, name, question, (...asks) => wrong(compute(...asks)))) !== null) seen.add(name)
      }
  }
  await fc.assert(
    fc.asyncProperty(...books, (history, taxpayer, thrown) => inBooks(history, taxpayer, thrown, proof)),
    { numRuns: 15, seed: SEED },
  )
  expect(provenReports().flatMap(([name]) => (seen.has(name) ? [] : [name]))).toEqual([])
})
