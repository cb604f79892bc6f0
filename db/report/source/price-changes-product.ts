import type { PriceLevelId } from '#shared/kernel/id.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import type { ProductImage } from '../../repository/product-image.ts'
import { changedPrices, IS_ASKED, type AskedEdits, type EditedProduct, type PriceEdit } from './price-edit.ts'

interface Edited extends EditedProduct {
  readonly entry: number
  readonly at: number
  readonly doneBy: string
  /** Images of the product, as JSON. */
  readonly before: string | null
  readonly after: string
}

// Images are long: only those written around the days asked for are read.
const edited = statement<[Omit<AskedEdits, 'seesCost'>], Edited>(`
  SELECT a.id AS entry, p.id, a.at, u.name AS doneBy, p.code, p.name, p.spec, a.after,
    (SELECT b.after FROM audit_entry b WHERE b.entity = 'product' AND b.entity_id = a.entity_id AND b.id < a.id
     ORDER BY b.id DESC LIMIT 1) AS before
  FROM audit_entry a JOIN product p ON p.id = a.entity_id JOIN user u ON u.id = a.user_id
  LEFT JOIN category c ON c.id = p.category_id
  WHERE a.entity = 'product' AND a.action <> 'product.create' AND a.at BETWEEN :since AND :until AND ${IS_ASKED}
  ORDER BY a.id DESC`)
const levels = statement<[], { id: PriceLevelId; word: string }>(
  `SELECT id, iif(code LIKE 'own-%', name, code) AS word FROM price_level`,
)

/** One price of an image: 进价, or that of a level and a unit. */
interface ImagePrice {
  readonly key: string
  readonly word: string
  readonly unit: string
  readonly price: UnitPrice
}

type Words = ReadonlyMap<PriceLevelId, string>

function pricesOf(json: string, words: Words, seesCost: boolean): readonly ImagePrice[] {
  // Written by the program itself, under the hash of the log.
  const { purchasePrice, units, prices } = JSON.parse(json) as ProductImage
  return [
    ...(purchasePrice === null || !seesCost
      ? []
      : [{ key: 'purchase', word: 'purchase', unit: units[0]?.name ?? '', price: purchasePrice }]),
    ...prices.map(({ levelId, unitName, price }) => ({
      key: `${levelId} ${unitName}`,
      word: words.get(levelId) ?? '',
      unit: unitName,
      price,
    })),
  ]
}

/** Prices of products, the newest first. */
export function* productEdits(db: ReadableDb, { seesCost, ...asked }: AskedEdits): Iterable<PriceEdit> {
  const words: Words = new Map(
    levels(db)
      .all()
      .map(({ id, word }) => [id, word]),
  )
  for (const { entry, at, doneBy, before, after, ...product } of edited(db).iterate(asked)) {
    if (before === null || before === after) continue
    const [old, now] = [pricesOf(before, words, seesCost), pricesOf(after, words, seesCost)]
    for (const { key, word, unit, was, is } of changedPrices(old, now))
      yield { entry, key, at, doneBy, product, unit, price: word, was, is }
  }
}
