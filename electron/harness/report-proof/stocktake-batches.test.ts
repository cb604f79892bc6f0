import fc from 'fast-check'
import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { formatMoney, money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { openCountShop } from '../count-shop.ts'
import { askReport, rowsOf, totalsOf } from '../report-text.ts'
import { productContent } from '../test-program.ts'

// 盘点盈亏表 of goods by batch, worked out a second time: every batch has a row of its own, at what all of them cost.

const RUNS = process.env.ZHANGSHI_PROVE === undefined ? 6 : 100
const SEED = Number(process.env.ZHANGSHI_SEED ?? 20_261_127)
console.log(`stocktake by batch: seed ${SEED}`)

const june = { period: 'custom', from: businessDate('2026-06-01'), to: businessDate('2026-06-30') } as const

interface BatchDraft {
  /** Nothing: it is found on the shelf, and the books do not know it. */
  readonly booked: number
  readonly counted: number
}

const batches = fc.array(fc.record({ booked: fc.nat(9), counted: fc.nat(9) }), { minLength: 2, maxLength: 5 })
const codeOf = (index: number) => `B${index + 1}`
const text = (fen: number) => (fen === 0 ? undefined : formatMoney(money(fen)))

async function counted(drafts: readonly BatchDraft[], fen: number) {
  const shop = await openCountShop()
  shop.setToday('2026-06-30')
  await shop.makeProduct(productContent({ name: '酸奶', batchTracked: true }))
  const { id: productId } = await shop.product('酸奶')
  const price = formatMoney(money(fen))
  await shop.post(
    'purchaseReceipt',
    '2026-03-01',
    drafts.flatMap(({ booked }, at) =>
      booked === 0 ? [] : [{ product: '酸奶', quantity: String(booked), price, batch: codeOf(at) }],
    ),
  )
  const task = await shop.begin()
  const page = { sort: 'row', descending: false, cursor: null, limit: 50, tab: 'all', search: '' } as const
  const { rows } = await shop.api.stocktakeCount.lines({ id: task.id, segmentId: null, ...page })
  for (const [at, { counted: found }] of drafts.entries()) {
    const batch = { code: codeOf(at), producedOn: null, expiresOn: null }
    const line =
      rows.find(({ batchCode }) => batchCode === batch.code) ??
      (await shop.api.stocktakeCount.addLine({ id: task.id, productId, batch }))
    const pieces = quantity(found * 10_000)
    await shop.api.stocktakeCount.enter({
      ...{ id: task.id, lineId: line.id, segmentId: null },
      entry: found === 0 ? { kind: 'zero' } : { kind: 'quantity', quantity: pieces, unitId: null },
    })
  }
  await shop.review(task)
  await shop.postCount(task)
  return shop
}

test('every batch that differs has its row, with what the books charged for it', async () => {
  await fc.assert(
    fc.asyncProperty(batches, fc.integer({ min: 100, max: 5000 }), async (drafts, fen) => {
      // Of goods nobody has ever had there is no cost.
      fc.pre(drafts.some(({ booked }) => booked > 0))
      const { api } = await counted(drafts, fen)
      const page = await askReport(api, 'stocktakeVariance', june)
      const differing = drafts
        .map((one, at) => ({ ...one, batch: codeOf(at), difference: one.counted - one.booked }))
        .filter(({ difference }) => difference !== 0)
      const rows = rowsOf('stocktakeVariance', page)
        .map(({ batch, difference, gainAmount, lossAmount }) => ({ batch, difference, gainAmount, lossAmount }))
        .toSorted((a, b) => String(a.batch).localeCompare(String(b.batch)))
      expect(rows).toEqual(
        differing.map(({ batch, difference }) => ({
          ...{ batch, difference: String(difference) },
          gainAmount: text(Math.max(difference, 0) * fen),
          lossAmount: text(Math.min(difference, 0) * fen),
        })),
      )
      const net = differing.reduce((sum, { difference }) => sum + difference * fen, 0)
      if (rows.length > 0) expect(totalsOf('stocktakeVariance', page)['netAmount']).toBe(text(net))
      expect(page.tieOuts).toEqual([{ name: 'stocktakeBooked', ok: true, difference: 0 }])
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  )
}, 600_000)
