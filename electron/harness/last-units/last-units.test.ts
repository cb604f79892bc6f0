import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentRow } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { openShop, type Shop } from '../shop.ts'
import { callerOf, Refusal, startTestProgram, type Api } from '../test-program.ts'
import { TODAY } from '../kill/random-work.ts'
import type { Sold } from './selling-child.ts'

const RUNS = process.env['ZHANGSHI_PROVE'] === undefined ? 20 : 500
const SEED = Number(
  process.env['ZHANGSHI_SEED'] ?? (process.env['ZHANGSHI_PROVE'] === undefined ? 420_400_202 : Date.now() % 2 ** 31),
)

async function shopWith(pieces: string): Promise<{ shop: Shop; file: string }> {
  const file = join(mkdtempSync(join(tmpdir(), 'zhangshi-last-units-')), 'books.zsb')
  const program = startTestProgram({}, file)
  program.setToday(TODAY)
  const shop = await openShop(program)
  await shop.post('purchaseReceipt', TODAY, [{ product: 'A', quantity: pieces, amount: '33.30' }])
  return { shop, file }
}

/** A number of every posting of a type, one after the other, without holes. */
function numbersOf(shop: Shop, type: DocumentType): string[] {
  const { sqlite } = shop.program.host.current.books.db
  const query = 'SELECT number FROM document WHERE type = ? ORDER BY id'
  return sqlite.prepare<[string], string>(query).pluck().all(type) as string[]
}

function numbered(prefix: string, count: number): string[] {
  const day = TODAY.replaceAll('-', '')
  return Array.from({ length: count }, (_none, index) => `${prefix}-${day}-${String(index + 1).padStart(4, '0')}`)
}

/** A posting, or the code it was refused with. */
async function attempt(work: Promise<DocumentRow>): Promise<DocumentRow | string> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Refusal) return error.data.code
    throw error
  }
}

test('many at once for the last pieces: exactly those are sold, the others are told', async () => {
  const { shop } = await shopWith('10')
  const content = await shop.content('salesShipment', TODAY, [{ product: 'A', quantity: '1', price: '5' }])
  const windows = Array.from({ length: 3 }, () => callerOf(shop.program, shop.program.createSession()))
  const [outcomes, checks, impacts] = await Promise.all([
    Promise.all(
      Array.from({ length: 25 }, (_none, index) =>
        attempt(windows[index % 3]!.document.post({ content, draftId: null }, `sale-${index}`)),
      ),
    ),
    // In a thread of its own, on a connection of its own, while the others post.
    Promise.all(windows.map((window) => window.stock.verify({}))),
    Promise.all(windows.map((window) => window.document.check({ do: 'post', content }))),
  ])
  expect(outcomes.filter((outcome) => outcome === 'INSUFFICIENT_STOCK')).toHaveLength(15)
  expect(checks.flat().filter((check) => !check.ok)).toEqual([])
  expect(impacts).toHaveLength(3)
  expect(numbersOf(shop, 'salesShipment')).toEqual(numbered('XSCK', 10))
  expect(await shop.pool('A')).toBe('0 0.00')
  // A repeated request is not another sale.
  const again = await Promise.all(
    outcomes.map((_outcome, index) => attempt(windows[0]!.document.post({ content, draftId: null }, `sale-${index}`))),
  )
  expect(again).toEqual(outcomes)
  expect(await shop.brokenChecks()).toEqual([])
  shop.program.close()
})

