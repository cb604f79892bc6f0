import { expect, test } from 'vitest'
import { businessDate } from '../../kernel/business-date.ts'
import { id } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import type { JournalAccount } from './account.ts'
import { unbalanced, vouchersOf, type JournalLine, type Voucher } from './voucher.ts'
import { SUGGESTED_VOUCHERS } from './voucher-setting.ts'

function line(
  document: number,
  date: string,
  account: JournalAccount,
  amount: number,
  item: Partial<Pick<JournalLine, 'partner' | 'moneyAccount' | 'category'>> = {},
): JournalLine {
  return {
    documentId: id(document),
    businessDate: businessDate(date),
    number: `XS-${document}`,
    account,
    partner: '',
    moneyAccount: '',
    category: '',
    ...item,
    amount: money(amount),
  }
}

/** Two sales and a collection in January, one sale in February. */
const LINES = [
  line(1, '2026-01-30', 'receivable', 1000, { partner: '张三' }),
  line(1, '2026-01-30', 'salesRevenue', -1000),
  line(2, '2026-01-30', 'receivable', 500, { partner: '李四' }),
  line(2, '2026-01-30', 'salesRevenue', -500),
  line(3, '2026-01-31', 'cash', 300, { moneyAccount: '现金' }),
  line(3, '2026-01-31', 'bank', 200, { moneyAccount: '工行' }),
  line(3, '2026-01-31', 'receivable', -500, { partner: '李四' }),
  line(4, '2026-02-01', 'receivable', 700, { partner: '张三' }),
  line(4, '2026-02-01', 'salesRevenue', -700),
]

const written = ({ number, documents, partner, entries }: Voucher) => [
  `${number} ${documents.join('+')} ${partner}`.trim(),
  ...entries.map(({ account, item, debit, credit }) => `${account} ${item} ${debit}/${credit}`.replace('  ', ' ')),
]

test('one for a document; numbers begin anew every month', () => {
  expect(vouchersOf(LINES, SUGGESTED_VOUCHERS, 'document').map(written)).toEqual([
    ['1 XS-1 张三', 'receivable 张三 1000/0', 'salesRevenue 0/1000'],
    ['2 XS-2 李四', 'receivable 李四 500/0', 'salesRevenue 0/500'],
    ['3 XS-3 李四', 'cash 300/0', 'bank 200/0', 'receivable 李四 0/500'],
    ['1 XS-4 张三', 'receivable 张三 700/0', 'salesRevenue 0/700'],
  ])
})

test('one for a day: debits first, accounts in their order, partners apart', () => {
  expect(vouchersOf(LINES, SUGGESTED_VOUCHERS, 'day').map(written)).toEqual([
    ['1 XS-1+XS-2', 'receivable 张三 1000/0', 'receivable 李四 500/0', 'salesRevenue 0/1500'],
    ['2 XS-3', 'cash 300/0', 'bank 200/0', 'receivable 李四 0/500'],
    ['1 XS-4', 'receivable 张三 700/0', 'salesRevenue 0/700'],
  ])
})

test('an account is divided by what is its own, or not at all; debit and credit never net', () => {
  const { accounts } = SUGGESTED_VOUCHERS
  const settings = {
    word: '转',
    accounts: {
      ...accounts,
      bank: { ...accounts.bank, byItem: true },
      receivable: { ...accounts.receivable, byItem: false },
      // Nobody's: it stays one line.
      salesRevenue: { ...accounts.salesRevenue, byItem: true },
    },
  }
  const sameDay = LINES.slice(0, 7).map((one) => ({ ...one, businessDate: businessDate('2026-01-31') }))
  expect(vouchersOf(sameDay, settings, 'day').map(written)).toEqual([
    [
      '1 XS-1+XS-2+XS-3',
      'cash 300/0',
      'bank 工行 200/0',
      'receivable 1500/0',
      'receivable 0/500',
      'salesRevenue 0/1500',
    ],
  ])
})

test('what does not balance is counted; nothing is nothing', () => {
  const vouchers = vouchersOf([...LINES, line(5, '2026-02-02', 'cash', 1)], SUGGESTED_VOUCHERS, 'document')
  expect(unbalanced(vouchers)).toBe(1)
  expect(unbalanced(vouchersOf(LINES, SUGGESTED_VOUCHERS, 'day'))).toBe(0)
  expect(vouchersOf([], SUGGESTED_VOUCHERS, 'day')).toEqual([])
})
