import { z } from 'zod'
import { ABC_CLASSES, ROUND_KINDS, STOCKTAKE_STATES } from '../domain/stocktake/words.ts'
import { zAmount, zBusinessDate, zId, zMoney, zName, zPositiveQuantity, zQuantity, zRate, zText } from './scalar.ts'

/** What is to be counted 盘点范围. */
export const zStocktakeScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('category'), categoryIds: z.array(zId('category')).min(1).max(200) }),
  z.strictObject({ kind: z.literal('brand'), brands: z.array(zName(60)).min(1).max(200) }),
  /** Beginnings of 货位: `C` is C-01, C-02 … */
  z.strictObject({ kind: z.literal('location'), locations: z.array(zName(40)).min(1).max(200) }),
  /** Products that were ever received from these suppliers. */
  z.strictObject({ kind: z.literal('supplier'), partnerIds: z.array(zId('partner')).min(1).max(50) }),
  z.strictObject({ kind: z.literal('products'), productIds: z.array(zId('product')).min(1).max(5000) }),
  z.strictObject({ kind: z.literal('abc'), classes: z.array(z.enum(ABC_CLASSES)).min(1).max(3) }),
  z.strictObject({ kind: z.literal('negative') }),
  /** 上次有差异: what differed in the last posted stocktake of this warehouse. */
  z.strictObject({ kind: z.literal('lastDifference') }),
  /** 未动销: in stock, and nothing went out for so many days. */
  z.strictObject({ kind: z.literal('notMoving'), days: z.int().min(1).max(3650) }),
])
export type StocktakeScope = z.output<typeof zStocktakeScope>

/** Whom and where: A区-小王. An area (category or beginning of the location) gives the segment a total of its own. */
export const zSegmentContent = z.strictObject({
  name: zName(40),
  person: zText(40),
  categoryId: zId('category').nullable(),
  location: zText(40),
})
export type SegmentContent = z.output<typeof zSegmentContent>

export const zSegment = zSegmentContent.extend({ id: zId('stocktakeSegment'), categoryName: z.string() })
export type Segment = z.output<typeof zSegment>

export const zStocktakeQuestion = {
  warehouseId: zId('warehouse'),
  scope: zStocktakeScope,
  /** Also what the books say there is none of; without, only what has stock (or less than none). */
  withoutStock: z.boolean(),
}

export const zStocktakeContent = z.strictObject({
  ...zStocktakeQuestion,
  /** 盲盘: who counts does not see the book quantity. */
  blind: z.boolean(),
  remark: zText(200),
  segments: z.array(zSegmentContent).max(50),
  /** Leave out what another open stocktake of this warehouse is counting; false: refuse then. */
  leaveOutOthers: z.boolean(),
})
export type StocktakeContent = z.output<typeof zStocktakeContent>

/** 共 328 种，预计 55 分钟 */
export const zScopePreview = z.strictObject({
  products: z.int(),
  /** Products × batches: what has a row of its own on the sheet. */
  lines: z.int(),
  minutes: z.int(),
  /** 账面金额; null without the cost permission. */
  bookValue: zMoney.nullable(),
  /** Lines the books have below zero. */
  negative: z.int(),
  /** Other open stocktakes that count some of the same. */
  overlaps: z.array(z.strictObject({ id: zId('stocktake'), number: z.string(), lines: z.int() })),
})
export type ScopePreview = z.output<typeof zScopePreview>

/** 需复盘: a difference over this rate and of at least this quantity, or over this amount. */
export const zStocktakeSettings = z.strictObject({
  flagRate: zRate,
  flagQuantity: zPositiveQuantity,
  flagAmount: zAmount,
})
export type StocktakeSettings = z.output<typeof zStocktakeSettings>

/** One stocktake in the list. Figures of the difference are null while a blind count is running. */
export const zStocktakeRow = z.strictObject({
  id: zId('stocktake'),
  number: z.string(),
  state: z.enum(STOCKTAKE_STATES),
  warehouseId: zId('warehouse'),
  warehouseName: z.string(),
  scope: zStocktakeScope,
  /** Names of what the scope names by id, the first five. */
  scopeNames: z.array(z.string()),
  blind: z.boolean(),
  remark: z.string(),
  total: z.int(),
  counted: z.int(),
  startedAt: z.int(),
  startedBy: z.string(),
  /** Business date of the last count entry; what the difference is dated on. Null while nothing is counted. */
  countDate: zBusinessDate.nullable(),
  postedAt: z.int().nullable(),
  postedBy: z.string(),
  gains: z.int().nullable(),
  losses: z.int().nullable(),
  missed: z.int(),
  gainAmount: zMoney.nullable(),
  lossAmount: zMoney.nullable(),
  /** 种数准确率 */
  accuracy: zRate.nullable(),
})
export type StocktakeRow = z.output<typeof zStocktakeRow>

