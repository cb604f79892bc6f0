import type { ContentOf, LedgerSide, MoneyContent } from '#shared/contract/money-content.ts'
import type { Partner } from '#shared/contract/partner.ts'
import { isOpeningMoney } from '#shared/domain/money/money-type.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { AccountId, MoneyCategoryId, PartnerId } from '#shared/kernel/id.ts'
import { addMoney, MONEY_LIMIT, type Money } from '#shared/kernel/money.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findAccount, type AccountImage } from '#db/repository/account.ts'
import { categoryOfPurpose, findMoneyCategory } from '#db/repository/money-category.ts'
import { findPartner } from '#db/repository/partner.ts'
import { assertOpeningUnlocked } from '../opening-lock.ts'
import { assertDate } from '../prepare.ts'
import type { Reading } from '../prepare-line.ts'
import { moneyPosting, type MoneyPosting } from './money-posting.ts'

/**
 * Check what was entered against the masters, and say what it does.
 * @throws AppError OPENING_LOCKED, DATE_*, PERIOD_CLOSED, NOT_FOUND, DISABLED, PARTNER_NOT_OF_SIDE, SAME_ACCOUNT, CATEGORY_DIRECTION,
 *   TENDERS_DIFFER, MONEY_EMPTY, VALUE_OUT_OF_RANGE, TOTAL_TOO_LARGE
 */
export function prepareMoney(context: Reading, content: MoneyContent): MoneyPosting {
  const { db } = context
  assertOpeningUnlocked(context.settings, content.type)
  assertDate(context, content.businessDate, isOpeningMoney(content.type))
  const posting = moneyPosting(content, categoryOfPurpose(db, 'transferFee').id)
  assertPartner(db, content, posting)
  for (const { accountId } of posting.accounts) requireAccount(db, accountId)
  assertOfType(db, content)
  assertAmounts(posting)
  return posting
}

function assertPartner(db: ReadableDb, content: MoneyContent, { partnerId, entries }: MoneyPosting): void {
  if (partnerId === null) return
  const partner = requirePartner(db, partnerId)
  const sides = content.type === 'partnerAdjustment' ? [content.side] : []
  for (const side of [...entries.map((entry) => entry.side), ...sides]) assertOfSide(partner, side)
}

/** @throws AppError NOT_FOUND, DISABLED */
function requirePartner(db: ReadableDb, id: PartnerId): Partner {
  const partner = findPartner(db, id)
  if (partner === null) throw new AppError('NOT_FOUND', { entity: 'partner', id })
  if (!partner.enabled) throw new AppError('DISABLED', { entity: 'partner', name: partner.name })
  return partner
}

function assertOfSide({ name, isCustomer, isSupplier }: Partner, side: LedgerSide): void {
  const fits = side === 'receivable' ? isCustomer : isSupplier
  if (!fits) throw new AppError('PARTNER_NOT_OF_SIDE', { name, side: side === 'receivable' ? 'customer' : 'supplier' })
}

/** @throws AppError NOT_FOUND, DISABLED */
export function requireAccount(db: ReadableDb, id: AccountId): AccountImage {
  const account = findAccount(db, id)
  if (account === null) throw new AppError('NOT_FOUND', { entity: 'account', id })
  if (!account.enabled) throw new AppError('DISABLED', { entity: 'account', name: account.name })
  return account
}

function assertOfType(db: ReadableDb, content: MoneyContent): void {
  if (content.type === 'accountTransfer' && content.fromAccountId === content.toAccountId)
    throw new AppError('SAME_ACCOUNT', { account: requireAccount(db, content.fromAccountId).name })
  if (content.type === 'income' || content.type === 'expense') assertCategorised(db, content)
  if (content.type === 'partnerAdjustment' && content.adjustment !== 'adjust' && content.amount <= 0)
    throw new AppError('VALUE_OUT_OF_RANGE', { field: 'amount', line: 0 })
}

/** What an income or expense was for comes to what was paid. */
function assertCategorised(db: ReadableDb, content: ContentOf<'income' | 'expense'>): void {
  for (const { categoryId } of content.lines) assertCategory(db, categoryId, content.type)
  const total = addMoney(...content.lines.map(({ amount }) => amount))
  const paid = addMoney(...content.tenders.map(({ amount }) => amount))
  if (total !== paid) throw new AppError('TENDERS_DIFFER', { total, paid })
}

function assertCategory(db: ReadableDb, id: MoneyCategoryId, direction: 'income' | 'expense'): void {
  const category = findMoneyCategory(db, id)
  if (category === null) throw new AppError('NOT_FOUND', { entity: 'moneyCategory', id })
  if (!category.enabled) throw new AppError('DISABLED', { entity: 'moneyCategory', name: category.name })
  if (category.direction !== direction) throw new AppError('CATEGORY_DIRECTION', { name: category.name, direction })
}

/** A document says something, and is no larger than the largest amount the books take. */
function assertAmounts({ amount, terms, entries, accounts }: MoneyPosting): void {
  if (amount === 0 && terms.discount === 0) throw new AppError('MONEY_EMPTY', {})
  const largest = [amount, ...entries.map((one) => one.amount), ...accounts.map((one) => one.amount)].find(isTooLarge)
  if (largest !== undefined) throw new AppError('TOTAL_TOO_LARGE', { total: null })
}

function isTooLarge(amount: Money): boolean {
  return Math.abs(amount) > MONEY_LIMIT
}
