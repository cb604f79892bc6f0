import type { MoneyDocument } from '#shared/contract/money.ts'
import type { ShiftReport } from '#shared/contract/shift.ts'
import type { Statement } from '#shared/contract/statement.ts'
import type { Receipt } from '#shared/contract/till-receipt.ts'
import { MONEY_PREFIX, type MoneyType } from '#shared/domain/money/money-type.ts'
import { id } from '#shared/kernel/id.ts'
import { money, ZERO_MONEY } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { SAMPLE_DAY, SAMPLE_TOTAL } from './sample-goods.ts'

/** Noon of the sample day in China. */
const NOON = 1_795_320_000_000

export function sampleMoney(type: MoneyType, text: AllTexts): MoneyDocument {
  const { partner, account, by } = text.printTemplate.sample
  return {
    id: id<'document'>(1),
    type,
    number: `${MONEY_PREFIX[type]}-20261122-0001`,
    businessDate: SAMPLE_DAY,
    partnerName: partner,
    accountNames: account,
    amount: SAMPLE_TOTAL,
    discount: ZERO_MONEY,
    open: ZERO_MONEY,
    status: 'posted',
    counterpart: null,
    postedAt: NOON,
    postedBy: by,
    remark: '',
    partnerId: null,
    side: type === 'payment' || type === 'depositPaid' ? 'payable' : 'receivable',
    adjustment: null,
    dueDate: null,
    voidReason: '',
    counterpartId: null,
    amends: null,
    amendedBy: null,
    withDocument: null,
    order: null,
    tenders: [],
    lines: [],
    settlements: [
      {
        entryId: id<'partnerEntry'>(1),
        document: { id: id<'document'>(1), number: 'XSCK-20261122-0001', type: 'salesShipment' },
        businessDate: SAMPLE_DAY,
        entryAmount: SAMPLE_TOTAL,
        amount: SAMPLE_TOTAL,
        settledOn: SAMPLE_DAY,
      },
    ],
    content: {
      type: 'accountTransfer',
      businessDate: SAMPLE_DAY,
      remark: '',
      fromAccountId: id<'account'>(1),
      toAccountId: id<'account'>(2),
      amount: SAMPLE_TOTAL,
      fee: ZERO_MONEY,
    },
    hash: '',
  }
}

export function sampleStatement(shopName: string, text: AllTexts): Statement {
  const { partner, contact, address } = text.printTemplate.sample
  const row = {
    businessDate: SAMPLE_DAY,
    dueDate: SAMPLE_DAY,
    remark: '',
    lines: [],
    adjusted: ZERO_MONEY,
  }
  return {
    shopName,
    today: SAMPLE_DAY,
    partner: { id: id<'partner'>(1), name: partner, contact, phone: '138 0571 6620', address, creditLimit: null },
    side: 'receivable',
    from: null,
    to: SAMPLE_DAY,
    opening: money(253_840),
    rows: [
      {
        ...row,
        entryId: id<'partnerEntry'>(1),
        documentId: id<'document'>(1),
        type: 'salesShipment',
        number: 'XSCK-20261122-0001',
        increase: SAMPLE_TOTAL,
        paid: ZERO_MONEY,
        balance: money(379_840),
      },
      {
        ...row,
        entryId: id<'partnerEntry'>(2),
        documentId: id<'document'>(2),
        type: 'collection',
        number: 'SK-20261122-0001',
        increase: ZERO_MONEY,
        paid: money(100_000),
        balance: money(279_840),
      },
    ],
    increase: SAMPLE_TOTAL,
    paid: money(100_000),
    adjusted: ZERO_MONEY,
    closing: money(279_840),
    ageing: {
      notDue: money(279_840),
      to30: ZERO_MONEY,
      to60: ZERO_MONEY,
      to90: ZERO_MONEY,
      over90: ZERO_MONEY,
      credit: ZERO_MONEY,
    },
    confirmation: null,
  }
}

export function sampleReceipt(shopName: string, width: 58 | 80, text: AllTexts): Receipt {
  const { goods, unit, by, partner } = text.printTemplate.sample
  const line = (index: number, count: number, price: number, amount: number) => ({
    ...{ name: goods[index] ?? '', spec: '5L', unitName: unit, quantity: quantity(count), price: unitPrice(price) },
    ...{ listAmount: money(amount), amount: money(amount) },
  })
  return {
    id: id<'document'>(1),
    type: 'retailSale',
    number: 'LS-20261122-0001',
    sourceNumber: null,
    postedAt: NOON,
    cashier: by,
    partnerName: partner,
    voided: false,
    lines: [line(0, 10_000, 58_500_000, 5_850), line(1, 20_000, 55_800_000, 11_160)],
    quantity: quantity(30_000),
    listAmount: money(17_010),
    discount: ZERO_MONEY,
    rounding: money(10),
    total: money(17_000),
    tenders: [{ method: 'cash', accountName: '', amount: money(17_000), received: money(20_000) }],
    change: money(3_000),
    expired: [],
    shopName,
    width,
    head: [],
    foot: [],
  }
}

export function sampleShift(shopName: string, text: AllTexts): ShiftReport {
  const { by } = text.printTemplate.sample
  return {
    id: id<'shift'>(1),
    shopName,
    businessDate: SAMPLE_DAY,
    openedAt: NOON,
    openedBy: by,
    openingFloat: money(20_000),
    methods: [
      { method: 'cash', accountName: '', count: 3, taken: money(17_000), returned: ZERO_MONEY, net: money(17_000) },
    ],
    saleCount: 3,
    sales: money(17_000),
    returnCount: 0,
    returns: ZERO_MONEY,
    rounding: ZERO_MONEY,
    voided: [],
    drawer: [],
    heldCount: 0,
    expected: money(37_000),
    closing: {
      closedAt: NOON,
      closedBy: by,
      counted: money(37_000),
      denominations: [
        [money(10_000), 3],
        [money(5_000), 1],
        [money(2_000), 1],
      ],
      difference: ZERO_MONEY,
      remark: '',
    },
  }
}
