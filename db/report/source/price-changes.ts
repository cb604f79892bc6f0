import { priceChange } from '#shared/domain/price/striking-change.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { addDays, businessDate, businessDateOf } from '#shared/kernel/business-date.ts'
import type { PriceLevelId, ProductId } from '#shared/kernel/id.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import type { ProductImage } from '../../repository/product-image.ts'
import { categoryPaths } from './category-paths.ts'
import type { FactRow, SourceOf } from './source.ts'

interface Edited {
  readonly id: number
  readonly productId: ProductId
  readonly at: number
  readonly doneBy: string
  readonly code: string
  readonly name: string
  readonly spec: string
  /** Images of the product, as JSON. */
  readonly before: string | null
  readonly after: string
}

interface Asked {
  readonly since: number
  readonly until: number
  readonly productId: ProductId | null
  /** Empty: of any category, or none. */
  readonly path: string
  readonly pathEnd: string
}

// Images are long: only those written around the days asked for are read.
const edited = statement<[Asked], Edited>(`
  SELECT a.id, p.id AS productId, a.at, u.name AS doneBy, p.code, p.name, p.spec, a.after,
    (SELECT b.after FROM audit_entry b WHERE b.entity = 'product' AND b.entity_id = a.entity_id AND b.id < a.id
     ORDER BY b.id DESC LIMIT 1) AS before
  FROM audit_entry a JOIN product p ON p.id = a.entity_id JOIN user u ON u.id = a.user_id
  LEFT JOIN category c ON c.id = p.category_id
  WHERE a.entity = 'product' AND a.action <> 'product.create' AND a.at BETWEEN :since AND :until
    AND (:productId IS NULL OR p.id = :productId) AND (:path = '' OR (c.path >= :path AND c.path < :pathEnd))
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

function pricesOf(json: string, words: Words): readonly ImagePrice[] {
  // Written by the program itself, under the hash of the log.
  const { purchasePrice, units, prices } = JSON.parse(json) as ProductImage
  return [
    ...(purchasePrice === null
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

type Key =
  | 'date'
  | 'code'
  | 'name'
  | 'spec'
  | 'unit'
  | 'price'
  | 'before'
  | 'after'
  | 'difference'
  | 'change'
  | 'doneBy'

function rowsOf({ id, productId, at, before, after, ...cells }: Edited, words: Words): FactRow<Key>[] {
  if (before === null || before === after) return []
  const [old, now] = [pricesOf(before, words), pricesOf(after, words)]
  const gone = old.filter(({ key }) => !now.some((one) => one.key === key))
  return [...now, ...gone].flatMap(({ key, word, unit }): FactRow<Key>[] => {
    const [was, is] = [old, now].map((all) => all.find((one) => one.key === key)?.price ?? null)
    if (was === undefined || is === undefined || was === is) return []
    const prices = { before: was, after: is, ...changeOf(was, is) }
    return [
      {
        key: `${id} ${key}`,
        cells: { ...cells, date: businessDateOf(at, 0), unit, price: word, ...prices },
        target: { to: 'product', id: productId },
      },
    ]
  })
}

/** Of a price that was set for the first time, or taken away, there is no difference. */
function changeOf(was: UnitPrice | null, is: UnitPrice | null) {
  if (was === null || is === null) return { difference: null, change: null }
  return { difference: is - was, change: priceChange(is, was) }
}

const NEVER = businessDate('1970-01-02')

/** Newest first. */
function* changes(db: ReadableDb, question: ReportQuestion): Iterable<FactRow<Key>> {
  const { from, to, productId } = question
  const words = new Map(
    levels(db)
      .all()
      .map(({ id, word }) => [id, word]),
  )
  // Days of the calendar here, a day more at either end than any place on earth is apart.
  const since = Date.parse(addDays(from ?? NEVER, -1))
  const until = Date.parse(addDays(to, 2))
  for (const one of edited(db).iterate({ since, until, productId, ...categoryPaths(db, question) })) {
    const on = businessDateOf(one.at, 0)
    if ((from === null || on >= from) && on <= to) yield* rowsOf(one, words)
  }
}

export const priceChanges: SourceOf<'priceChanges'> = {
  facts: (db, question) => ({ rows: [...changes(db, question)] }),
  lastDate(db, question) {
    const [last] = changes(db, { ...question, from: null, to: question.today })
    return last === undefined ? null : businessDate(String(last.cells.date))
  },
}
