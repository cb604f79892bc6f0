import { eq, sql } from 'drizzle-orm'
import type { Partner, PartnerContent, PartnerHit, PartnerStanding } from '#shared/contract/partner.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { id as makeId, type PartnerId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { tenderStanding } from '../report/open-entries.ts'
import { partnerBalance } from '../ledger/partner-ledger.ts'
import { partner } from '../schema/partner.ts'
import { sortKey } from '../search/pinyin.ts'
import { rankedSearch } from '../search/ranked-search.ts'
import { indexAgain, indexForSearch, type Searchable } from '../search/search-index.ts'
import { nextCode, noteCode } from './code-series.ts'
import { insertPartnerRow } from './partner-insert.ts'
import { assertPriceLevel } from './price-level.ts'

type Flag = 'isSupplier' | 'isCustomer' | 'isWalkIn' | 'enabled'
type PartnerRecord = Omit<Partner, Flag> & Record<Flag, number>

const byId = statement<[number], PartnerRecord>(`
  SELECT id, code, name, is_supplier AS isSupplier, is_customer AS isCustomer, is_walk_in AS isWalkIn, contact, phone, address,
    tax_number AS taxNumber, bank_name AS bankName, bank_account AS bankAccount, price_level_id AS priceLevelId,
    credit_limit AS creditLimit, term_days AS termDays, remark, enabled, version FROM partner WHERE id = ?`)
const codeHolder = statement<[string, number], { name: string }>('SELECT name FROM partner WHERE code = ? AND id <> ?')

export function findPartner(db: ReadableDb, id: PartnerId): Partner | null {
  const record = byId(db).get(id)
  if (record === undefined) return null
  const { isSupplier, isCustomer, isWalkIn, enabled, ...rest } = record
  return {
    ...rest,
    isSupplier: isSupplier === 1,
    isCustomer: isCustomer === 1,
    isWalkIn: isWalkIn === 1,
    enabled: enabled === 1,
  }
}

const named = statement<[string], { id: PartnerId }>(
  'SELECT id FROM partner WHERE name = ? AND is_walk_in = 0 AND merged_into IS NULL ORDER BY enabled DESC, id LIMIT 1',
)

/** Who is called exactly this, disabled ones last; null: nobody. */
export function findNamed(db: ReadableDb, name: string): Partner | null {
  const found = named(db).get(name)
  return found === undefined ? null : stored(db, found.id)
}

const walkIn = statement<[], { id: PartnerId }>('SELECT id FROM partner WHERE is_walk_in = 1 ORDER BY id LIMIT 1')

/** 散客; null while these books have none. */
export function findWalkIn(db: ReadableDb): Partner | null {
  const found = walkIn(db).get()
  return found === undefined ? null : stored(db, found.id)
}

const NAME_ONLY: Omit<PartnerContent, 'name' | 'isSupplier' | 'isCustomer'> = {
  code: '',
  contact: '',
  phone: '',
  address: '',
  taxNumber: '',
  bankName: '',
  bankAccount: '',
  priceLevelId: null,
  creditLimit: null,
  termDays: 0,
  remark: '',
}

export function insertWalkIn(db: WritableDb, name: string): Partner {
  return insertPartner(db, { ...NAME_ONLY, isSupplier: false, isCustomer: true, name }, true)
}

export function insertNamed(db: WritableDb, name: string, side: 'supplier' | 'customer'): Partner {
  return insertPartner(db, { ...NAME_ONLY, isSupplier: side === 'supplier', isCustomer: side === 'customer', name })
}

/** @throws AppError DUPLICATE (code), NOT_FOUND (price level) */
export function insertPartner(db: WritableDb, content: PartnerContent, isWalkIn = false): Partner {
  const code = content.code === '' ? nextCode(db, 'partner', 4) : content.code
  noteCode(db, 'partner', code)
  assertCodeFree(db, code, 0)
  assertPriceLevel(db, content.priceLevelId)
  const { lastInsertRowid } = insertPartnerRow(db).run({ ...content, code, isWalkIn, pinyin: sortKey(content.name) })
  const one = stored(db, makeId<'partner'>(Number(lastInsertRowid)))
  indexForSearch(db, 'partner', one.id, searchableOf(one))
  return one
}

