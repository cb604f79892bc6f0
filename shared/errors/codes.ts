import type { BusinessDate } from '../kernel/business-date.ts'
import type { Money } from '../kernel/money.ts'
import type { Quantity } from '../kernel/quantity.ts'
import type { StocktakeState } from '../domain/stocktake/words.ts'
import type { AnyDocumentType, DocumentType } from '../domain/document/document-type.ts'
import type { AttachmentFault } from '../domain/attachment/attachment-kind.ts'
import type { GuardPermission } from '../domain/guard/guard.ts'
import type { TemplateProblem } from '../domain/print/print-template.ts'
import type { UnitPrice } from '../kernel/unit-price.ts'
import type { TableFault, UnsuitableFolder } from './faults.ts'

/** Which field of the input is wrong and how; `rule` is a zod issue code or one of ours. */
export interface FieldProblem {
  readonly field: string
  readonly rule: string
}

/** Nouns an error may name. Their 中文 stands in the texts. */
export type EntityName =
  | 'product'
  | 'category'
  | 'unit'
  | 'partner'
  | 'warehouse'
  | 'priceLevel'
  | 'document'
  | 'draft'
  | 'user'
  | 'books'
  | 'batch'
  | 'stocktake'
  | 'stocktakeLine'
  | 'stocktakeSegment'
  | 'stocktakeRound'
  | 'stocktakeEvent'
  | 'threshold'
  | 'bill'
  | 'account'
  | 'moneyCategory'
  | 'partnerEntry'
  | 'priceList'
  | 'shift'
  | 'heldSale'
  | 'reportRow'
  | 'attachment'
  | 'importBatch'

/** Every refusal of the program: code → parameters. Texts are a Record over these codes in each language. */
export interface ErrorParams {
  /** The request itself is malformed. */
  INVALID_INPUT: { readonly problems: readonly FieldProblem[] }
  UNKNOWN_PATH: { readonly path: string }
  FORBIDDEN: { readonly permission: string }
  NOT_LOGGED_IN: Record<string, never>
  WRONG_PASSWORD: { readonly remaining: number }
  LOCKED_OUT: { readonly seconds: number }
  REQUEST_ID_REUSED: { readonly requestId: string }
  /** Something the program did not foresee; the reference stands in the log. */
  INTERNAL: { readonly reference: string }
  CANCELLED: Record<string, never>

  NOT_FOUND: { readonly entity: EntityName; readonly id: number }
  DUPLICATE: { readonly entity: EntityName; readonly field: string; readonly value: string; readonly holder: string }
  DISABLED: { readonly entity: EntityName; readonly name: string }
  IN_USE: { readonly entity: EntityName; readonly name: string; readonly field: string }
  CHANGED_MEANWHILE: { readonly entity: EntityName; readonly name: string }
  CATEGORY_CYCLE: { readonly name: string }
  UNIT_NOT_OF_PRODUCT: { readonly product: string; readonly line: number }

