import type { Cart } from '#shared/contract/till-cart.ts'
import type { HeldSale } from '#shared/contract/till.ts'
import { id as makeId, type HeldSaleId, type UserId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

const running = statement<[number], { content: string }>('SELECT content FROM running_sale WHERE user_id = ?')
const putRunning = statement<[number, string, number], never>(`
  INSERT INTO running_sale (user_id, content, saved_at) VALUES (?, ?, ?)
  ON CONFLICT (user_id) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`)
const dropRunning = statement<[number], never>('DELETE FROM running_sale WHERE user_id = ?')

/** The cart a user was filling. */
export function runningCart(db: ReadableDb, userId: UserId): Cart | null {
  const row = running(db).get(userId)
  return row === undefined ? null : (JSON.parse(row.content) as Cart)
}

export function putRunningCart(db: WritableDb, userId: UserId, cart: Cart, now: number): void {
  putRunning(db).run(userId, JSON.stringify(cart), now)
}

export function dropRunningCart(db: WritableDb, userId: UserId): void {
  dropRunning(db).run(userId)
}

const insertHeld = statement<[Record<string, unknown>], never>(`
  INSERT INTO held_sale (content, note, line_count, amount, held_at, held_by)
  VALUES (:content, :note, :lineCount, :amount, :heldAt, :heldBy)`)
const heldById = statement<[number], { content: string }>('SELECT content FROM held_sale WHERE id = ?')
const dropHeld = statement<[number], never>('DELETE FROM held_sale WHERE id = ?')
const allHeld = statement<[], HeldSale>(`
  SELECT h.id, h.note, ifnull(p.name, '') AS partnerName, h.line_count AS lineCount, h.amount, h.held_at AS heldAt,
    u.name AS heldBy
  FROM held_sale h JOIN user u ON u.id = h.held_by LEFT JOIN partner p ON p.id = json_extract(h.content, '$.partnerId')
  ORDER BY h.id DESC`)
const countHeld = statement<[], { count: number }>('SELECT count(*) AS count FROM held_sale')

export interface NewHeldSale {
  readonly cart: Cart
  readonly note: string
  readonly amount: Money
  readonly heldAt: number
  readonly heldBy: UserId
}

export function insertHeldSale(db: WritableDb, { cart, ...row }: NewHeldSale): HeldSaleId {
  const { lastInsertRowid } = insertHeld(db).run({
    ...row,
    content: JSON.stringify(cart),
    lineCount: cart.lines.length,
  })
  return makeId(Number(lastInsertRowid))
}

export function findHeldCart(db: ReadableDb, id: HeldSaleId): Cart | null {
  const row = heldById(db).get(id)
  return row === undefined ? null : (JSON.parse(row.content) as Cart)
}

export function deleteHeldSale(db: WritableDb, id: HeldSaleId): void {
  dropHeld(db).run(id)
}

/** The rack, newest first. */
export function heldSales(db: ReadableDb): HeldSale[] {
  return allHeld(db).all()
}

export function heldCount(db: ReadableDb): number {
  return countHeld(db).get()?.count ?? 0
}
