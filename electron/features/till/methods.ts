import type { OfferedMethod, TillSettings } from '#shared/contract/till.ts'
import { isAccountMethod, type AccountMethod, type TillMethod } from '#shared/domain/till/till-method.ts'
import type { AccountId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import { listAccounts, type AccountImage } from '#db/repository/account.ts'

/** The ways to pay, in their order: each with its account, the first one of its kind unless the settings name one. */
export function offeredMethods(db: ReadableDb, settings: TillSettings): OfferedMethod[] {
  const accounts = enabledAccounts(db)
  return settings.methods.flatMap((method): OfferedMethod[] => {
    if (!isAccountMethod(method)) return [{ method, accountId: null, accountName: '' }]
    const account = accountOf(accounts, settings, method)
    return account === undefined ? [] : [{ method, accountId: account.id, accountName: account.name }]
  })
}

function enabledAccounts(db: ReadableDb): AccountImage[] {
  return listAccounts(db).filter(({ enabled }) => enabled)
}

/** The account the drawer holds; undefined: the books have no cash account that is enabled. */
export function cashAccount(db: ReadableDb, settings: TillSettings): AccountId | undefined {
  return accountOf(enabledAccounts(db), settings, 'cash')?.id
}

function accountOf(
  accounts: readonly AccountImage[],
  settings: TillSettings,
  method: AccountMethod,
): AccountImage | undefined {
  const chosen = settings.accounts[method]
  return accounts.find(({ id }) => id === chosen) ?? accounts.find(({ kind }) => kind === method)
}

/** Which way to pay a tender was; money of an account of no such kind came by card or bank. */
export function methodOf(
  settings: TillSettings,
  tender: {
    readonly method: 'account' | 'onAccount' | 'deposit'
    readonly accountId: AccountId | null
    readonly accountKind: AccountImage['kind'] | null
  },
): TillMethod {
  if (tender.method !== 'account') return tender.method
  const chosen = settings.methods.find(
    (method) => isAccountMethod(method) && settings.accounts[method] === tender.accountId,
  )
  if (chosen !== undefined) return chosen
  const kind = tender.accountKind
  return kind === 'cash' || kind === 'wechat' || kind === 'alipay' ? kind : 'card'
}
