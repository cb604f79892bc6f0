import { z } from 'zod'
import { COUNT_EVENT_KINDS, DIFFERENCE_REASONS, OUTCOMES, ROUND_KINDS } from '../domain/stocktake/words.ts'
import { zDocumentType } from './document.ts'
import { command, query } from './define.ts'
import { zBusinessDate, zId, zMoney, zPage, zPageOf, zQuantity, zRate, zText, zUnitPrice } from './scalar.ts'
import { zFix, zHint } from './stocktake-hint.ts'
import { zStocktake } from './stocktake-task.ts'

export const REVIEW_TABS = ['all', 'different', 'gain', 'loss', 'equal', 'missed', 'added', 'flagged'] as const
/** `amount` and `difference` sort by their size, whatever the sign. */
export const REVIEW_SORTS = ['amount', 'difference', 'row'] as const

/** 差异 of one line. Quantities in the base unit; cost figures are null without the cost permission. */
export const zReviewRow = z.strictObject({
  id: zId('stocktakeLine'),
  rowNumber: z.int(),
  productId: zId('product'),
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  unitName: z.string(),
  location: z.string(),
  batchCode: z.string(),
  /** 账面 when the stocktake began. */
  book: zQuantity,
  /** 期间进出: expected − book. */
  moved: zQuantity,
  /** 应有 at the moment of the line's last count entry; of a missed line: now. */
  expected: zQuantity,
  /** 实盘 of the adopted round; null: missed. */
  counted: zQuantity.nullable(),
  difference: zQuantity.nullable(),
  /** 差异率 in 1/10,000 of the expected; null where nothing was expected or nothing counted. */
  rate: z.int().nullable(),
  unitCost: zUnitPrice.nullable(),
  amount: zMoney.nullable(),
  outcome: z.enum(OUTCOMES),
  /** 需复盘, and not recounted yet. */
  flagged: z.boolean(),
  /** 漏盘按账面保留 was said. */
  keptBook: z.boolean(),
  reason: z.enum(DIFFERENCE_REASONS).nullable(),
  remark: z.string(),
  added: z.boolean(),
  /** Results of every round that counted the line: 初盘, 复盘, 抽盘. */
  rounds: z.array(
    z.strictObject({
      roundId: zId('stocktakeRound'),
      kind: z.enum(ROUND_KINDS),
      counted: zQuantity,
      counter: z.string(),
      countedAt: z.int(),
    }),
  ),
  /** 采用 */
  adoptedRoundId: zId('stocktakeRound').nullable(),
  /** Backdated documents entered after the line was counted; they are taken into account by 补录. */
  late: zQuantity,
  /** Serial numbers expected and not found; found and not expected. At most 100 each. */
  serialsMissing: z.array(z.string()),
  serialsSurplus: z.array(z.string()),
})
export type ReviewRow = z.output<typeof zReviewRow>

/** Footer, tab labels and strip of the review. Amounts are null without the cost permission. */
export const zReviewSummary = z.strictObject({
  tabs: z.strictObject({
    all: z.int(),
    different: z.int(),
    gain: z.int(),
    loss: z.int(),
    equal: z.int(),
    missed: z.int(),
    added: z.int(),
    flagged: z.int(),
  }),
  gainAmount: zMoney.nullable(),
  lossAmount: zMoney.nullable(),
  netAmount: zMoney.nullable(),
  /** Missed lines nobody has decided about, and the book amount of all missed ones. */
  undecided: z.int(),
  missedAmount: zMoney.nullable(),
  /** 种数准确率 = without difference ÷ counted. */
  accuracyByKinds: zRate.nullable(),
  /** 金额准确率 = 1 − Σ|difference| ÷ Σ expected. */
  accuracyByAmount: zRate.nullable(),
  /** 补录: backdated documents entered since that concern counted lines. */
  late: z.array(z.strictObject({ documentId: zId('document'), number: z.string(), lines: z.int() })),
  countDate: zBusinessDate.nullable(),
})
export type ReviewSummary = z.output<typeof zReviewSummary>

