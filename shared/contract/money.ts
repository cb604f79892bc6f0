import { z } from 'zod'
import { ALL_DOCUMENT_TYPES } from '../domain/document/document-type.ts'
import { MONEY_TYPES } from '../domain/money/money-type.ts'
import { command, query } from './define.ts'
import { zOverrides } from './document-guard.ts'
import { zLedgerSide, zMoneyContent, zPositiveAmount, zSettledEntry } from './money-content.ts'
import { zAmount, zBusinessDate, zId, zMoney, zPage, zPageOf, zText } from './scalar.ts'

const zMoneyType = z.enum(MONEY_TYPES)
export const zAnyLink = z.strictObject({ id: zId('document'), number: z.string(), type: z.enum(ALL_DOCUMENT_TYPES) })
export type AnyLink = z.output<typeof zAnyLink>

export const MONEY_SORTS = ['businessDate', 'number', 'amount'] as const

export const zMoneyRow = z.strictObject({
  id: zId('document'),
  type: zMoneyType,
  number: z.string(),
  businessDate: zBusinessDate,
  partnerName: z.string(),
  /** Names of the accounts it moved, one after the other. */
  accountNames: z.string(),
  amount: zMoney,
  discount: zMoney,
  /** What is not settled yet of what it booked to the partner; 0 without one. */
  open: zMoney,
  status: z.enum(['posted', 'voided', 'reversal']),
  counterpart: z.string().nullable(),
  postedAt: z.int(),
  postedBy: z.string(),
  remark: z.string(),
})
export type MoneyRow = z.output<typeof zMoneyRow>

/** A settlement as one of the two documents sees it. */
export const zSettledWith = z.strictObject({
  entryId: zId('partnerEntry'),
  /** The other document. */
  document: zAnyLink,
  businessDate: zBusinessDate,
  /** What the other entry was about. */
  entryAmount: zMoney,
  amount: zMoney,
  settledOn: zBusinessDate,
})
export type SettledWith = z.output<typeof zSettledWith>

/** A posted money document, complete and read-only. */
export const zMoneyDocument = zMoneyRow.extend({
  partnerId: zId('partner').nullable(),
  side: zLedgerSide.nullable(),
  adjustment: z.enum(['adjust', 'badDebt', 'netting', 'apply']).nullable(),
  dueDate: zBusinessDate.nullable(),
  voidReason: z.string(),
  counterpartId: zId('document').nullable(),
  amends: zAnyLink.nullable(),
  amendedBy: zAnyLink.nullable(),
  /** The shipment, receipt or return it was posted with. */
  withDocument: zAnyLink.nullable(),
  /** The order a deposit is for. */
  order: zAnyLink.nullable(),
  tenders: z.array(
    z.strictObject({ accountId: zId('account'), accountName: z.string(), amount: zMoney, remark: z.string() }),
  ),
  lines: z.array(
    z.strictObject({ categoryId: zId('moneyCategory'), categoryName: z.string(), amount: zMoney, remark: z.string() }),
  ),
  settlements: z.array(zSettledWith),
  /** What would be entered to post the same again (改单, 复制). */
  content: zMoneyContent,
  hash: z.string(),
})
export type MoneyDocument = z.output<typeof zMoneyDocument>

const pageFilter = {
  /** Null: all types. */
  type: zMoneyType.nullable(),
  search: zText(80),
  from: zBusinessDate.nullable(),
  to: zBusinessDate.nullable(),
  partnerId: zId('partner').nullable(),
  accountId: zId('account').nullable(),
  status: z.enum(['posted', 'voided', 'all']),
}

export const page = query(z.strictObject({ ...zPage(MONEY_SORTS), ...pageFilter }), zPageOf(zMoneyRow), 'money.read')

/** Totals of the same filter. Voided pairs are not counted. */
export const totals = query(
  z.strictObject(pageFilter),
  z.strictObject({ count: z.int(), amount: zMoney, discount: zMoney }),
  'money.read',
)

export const get = query(z.strictObject({ id: zId('document') }), zMoneyDocument, 'money.read')

/** An entry of a partner that is not settled: positive is owed, negative is credit to be used. */
export const zOpenEntry = z.strictObject({
  entryId: zId('partnerEntry'),
  document: zAnyLink,
  businessDate: zBusinessDate,
  dueDate: zBusinessDate,
  /** Days since it fell due; 0 when it has not, or is credit. */
  overdueDays: z.int().min(0),
  amount: zMoney,
  open: zMoney,
  remark: z.string(),
})
export type OpenEntry = z.output<typeof zOpenEntry>

const zPartnerOfSide = z.strictObject({ partnerId: zId('partner'), side: zLedgerSide })

/** What a partner owes (or is owed) and has as credit, oldest due first. */
export const openEntries = query(
  /** `amends`: as if this document were already taken back, for its 改单. */
  zPartnerOfSide.extend({ amends: zId('document').nullable() }),
  z.strictObject({
    entries: z.array(zOpenEntry),
    /** Σ of what is owed, of what of it is overdue, and of credit (not negative). */
    owed: zMoney,
    overdue: zMoney,
    credit: zMoney,
  }),
  'money.read',
)

/** 自动核销 as it would be done: an amount over what is owed, oldest first. */
export const allocate = query(
  zPartnerOfSide.extend({ amount: zPositiveAmount, refund: z.boolean(), amends: zId('document').nullable() }),
  z.strictObject({ settlements: z.array(zSettledEntry), unallocated: zAmount }),
  'money.read',
)

/** What of a document is settled, and by what. Null for documents that book no partner. */
export const standing = query(
  z.strictObject({ id: zId('document') }),
  z
    .strictObject({
      side: zLedgerSide,
      dueDate: zBusinessDate,
      amount: zMoney,
      open: zMoney,
      overdueDays: z.int().min(0),
      /** Collections and payments posted with it. */
      linked: z.array(zAnyLink),
      /** What they took or paid, settled with it or not. */
      taken: zMoney,
      settlements: z.array(zSettledWith),
    })
    .nullable(),
  'document.read',
)

const TOPICS = ['document', 'money', 'account', 'draft', 'partner'] as const

/**
 * Post 过账 in one transaction: number, ledgers, settlements, hash; the draft it came from disappears with it.
 * @throws AppError DATE_*, PERIOD_CLOSED, NOT_FOUND, DISABLED, PARTNER_NOT_OF_SIDE, WALK_IN_CANNOT_OWE, SAME_ACCOUNT,
 *   SETTLEMENT_*, NETTING_TOO_LARGE, AMOUNTS_DIFFER, CATEGORY_DIRECTION, STATEMENT_CONFIRMED
 */
export const post = command(
  z.strictObject({ content: zMoneyContent, draftId: zId('draft').nullable(), overrides: zOverrides }),
  zMoneyRow,
  'money.write',
  TOPICS,
)

/** Void 作废(红冲): a mirror document; what was settled is open again. Returns the reversal. */
const void_ = command(
  z.strictObject({ id: zId('document'), reason: zText(200), overrides: zOverrides }),
  zMoneyRow,
  'money.void',
  TOPICS,
)
export { void_ as void }

/** 改单: reversal and repost in one posting. Returns the new document. */
export const amend = command(
  z.strictObject({
    id: zId('document'),
    content: zMoneyContent,
    draftId: zId('draft').nullable(),
    reason: zText(200),
    overrides: zOverrides,
  }),
  zMoneyRow,
  'money.void',
  TOPICS,
)
