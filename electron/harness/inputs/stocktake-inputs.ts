import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { rate } from '#shared/kernel/rate.ts'
import { openCountShop, type CountShop } from '../count-shop.ts'
import type { Shop } from '../shop.ts'
import type { InputsOf } from './endpoint-inputs.ts'

type Inputs = InputsOf<'stocktake' | 'stocktakeCount' | 'stocktakeReview' | 'stocktakeSheet'>

/**
 * One valid input of every stocktake endpoint, as `validInputs` gives for all nouns: one stocktake that is being
 * counted, one in review, one to be posted and undone, one that is posted. What would end the first two points at
 * nothing.
 */
export async function stocktakeInputs(base: Shop): Promise<Inputs> {
  const shop = await openCountShop(base)
  const counting = await begun(shop, '盘一仓')
  const review = await begun(shop, '盘二仓')
  const ready = await begun(shop, '盘三仓')
  const posted = await begun(shop, '盘四仓')
  for (const task of [review, ready, posted]) await shop.review(task)
  await shop.postCount(posted)
  const { rows } = await shop.api.stocktakeReview.page({ ...PAGE, id: review.id, sort: 'row', tab: 'all' })
  const [line] = rows
  if (line === undefined) throw new Error('a stocktake has lines')
  return {
    ...taskInputs(counting, ready, posted, line.productId),
    ...(await countInputs(shop, counting, line.productId)),
    stocktakeReview: reviewInputs(review, line),
    stocktakeSheet: {
      pages: { id: counting.id, only: 'all', fromPage: 1, pages: 5 },
      variance: { id: review.id, only: 'all', cursor: null, limit: 100 },
      exportTable: { id: counting.id, language: 'zh-CN' },
      previewImport: { id: counting.id, segmentId: null, rows: ROWS },
      importRows: { id: counting.id, segmentId: null, rows: ROWS },
    },
  }
}

const PAGE = { descending: true, cursor: null, limit: 20, search: '' } as const
const ROWS = [
  ['序号', '实盘'],
  ['1', '3'],
]
const NOTHING = { id: id<'stocktake'>(999) }

async function begun(shop: CountShop, warehouse: string): Promise<Stocktake> {
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: '盘点样品', quantity: '10', price: '1' }], warehouse)
  const task = await shop.begin({ warehouseId: await shop.warehouse(warehouse), withoutStock: false })
  await shop.count(task, '盘点样品', '7')
  return task
}

function taskInputs(
  counting: Stocktake,
  ready: Stocktake,
  posted: Stocktake,
  productId: Inputs['stocktakeCount']['addLine']['productId'],
): Pick<Inputs, 'stocktake'> {
  const question = { warehouseId: counting.warehouseId, scope: { kind: 'all' }, withoutStock: true } as const
  const of = { id: counting.id }
  return {
    stocktake: {
      page: { ...PAGE, sort: 'startedAt', state: 'all', warehouseId: null },
      overview: {},
      suggestion: { warehouseId: counting.warehouseId, count: 20 },
      scopeChoices: { warehouseId: counting.warehouseId },
      preview: question,
      create: {
        ...question,
        blind: true,
        remark: '',
        segments: [{ name: 'A区', person: '小王', categoryId: null, location: 'A' }],
        leaveOutOthers: true,
      },
      get: of,
      find: { number: counting.number },
      ofDocument: { documentId: id<'document'>(1) },
      progress: of,
      addSegment: { ...of, name: 'B区', person: '小李' },
      cancel: { ...NOTHING, reason: '' },
      post: { id: ready.id, businessDate: null, keepMissed: true, acceptLate: true },
      postImpact: { id: ready.id, businessDate: null, acceptLate: true },
      undoPosting: { id: ready.id, reason: '' },
      affected: {
        by: 'content',
        businessDate: businessDate('2026-03-01'),
        lines: [{ productId, warehouseId: posted.warehouseId, quantity: quantity(10_000) }],
      },
      redo: { id: posted.id, documentId: null },
      settings: {},
      setSettings: { flagRate: rate(500), flagQuantity: quantity(20_000), flagAmount: money(5_000) },
    },
  }
}

async function countInputs(
  shop: CountShop,
  counting: Stocktake,
  productId: Inputs['stocktakeCount']['addLine']['productId'],
): Promise<Pick<Inputs, 'stocktakeCount'>> {
  const { id: lineId } = await shop.line(counting, '盘点样品')
  const { code } = await shop.api.product.get({ id: productId })
  const of = { id: counting.id }
  return {
    stocktakeCount: {
      resolve: { ...of, target: { by: 'code', code } },
      scan: { ...of, segmentId: null, code, times: quantity(10_000) },
      enter: { ...of, lineId, segmentId: null, entry: { kind: 'row', quantity: quantity(20_000), unitId: null } },
      undo: { ...of, eventId: null },
      addLine: { ...of, productId, batch: null },
      setLocation: { ...of, lineId, location: 'C-02' },
      card: { ...of, lineId },
      nextUncounted: { ...of, afterRow: 0 },
      lines: { ...PAGE, ...of, sort: 'row', tab: 'all', segmentId: null },
    },
  }
}

function reviewInputs(
  review: Stocktake,
  line: { readonly id: Inputs['stocktakeReview']['explain']['lineId'] },
): Inputs['stocktakeReview'] {
  const of = { id: review.id }
  const lineId = line.id
  const [round] = review.rounds
  if (round === undefined) throw new Error('a stocktake has a round')
  return {
    toReview: NOTHING,
    resume: NOTHING,
    page: { ...PAGE, ...of, sort: 'amount', tab: 'all' },
    summary: of,
    hints: { ...of, lineIds: [lineId] },
    explain: { ...of, lineId },
    applyFix: { ...of, fix: { do: 'correct', lineId, quantity: quantity(30_000) } },
    setReason: { ...of, lineIds: [lineId], reason: 'lost', remark: '' },
    resolveMissed: { ...of, lineIds: null, as: 'zero', confirmedLines: 0 },
    openRound: { ...NOTHING, lines: { which: 'these', lineIds: [lineId] } },
    adopt: { ...of, lineId, roundId: round.id },
  }
}
