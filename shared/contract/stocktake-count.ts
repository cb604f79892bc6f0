import { z } from 'zod'
import { COUNT_EVENT_KINDS } from '../domain/stocktake/words.ts'
import { command, query } from './define.ts'
import { zBatchContent } from './document-line.ts'
import { zId, zName, zNotNegativeQuantity, zPage, zPageOf, zPositiveQuantity, zQuantity, zText } from './scalar.ts'

/** One row of the sheet as it is counted: product × batch. Quantities are in the base unit. */
export const zCountLine = z.strictObject({
  id: zId('stocktakeLine'),
  /** 序 on the printed sheet; never changes. */
  rowNumber: z.int(),
  productId: zId('product'),
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  barcode: z.string(),
  unitName: z.string(),
  location: z.string(),
  batchCode: z.string(),
  expiresOn: z.string().nullable(),
  serialTracked: z.boolean(),
  /** 实盘 of the round; null: not counted, which is not zero. */
  counted: zQuantity.nullable(),
  entries: z.int(),
  /** Who made the last entry, and when. */
  counter: z.string(),
  countedAt: z.int().nullable(),
  /** 应有 now; null in a blind count. */
  book: zQuantity.nullable(),
  /** Not in the scope: added because it was found. */
  added: z.boolean(),
})
export type CountLine = z.output<typeof zCountLine>

/** One entry, as it was made; undone ones stay. */
export const zCountEvent = z.strictObject({
  id: zId('stocktakeEvent'),
  kind: z.enum(COUNT_EVENT_KINDS),
  at: z.int(),
  counter: z.string(),
  segmentId: zId('stocktakeSegment').nullable(),
  /** More found, or all there is, by its kind; of a late document what it moved. Base units; 0 for keepBook and undo. */
  quantity: zQuantity,
  /** As entered: 2 箱. */
  entered: zQuantity,
  unitName: z.string(),
  serial: z.string(),
  /** 累计 after this entry; null: nothing counted. */
  total: zQuantity.nullable(),
  undone: z.boolean(),
})
export type CountEvent = z.output<typeof zCountEvent>

/** The big card of the current product. */
export const zCountCard = zCountLine.extend({
  units: z.array(z.strictObject({ unitId: zId('unit'), name: z.string(), ratio: zPositiveQuantity })),
  barcodes: z.array(z.string()),
  /** 小王已盘 18 + 小李 6 = 24. A line without segment comes first, with null. */
  bySegment: z.array(
    z.strictObject({
      segmentId: zId('stocktakeSegment').nullable(),
      name: z.string(),
      counter: z.string(),
      quantity: zQuantity,
    }),
  ),
  /** Newest first, at most 50. */
  events: z.array(zCountEvent),
  /** Serial numbers counted in this round. */
  serials: z.array(z.string()),
})
export type CountCard = z.output<typeof zCountCard>

/** What an entry did. Short, because it is kept with its request for ever; the card is asked for when shown. */
export const zCounted = z.strictObject({
  eventId: zId('stocktakeEvent'),
  lineId: zId('stocktakeLine'),
  rowNumber: z.int(),
  name: z.string(),
  /** 累计 after it; null: not counted any more. */
  counted: zQuantity.nullable(),
})
export type Counted = z.output<typeof zCounted>

const zForeign = z.strictObject({
  found: z.literal('foreign'),
  /** outOfScope: not in this stocktake; notInRound: in it, but not to be recounted; elsewhere: another one counts it. */
  why: z.enum(['outOfScope', 'notInRound', 'elsewhere']),
  productId: zId('product'),
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  batchTracked: z.boolean(),
})
/** A page of the printed sheet was scanned: go to its first row. */
const zRow = z.strictObject({ found: z.literal('row'), lineId: zId('stocktakeLine'), rowNumber: z.int() })
/** Several batches of the product are counted here: which one? */
const zChoice = z.strictObject({
  found: z.literal('choice'),
  unitId: zId('unit'),
  lines: z.array(zCountLine),
  /** Of a label of the scale: what it weighs. */
  weight: zPositiveQuantity.nullable(),
})
/** A product with serial numbers: scan those instead. */
const zSerialNeeded = z.strictObject({
  found: z.literal('serialNeeded'),
  lineId: zId('stocktakeLine'),
  name: z.string(),
})
const zSerialRepeated = z.strictObject({
  found: z.literal('serialRepeated'),
  lineId: zId('stocktakeLine'),
  name: z.string(),
  serial: z.string(),
})
const zUnknown = z.strictObject({ found: z.literal('unknown'), code: z.string() })

/** What a scanned or typed code turned out to be. Nothing of this is an error: the next scan goes on. */
export const zScanned = z.discriminatedUnion('found', [
  zCounted.extend({ found: z.literal('counted') }),
  zForeign,
  zRow,
  zChoice,
  zSerialNeeded,
  zSerialRepeated,
  zUnknown,
])
export type Scanned = z.output<typeof zScanned>

