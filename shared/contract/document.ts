import { z } from 'zod'
import { ALL_DOCUMENT_TYPES, DOCUMENT_TYPES } from '../domain/document/document-type.ts'
import { FULFILMENTS } from '../domain/order/fulfilment.ts'
import { command, query, savingCommand } from './define.ts'
import { zChargeContent, zDocumentCharge } from './document-charge.ts'
import { zDocumentCheck } from './document-check.ts'
import { zDocumentDebt } from './document-debt.ts'
import { zReturnableLine, zReturnableQuestion } from './document-impact.ts'
import { zOverrides } from './document-guard.ts'
import { zBatchContent, zDocumentLineContent } from './document-line.ts'
import { zTender } from './money-content.ts'
import { orderTermsContent, zOrderTerms } from './order-terms.ts'
import { zAmount, zBusinessDate, zId, zMoney, zPage, zPageOf, zQuantity, zRate, zText, zUnitPrice } from './scalar.ts'

export const zDocumentType = z.enum(DOCUMENT_TYPES)

export const zAnyDocumentType = z.enum(ALL_DOCUMENT_TYPES)

/** A document as it is posted. Which fields a type uses is in its definition. */
export const zDocumentContent = z.strictObject({
  type: zDocumentType,
  businessDate: zBusinessDate,
  partnerId: zId('partner').nullable(),
  warehouseId: zId('warehouse'),
  externalNumber: zText(60),
  reason: zText(60),
  /** 运费, allocated over the lines by amount into their cost. */
  freight: zAmount,
  /** 费用 beside 运费: named, owed to whoever is paid, spread over the lines by what it says. */
  charges: z.array(zChargeContent).max(20).optional(),
  remark: zText(500),
  /** Transfer: where the goods go. */
  toWarehouseId: zId('warehouse').nullable().optional(),
  /** Two-step transfer: `toWarehouseId` is the warehouse 在途, this is where the goods are to arrive. */
  destinationWarehouseId: zId('warehouse').nullable().optional(),
  /** Assembly and disassembly: fee that goes into the cost. */
  fee: zAmount.optional(),
  /** 本次收款/本次付款: how it is paid at once; left out: not at all, and in 改单 as it was. */
  tenders: z.array(zTender).max(20).optional(),
  /** Prices are 含税 (true) or 不含税; left out: as the documents it gives back, else as the books say. */
  taxIncluded: z.boolean().optional(),
  /** 整单优惠: off the whole document, allocated over the lines. */
  reduction: zAmount.optional(),
  /** 抹零 */
  rounding: zAmount.optional(),
  ...orderTermsContent,
  lines: z.array(zDocumentLineContent).min(1).max(1000),
})
export type DocumentContent = z.output<typeof zDocumentContent>

/**
 * A draft is validated leniently: whatever the form holds, so that nothing typed is lost.
 * `content` is the form's own JSON object, at most 2 MB.
 */
export const zDraft = z.strictObject({
  id: zId('draft'),
  type: zAnyDocumentType,
  content: z.record(z.string(), z.json()),
  version: z.int().min(1),
  updatedAt: z.int(),
})
export type Draft = z.output<typeof zDraft>

export const zDocumentStatus = z.enum(['posted', 'voided', 'reversal'])

export const DOCUMENT_SORTS = ['businessDate', 'number', 'amount'] as const

export const zDocumentRow = z.strictObject({
  id: zId('document'),
  type: zDocumentType,
  number: z.string(),
  businessDate: zBusinessDate,
  partnerName: z.string(),
  warehouseName: z.string(),
  /** Where a transfer goes: of two steps the first names where the goods are to arrive; null elsewhere. */
  goalName: z.string().nullable(),
  /** Of goods sent in two steps: something is still on the way, or all of it has arrived; null elsewhere. */
  arrival: z.enum(['open', 'done']).nullable(),
  lineCount: z.int(),
  quantity: zQuantity,
  grossAmount: zMoney,
  status: zDocumentStatus,
  /** Number of the other half: the reversal of a voided document, the original of a reversal. */
  counterpart: z.string().nullable(),
  postedAt: z.int(),
  postedBy: z.string(),
  remark: z.string(),
  /** How far an order that counts is carried out; null elsewhere. */
  fulfilment: z.enum(FULFILMENTS).nullable(),
  expectedOn: zBusinessDate.nullable(),
  /** Number of the revision 版本 of an order; null elsewhere. */
  revision: z.int().nullable(),
})
export type DocumentRow = z.output<typeof zDocumentRow>

