import { afterEach, describe, expect, it } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import type { ErrorCode, ErrorParams } from '#shared/errors/codes.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { money } from '#shared/kernel/money.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { errorText } from './error-text.ts'
import { language } from './text.ts'

const day = businessDate('2026-11-22')

/** One example of every code; a new code without one does not compile. */
const EXAMPLES: { [Code in ErrorCode]: ErrorParams[Code] } = {
  INVALID_INPUT: { problems: [{ field: 'units.0.name', rule: 'too_small' }] },
  UNKNOWN_PATH: { path: 'no.where' },
  FORBIDDEN: { permission: 'document.void' },
  NOT_LOGGED_IN: {},
  WRONG_PASSWORD: { remaining: 2 },
  LOCKED_OUT: { seconds: 30 },
  REQUEST_ID_REUSED: { requestId: 'x' },
  INTERNAL: { reference: 'A1B2' },
  CANCELLED: {},
  NOT_FOUND: { entity: 'product', id: 7 },
  DUPLICATE: { entity: 'product', field: 'code', value: '01001', holder: '大米' },
  DISABLED: { entity: 'warehouse', name: '旧仓' },
  IN_USE: { entity: 'product', name: '大米', field: 'units' },
  CHANGED_MEANWHILE: { entity: 'partner', name: '永盛粮油' },
  CATEGORY_CYCLE: { name: '粮油' },
  UNIT_NOT_OF_PRODUCT: { product: '大米', line: 3 },
  DOCUMENT_EMPTY: {},
  FIELD_REQUIRED: { field: 'partner', line: 0 },
  VALUE_OUT_OF_RANGE: { field: 'quantity', line: 2 },
  DATE_IN_FUTURE: { date: businessDate('2026-12-01'), today: day },
  DATE_BEFORE_OPENING: { date: businessDate('2025-12-01'), openedOn: day },
  PERIOD_CLOSED: { date: businessDate('2026-10-31'), closedThrough: businessDate('2026-10-31') },
  OPENING_LOCKED: {},
  ALREADY_PRACTISING: {},
  NOT_PRACTISING: {},
  PARTNER_NOT_OF_SIDE: { name: '永盛粮油', side: 'customer' },
  SERVICE_HAS_NO_STOCK: { product: '送货', line: 1 },
  INSUFFICIENT_STOCK: {
    product: '海天金标生抽',
    unit: '瓶',
    warehouse: '门店仓',
    batch: '',
    date: day,
    document: '',
    available: quantity(10_000),
    requested: quantity(25_000),
    short: quantity(15_000),
  },
  ALREADY_VOIDED: { number: 'CGRK-20261122-0001', by: 'CGRK-20261122-0002' },
  IS_REVERSAL: { number: 'CGRK-20261122-0002' },
  HAS_DEPENDENTS: { number: 'CGRK-20261122-0001', dependents: 'XSCK-20261122-0001' },
  OVER_RETURN: { number: 'XSCK-20261122-0001', product: '海天金标生抽', open: quantity(10_000), over: quantity(5_000) },
  RETURN_BEFORE_ORIGIN: { number: 'XSCK-20261122-0001', date: day, line: 1 },
  SOURCE_NOT_USABLE: { line: 1 },
  PRICE_BELOW_MINIMUM: {
    line: 2,
    product: '海天金标生抽',
    unit: '瓶',
    price: unitPrice(8_500_000),
    minimum: unitPrice(9_000_000),
    permission: 'price.override',
  },
  PRICE_BELOW_COST: {
    line: 2,
    product: '海天金标生抽',
    amount: money(850),
    cost: money(900),
    permission: 'price.override',
  },
  CREDIT_LIMIT_EXCEEDED: {
    partner: '好又多超市',
    limit: money(500_000),
    receivable: money(520_000),
    ordered: money(13_800),
    over: money(33_800),
    permission: 'credit.override',
  },
  CUSTOMER_OVERDUE: { partner: '好又多超市', amount: money(253_840), days: 34, permission: 'credit.override' },
  STATEMENT_CONFIRMED: {
    partner: '好又多超市',
    side: 'receivable',
    date: businessDate('2026-11-20'),
    through: businessDate('2026-11-22'),
    balance: money(253_840),
    by: 'Li Lei',
    on: businessDate('2026-11-23'),
    permission: 'statement.override',
  },
  STATEMENT_NOT_LATER: { partner: '好又多超市', through: businessDate('2026-11-22') },
  STATEMENT_BALANCE: { partner: '好又多超市', shown: money(100), balance: money(200) },
  STATEMENT_NOT_CONFIRMED: { partner: '好又多超市' },
  REDUCTION_TOO_LARGE: { reduction: money(1000), amount: money(900) },
  TAX_MODE_DIFFERS: { number: 'XSCK-20261122-0001', line: 1 },
  PRICE_LIST_LINE: { product: '海天金标生抽', line: 3 },
  ADJUSTMENT_WITHOUT_STOCK: { product: '海天金标生抽' },
  ADJUSTMENT_BELOW_ZERO: { product: '海天金标生抽', value: money(100), change: money(-200) },
  OWN_COMPONENT: { product: '礼盒' },
  BILL_CYCLE: { chain: '礼盒 → 礼袋 → 礼盒' },
  ASSEMBLY_LINES: { type: 'assembly' },
  SAME_WAREHOUSE: { warehouse: '门店仓' },
  BATCH_REQUIRED: { product: '鲜牛奶', line: 1 },
  BATCH_NOT_FOUND: { product: '鲜牛奶', batch: 'B01', line: 1 },
  BATCH_DIFFERS: { product: '鲜牛奶', batch: 'B01', line: 1 },
  BATCH_EXPIRED: { product: '鲜牛奶', batch: 'B01', expiresOn: day },
  SERIAL_COUNT: { product: '电饭煲', line: 1, expected: quantity(20_000), given: 1 },
  SERIAL_NOT_IN_STOCK: { serial: 'SN1', product: '电饭煲', warehouse: '门店仓', date: day },
  SERIAL_ALREADY_IN_STOCK: { serial: 'SN1', product: '电饭煲', warehouse: '门店仓', date: day },
  SETTLEMENT_FOREIGN: { number: 'XSCK-20261122-0001' },
  SETTLEMENT_OVER_ENTRY: { number: 'XSCK-20261122-0001', open: money(5000), amount: money(9000) },
  SETTLEMENT_OVER_TOTAL: { amount: money(5000), allocated: money(9000) },
  SETTLEMENT_TOO_LARGE: { amount: money(9000), open: money(5000) },
  NETTING_TOO_LARGE: { amount: money(9000), receivable: money(5000), payable: money(7000) },
  WALK_IN_CANNOT_OWE: { name: '海天金标生抽', open: money(100) },
  DEPOSIT_TOO_LARGE: { amount: money(9000), available: money(5000), limitedBy: 'deposit' },
  TENDERS_DIFFER: { total: money(100), paid: money(90) },
  MONEY_EMPTY: {},
  SAME_ACCOUNT: { account: '现金' },
  CATEGORY_DIRECTION: { name: '房租', direction: 'income' },
  NO_ACCOUNT: {},
  PERIOD_NOT_CLOSED: { through: day },
  PERIOD_NOT_READY: { check: 'drafts', count: 1, first: '2026-11-01' },
  TOTAL_TOO_LARGE: { total: money(1) },
  DOCUMENT_TYPE_MISMATCH: { number: 'CGRK-20261122-0001', type: 'salesShipment' },
  ROUNDING_TOO_LARGE: { rounding: money(99) },
  NO_OPEN_SHIFT: {},
  SHIFT_IS_OPEN: { cashier: '小李', date: day },
  NOT_LAST_SALE: { number: 'LS-20261122-0001' },
  STOCKTAKE_STATE: { number: 'PD-20261122-0001', state: 'posted' },
  STOCKTAKE_EMPTY: {},
  STOCKTAKE_OVERLAP: { number: 'PD-20261122-0001', lines: 12 },
  STOCKTAKE_BLIND: { number: 'PD-20261122-0001' },
  STOCKTAKE_UNLIKELY: { product: '大米', counted: quantity(1_200_000_000) },
  STOCKTAKE_SERIALS: { product: '大米' },
  STOCKTAKE_NOT_IN_ROUND: { product: '大米' },
  STOCKTAKE_NOTHING_TO_UNDO: {},
  STOCKTAKE_EVENT_UNDONE: {},
  STOCKTAKE_MISSED: { number: 'PD-20261122-0001', lines: 14 },
  STOCKTAKE_CONFIRMATION: { lines: 14 },
  STOCKTAKE_OWNS_DOCUMENT: { number: 'BS-20261122-0001', stocktake: 'PD-20261122-0001' },
  PRINT_JOB_GONE: {},
  PRINTER_NOT_SET: {},
  TEMPLATE_UNREADABLE: { file: '销售单.json', problem: 'notJson' },
  PRINTER_REFUSED: { printer: '针式打印机', reason: 'Printer is not available' },
  PRINTER_FAILED: { printer: '针式打印机', reason: 'Printer is not available' },
  NO_BOOKS_OPEN: {},
  BOOKS_NOT_FOUND: { name: '旧店' },
  BOOKS_EXIST: { name: '旧店' },
  BOOKS_IN_USE: { name: '旧店' },
  NOT_BOOKS: { name: 'a.txt' },
  NEWER_APP_NEEDED: { found: 9, known: 1 },
  MIGRATION_CHANGED: { version: 2 },
  MIGRATION_FAILED: { version: 2, check: 'foreign keys' },
  BOOKS_READ_ONLY: { check: 'ledger', detail: 'x' },
  FOLDER_NOT_SUITABLE: { folder: '/tmp', reason: 'cloud' },
  IMPORT_SOURCE_GONE: {},
  IMPORT_HAS_ERRORS: { rows: 7 },
  IMPORT_UNDONE: {},
  EXPORT_TOO_LONG: { most: 1_000_000 },
  TABLE_UNREADABLE: { file: '盘点.xlsx', fault: 'damaged' },
  ATTACHMENT_REFUSED: { file: '送货单.exe', fault: 'kind' },
  ATTACHMENT_DAMAGED: { name: '送货单.jpg', missing: true },
  DISK_FULL: {},
  DISK_FAULT: {},
  ORDER_CLOSED: { number: 'CGDD-20261122-0001' },
  ORDER_NOT_CLOSED: { number: 'CGDD-20261122-0001' },
  ORDER_FULFILLED: { number: 'CGDD-20261122-0001' },
  ORDER_EXCEEDED: {
    number: 'CGDD-20261122-0001',
    product: '海天金标生抽',
    ordered: quantity(100_000),
    over: quantity(10_000),
  },
  ORDER_BELOW_FULFILLED: { number: 'CGDD-20261122-0001', product: '海天金标生抽', fulfilled: quantity(10_000) },
  ORDER_NOT_OF_PARTNER: { number: 'XSDD-1', name: '永盛' },
  ORDER_PARTNER_FIXED: { number: 'CGDD-20261122-0001' },
  DATE_BEFORE_DOCUMENT: {
    field: 'expectedOn',
    date: businessDate('2026-11-21'),
    businessDate: businessDate('2026-11-22'),
  },
  BUSY: {},
  NO_ACCESS: {},
  DAMAGED: {},
}

