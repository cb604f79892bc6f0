import { eq } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import type { BooksContent, ExpiredStock, TradeRules } from '#shared/contract/books.ts'
import type { Role } from '#shared/contract/permission.ts'
import type { OpeningState } from '#shared/domain/opening/opening-state.ts'
import type { Trade } from '#shared/domain/opening/trade.ts'
import { id as makeId, type UserId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { sha256 } from '../ledger/canonical.ts'
import { tolerancesImage, type OrderTolerances } from './order-tolerance.ts'
import { books, user } from '../schema/books.ts'

/** 账套 settings that rules depend on. */
export interface BooksSettings extends BooksContent, TradeRules {
  readonly uuid: string
  readonly demo: boolean
  /** 过期商品: whether selling an expired batch only warns or is refused. */
  readonly expiredStock: ExpiredStock
  /** 行业; null: none was named. */
  readonly trade: Trade | null
  readonly opening: OpeningState
}

type Flag = 'demo' | 'tax' | 'taxIncluded'
const settings = statement<[], Omit<BooksSettings, Flag> & Record<Flag, number>>(`
  SELECT uuid, name, opened_on AS openedOn, cost_method AS costMethod, negative_stock AS negativeStock,
    day_boundary AS dayBoundary, taxpayer, demo, expired_stock AS expiredStock, tax, tax_included AS taxIncluded,
    price_order AS priceOrder, minimum_price_guard AS minimumPriceGuard, below_cost_guard AS belowCostGuard,
    credit_limit_guard AS creditLimitGuard, overdue_guard AS overdueGuard, trade, opening FROM books`)

export function booksSettings(db: ReadableDb): BooksSettings {
  const row = settings(db).get()
  if (row === undefined) throw new Error('books without a books row')
  return { ...row, demo: row.demo === 1, tax: row.tax === 1, taxIncluded: row.taxIncluded === 1 }
}

/** Settings that came later, as books have them that were never told otherwise. */
const LATER_SETTINGS: Pick<BooksSettings, 'expiredStock' | 'trade' | 'opening'> & TradeRules = {
  expiredStock: 'warn',
  tax: false,
  taxIncluded: true,
  priceOrder: 'lastFirst',
  minimumPriceGuard: 'block',
  belowCostGuard: 'warn',
  creditLimitGuard: 'block',
  overdueGuard: 'warn',
  trade: null,
  opening: 'done',
}

/** What the audit log keeps of the settings. A later one is only named where it is not what older books have. */
export function booksImage(db: ReadableDb): Partial<BooksSettings & OrderTolerances> {
  const unsaid: Readonly<Record<string, unknown>> = LATER_SETTINGS
  const said = Object.entries(booksSettings(db)).filter(([key, value]) => unsaid[key] !== value)
  return { ...Object.fromEntries(said), ...tolerancesImage(db) }
}

export function updateBooks(
  db: WritableDb,
  changes: Partial<Pick<BooksSettings, 'negativeStock' | 'expiredStock' | 'opening'> & TradeRules>,
): void {
  if (Object.keys(changes).length > 0) db.orm.update(books).set(changes).run()
}

/** A copy is books of its own: what was meant for the original is refused here, and the other way round. */
export function renewUuid(db: WritableDb): void {
  db.orm.update(books).set({ uuid: randomUUID() }).run()
}

/** First rows of new books: their settings and the owner. Demo books begin with their 期初 complete. */
export function insertBooks(
  db: WritableDb,
  content: BooksContent & { readonly trade?: Trade | null },
  ownerName: string,
  demo: boolean,
  now: number,
): UserId {
  db.orm
    .insert(books)
    .values({ id: 1, uuid: randomUUID(), ...content, demo, opening: demo ? 'done' : 'open', createdAt: now })
    .run()
  return makeId<'user'>(Number(db.orm.insert(user).values({ name: ownerName, role: 'owner' }).run().lastInsertRowid))
}

/** What the audit log keeps of a user: never the password's hash itself, but a hash of that, so that a change shows. */
export function userImage(db: ReadableDb, id: UserId): unknown {
  const row = userById(db).get(id)
  if (row === undefined) return null
  const { passwordHash, ...rest } = row
  return { ...rest, password: passwordHash === null ? null : sha256(passwordHash).toString('hex') }
}

const userById = statement<
  [number],
  { id: UserId; name: string; role: Role; enabled: number; passwordHash: string | null }
>('SELECT id, name, role, enabled, password_hash AS passwordHash FROM user WHERE id = ?')

/** 操作员 as the session needs it. */
export interface UserRecord {
  readonly id: UserId
  readonly name: string
  readonly role: Role
  readonly passwordHash: string | null
  readonly failures: number
  readonly lockedUntil: number
}

const USER = 'id, name, role, password_hash AS passwordHash, failures, locked_until AS lockedUntil'
const enabledUsers = statement<[], UserRecord>(`SELECT ${USER} FROM user WHERE enabled = 1 ORDER BY id`)

export function listUsers(db: ReadableDb): UserRecord[] {
  return enabledUsers(db).all()
}

export function recordLogin(db: WritableDb, id: UserId, failures: number, lockedUntil: number): void {
  db.orm.update(user).set({ failures, lockedUntil }).where(eq(user.id, id)).run()
}

export function insertUser(db: WritableDb, name: string, role: Role, passwordHash: string | null): UserId {
  return makeId<'user'>(Number(db.orm.insert(user).values({ name, role, passwordHash }).run().lastInsertRowid))
}

export function setUserPassword(db: WritableDb, id: UserId, passwordHash: string): void {
  db.orm.update(user).set({ passwordHash, failures: 0, lockedUntil: 0 }).where(eq(user.id, id)).run()
}