  DOCUMENT_EMPTY: Record<string, never>
  FIELD_REQUIRED: { readonly field: string; readonly line: number }
  VALUE_OUT_OF_RANGE: { readonly field: string; readonly line: number }
  DATE_IN_FUTURE: { readonly date: BusinessDate; readonly today: BusinessDate }
  DATE_BEFORE_OPENING: { readonly date: BusinessDate; readonly openedOn: BusinessDate }
  PERIOD_CLOSED: { readonly date: BusinessDate; readonly closedThrough: BusinessDate }
  /** 期初 is locked: no opening document is posted or voided. */
  OPENING_LOCKED: Record<string, never>
  ALREADY_PRACTISING: Record<string, never>
  NOT_PRACTISING: Record<string, never>
  PARTNER_NOT_OF_SIDE: { readonly name: string; readonly side: 'supplier' | 'customer' }
  SERVICE_HAS_NO_STOCK: { readonly product: string; readonly line: number }
  INSUFFICIENT_STOCK: {
    readonly product: string
    readonly unit: string
    readonly warehouse: string
    /** Empty for goods without batches. */
    readonly batch: string
    readonly date: BusinessDate
    /** Number of the document at which stock would run short; empty for the one being posted. */
    readonly document: string
    readonly available: Quantity
    readonly requested: Quantity
    readonly short: Quantity
  }
  ALREADY_VOIDED: { readonly number: string; readonly by: string }
  IS_REVERSAL: { readonly number: string }
  HAS_DEPENDENTS: { readonly number: string; readonly dependents: string }
  /** R9: more would come back than is open at that place of the timeline. */
  OVER_RETURN: { readonly number: string; readonly product: string; readonly open: Quantity; readonly over: Quantity }
  RETURN_BEFORE_ORIGIN: { readonly number: string; readonly date: BusinessDate; readonly line: number }
  /** The line given back is not of a live document of the right kind, partner, product, batch and serial numbers. */
  SOURCE_NOT_USABLE: { readonly line: number }
  ADJUSTMENT_WITHOUT_STOCK: { readonly product: string }
  ADJUSTMENT_BELOW_ZERO: { readonly product: string; readonly value: Money; readonly change: Money }
  /** R11: what comes out of an assembly cannot be one of its components. */
  OWN_COMPONENT: { readonly product: string }
  /** A product would contain itself through others; the chain names them from the product back to it. */
  BILL_CYCLE: { readonly chain: string }
  /** An assembly has one product and components; a disassembly one product and parts. */
  ASSEMBLY_LINES: { readonly type: DocumentType }
  SAME_WAREHOUSE: { readonly warehouse: string }
  BATCH_REQUIRED: { readonly product: string; readonly line: number }
  BATCH_NOT_FOUND: { readonly product: string; readonly batch: string; readonly line: number }
  /** The batch is known with other dates. */
  BATCH_DIFFERS: { readonly product: string; readonly batch: string; readonly line: number }
  BATCH_EXPIRED: { readonly product: string; readonly batch: string; readonly expiresOn: BusinessDate }
  SERIAL_COUNT: {
    readonly product: string
    readonly line: number
    readonly expected: Quantity
    readonly given: number
  }
  SERIAL_NOT_IN_STOCK: {
    readonly serial: string
    readonly product: string
    readonly warehouse: string
    readonly date: BusinessDate
  }
  SERIAL_ALREADY_IN_STOCK: {
    readonly serial: string
    readonly product: string
    readonly warehouse: string
    readonly date: BusinessDate
  }
  /** The entry is not of this partner and side, or stands on the side of what settles it. */
  SETTLEMENT_FOREIGN: { readonly number: string }
  /** More of a document would be settled than is open by now. */
  SETTLEMENT_OVER_ENTRY: { readonly number: string; readonly open: Money; readonly amount: Money }
  /** More is allocated than the document is worth. */
  SETTLEMENT_OVER_TOTAL: { readonly amount: Money; readonly allocated: Money }
  /** A bad debt or an application of credit beyond what is open. */
  SETTLEMENT_TOO_LARGE: { readonly amount: Money; readonly open: Money }
  NETTING_TOO_LARGE: { readonly amount: Money; readonly receivable: Money; readonly payable: Money }
  /** 散客 pays in full; `open` is what would be owed. */
  WALK_IN_CANNOT_OWE: { readonly name: string; readonly open: Money }
  /** `available` is the most that can be taken: of what deposits have left, or of what the document has open. */
  DEPOSIT_TOO_LARGE: {
    readonly amount: Money
    readonly available: Money
    readonly limitedBy: 'deposit' | 'document'
  }
  /** The tenders do not pay what the lines come to. */
  TENDERS_DIFFER: { readonly total: Money; readonly paid: Money }
  /** Neither money nor anything to settle. */
  MONEY_EMPTY: Record<string, never>
  SAME_ACCOUNT: { readonly account: string }
  CATEGORY_DIRECTION: { readonly name: string; readonly direction: 'income' | 'expense' }
  NO_ACCOUNT: Record<string, never>
  PERIOD_NOT_CLOSED: { readonly through: BusinessDate }
  PERIOD_NOT_READY: { readonly check: string; readonly count: number; readonly first: string }
  TOTAL_TOO_LARGE: { readonly total: Money | null }
  DOCUMENT_TYPE_MISMATCH: { readonly number: string; readonly type: AnyDocumentType }

  /** Guards of a sale. `permission` is what a repeat with `overrides` needs. Prices are per entered unit, 含税. */
  PRICE_BELOW_MINIMUM: {
    readonly line: number
    readonly product: string
    readonly unit: string
    readonly price: UnitPrice
    readonly minimum: UnitPrice
    readonly permission: GuardPermission
  }
  /** Amount and cost of the line; null for roles that do not see cost. */
  PRICE_BELOW_COST: {
    readonly line: number
    readonly product: string
    readonly amount: Money | null
    readonly cost: Money | null
    readonly permission: GuardPermission
  }
  /** What the customer owes with this document, and what is ordered and not yet shipped. */
  CREDIT_LIMIT_EXCEEDED: {
    readonly partner: string
    readonly limit: Money
    readonly receivable: Money
    readonly ordered: Money
    readonly over: Money
    readonly permission: GuardPermission
  }
  CUSTOMER_OVERDUE: {
    readonly partner: string
    readonly amount: Money
    /** Days the oldest of it is overdue. */
    readonly days: number
    readonly permission: GuardPermission
  }
  /** 已对账: it would change what the partner confirmed; `balance` is what was confirmed, `by` and `on` who and when. */
  STATEMENT_CONFIRMED: {
    readonly partner: string
    readonly side: 'receivable' | 'payable'
    readonly date: BusinessDate
    readonly through: BusinessDate
    readonly balance: Money
    readonly by: string
    readonly on: BusinessDate
    readonly permission: GuardPermission
  }
  /** A confirmation goes on from the one that stands. */
  STATEMENT_NOT_LATER: { readonly partner: string; readonly through: BusinessDate }
  /** The balance is not what was shown any more. */
  STATEMENT_BALANCE: { readonly partner: string; readonly shown: Money; readonly balance: Money }
  STATEMENT_NOT_CONFIRMED: { readonly partner: string }
  /** 整单优惠 and 抹零 together are more than the goods. */
  REDUCTION_TOO_LARGE: { readonly reduction: Money; readonly amount: Money }
  /** A return of taxed goods says its prices as the sale did. */
  TAX_MODE_DIFFERS: { readonly number: string; readonly line: number }
  PRICE_LIST_LINE: { readonly product: string; readonly line: number }
  /** 强制关闭: nothing more is received or shipped of it. */
  ORDER_CLOSED: { readonly number: string }
  ORDER_NOT_CLOSED: { readonly number: string }
  /** Nothing is open any more: there is nothing to close. */
  ORDER_FULFILLED: { readonly number: string }
  /** More than ordered, the tolerance included, over all documents of the order; base units. */
  ORDER_EXCEEDED: {
    readonly number: string
    readonly product: string
    readonly ordered: Quantity
    readonly over: Quantity
  }
  /** A revision would order less than is fulfilled already; base units. */
  ORDER_BELOW_FULFILLED: { readonly number: string; readonly product: string; readonly fulfilled: Quantity }
  /** A deposit is taken for an order of the same partner. */
  ORDER_NOT_OF_PARTNER: { readonly number: string; readonly name: string }
  ORDER_PARTNER_FIXED: { readonly number: string }
  DATE_BEFORE_DOCUMENT: {
    readonly field: 'expectedOn' | 'validUntil'
    readonly date: BusinessDate
    readonly businessDate: BusinessDate
  }

