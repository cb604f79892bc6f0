import { statement, type ReadableDb } from '../handle.ts'
import { findAccount } from '../repository/account.ts'
import { findBatchById } from '../repository/batch.ts'
import { billAuditImage } from '../repository/bill.ts'
import { booksImage, userImage } from '../repository/books.ts'
import { findCategory } from '../repository/category.ts'
import { findMoneyCategory } from '../repository/money-category.ts'
import { findPartner } from '../repository/partner.ts'
import { priceLevelAuditImage } from '../repository/price-level.ts'
import { priceListAuditImage } from '../repository/price-list.ts'
import { productImage } from '../repository/product-image.ts'
import { findProductLocation } from '../repository/product-location.ts'
import { findThreshold } from '../repository/threshold.ts'
import { findWarehouse } from '../repository/warehouse.ts'
import { id as makeId } from '#shared/kernel/id.ts'
import { canonicalJson } from './canonical.ts'

const lastImages = statement<[string], { id: number; after: string | null }>(`
  SELECT entity_id AS id, after FROM audit_entry WHERE id IN (
    SELECT max(id) FROM audit_entry WHERE entity = ? GROUP BY entity_id)`)
const counts = {
  product: statement<[], { count: number }>('SELECT count(*) AS count FROM product'),
  partner: statement<[], { count: number }>('SELECT count(*) AS count FROM partner'),
  warehouse: statement<[], { count: number }>('SELECT count(*) AS count FROM warehouse'),
  category: statement<[], { count: number }>('SELECT count(*) AS count FROM category'),
  user: statement<[], { count: number }>('SELECT count(*) AS count FROM user'),
  books: statement<[], { count: number }>('SELECT count(*) AS count FROM books'),
  batch: statement<[], { count: number }>('SELECT count(*) AS count FROM batch WHERE product_id IS NOT NULL'),
  bill: statement<[], { count: number }>('SELECT count(*) AS count FROM bill'),
  threshold: statement<[], { count: number }>('SELECT count(*) AS count FROM stock_threshold'),
  priceLevel: statement<[], { count: number }>(`SELECT count(*) AS count FROM price_level WHERE code LIKE 'own-%'`),
  priceList: statement<[], { count: number }>('SELECT count(*) AS count FROM price_list'),
  productLocation: statement<[], { count: number }>('SELECT count(*) AS count FROM product_location'),
  // The first ones came with the books, before there was anybody to write of; they have an audit once they were changed.
  account: statement<[], { count: number }>('SELECT count(*) AS count FROM account WHERE id > 5 OR version > 1'),
  moneyCategory: statement<[], { count: number }>(
    'SELECT count(*) AS count FROM money_category WHERE id > 11 OR version > 1',
  ),
}

const MASTERS = [
  'product',
  'partner',
  'warehouse',
  'category',
  'user',
  'books',
  'batch',
  'bill',
  'threshold',
  'priceLevel',
  'priceList',
  'productLocation',
  'account',
  'moneyCategory',
] as const

export type Master = (typeof MASTERS)[number]

/** The part of a master row the audit log keeps. Derived figures are left out. */
export function auditImage(db: ReadableDb, master: Master, id: number): unknown {
  if (master === 'product') return productImage(db, makeId<'product'>(id))
  if (master === 'partner') return findPartner(db, makeId<'partner'>(id))
  if (master === 'warehouse') return findWarehouse(db, makeId<'warehouse'>(id))
  if (master === 'user') return userImage(db, makeId<'user'>(id))
  if (master === 'books') return booksImage(db)
  if (master === 'bill') return billAuditImage(db, makeId<'bill'>(id))
  if (master === 'batch') return findBatchById(db, makeId<'batch'>(id))
  if (master === 'priceLevel') return priceLevelAuditImage(db, makeId<'priceLevel'>(id))
  if (master === 'priceList') return priceListAuditImage(db, makeId<'priceList'>(id))
  if (master === 'threshold') return findThreshold(db, makeId<'threshold'>(id))
  if (master === 'productLocation') return findProductLocation(db, makeId<'productLocation'>(id))
  if (master === 'account') return findAccount(db, makeId<'account'>(id))
  if (master === 'moneyCategory') return findMoneyCategory(db, makeId<'moneyCategory'>(id))
  const category = findCategory(db, makeId<'category'>(id))
  return category === null ? null : { id: category.id, name: category.name, parentId: category.parentId }
}

/** I12: the first master that is not what its last audit row says, or has none. */
export function mastersOffTheirAudit(db: ReadableDb): string | null {
  for (const master of MASTERS) {
    const images = lastImages(db).all(master)
    if (images.length !== counts[master](db).get()?.count) return `${master} without audit`
    for (const { id, after } of images)
      if (canonicalJson(auditImage(db, master, id)) !== after) return `${master} ${id}`
  }
  return null
}
