import type { InputOf } from '#shared/contract/define.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id, type ProductId, type WarehouseId } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { rate } from '#shared/kernel/rate.ts'
import type { Shop } from './shop.ts'

type Nouns = Pick<Endpoints, 'stocktake' | 'stocktakeCount' | 'stocktakeReview' | 'stocktakeSheet'>
type Inputs = {
  readonly [Noun in keyof Nouns]: { readonly [Verb in keyof Nouns[Noun]]: InputOf<Nouns[Noun][Verb]> }
}

/** One valid input of every stocktake endpoint, as `validInputs` gives for all nouns. */
export function stocktakeInputs(_shop: Shop, warehouseId: WarehouseId, productId: ProductId): Inputs {
  const of = { id: id<'stocktake'>(1) }
  const lineId = id<'stocktakeLine'>(1)
  const page = { descending: true, cursor: null, limit: 20, search: '' } as const
  const question = { warehouseId, scope: { kind: 'all' }, withoutStock: true } as const
  const text = '条码,实盘\n6901234567892,3\n'
  return {
    stocktake: {
      page: { ...page, sort: 'startedAt', state: 'all', warehouseId: null },
      overview: {},
      suggestion: { warehouseId, count: 20 },
      scopeChoices: { warehouseId },
      preview: question,
      create: {
        ...question,
        blind: true,
        remark: '',
        segments: [{ name: 'A区', person: '小王', categoryId: null, location: 'A' }],
        leaveOutOthers: true,
      },
      get: of,
      find: { number: 'PD-20261231-0001' },
      progress: of,
      addSegment: { ...of, name: 'B区', person: '小李' },
      cancel: { id: id<'stocktake'>(999), reason: '' },
      post: { ...of, businessDate: null, keepMissed: true, acceptLate: true },
      postImpact: { ...of, businessDate: null, acceptLate: true },
      undoPosting: { ...of, reason: '' },
      affected: {
        by: 'content',
        businessDate: businessDate('2026-03-01'),
        lines: [{ productId, warehouseId, quantity: quantity(10_000) }],
      },
      redo: { ...of, documentId: null },
      settings: {},
      setSettings: { flagRate: rate(500), flagQuantity: quantity(20_000), flagAmount: money(5_000) },
    },
    stocktakeCount: {
      resolve: { ...of, target: { by: 'code', code: '6901234567892' } },
      scan: { ...of, segmentId: null, code: '6901234567892', times: quantity(10_000) },
      enter: {
        ...of,
        lineId,
        segmentId: null,
        entry: { kind: 'quantity', quantity: quantity(20_000), unitId: null },
      },
      undo: { ...of, eventId: null },
      addLine: { ...of, productId, batch: null },
      setLocation: { ...of, lineId, location: 'C-02' },
      card: { ...of, lineId },
      nextUncounted: { ...of, afterRow: 0 },
      lines: { ...page, ...of, sort: 'row', tab: 'all', segmentId: null },
    },
    stocktakeReview: {
      toReview: { id: id<'stocktake'>(999) },
      resume: of,
      page: { ...page, ...of, sort: 'amount', tab: 'all' },
      summary: of,
      hints: { ...of, lineIds: [lineId] },
      explain: { ...of, lineId },
      applyFix: { ...of, fix: { do: 'correct', lineId, quantity: quantity(30_000) } },
      setReason: { ...of, lineIds: [lineId], reason: 'lost', remark: '' },
      resolveMissed: { ...of, lineIds: null, as: 'zero', confirmedLines: 0 },
      openRound: { ...of, lines: { which: 'these', lineIds: [lineId] } },
      adopt: { ...of, lineId, roundId: id<'stocktakeRound'>(1) },
    },
    stocktakeSheet: {
      pages: { ...of, only: 'all', fromPage: 1, pages: 5 },
      variance: { ...of, only: 'all', cursor: null, limit: 100 },
      exportText: { ...of, language: 'zh-CN' },
      previewImport: { ...of, segmentId: null, text },
      importText: { ...of, segmentId: null, text },
    },
  }
}