/** 差异怎么来的: snapshot + movements = expected; entries = counted. */
export const zExplanation = z.strictObject({
  book: zQuantity,
  movements: z.array(
    z.strictObject({
      documentId: zId('document'),
      type: zDocumentType,
      number: z.string(),
      businessDate: zBusinessDate,
      postedAt: z.int(),
      quantity: zQuantity,
      /** Entered after the count, and taken into account all the same. */
      late: z.boolean(),
    }),
  ),
  expected: zQuantity,
  entries: z.array(
    z.strictObject({
      id: zId('stocktakeEvent'),
      at: z.int(),
      counter: z.string(),
      round: z.enum(ROUND_KINDS),
      kind: z.enum(COUNT_EVENT_KINDS),
      quantity: zQuantity,
      undone: z.boolean(),
    }),
  ),
  counted: zQuantity.nullable(),
  difference: zQuantity.nullable(),
})
export type Explanation = z.output<typeof zExplanation>

// Review and recount. While a blind count runs, the review is closed to who may not post (STOCKTAKE_BLIND).

const of = { id: zId('stocktake') }
const line = { ...of, lineId: zId('stocktakeLine') }
const lineIds = z.array(zId('stocktakeLine')).min(1).max(1000)

/** 去核对: stop counting and look at the differences. Ends a recount round. */
export const toReview = command(z.strictObject(of), zStocktake, 'stocktake.count', ['stocktake'])

/** Back to the first count, to count what was missed. Only while there was no recount. */
export const resume = command(z.strictObject(of), zStocktake, 'stocktake.count', ['stocktake'])

export const page = query(
  z.strictObject({ ...zPage(REVIEW_SORTS), ...of, tab: z.enum(REVIEW_TABS), search: zText(80) }),
  zPageOf(zReviewRow),
  'stocktake.read',
)
export const summary = query(z.strictObject(of), zReviewSummary, 'stocktake.read')
/** 差异侦探 for the rows on the screen. */
export const hints = query(
  z.strictObject({ ...of, lineIds: z.array(zId('stocktakeLine')).max(200) }),
  z.array(zHint),
  'stocktake.read',
)
export const explain = query(z.strictObject(line), zExplanation, 'stocktake.read')

/** One click of a hint. The fixes that only open something are refused here. */
export const applyFix = command(z.strictObject({ ...of, fix: zFix }), z.strictObject({}), 'stocktake.count', [
  'stocktake',
])

export const setReason = command(
  z.strictObject({
    ...of,
    lineIds,
    reason: z.enum(DIFFERENCE_REASONS).nullable(),
    remark: zText(100),
  }),
  z.strictObject({}),
  'stocktake.count',
  ['stocktake'],
)

/**
 * 漏盘: 按账面保留 · 记为 0 · 补盘 (a round of just these lines). `lineIds` null: all that are undecided.
 * 记为 0 wants the number of lines typed as a confirmation. @throws AppError STOCKTAKE_CONFIRMATION
 */
export const resolveMissed = command(
  z.strictObject({
    ...of,
    lineIds: lineIds.nullable(),
    as: z.enum(['keepBook', 'zero', 'countAgain']),
    /** What was typed: how many lines become zero. Only for zero. */
    confirmedLines: z.int().min(0).nullable(),
  }),
  z.strictObject({ lines: z.int() }),
  'stocktake.count',
  ['stocktake'],
)

/**
 * 复盘 or 抽盘: a round of its own, blind if the stocktake is. Flagged: every line that needs it. Sample: a number of
 * counted lines, half of them the most valuable. @throws AppError STOCKTAKE_EMPTY
 */
export const openRound = command(
  z.strictObject({
    ...of,
    lines: z.discriminatedUnion('which', [
      z.strictObject({ which: z.literal('flagged') }),
      z.strictObject({ which: z.literal('these'), lineIds }),
      z.strictObject({ which: z.literal('sample'), size: z.int().min(1).max(1000) }),
    ]),
  }),
  zStocktake,
  'stocktake.count',
  ['stocktake'],
)

/** 采用: which round's result counts for a line. The latest one does, until somebody says otherwise. */
export const adopt = command(
  z.strictObject({ ...line, roundId: zId('stocktakeRound') }),
  z.strictObject({}),
  'stocktake.count',
  ['stocktake'],
)
