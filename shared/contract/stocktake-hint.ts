import { z } from 'zod'
import { DIFFERENCE_REASONS } from '../domain/stocktake/words.ts'
import { zDocumentType } from './document.ts'
import { zBusinessDate, zId, zNotNegativeQuantity, zQuantity } from './scalar.ts'

/** One click that settles a hint. What writes is given to `stocktakeReview.applyFix`; what opens, the window does. */
export const zFix = z.discriminatedUnion('do', [
  /** 改为 72 */
  z.strictObject({ do: z.literal('correct'), lineId: zId('stocktakeLine'), quantity: zNotNegativeQuantity }),
  /** 两种对调 6 桶: from the line with too many to the one with too few. */
  z.strictObject({
    do: z.literal('swap'),
    fromLineId: zId('stocktakeLine'),
    toLineId: zId('stocktakeLine'),
    quantity: zNotNegativeQuantity,
  }),
  z.strictObject({ do: z.literal('undo'), eventId: zId('stocktakeEvent') }),
  /** Count documents entered since as having happened before the count. */
  z.strictObject({ do: z.literal('acceptLate'), lineId: zId('stocktakeLine') }),
  z.strictObject({ do: z.literal('setReason'), lineId: zId('stocktakeLine'), reason: z.enum(DIFFERENCE_REASONS) }),
  z.strictObject({ do: z.literal('recount'), lineId: zId('stocktakeLine') }),
  z.strictObject({ do: z.literal('openDraft'), draftId: zId('draft'), type: zDocumentType }),
  z.strictObject({ do: z.literal('openDocument'), documentId: zId('document') }),
  z.strictObject({ do: z.literal('openLedger'), productId: zId('product') }),
])
export type Fix = z.output<typeof zFix>

/** 差异侦探: what may be behind a difference. Parameters of the sentence by kind; strongest first. */
const hint = { lineId: zId('stocktakeLine'), fix: zFix.nullable() }
export const zHint = z.discriminatedUnion('kind', [
  /** 串码: a similar product differs the other way. */
  z.strictObject({ ...hint, kind: z.literal('swapped'), other: z.string(), quantity: zQuantity, unit: z.string() }),
  /** 箱/瓶: difference = times × (pack − 1): counted cases as pieces; or times × pack: cases left out or doubled. */
  z.strictObject({
    ...hint,
    kind: z.literal('pack'),
    times: z.int(),
    pack: zQuantity,
    packUnit: z.string(),
    unit: z.string(),
    how: z.enum(['casesAsPieces', 'piecesAsCases', 'casesMissed', 'casesTwice']),
  }),
  /** A draft moves just these goods. */
  z.strictObject({
    ...hint,
    kind: z.literal('draft'),
    draftId: zId('draft'),
    type: zDocumentType,
    partnerName: z.string(),
    quantity: zQuantity,
    unit: z.string(),
  }),
  /** The books had it below zero lately: goods came in or went out without a document. */
  z.strictObject({
    ...hint,
    kind: z.literal('wasNegative'),
    date: zBusinessDate,
    quantity: zQuantity,
    unit: z.string(),
  }),
  /** 同码多商品: another product has the same name, or a barcode that reads alike. */
  z.strictObject({ ...hint, kind: z.literal('sameCode'), other: z.string(), otherCode: z.string() }),
  /** 近期报损未录: losses of it were usual, and none was entered lately. */
  z.strictObject({ ...hint, kind: z.literal('lossNotEntered'), times: z.int(), days: z.int(), lastOn: zBusinessDate }),
  z.strictObject({ ...hint, kind: z.literal('scannedTwice'), at: z.int(), quantity: zQuantity, unit: z.string() }),
  /** 补录: a document entered after the count, dated before it (or a 报损/报溢 entered since). */
  z.strictObject({
    ...hint,
    kind: z.literal('late'),
    number: z.string(),
    documentId: zId('document'),
    before: zQuantity,
    after: zQuantity,
  }),
  /** Goods moved between the first and the last entry of the line: one part may have been counted twice or not at all. */
  z.strictObject({ ...hint, kind: z.literal('movedMeanwhile'), quantity: zQuantity, unit: z.string() }),
])
export type Hint = z.output<typeof zHint>