export function updatePartner(db: WritableDb, id: PartnerId, content: PartnerContent): Partner {
  noteCode(db, 'partner', content.code)
  assertCodeFree(db, content.code, id)
  assertPriceLevel(db, content.priceLevelId)
  db.orm
    .update(partner)
    .set({ ...content, pinyin: sortKey(content.name), version: sql`version + 1` })
    .where(eq(partner.id, id))
    .run()
  const one = stored(db, id)
  indexAgain(db, 'partner', id, searchableOf(one))
  return one
}

export function setPartnerEnabled(db: WritableDb, id: PartnerId, enabled: boolean): Partner {
  db.orm
    .update(partner)
    .set({ enabled, version: sql`version + 1` })
    .where(eq(partner.id, id))
    .run()
  return stored(db, id)
}

function assertCodeFree(db: ReadableDb, code: string, self: number): void {
  const holder = codeHolder(db).get(code, self)
  if (holder !== undefined)
    throw new AppError('DUPLICATE', { entity: 'partner', field: 'code', value: code, holder: holder.name })
}

function searchableOf({ name, contact, code, phone }: Partner): Searchable {
  return { name, words: [contact], code, barcodes: [], phone }
}

function stored(db: ReadableDb, id: PartnerId): Partner {
  const found = findPartner(db, id)
  if (found === null) throw new AppError('NOT_FOUND', { entity: 'partner', id })
  return found
}

const someOfSide = {
  supplier: statement<[number], { id: PartnerId }>(
    'SELECT id FROM partner WHERE enabled = 1 AND is_supplier = 1 ORDER BY pinyin LIMIT ?',
  ),
  customer: statement<[number], { id: PartnerId }>(
    'SELECT id FROM partner WHERE enabled = 1 AND is_customer = 1 ORDER BY pinyin LIMIT ?',
  ),
}

/** Ranked search of enabled partners of one side; an empty text gives the first ones by name. */
export function searchPartners(
  db: ReadableDb,
  text: string,
  side: 'supplier' | 'customer',
  limit: number,
): PartnerHit[] {
  const ranks = rankedSearch(db, 'partner', text, limit)
  const ids =
    text === ''
      ? someOfSide[side](db)
          .all(limit)
          .map(({ id }) => id)
      : [...ranks.keys()].map((one) => makeId<'partner'>(one))
  return ids
    .map((id) => stored(db, id))
    .filter((one) => one.enabled && (side === 'supplier' ? one.isSupplier : one.isCustomer))
    .slice(0, limit)
    .map(({ id, code, name, contact, phone, isWalkIn }) => ({ id, code, name, contact, phone, isWalkIn }))
}

/** 上次进货, 上次拿货: goods that came or went and still count. What was only ordered did neither, money is no 拿货. */
const GOODS = { supplier: `'purchaseReceipt'`, customer: `'salesShipment', 'retailSale'` }
const goodsOf = (side: keyof typeof GOODS, column: string) =>
  `SELECT ${column} FROM document d WHERE d.partner_id = ? AND d.type IN (${GOODS[side]}) AND d.reverses_document_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id)`
const sincePerSide = (side: keyof typeof GOODS) =>
  statement<[number, string], { count: number }>(`${goodsOf(side, 'count(*) AS count')} AND d.business_date >= ?`)
const lastPerSide = (side: keyof typeof GOODS) =>
  statement<[number], { date: string | null }>(goodsOf(side, 'max(d.business_date) AS date'))
const recentDocuments = { supplier: sincePerSide('supplier'), customer: sincePerSide('customer') }
const lastDocument = { supplier: lastPerSide('supplier'), customer: lastPerSide('customer') }

/** @param since first day of the documents that are counted */
export function partnerStanding(
  db: ReadableDb,
  id: PartnerId,
  side: 'supplier' | 'customer',
  since: BusinessDate,
): Omit<PartnerStanding, 'orderedAmount' | 'oldestDebtOn' | 'overdueAmount'> {
  const one = stored(db, id)
  return {
    id,
    name: one.name,
    balance: partnerBalance(db, id, side === 'supplier' ? 'payable' : 'receivable'),
    creditLimit: one.creditLimit,
    termDays: one.termDays,
    lastDocumentDate: lastDocument[side](db).get(id)?.date ?? null,
    documentCount: recentDocuments[side](db).get(id, since)?.count ?? 0,
    isWalkIn: one.isWalkIn,
    ...tenderStanding(db, id, side === 'supplier' ? 'payable' : 'receivable'),
  }
}
