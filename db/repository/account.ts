import { eq, sql } from 'drizzle-orm'
import type { Account, AccountContent } from '#shared/contract/account.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { id as makeId, type AccountId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { account } from '../schema/money.ts'
import { isUniqueViolation } from '../sqlite-error.ts'

/** The row itself, without what lies in the account. */
export type AccountImage = Omit<Account, 'balance'>
type AccountRow = Omit<AccountImage, 'enabled'> & { readonly enabled: number }

const COLUMNS = 'id, code, name, kind, number, remark, enabled, version'
const byId = statement<[number], AccountRow>(`SELECT ${COLUMNS} FROM account WHERE id = ?`)
const all = statement<[], AccountRow>(`SELECT ${COLUMNS} FROM account ORDER BY code`)
const balances = statement<[], { accountId: AccountId; balance: Money }>(
  'SELECT account_id AS accountId, SUM(amount) AS balance FROM account_entry GROUP BY account_id',
)
const highestCode = statement<[], { value: number | null }>(
  "SELECT max(CAST(code AS INTEGER)) AS value FROM account WHERE code NOT GLOB '*[^0-9]*' AND length(code) <= 8",
)

export function findAccount(db: ReadableDb, id: AccountId): AccountImage | null {
  const row = byId(db).get(id)
  return row === undefined ? null : imageOf(row)
}

export function listAccounts(db: ReadableDb): AccountImage[] {
  return all(db).all().map(imageOf)
}

/** What lies in every account that was ever moved. */
export function accountBalances(db: ReadableDb): ReadonlyMap<AccountId, Money> {
  return new Map(
    balances(db)
      .all()
      .map(({ accountId, balance }) => [accountId, balance]),
  )
}

/** Where money of a document goes that does not say: the first enabled cash account, else the first of any kind. */
export function firstAccount(db: ReadableDb): AccountImage | null {
  const enabled = listAccounts(db).filter((one) => one.enabled)
  return enabled.find(({ kind }) => kind === 'cash') ?? enabled[0] ?? null
}

function imageOf({ enabled, ...row }: AccountRow): AccountImage {
  return { ...row, enabled: enabled === 1 }
}

/** @throws AppError DUPLICATE (code, name) */
export function insertAccount(db: WritableDb, content: AccountContent): AccountImage {
  const code = content.code === '' ? nextCode(db) : content.code
  const { lastInsertRowid } = unique({ ...content, code }, () =>
    db.orm
      .insert(account)
      .values({ ...content, code })
      .run(),
  )
  return stored(db, makeId<'account'>(Number(lastInsertRowid)))
}

function nextCode(db: ReadableDb): string {
  return String((highestCode(db).get()?.value ?? 0) + 1).padStart(2, '0')
}

export function updateAccount(db: WritableDb, id: AccountId, content: AccountContent): AccountImage {
  unique(content, () =>
    db.orm
      .update(account)
      .set({ ...content, version: sql`version + 1` })
      .where(eq(account.id, id))
      .run(),
  )
  return stored(db, id)
}

export function setAccountEnabled(db: WritableDb, id: AccountId, enabled: boolean): AccountImage {
  db.orm
    .update(account)
    .set({ enabled, version: sql`version + 1` })
    .where(eq(account.id, id))
    .run()
  return stored(db, id)
}

function unique<Result>(content: AccountContent, write: () => Result): Result {
  try {
    return write()
  } catch (error) {
    for (const field of ['code', 'name'] as const)
      if (isUniqueViolation(error, `account.${field}`))
        throw new AppError('DUPLICATE', { entity: 'account', field, value: content[field], holder: content[field] })
    throw error
  }
}

function stored(db: ReadableDb, id: AccountId): AccountImage {
  const found = findAccount(db, id)
  if (found === null) throw new AppError('NOT_FOUND', { entity: 'account', id })
  return found
}
