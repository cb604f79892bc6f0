import type { MoneyCategory } from '#shared/contract/money-category.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { MoneyCategoryId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import {
  findMoneyCategory,
  insertMoneyCategory,
  isCategoryUsed,
  listMoneyCategories,
  setMoneyCategoryEnabled,
  updateMoneyCategory,
} from '#db/repository/money-category.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { audited } from '../audited.ts'

export const moneyCategoryHandlers: HandlersOf<'moneyCategory'> = {
  list: ({ db }) => listMoneyCategories(db),
  save: (context, { id, version, content }) => {
    const { db } = context
    if (id === null) return audited(context, 'create', 'moneyCategory', insertMoneyCategory(db, content))
    const before = requireCategory(db, id)
    const { name, direction } = before
    if (before.version !== version) throw new AppError('CHANGED_MEANWHILE', { entity: 'moneyCategory', name })
    const turns = direction !== content.direction
    if (turns && (before.purpose !== null || isCategoryUsed(db, id)))
      throw new AppError('IN_USE', { entity: 'moneyCategory', name, field: 'direction' })
    return audited(context, 'update', 'moneyCategory', updateMoneyCategory(db, id, content))
  },
  setEnabled: (context, { id, enabled }) => {
    const { purpose, name } = requireCategory(context.db, id)
    // What the program books to itself must stay.
    if (!enabled && purpose !== null) throw new AppError('IN_USE', { entity: 'moneyCategory', name, field: 'purpose' })
    const action = enabled ? 'enable' : 'disable'
    return audited(context, action, 'moneyCategory', setMoneyCategoryEnabled(context.db, id, enabled))
  },
}

function requireCategory(db: ReadableDb, id: MoneyCategoryId): MoneyCategory {
  const found = findMoneyCategory(db, id)
  if (found === null) throw new AppError('NOT_FOUND', { entity: 'moneyCategory', id })
  return found
}
