import type { ImportColumn } from './import-kind.ts'

/** 期初资金: one row, what lay in one account. */
export const OPENING_ACCOUNT_COLUMNS: readonly ImportColumn[] = [
  {
    key: 'account',
    type: 'text',
    zh: ['账户', '账户名称', '资金账户', '帐户'],
    en: ['Account', 'Account name', 'Cash account'],
    most: 60,
    required: true,
    example: '现金',
  },
  {
    key: 'balance',
    type: 'money',
    zh: ['余额', '期初余额', '期初金额', '金额'],
    en: ['Balance', 'Opening balance', 'Amount'],
    required: true,
    example: '500.00',
  },
  {
    key: 'remark',
    type: 'text',
    zh: ['备注', '说明'],
    en: ['Remark', 'Note', 'Notes'],
    most: 200,
    example: '',
  },
]
