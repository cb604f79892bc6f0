import type { AccountId, MoneyCategoryId } from '#shared/kernel/id.ts'
import { listAccounts, updateAccount } from '#db/repository/account.ts'
import { listMoneyCategories, updateMoneyCategory } from '#db/repository/money-category.ts'
import type { CommandContext } from '../ipc/context.ts'
import { audited } from '../features/audited.ts'
import type { Both, Language } from './catalogue.ts'
import { inLanguage } from './words.ts'

const NAMES: Readonly<Record<ReturnType<typeof listAccounts>[number]['kind'], Both>> = {
  cash: ['现金', 'Cash'],
  bank: ['银行存款', 'Bank'],
  wechat: ['微信', 'WeChat'],
  alipay: ['支付宝', 'Alipay'],
  card: ['银行卡', 'Card'],
  other: ['其他', 'Other'],
}

/** The accounts new books begin with, by their names in the language of the demo. */
export function nameAccounts(context: CommandContext, language: Language): void {
  for (const { id, code, kind, number, remark } of listAccounts(context.db)) {
    const content = { code, kind, number, remark, name: inLanguage(NAMES[kind], language) }
    audited(context, 'update', 'account', updateAccount(context.db, id, content))
  }
}

const CATEGORIES: readonly Both[] = [
  ['房租', 'Rent'],
  ['水电费', 'Water and power'],
  ['工资', 'Wages'],
  ['运费', 'Freight'],
  ['办公费', 'Office'],
  ['手续费', 'Fees'],
  ['现金短款', 'Cash short'],
  ['其他支出', 'Other expenses'],
  ['现金长款', 'Cash over'],
  ['利息收入', 'Interest'],
  ['其他收入', 'Other income'],
]

/** 收支项目 of new books, by their names in the language of the demo. */
export function nameCategories(context: CommandContext, language: Language): void {
  for (const { id, direction, name } of listMoneyCategories(context.db)) {
    const both = CATEGORIES.find(([chinese]) => chinese === name)
    if (both === undefined || language === 'zh-CN') continue
    const renamed = updateMoneyCategory(context.db, id, { direction, name: inLanguage(both, language) })
    audited(context, 'update', 'moneyCategory', renamed)
  }
}

export type AccountKind = keyof typeof NAMES

/** The one account of a kind that new books have. */
export function accountOf({ db }: CommandContext, kind: AccountKind): AccountId {
  const account = listAccounts(db).find((one) => one.kind === kind)
  if (account === undefined) throw new Error(`new books have no account of kind ${kind}`)
  return account.id
}

export function categoryNamed({ db }: CommandContext, language: Language, chinese: string): MoneyCategoryId {
  const both = CATEGORIES.find(([name]) => name === chinese)
  const name = both === undefined ? '' : inLanguage(both, language)
  const found = listMoneyCategories(db).find((one) => one.name === name)
  if (found === undefined) throw new Error(`new books have no category ${chinese}`)
  return found.id
}