export const zDocumentLine = z.strictObject({
  id: zId('documentLine'),
  lineNumber: z.int(),
  kind: z.enum(['goods', 'gift', 'service']),
  productId: zId('product'),
  productCode: z.string(),
  productName: z.string(),
  productSpec: z.string(),
  unitId: zId('unit'),
  unitName: z.string(),
  ratio: zQuantity,
  quantity: zQuantity,
  baseQuantity: zQuantity,
  price: zUnitPrice.nullable(),
  discountRate: zRate,
  listAmount: zMoney,
  amount: zMoney,
  /** The line's share of 整单优惠 and 抹零, already taken off its amount. */
  reductionAmount: zMoney,
  taxRate: zRate,
  netAmount: zMoney,
  taxAmount: zMoney,
  grossAmount: zMoney,
  /** The line's share of 运费 and 费用. */
  chargeAmount: zMoney,
  /** What the line cost (outbound) or was valued at (inbound); null without the cost permission. */
  cost: zMoney.nullable(),
  /** R15: what later inbounds found the line to cost more (or less) than its provisional cost; null as `cost`. */
  trueUp: zMoney.nullable(),
  /** R14: base units of the line that nothing has covered yet; their cost is provisional 暂估. */
  provisionalQuantity: zQuantity,
  remark: z.string(),
  /** Assembly and disassembly: whether the goods came in or went out; null elsewhere. */
  direction: z.enum(['in', 'out']).nullable(),
  batch: zBatchContent.nullable(),
  serials: z.array(z.string()),
  sourceLineId: zId('documentLine').nullable(),
  /** Number of the document the source line belongs to. */
  sourceNumber: z.string().nullable(),
  sourceType: zDocumentType.nullable(),
  weight: zQuantity.nullable(),
  /** 验收: what came and was not accepted, in the unit of the line; 0 where nothing was rejected. */
  rejected: zQuantity,
  rejectReason: z.string(),
  /** Base units of an order's line that later documents have done; null where the document is no order that counts. */
  fulfilled: zQuantity.nullable(),
})
export type DocumentLine = z.output<typeof zDocumentLine>

/** Another document of the same chain, to be opened. */
const zDocumentLink = z.strictObject({ id: zId('document'), number: z.string() })
export type DocumentLink = z.output<typeof zDocumentLink>

/** A posted document, complete and read-only. */
export const zDocument = zDocumentRow.extend({
  partnerId: zId('partner').nullable(),
  warehouseId: zId('warehouse'),
  externalNumber: z.string(),
  reason: z.string(),
  /** Why it was voided, of a voided document and of its reversal; empty when nobody said, or when it is valid. */
  voidReason: z.string(),
  freight: zMoney,
  /** Beside 运费. */
  charges: z.array(zDocumentCharge),
  fee: zMoney,
  toWarehouseId: zId('warehouse').nullable(),
  toWarehouseName: z.string().nullable(),
  destinationWarehouseId: zId('warehouse').nullable(),
  destinationWarehouseName: z.string().nullable(),
  listAmount: zMoney,
  discountAmount: zMoney,
  netAmount: zMoney,
  taxAmount: zMoney,
  counterpartId: zId('document').nullable(),
  /** 改单: the voided document this one replaces. */
  amends: zDocumentLink.nullable(),
  /** 改单: the document that replaces this voided one. */
  amendedBy: zDocumentLink.nullable(),
  /** Documents whose lines this one gives back or receives. */
  sources: z.array(zDocumentLink),
  /** Live documents that give back or receive lines of this one; while there are any it cannot be voided. */
  dependents: z.array(zDocumentLink),
  taxIncluded: z.boolean(),
  /** 整单优惠 and 抹零, part of `discountAmount`. */
  reduction: zMoney,
  rounding: zMoney,
  /** 订单条款; null where the document is no order. */
  terms: zOrderTerms.nullable(),
  lines: z.array(zDocumentLine),
  hash: z.string(),
})
export type Document = z.output<typeof zDocument>

export const zFulfilmentFilter = z.enum(['all', 'open', 'overdue', ...FULFILMENTS])

