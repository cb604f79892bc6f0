import { z } from 'zod'
import { command, query } from './define.ts'
import { zAmount, zBusinessDate, zId, zMoney, zName, zPage, zPageOf, zText } from './scalar.ts'

/** 往来单位: one row may be supplier and customer, with separate payable and receivable sides. */
export const zPartnerContent = z
  .strictObject({
    code: zText(40),
    name: zName(120),
    isSupplier: z.boolean(),
    isCustomer: z.boolean(),
    contact: zText(60),
    phone: zText(60),
    address: zText(200),
    taxNumber: zText(40),
    bankName: zText(80),
    bankAccount: zText(60),
    priceLevelId: zId('priceLevel').nullable(),
    creditLimit: zAmount.nullable(),
    /** 账期: days until a document is due. */
    termDays: z.int().min(0).max(3650),
    remark: zText(500),
  })
  .refine((partner) => partner.isSupplier || partner.isCustomer, { path: ['isSupplier'], message: 'side required' })
export type PartnerContent = z.output<typeof zPartnerContent>

export const zPartner = zPartnerContent.safeExtend({
  id: zId('partner'),
  enabled: z.boolean(),
  /** 散客: sells for cash, cannot owe. */
  isWalkIn: z.boolean(),
  version: z.int().min(1),
})
export type Partner = z.output<typeof zPartner>

export const zOwing = z.enum(['receivable', 'payable', 'receivableOverdue', 'payableOverdue'])
export type Owing = z.output<typeof zOwing>

export const PARTNER_SORTS = ['code', 'name'] as const

export const zPartnerRow = z.strictObject({
  id: zId('partner'),
  code: z.string(),
  name: z.string(),
  isSupplier: z.boolean(),
  isCustomer: z.boolean(),
  contact: z.string(),
  phone: z.string(),
  receivable: zMoney,
  /** What the supplier is owed: null without the cost permission, it gives purchase prices away. */
  payable: zMoney.nullable(),
  /** What of the two has fallen due and is not settled; null as `payable`. */
  receivableOverdue: zMoney.optional(),
  payableOverdue: zMoney.nullable().optional(),
  termDays: z.int(),
  lastDocumentDate: z.string().nullable(),
  enabled: z.boolean(),
})
export type PartnerRow = z.output<typeof zPartnerRow>

export const zPartnerSide = z.enum(['supplier', 'customer'])
export type PartnerSide = z.output<typeof zPartnerSide>

export const zPartnerHit = z.strictObject({
  id: zId('partner'),
  code: z.string(),
  name: z.string(),
  contact: z.string(),
  phone: z.string(),
  isWalkIn: z.boolean(),
})
export type PartnerHit = z.output<typeof zPartnerHit>
/** A partner as a field holds him. What else he is, is asked of the books. */
export type ChosenPartner = Pick<PartnerHit, 'id' | 'name'>

/** What the document header says about the partner: 欠款 · 账期 · 上次. */
export const zPartnerStanding = z.strictObject({
  id: zId('partner'),
  name: z.string(),
  balance: zMoney,
  creditLimit: zAmount.nullable(),
  termDays: z.int(),
  lastDocumentDate: z.string().nullable(),
  /** Receipts or sales of the last 90 days. */
  documentCount: z.int(),
  /** Confirmed orders of a customer that are not shipped yet. */
  orderedAmount: zMoney,
  /** Date of the oldest entry that is not settled; null: nothing is owed. */
  oldestDebtOn: zBusinessDate.nullable(),
  /** What of it was due before today. */
  overdueAmount: zMoney,
  /** What can pay a document without new money: deposits, overpayments, returns. */
  credit: zMoney.optional(),
  /** The last document of this side was paid when it was posted. */
  paysAtOnce: z.boolean().optional(),
  /** 散客: pays in full with the document. */
  isWalkIn: z.boolean().optional(),
})
export type PartnerStanding = z.output<typeof zPartnerStanding>

export const page = query(
  z.strictObject({
    ...zPage(PARTNER_SORTS),
    search: zText(80),
    side: z.enum(['supplier', 'customer', 'all']),
    status: z.enum(['enabled', 'disabled', 'all']),
    /** Only those with a debt on this side, or with one that has fallen due. */
    owing: zOwing.optional(),
  }),
  zPageOf(zPartnerRow),
  'partner.read',
)

/** 全部资料 of a partner, his price level by its name. */
export const zPartnerRecord = z.strictObject({
  ...zPartnerContent.shape,
  id: zId('partner'),
  enabled: z.boolean(),
  /** 价格等级; empty: none of his own. */
  priceLevel: z.string(),
})
export type PartnerRecord = z.output<typeof zPartnerRecord>

/** The list again, with all there is of every partner but 散客, whom every books have by themselves. */
export const records = query(page.input, zPageOf(zPartnerRecord), 'partner.read')

export const search = query(
  z.strictObject({ text: zText(80), side: zPartnerSide, limit: z.int().min(1).max(50) }),
  z.array(zPartnerHit),
  'partner.read',
)

export const get = query(z.strictObject({ id: zId('partner') }), zPartner, 'partner.read')
export const standing = query(
  z.strictObject({ id: zId('partner'), side: zPartnerSide }),
  zPartnerStanding,
  'partner.read',
)
export const create = command(zPartnerContent, zPartner, 'partner.write', ['partner'])
export const update = command(
  z.strictObject({ id: zId('partner'), version: z.int().min(1), content: zPartnerContent }),
  zPartner,
  'partner.write',
  ['partner'],
)
/** Inline creation from a document: a name is enough. Whoever is known by that name on the other side is this one, too. */
export const createFromName = command(
  z.strictObject({ name: zName(120), side: zPartnerSide }),
  zPartnerHit,
  'partner.write',
  ['partner'],
)
/** The walk-in customer 散客 of these books; made under this name when there is none yet. */
export const ensureWalkIn = command(z.strictObject({ name: zName(120) }), zPartnerHit, 'document.write', ['partner'])
export const setEnabled = command(
  z.strictObject({ id: zId('partner'), enabled: z.boolean() }),
  zPartner,
  'partner.write',
  ['partner'],
)
