import { listAccounts, updateAccount } from '#db/repository/account.ts'
import type { CommandContext } from '../../../ipc/context.ts'
import { audited } from '../../audited.ts'
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