const pageFilter = {
  type: zDocumentType,
  search: zText(80),
  from: zBusinessDate.nullable(),
  to: zBusinessDate.nullable(),
  partnerId: zId('partner').nullable(),
  warehouseId: zId('warehouse').nullable(),
  status: z.enum(['posted', 'voided', 'all']),
  /** Orders only: how far they are carried out; `open` is none or part, `overdue` open after the expected day. */
  fulfilment: zFulfilmentFilter.optional(),
}

export const page = query(
  z.strictObject({ ...zPage(DOCUMENT_SORTS), ...pageFilter }),
  zPageOf(zDocumentRow),
  'document.read',
)

/** Totals of the same filter. Voided pairs are not counted. */
export const totals = query(
  z.strictObject(pageFilter),
  z.strictObject({ count: z.int(), quantity: zQuantity, grossAmount: zMoney }),
  'document.read',
)

export const get = query(z.strictObject({ id: zId('document') }), zDocument, 'document.read')

/** What the partner owed (or was owed) before and after it, for its print; null when it books no partner. */
export const debt = query(z.strictObject({ id: zId('document') }), zDocumentDebt.nullable(), 'document.read')

const zFound = zDocumentRow.extend({ type: zAnyDocumentType })
export type FoundDocument = z.output<typeof zFound>
/** By its number (scanned or typed, also its end), of goods or of money; null when there is none. */
export const find = query(z.strictObject({ number: zText(40) }), zFound.nullable(), 'document.read')

/**
 * Saving a draft keeps whatever the form holds; `id` null makes a new one.
 * @throws AppError NOT_FOUND when it was posted or deleted meanwhile, CHANGED_MEANWHILE when another tab saved it
 */
export const saveDraft = savingCommand(
  z.strictObject({
    id: zId('draft').nullable(),
    /** The version this save was made from; null for a new draft. */
    version: z.int().min(1).nullable(),
    type: zAnyDocumentType,
    content: z.record(z.string(), z.json()),
  }),
  zDraft,
  'document.write',
  ['draft'],
)
export const getDraft = query(z.strictObject({ id: zId('draft') }), zDraft, 'document.write')
export const drafts = query(z.strictObject({ type: zAnyDocumentType.nullable() }), z.array(zDraft), 'document.write')
export const deleteDraft = savingCommand(z.strictObject({ id: zId('draft') }), z.strictObject({}), 'document.write', [
  'draft',
])

/** Post 过账: number, ledgers, cost and hash in one transaction; its draft disappears with it. Returns its row. */
export const post = command(
  z.strictObject({ content: zDocumentContent, draftId: zId('draft').nullable(), overrides: zOverrides }),
  zDocumentRow,
  'document.write',
  ['document', 'stock', 'money', 'account', 'draft', 'partner'],
)

/** Void 作废(红冲): a mirror document. With `cascade` what depends on it is voided before it, in the same transaction. */
const zVoidInput = z.strictObject({
  id: zId('document'),
  reason: zText(200),
  cascade: z.boolean().optional(),
  overrides: zOverrides,
})
const void_ = command(zVoidInput, zDocumentRow, 'document.void', ['document', 'stock', 'money', 'account', 'partner'])
export { void_ as void }

/**
 * 改单 (R21): reverse a document and post what it should have been, in one transaction that is judged by its end
 * state. On the same date the new document keeps the place of the old one. Returns the new document.
 * @throws AppError NOT_FOUND, IS_REVERSAL, ALREADY_VOIDED, PERIOD_CLOSED, DOCUMENT_TYPE_MISMATCH and those of `post`
 */
export const amend = command(
  z.strictObject({
    id: zId('document'),
    content: zDocumentContent,
    draftId: zId('draft').nullable(),
    /** Why the old document is void. */
    reason: zText(200),
    overrides: zOverrides,
  }),
  zDocumentRow,
  'document.void',
  ['document', 'stock', 'money', 'account', 'draft', 'partner'],
)

export const returnable = query(zReturnableQuestion, z.array(zReturnableLine), 'document.write')

/**
 * The one question before F9, and before a void: it is done for real in a transaction that is rolled back, and what it
 * came to is judged there. Nothing of it keeps anybody from typing on; the command itself decides.
 */
export const check = query(
  z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('post'), content: zDocumentContent }),
    z.strictObject({ do: z.literal('void'), id: zId('document'), cascade: z.boolean().optional() }),
    z.strictObject({ do: z.literal('amend'), id: zId('document'), content: zDocumentContent }),
  ]),
  zDocumentCheck,
  'document.write',
)