/** The same without counting it. */
export const zResolved = z.discriminatedUnion('found', [
  /** `weighed`: a label of the scale, which says itself how much it is. */
  z.strictObject({ found: z.literal('line'), line: zCountCard, unitId: zId('unit'), weighed: z.boolean() }),
  zForeign,
  zRow,
  zChoice,
  zUnknown,
])
export type Resolved = z.output<typeof zResolved>

/** What is looked for: a code (barcode, serial number, product code, page of the sheet), `#57`, or a product picked by name. */
export const zTarget = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('code'), code: zName(60) }),
  z.strictObject({ by: z.literal('row'), rowNumber: z.int().min(1).max(1_000_000) }),
  z.strictObject({ by: z.literal('product'), productId: zId('product') }),
])

/** An entry at a known line. Units: null is the base unit. */
export const zEntry = z.discriminatedUnion('kind', [
  /** Scan → 数量 → Enter: so many more. */
  z.strictObject({ kind: z.literal('quantity'), quantity: zPositiveQuantity, unitId: zId('unit').nullable() }),
  /** 本段共: from a sheet in print order; typed again it replaces what this segment said. */
  z.strictObject({ kind: z.literal('row'), quantity: zNotNegativeQuantity, unitId: zId('unit').nullable() }),
  /** 确认为零 in this segment. */
  z.strictObject({ kind: z.literal('zero') }),
  /** 与账相符; refused in a blind count. */
  z.strictObject({ kind: z.literal('equal') }),
  /** 改为: the right figure of the whole line, of the moment it was counted. */
  z.strictObject({ kind: z.literal('correct'), quantity: zNotNegativeQuantity, unitId: zId('unit').nullable() }),
  z.strictObject({ kind: z.literal('serial'), serial: zName(60) }),
])
export type Entry = z.output<typeof zEntry>

// Counting 清点. A state that does not allow it: STOCKTAKE_STATE.

const of = { id: zId('stocktake') }
const line = { ...of, lineId: zId('stocktakeLine') }
const segmentId = zId('stocktakeSegment').nullable()

/** Find out what a code is without counting it (输量: then ask for the quantity). */
export const resolve = query(z.strictObject({ ...of, target: zTarget }), zResolved, 'stocktake.count')

/** True: a figure that is hardly meant is refused with STOCKTAKE_UNLIKELY, to be sent again without it. */
const ask = z.boolean().optional()

/** A scan counts at once: `times` units of the barcode's own unit (12* → 120000). */
export const scan = command(
  z.strictObject({ ...of, segmentId, code: zName(60), times: zPositiveQuantity, ask }),
  zScanned,
  'stocktake.count',
  ['stocktake'],
)

/**
 * An entry at a line. Quantities of products with serial numbers come by their serials only.
 * @throws AppError STOCKTAKE_BLIND (equal), STOCKTAKE_SERIALS, STOCKTAKE_NOT_IN_ROUND, UNIT_NOT_OF_PRODUCT, DUPLICATE (serial), VALUE_OUT_OF_RANGE, STOCKTAKE_UNLIKELY (ask)
 */
export const enter = command(z.strictObject({ ...line, segmentId, entry: zEntry, ask }), zCounted, 'stocktake.count', [
  'stocktake',
])

/** Undo an entry; null: the last one of mine that still holds. @throws AppError STOCKTAKE_NOTHING_TO_UNDO, STOCKTAKE_EVENT_UNDONE */
export const undo = command(
  z.strictObject({ ...of, eventId: zId('stocktakeEvent').nullable() }),
  zCounted,
  'stocktake.count',
  ['stocktake'],
)

/** 加入: a product (or a batch of it) that was found though it is not in the scope, or not in this round. */
export const addLine = command(
  z.strictObject({ ...of, productId: zId('product'), batch: zBatchContent.nullable() }),
  zCountLine,
  'stocktake.count',
  ['stocktake'],
)

/** 货位 of the line's product in this warehouse, from now on. */
export const setLocation = command(z.strictObject({ ...line, location: zText(40) }), zCountLine, 'stocktake.count', [
  'stocktake',
])

export const card = query(z.strictObject(line), zCountCard, 'stocktake.count')

/** F8: the next uncounted row after this one (0: from the top), starting over at the end; null when all are counted. */
export const nextUncounted = query(
  z.strictObject({ ...of, afterRow: z.int().min(0).max(1_000_000) }),
  zCountLine.nullable(),
  'stocktake.count',
)

export const COUNT_SORTS = ['row', 'countedAt'] as const

/** Lines of the open round (of the last one when none is open). `tab` counted is usually sorted by countedAt, newest first. */
export const lines = query(
  z.strictObject({
    ...zPage(COUNT_SORTS),
    ...of,
    tab: z.enum(['all', 'counted', 'uncounted']),
    search: zText(80),
    /** Only lines of the segment's area. */
    segmentId,
  }),
  zPageOf(zCountLine),
  'stocktake.read',
)
