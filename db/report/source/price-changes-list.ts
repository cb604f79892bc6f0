import type { PriceListContent } from '#shared/contract/price.ts'
import type { ProductId, UnitId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { changedPrices, IS_ASKED, type AskedEdits, type EditedProduct, type PriceEdit } from './price-edit.ts'

interface Edited {
  readonly entry: number
  readonly at: number
  readonly doneBy: string
  /** Images of the list, as JSON; null: it was made by this entry. */
  readonly before: string | null
  readonly after: string
}

const edited = statement<[Pick<AskedEdits, 'since' | 'until'>], Edited>(`
  SELECT a.id AS entry, a.at, u.name AS doneBy, a.after,
    (SELECT b.after FROM audit_entry b WHERE b.entity = 'priceList' AND b.entity_id = a.entity_id AND b.id < a.id
     ORDER BY b.id DESC LIMIT 1) AS before
  FROM audit_entry a JOIN user u ON u.id = a.user_id
  WHERE a.entity = 'priceList' AND a.at BETWEEN :since AND :until ORDER BY a.id DESC`)
type Asked = Omit<AskedEdits, 'seesCost' | 'since' | 'until'> & { readonly id: ProductId; readonly unitId: UnitId }
const goods = statement<[Asked], EditedProduct & { readonly unit: string }>(`
  SELECT p.id, p.code, p.name, p.spec, u.name AS unit FROM product p JOIN unit u ON u.id = :unitId
  LEFT JOIN category c ON c.id = p.category_id WHERE p.id = :id AND ${IS_ASKED}`)

type Image = Pick<PriceListContent, 'name' | 'lines'>

/** Its lines that have a price; those that are a discount on a level have none of their own. */
function pricesOf({ lines }: Image) {
  return lines.flatMap(({ productId, unitId, price }) =>
    price === null ? [] : [{ key: `${productId} ${unitId}`, productId, unitId, price }],
  )
}

/** Prices of 价格表, the newest first. */
export function* priceListEdits(db: ReadableDb, asked: AskedEdits): Iterable<PriceEdit> {
  const { since, until, seesCost: _seesCost, ...narrowed } = asked
  for (const { entry, at, doneBy, before, after } of edited(db).iterate({ since, until })) {
    // Written by the program itself, under the hash of the log.
    const now = JSON.parse(after) as Image
    const old = before === null ? [] : pricesOf(JSON.parse(before) as Image)
    for (const { key, productId, unitId, was, is } of changedPrices(old, pricesOf(now))) {
      const found = goods(db).get({ ...narrowed, id: productId, unitId })
      if (found === undefined) continue
      const { unit, ...product } = found
      yield { entry, key, at, doneBy, product, unit, price: now.name, was, is }
    }
  }
}
