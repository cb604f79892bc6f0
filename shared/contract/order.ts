import { z } from 'zod'
import { ALL_DOCUMENT_TYPES } from '../domain/document/document-type.ts'
import { FULFILMENTS } from '../domain/order/fulfilment.ts'
import { command, query } from './define.ts'
import { zDocumentRow, zDocumentStatus, zDocumentType } from './document.ts'
import { zAnyLink } from './money.ts'
import { zBusinessDate, zId, zMoney, zNothing, zQuantity, zRate, zText, zUnitPrice } from './scalar.ts'

const zDocumentId = z.strictObject({ id: zId('document') })
const TOPICS = ['document', 'stock'] as const

/** 强制关闭: what is open is neither received nor shipped any more. @throws AppError NOT_FOUND, ORDER_CLOSED, ORDER_FULFILLED */
const zClosing = z.strictObject({ id: zId('document'), reason: zText(200) })
export const close = command(zClosing, zDocumentRow, 'document.void', TOPICS)
export const reopen = command(zClosing, zDocumentRow, 'document.void', TOPICS)

/** 超收, 超发: how much more than ordered may be received or shipped. */
export const zTolerances = z.strictObject({ overReceipt: zRate, overShipment: zRate })
export const tolerances = query(zNothing, zTolerances, 'member')
export const setTolerances = command(zTolerances, zTolerances, 'setting.write', ['books', 'setting'])

/** An order that is open, for F8 引单. */
export const zOpenOrder = z.strictObject({
  id: zId('document'),
  type: zDocumentType,
  number: z.string(),
  businessDate: zBusinessDate,
  expectedOn: zBusinessDate.nullable(),
  partnerId: zId('partner').nullable(),
  partnerName: z.string(),
  warehouseName: z.string(),
  fulfilment: z.enum(FULFILMENTS),
  openLines: z.int(),
  grossAmount: zMoney,
})
export type OpenOrder = z.output<typeof zOpenOrder>

/** Orders (or quotes, or requests) a document of this type may carry out, of one partner or all; what is due first stands first. */
export const open = query(
  z.strictObject({ type: zDocumentType, partnerId: zId('partner').nullable(), search: zText(80) }),
  z.array(zOpenOrder),
  'document.read',
)

const zQuotedLine = z.strictObject({
  requestLineId: zId('documentLine'),
  quoteLineId: zId('documentLine'),
  unitName: z.string(),
  price: zUnitPrice.nullable(),
  quantity: zQuantity,
  amount: zMoney,
  isBest: z.boolean(),
})

/** 比价: the quotes on one request side by side. */
export const zComparison = z.strictObject({
  number: z.string(),
  lines: z.array(
    z.strictObject({
      requestLineId: zId('documentLine'),
      productName: z.string(),
      productSpec: z.string(),
      unitName: z.string(),
      quantity: zQuantity,
      /** Still to be ordered, in the unit of the line. */
      open: zQuantity,
    }),
  ),
  quotes: z.array(
    z.strictObject({
      id: zId('document'),
      number: z.string(),
      partnerName: z.string(),
      businessDate: zBusinessDate,
      leadDays: z.int().nullable(),
      validUntil: zBusinessDate.nullable(),
      expired: z.boolean(),
      paymentTerms: z.string(),
      total: zMoney,
      /** Answers every line of the request. */
      complete: z.boolean(),
      isBest: z.boolean(),
      lines: z.array(zQuotedLine),
    }),
  ),
})
export type Comparison = z.output<typeof zComparison>
export const compare = query(zDocumentId, zComparison, 'document.read')

/** One key: what was chosen becomes orders, one for each supplier, for what is still to be ordered. */
export const makeOrders = command(
  z.strictObject({ requestId: zId('document'), quoteLineIds: z.array(zId('documentLine')).min(1).max(1000) }),
  z.array(zDocumentRow),
  'document.write',
  TOPICS,
)

const zLineChange = z.strictObject({
  productName: z.string(),
  unitName: z.string(),
  /** Null: the line was not there before, or is gone. */
  before: z.strictObject({ quantity: zQuantity, price: zUnitPrice.nullable() }).nullable(),
  after: z.strictObject({ quantity: zQuantity, price: zUnitPrice.nullable() }).nullable(),
})
export type LineChange = z.output<typeof zLineChange>

const zTermChange = z.strictObject({
  field: z.enum([
    'partner',
    'warehouse',
    'expectedOn',
    'validUntil',
    'leadDays',
    'deposit',
    'paymentTerms',
    'shippingAddress',
  ]),
  before: z.string(),
  after: z.string(),
})
export type TermChange = z.output<typeof zTermChange>

/** 版本: every revision of an order, the first one first, with what it changed. */
export const zRevision = z.strictObject({
  id: zId('document'),
  number: z.string(),
  revision: z.int(),
  postedAt: z.int(),
  postedBy: z.string(),
  status: zDocumentStatus,
  lines: z.array(zLineChange),
  terms: z.array(zTermChange),
})
export type Revision = z.output<typeof zRevision>
export const revisions = query(zDocumentId, z.array(zRevision), 'document.read')

/** 订金 of an order, over all its revisions: what was agreed, what was taken or paid, and what of that is still unused. */
export const zOrderDeposit = z.strictObject({
  agreed: zMoney,
  paid: zMoney,
  /** Agreed and not taken or paid yet; never less than nothing. */
  open: zMoney,
  /** Not used up by a shipment or receipt yet. */
  unused: zMoney,
  /** What may still be taken or paid before it is more than the order is worth. */
  room: zMoney,
  documents: z.array(zAnyLink),
})
export type OrderDeposit = z.output<typeof zOrderDeposit>
/** @param without a deposit that is amended: it does not count */
export const deposit = query(
  zDocumentId.extend({ without: zId('document').optional() }),
  zOrderDeposit,
  'document.read',
)

/** What is unused of the deposits of the orders these lines are of: it is offered first where they are carried out. */
export const depositOfLines = query(
  z.strictObject({ lineIds: z.array(zId('documentLine')).max(1000) }),
  z.strictObject({ unused: zMoney }),
  'document.read',
)

/** 上下游: the documents that belong together, from the request to the payment. */
export const zChainLink = z.strictObject({
  id: zId('document'),
  type: z.enum(ALL_DOCUMENT_TYPES),
  number: z.string(),
  businessDate: zBusinessDate,
  partnerName: z.string(),
  grossAmount: zMoney,
  status: zDocumentStatus,
  fulfilment: z.enum(FULFILMENTS).nullable(),
  /** How many steps behind the first document of the chain. */
  step: z.int().min(0),
  /** What it was made from, gives back or pays. */
  from: z.array(zId('document')),
})
export type ChainLink = z.output<typeof zChainLink>
export const chain = query(zDocumentId, z.array(zChainLink), 'document.read')
