import type { Account } from '#shared/contract/account.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { AccountId } from '#shared/kernel/id.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import type { ReadableDb } from '#db/handle.ts'
import { accountBalance } from '#db/ledger/account-ledger.ts'
import { accountLedgerPage } from '#db/report/account-ledger-page.ts'
import {
  accountBalances,
  findAccount,
  insertAccount,
  listAccounts,
  setAccountEnabled,
  updateAccount,
  type AccountImage,
} from '#db/repository/account.ts'
import type { Context, HandlersOf } from '../../ipc/context.ts'
import { audited } from '../audited.ts'

export const accountHandlers: HandlersOf<'account'> = {
  list: (context) => {
    const balances = accountBalances(context.db)
    return listAccounts(context.db).map((image) => ({
      ...image,
      balance: context.seesCost ? (balances.get(image.id) ?? ZERO_MONEY) : null,
    }))
  },
  save: (context, { id, version, content }) => {
    if (id === null) return shown(context, audited(context, 'create', 'account', insertAccount(context.db, content)))
    const before = requireAccount(context.db, id)
    if (before.version !== version) throw new AppError('CHANGED_MEANWHILE', { entity: 'account', name: before.name })
    const code = content.code === '' ? before.code : content.code
    return shown(context, audited(context, 'update', 'account', updateAccount(context.db, id, { ...content, code })))
  },
  setEnabled: (context, { id, enabled }) => {
    requireAccount(context.db, id)
    const action = enabled ? 'enable' : 'disable'
    return shown(context, audited(context, action, 'account', setAccountEnabled(context.db, id, enabled)))
  },
  ledger: (context, input) => {
    requireAccount(context.db, input.accountId)
    return accountLedgerPage(context.db, input)
  },
}

function requireAccount(db: ReadableDb, id: AccountId): AccountImage {
  const found = findAccount(db, id)
  if (found === null) throw new AppError('NOT_FOUND', { entity: 'account', id })
  return found
}

function shown(context: Context & { readonly db: ReadableDb }, image: AccountImage): Account {
  return { ...image, balance: context.seesCost ? accountBalance(context.db, image.id) : null }
}