const CODES = Object.keys(EXAMPLES) as ErrorCode[]

function say<Code extends ErrorCode>(code: Code): string {
  return errorText(new AppError(code, EXAMPLES[code]))
}

afterEach(() => (language.value = 'zh-CN'))

describe('error texts', () => {
  for (const code of CODES) {
    it(`${code} is said in both languages, without codes or holes`, () => {
      const chinese = say(code)
      expect(chinese).toMatch(/[。]$/)
      language.value = 'en-US'
      const english = say(code)
      expect(english).toMatch(/[.]$/)
      for (const sentence of [chinese, english]) expect(sentence).not.toMatch(/undefined|null|NaN|\[object|操作失败/)
      expect(english.replace(/“[^”]*”/g, '').replace(/海天金标生抽|门店仓|瓶/g, '')).not.toMatch(/[\u4e00-\u9fff]/)
    })
  }

  it('names product, warehouse, date and figures of a shortage', () => {
    expect(say('INSUFFICIENT_STOCK')).toBe(
      '门店仓的「海天金标生抽」在 2026-11-22 只有 1 瓶，本单要出 2.5 瓶，还差 1.5 瓶。请减少数量、改日期，或先录入库。',
    )
  })

  it('says whether the document or the deposits set the limit of a deposit', () => {
    const beyond = (limitedBy: 'deposit' | 'document') =>
      errorText(new AppError('DEPOSIT_TOO_LARGE', { amount: money(9000), available: money(5000), limitedBy }))
    expect(beyond('deposit')).toBe('可用的预收/预付余额只有 50.00，不够抵 90.00。请改小金额，或换收付款方式。')
    expect(beyond('document')).toBe('本单未结金额只有 50.00，用预收/预付抵 90.00 超过了它。请改为不超过 50.00。')
    language.value = 'en-US'
    expect(beyond('deposit')).toBe('Only 50.00 of deposits can be used, not 90.00. Use less, or pay in another way.')
    expect(beyond('document')).toBe(
      'Only 50.00 of this document is open, and 90.00 of deposits is more than that. Use 50.00 at most.',
    )
  })

  it('names field and line of a wrong input', () => {
    const error = new AppError('INVALID_INPUT', {
      problems: [{ field: 'content.lines.2.quantity', rule: 'too_small' }],
    })
    expect(errorText(error)).toBe('第 3 行「数量」太小或没有填。改好后再保存。')
  })

  it('says of anything else that it was unforeseen', () => {
    expect(errorText(new TypeError('x is not a function'))).toBe(
      '程序遇到没有料到的问题，这一步没有做成，已有的数据没有改动。请再试一次。',
    )
  })
})