test(`windows that buy, sell and void in any order never sell what is not there (ZHANGSHI_SEED=${SEED})`, async () => {
  const command = fc.record({
    window: fc.nat({ max: 2 }),
    ticks: fc.nat({ max: 6 }),
    do: fc.constantFrom('sell', 'sell', 'sell', 'buy', 'void'),
    pieces: fc.integer({ min: 1, max: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 40 }), async (commands) => {
      const program = startTestProgram()
      program.setToday(TODAY)
      const shop = await openShop(program)
      await shop.post('purchaseReceipt', TODAY, [{ product: 'A', quantity: '6', amount: '33.30' }])
      const windows = Array.from({ length: 3 }, () => callerOf(shop.program, shop.program.createSession()))
      const posted: DocumentRow[] = []
      let stock = 6
      await Promise.all(
        commands.map(async ({ window, ticks, do: what, pieces }) => {
          for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve()
          const row = await doOne(shop, windows[window]!, what, pieces, posted)
          if (row === null) return
          stock += row.type === 'purchaseReceipt' ? row.quantity / 10_000 : -row.quantity / 10_000
          posted.push(row)
        }),
      )
      const card = await shop.api.stock.card({ productId: (await shop.product('A')).id })
      expect(card.quantity / 10_000).toBe(stock)
      for (const [type, prefix] of [['purchaseReceipt', 'CGRK'] as const, ['salesShipment', 'XSCK'] as const]) {
        const numbers = numbersOf(shop, type)
        expect(numbers).toEqual(numbered(prefix, numbers.length))
      }
      expect(await shop.brokenChecks()).toEqual([])
      shop.program.close()
    }),
    { numRuns: RUNS, seed: SEED },
  )
})

/** A reversal counts with the negative quantity it has. Null: refused, or nothing to void. */
async function doOne(
  shop: Shop,
  window: Api,
  what: 'sell' | 'buy' | 'void',
  pieces: number,
  posted: readonly DocumentRow[],
): Promise<DocumentRow | null> {
  const outcome = await attempt(send(shop, window, what, pieces, posted))
  if (typeof outcome !== 'string') return outcome
  expect(['INSUFFICIENT_STOCK', 'ALREADY_VOIDED', 'IS_REVERSAL', 'NOT_FOUND']).toContain(outcome)
  return null
}

async function send(
  shop: Shop,
  window: Api,
  what: 'sell' | 'buy' | 'void',
  pieces: number,
  posted: readonly DocumentRow[],
): Promise<DocumentRow> {
  if (what === 'void') {
    const id = posted[pieces % Math.max(posted.length, 1)]?.id ?? (999_999 as DocumentRow['id'])
    return window.document.void({ id, reason: '' })
  }
  const type = what === 'buy' ? 'purchaseReceipt' : 'salesShipment'
  const content = await shop.content(type, TODAY, [{ product: 'A', quantity: String(pieces), price: '5' }])
  return window.document.post({ content, draftId: null })
}

test('two processes take turns with the same books until nothing is left', async () => {
  const { shop, file } = await shopWith('11')
  const content = await shop.content('salesShipment', TODAY, [{ product: 'A', quantity: '1', price: '5' }])
  shop.program.close()
  const [one, other] = await Promise.all([sellInProcess(file, content), sellInProcess(file, content)])
  expect([one.end, other.end]).toEqual(['INSUFFICIENT_STOCK', 'INSUFFICIENT_STOCK'])
  expect([...one.numbers, ...other.numbers].sort()).toEqual(numbered('XSCK', 11))
  shop.program.openBooks(file)
  expect(await shop.pool('A')).toBe('0 0.00')
  expect(await shop.brokenChecks()).toEqual([])
  shop.program.close()
}, 120_000)

async function sellInProcess(file: string, content: unknown): Promise<Sold> {
  const machine = mkdtempSync(join(tmpdir(), 'zhangshi-last-units-machine-'))
  const child = join(import.meta.dirname, 'selling-child.ts')
  const started = spawn(process.execPath, [child, machine, file, JSON.stringify(content)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await Promise.all([text(started.stdout), once(started, 'exit')])
  return JSON.parse(said) as Sold
}

test('books that one process has open are refused to the next, for reading, too', async () => {
  const { shop, file } = await shopWith('1')
  const machine = mkdtempSync(join(tmpdir(), 'zhangshi-last-units-machine-'))
  const call = join(import.meta.dirname, '../../call.ts')
  const started = spawn(process.execPath, [call, '--books', file, '--data', machine], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  started.stdin.end(`${JSON.stringify({ path: 'stock.totals', input: {} })}\n`)
  const [said] = await Promise.all([text(started.stdout), once(started, 'exit')])
  expect(JSON.parse(said)).toEqual({ ok: false, error: { code: 'BOOKS_IN_USE', params: { name: 'books.zsb' } } })
  expect(await shop.pool('A')).toBe('1 33.30')
  shop.program.close()
}, 120_000)