export const zRound = z.strictObject({
  id: zId('stocktakeRound'),
  /** 1 is 初盘. */
  number: z.int(),
  kind: z.enum(ROUND_KINDS),
  open: z.boolean(),
  total: z.int(),
  counted: z.int(),
  openedAt: z.int(),
  openedBy: z.string(),
})
export type Round = z.output<typeof zRound>

/** 报溢/报损 made by posting. Undone postings stay listed, voided. */
export const zStocktakeDocument = z.strictObject({
  id: zId('document'),
  type: z.enum(['gain', 'loss']),
  number: z.string(),
  businessDate: zBusinessDate,
  lineCount: z.int(),
  quantity: zQuantity,
  reason: z.string(),
  status: z.enum(['posted', 'voided']),
})
export type StocktakeDocument = z.output<typeof zStocktakeDocument>

export const zStocktake = zStocktakeRow.extend({
  segments: z.array(zSegment),
  rounds: z.array(zRound),
  documents: z.array(zStocktakeDocument),
  settings: zStocktakeSettings,
})
export type Stocktake = z.output<typeof zStocktake>

/** Live figures of the round being counted; cheap enough to be asked after every scan. */
export const zStocktakeProgress = z.strictObject({
  state: z.enum(STOCKTAKE_STATES),
  roundId: zId('stocktakeRound'),
  total: z.int(),
  counted: z.int(),
  /** `total` is null for a segment without an area; `entries` are those made in the segment that still hold. */
  segments: z.array(
    z.strictObject({
      id: zId('stocktakeSegment'),
      total: z.int().nullable(),
      counted: z.int(),
      entries: z.int(),
    }),
  ),
  /** 小王 112 种: who made the last entry of how many lines. */
  counters: z.array(z.strictObject({ name: z.string(), lines: z.int() })),
  startedAt: z.int(),
  remainingMinutes: z.int().nullable(),
  /** 已恢复到最后一次扫码: null while nothing is counted. */
  lastEntry: z
    .strictObject({ at: z.int(), counter: z.string(), productName: z.string(), quantity: zQuantity.nullable() })
    .nullable(),
})
export type StocktakeProgress = z.output<typeof zStocktakeProgress>

/** 今天盘这 20 个 */
export const zCountSuggestion = z.strictObject({
  productId: zId('product'),
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  unitName: z.string(),
  location: z.string(),
  /** 库存; the count itself is blind. */
  quantity: zQuantity,
  abc: z.enum(ABC_CLASSES),
  /** Null: never counted. */
  daysSinceCount: z.int().nullable(),
  /** 差异率 of its last count. */
  lastRate: z.int().nullable(),
  /** Why it is on the list, strongest first. */
  why: z.array(z.enum(['value', 'age', 'variance', 'negative', 'movement'])),
  score: z.int(),
})
export type CountSuggestion = z.output<typeof zCountSuggestion>

/** A posted stocktake whose difference a document dated on or before its count would change (R23). */
export const zAffectedStocktake = z.strictObject({
  id: zId('stocktake'),
  number: z.string(),
  countDate: zBusinessDate,
  /** Dated on the day of the count itself: if these goods moved after the counting, the difference is right as it is. */
  sameDay: z.boolean(),
  lines: z.array(
    z.strictObject({
      lineId: zId('stocktakeLine'),
      name: z.string(),
      unitName: z.string(),
      before: zQuantity,
      after: zQuantity,
    }),
  ),
})
export type AffectedStocktake = z.output<typeof zAffectedStocktake>

/** What brands and locations there are to choose from, with the products each has. */
export const zScopeChoices = z.strictObject({
  brands: z.array(z.strictObject({ name: z.string(), products: z.int() })),
  locations: z.array(z.strictObject({ name: z.string(), products: z.int() })),
})
export type ScopeChoices = z.output<typeof zScopeChoices>
