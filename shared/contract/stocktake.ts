import { z } from 'zod'
import { STOCKTAKE_STATES } from '../domain/stocktake/words.ts'
import { command, query, report } from './define.ts'
import { zRefusal } from './refusal.ts'
import { zBusinessDate, zId, zMoney, zName, zPage, zPageOf, zQuantity, zText } from './scalar.ts'
import {
  zAffectedStocktake,
  zCountSuggestion,
  zScopeChoices,
  zScopePreview,
  zStocktake,
  zStocktakeContent,
  zStocktakeProgress,
  zStocktakeQuestion,
  zStocktakeRow,
  zStocktakeSettings,
} from './stocktake-task.ts'

// 盘点. Reading: stocktake.read. Counting, review and recount: stocktake.count. What changes stock: stocktake.post.
// Wrong state for what is asked: STOCKTAKE_STATE. Unknown ids: NOT_FOUND.

const of = { id: zId('stocktake') }

// The list

export const STOCKTAKE_SORTS = ['startedAt'] as const

export const page = query(
  z.strictObject({
    ...zPage(STOCKTAKE_SORTS),
    search: zText(80),
    /** `open` is everything neither posted nor cancelled. */
    state: z.enum([...STOCKTAKE_STATES, 'open', 'all']),
    warehouseId: zId('warehouse').nullable(),
  }),
  zPageOf(zStocktakeRow),
  'stocktake.read',
)

/** 上次盘点 46 天前: open ones, and when the last posted one was counted. */
export const overview = query(
  z.strictObject({}),
  z.strictObject({ open: z.int(), lastCountDate: zBusinessDate.nullable(), daysSinceLast: z.int().nullable() }),
  'stocktake.read',
)

/** 循环抽盘: what to count today, by ABC value × days since counted × past variance × odd movement. */
export const suggestion = report(
  z.strictObject({ warehouseId: zId('warehouse'), count: z.int().min(1).max(200) }),
  z.strictObject({ rows: z.array(zCountSuggestion), minutes: z.int() }),
  'stocktake.read',
)

// The task

/** Brands and locations a scope may name. */
export const scopeChoices = query(z.strictObject({ warehouseId: zId('warehouse') }), zScopeChoices, 'stocktake.count')

/** What a new stocktake would count. */
export const preview = query(z.strictObject(zStocktakeQuestion), zScopePreview, 'stocktake.count')

/**
 * New task with its PD number and its snapshot; counting may begin.
 * @throws AppError STOCKTAKE_EMPTY, STOCKTAKE_OVERLAP, NOT_FOUND, DISABLED
 */
export const create = command(zStocktakeContent, zStocktake, 'stocktake.count', ['stocktake'])
export const get = query(z.strictObject(of), zStocktake, 'stocktake.read')
/** A task by its number, as it stands on the sheet; null when there is none. */
export const find = query(z.strictObject({ number: zText(40) }), zStocktakeRow.nullable(), 'stocktake.read')
/** The stocktake that made a 报溢/报损; null for every other document. */
export const ofDocument = query(
  z.strictObject({ documentId: zId('document') }),
  z.strictObject({ id: zId('stocktake'), number: z.string() }).nullable(),
  'document.read',
)
export const progress = query(z.strictObject(of), zStocktakeProgress, 'stocktake.read')
/** Another segment while counting. */
export const addSegment = command(
  z.strictObject({ ...of, name: zName(40), person: zText(40) }),
  zStocktake,
  'stocktake.count',
  ['stocktake'],
)
/** Cancel: nothing is posted, everything stays to be seen. */
export const cancel = command(z.strictObject({ ...of, reason: zText(200) }), zStocktake, 'stocktake.count', [
  'stocktake',
])

// Posting

const changesStock = ['stocktake', 'document', 'stock'] as const
const zPosted = z.strictObject({
  stocktake: zStocktake,
  gains: z.int(),
  losses: z.int(),
  gainAmount: zMoney.nullable(),
  lossAmount: zMoney.nullable(),
})

/**
 * 过账: the differences become 报溢/报损, one document per direction and reason (and 1,000 lines).
 * @throws AppError STOCKTAKE_MISSED (undecided lines and not `keepMissed`), PERIOD_CLOSED, INSUFFICIENT_STOCK, …
 */
export const post = command(
  z.strictObject({
    ...of,
    /** Null: the count date. Later only, where that is closed. */
    businessDate: zBusinessDate.nullable(),
    /** Undecided missed lines keep their book quantity. */
    keepMissed: z.boolean(),
    /** Backdated documents entered since count as having happened before the count. */
    acceptLate: z.boolean(),
  }),
  zPosted,
  'stocktake.post',
  changesStock,
)

/** What posting would do, from a savepoint that is rolled back. */
export const postImpact = query(
  z.strictObject({ ...of, businessDate: zBusinessDate.nullable(), acceptLate: z.boolean() }),
  z.strictObject({
    documents: z.int(),
    /** Gains of goods nothing is known to have cost: they would come in at 0.00 (R5, R6). */
    uncosted: z.array(z.string()),
    refusal: zRefusal.nullable(),
  }),
  'stocktake.post',
)

/** Undo the posting: its documents are voided, the stocktake is in review again. */
export const undoPosting = command(z.strictObject({ ...of, reason: zText(200) }), zStocktake, 'stocktake.post', [
  ...changesStock,
])

/**
 * R23: posted stocktakes whose difference is touched by a posted (or voided) document, or would be by one that is
 * about to be posted.
 */
export const affected = query(
  z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('document'), documentId: zId('document') }),
    z.strictObject({
      by: z.literal('content'),
      businessDate: zBusinessDate,
      lines: z
        .array(z.strictObject({ productId: zId('product'), warehouseId: zId('warehouse'), quantity: zQuantity }))
        .max(2000),
    }),
  ]),
  z.array(zAffectedStocktake),
  'stocktake.read',
)

/** What a redo came to: because of which documents, and which differences are others now. */
const zRedone = zPosted.extend({ numbers: z.array(z.string()), lines: zAffectedStocktake.shape.lines })

/**
 * 改单 of a stocktake (R23): recompute the difference so that the counted quantity still holds.
 * `documentId`: only what this document changed, with what it amends or reverses; null: all late documents.
 */
export const redo = command(
  z.strictObject({ ...of, documentId: zId('document').nullable() }),
  zRedone,
  'stocktake.post',
  changesStock,
)

// Settings

export const settings = query(z.strictObject({}), zStocktakeSettings, 'stocktake.read')
/** For stocktakes begun from now on. */
export const setSettings = command(zStocktakeSettings, zStocktakeSettings, 'setting.write', ['stocktake', 'setting'])