  /** 抹零 beyond what the settings allow, or of everything. */
  ROUNDING_TOO_LARGE: { readonly rounding: Money }
  /** Nothing is sold at the till, and no cash given back, outside of a shift. */
  NO_OPEN_SHIFT: Record<string, never>
  SHIFT_IS_OPEN: { readonly cashier: string; readonly date: BusinessDate }
  /** At the till only the last sale of the shift can be undone; anything older is voided in its list. */
  NOT_LAST_SALE: { readonly number: string }

  /** What was asked does not fit the state the stocktake is in. */
  STOCKTAKE_STATE: { readonly number: string; readonly state: StocktakeState }
  STOCKTAKE_EMPTY: Record<string, never>
  STOCKTAKE_OVERLAP: { readonly number: string; readonly lines: number }
  STOCKTAKE_BLIND: { readonly number: string }
  STOCKTAKE_UNLIKELY: { readonly product: string; readonly counted: Quantity }
  STOCKTAKE_SERIALS: { readonly product: string }
  STOCKTAKE_NOT_IN_ROUND: { readonly product: string }
  STOCKTAKE_NOTHING_TO_UNDO: Record<string, never>
  STOCKTAKE_EVENT_UNDONE: Record<string, never>
  STOCKTAKE_MISSED: { readonly number: string; readonly lines: number }
  STOCKTAKE_CONFIRMATION: { readonly lines: number }
  /** The document was made by a stocktake: it is undone or redone there. */
  STOCKTAKE_OWNS_DOCUMENT: { readonly number: string; readonly stocktake: string }
  PRINT_JOB_GONE: Record<string, never>
  PRINTER_NOT_SET: Record<string, never>
  TEMPLATE_UNREADABLE: { readonly file: string; readonly problem: TemplateProblem }
  /** Empty printer: the system's dialog was asked. */
  PRINTER_REFUSED: { readonly printer: string; readonly reason: string }
  /** In practice: nothing waits to be printed again. */
  PRINTER_FAILED: { readonly printer: string; readonly reason: string }

  NO_BOOKS_OPEN: Record<string, never>
  BOOKS_NOT_FOUND: { readonly name: string }
  BOOKS_EXIST: { readonly name: string }
  BOOKS_IN_USE: { readonly name: string }
  NOT_BOOKS: { readonly name: string }
  NEWER_APP_NEEDED: { readonly found: number; readonly known: number }
  MIGRATION_CHANGED: { readonly version: number }
  MIGRATION_FAILED: { readonly version: number; readonly check: string }
  BOOKS_READ_ONLY: { readonly check: string; readonly detail: string }
  FOLDER_NOT_SUITABLE: { readonly folder: string; readonly reason: UnsuitableFolder }
  /** The table that was opened is no longer at hand. */
  IMPORT_SOURCE_GONE: Record<string, never>
  /** Rows that cannot be taken, and nobody said that they may be left out. */
  IMPORT_HAS_ERRORS: { readonly rows: number }
  IMPORT_UNDONE: Record<string, never>
  /** An export with more rows than a sheet can hold. */
  EXPORT_TOO_LONG: { readonly most: number }
  TABLE_UNREADABLE: { readonly file: string; readonly fault: TableFault }
  /** The file is not taken as an attachment. */
  ATTACHMENT_REFUSED: { readonly file: string; readonly fault: AttachmentFault }
  /** The file beside the books is not there any more, or not what was attached. */
  ATTACHMENT_DAMAGED: { readonly name: string; readonly missing: boolean }
  DISK_FULL: Record<string, never>
  DISK_FAULT: Record<string, never>
  BUSY: Record<string, never>
  NO_ACCESS: Record<string, never>
  DAMAGED: Record<string, never>
}

export type ErrorCode = keyof ErrorParams
