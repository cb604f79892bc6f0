import type { ProductId } from '#shared/kernel/id.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'

export interface EditedProduct {
  readonly id: ProductId
  readonly code: string
  readonly name: string
  readonly spec: string
}

/** One price that an entry of the audit log set, changed or took away. */
export interface PriceEdit {
  /** Of the audit log. */
  readonly entry: number
  /** Of the price within the entry. */
  readonly key: string
  readonly at: number
  readonly doneBy: string
  readonly product: EditedProduct
  readonly unit: string
  /** `purchase`, the code of a level, or the name of a level of one's own or of a 价格表. */
  readonly price: string
  readonly was: UnitPrice | null
  readonly is: UnitPrice | null
}

/** Which entries are read. */
export interface AskedEdits {
  readonly since: number
  readonly until: number
  readonly productId: ProductId | null
  /** Empty: of any category, or none. */
  readonly path: string
  readonly pathEnd: string
  /** Without it 进价 is left out. */
  readonly seesCost: boolean
}

/** SQL: product `p` with its category `c` is asked for. */
export const IS_ASKED = `(:productId IS NULL OR p.id = :productId) AND (:path = '' OR (c.path >= :path AND c.path < :pathEnd))`

interface Priced {
  readonly key: string
  readonly price: UnitPrice
}

/** What differs between two images: all that is there now, then what is gone. */
export function changedPrices<One extends Priced>(
  before: readonly One[],
  after: readonly One[],
): (One & Pick<PriceEdit, 'was' | 'is'>)[] {
  const priceIn = (all: ReadonlyMap<string, One>, key: string) => all.get(key)?.price ?? null
  const [old, now] = [before, after].map((all) => new Map(all.map((one) => [one.key, one])))
  const gone = before.filter(({ key }) => now?.has(key) !== true)
  return [...after, ...gone].flatMap((one) => {
    if (old === undefined || now === undefined) return []
    const [was, is] = [priceIn(old, one.key), priceIn(now, one.key)]
    return was === is ? [] : [{ ...one, was, is }]
  })
}
