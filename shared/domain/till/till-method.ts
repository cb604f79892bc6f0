/** 收款方式 as the till offers them; each has its letter. The first in the settings is taken by Enter alone. */
export const TILL_METHODS = ['cash', 'wechat', 'alipay', 'card', 'onAccount', 'deposit'] as const

export type TillMethod = (typeof TILL_METHODS)[number]

export const METHOD_LETTER: Readonly<Record<TillMethod, string>> = {
  cash: 'X',
  wechat: 'W',
  alipay: 'Z',
  card: 'Y',
  onAccount: 'G',
  deposit: 'C',
}

/** Methods whose money comes into an account. */
export const ACCOUNT_METHODS = ['cash', 'wechat', 'alipay', 'card'] as const
export type AccountMethod = (typeof ACCOUNT_METHODS)[number]

export function isAccountMethod(method: TillMethod): method is AccountMethod {
  return method !== 'onAccount' && method !== 'deposit'
}
