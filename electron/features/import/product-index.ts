import type { CellProblemCode } from '#shared/domain/import/problem.ts'
import { codesBeforeShortening, namesTheSame } from '#shared/domain/import/shortened-code.ts'
import type { GoodsEntry } from '#shared/domain/import/trade-row.ts'
import type { UnitId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import {
  allProducts,
  productOfExactBarcode,
  productOfExactCode,
  unitsOfProduct,
  type KnownProduct,
} from '#db/repository/import-lookup.ts'

/** Goods a row names, found in the books. */
export interface FoundGoods {
  readonly product: KnownProduct
  /** The unit the row names, or its barcode is bound to, or the base unit. */
  readonly unitId: UnitId
}

export interface NotFound {
  readonly key: 'barcode' | 'code' | 'name' | 'unit'
  readonly problem: CellProblemCode
}

/** Products of the books by name; codes and barcodes are asked of their indexes. */
export class ProductIndex {
  private readonly db: ReadableDb
  private readonly names = new Map<string, KnownProduct[]>()
  private readonly bare = new Map<string, KnownProduct[]>()

  constructor(db: ReadableDb) {
    this.db = db
    for (const product of allProducts(db)) {
      push(this.names, nameKey(product.name, product.spec), product)
      push(this.bare, nameKey(product.name, ''), product)
    }
  }

  ofCode(code: string): KnownProduct | null {
    return code === '' ? null : productOfExactCode(this.db, code)
  }

  /** The only product whose code is this one with zeros before it, which a spreadsheet takes off. */
  ofShortenedCode({ code, name }: Pick<GoodsEntry, 'code' | 'name'>): KnownProduct | null {
    const longer = codesBeforeShortening(code).flatMap((one) => this.ofCode(one) ?? [])
    const [product, another] = longer.filter((known) => namesTheSame(name, known.name))
    return another === undefined ? (product ?? null) : null
  }

  ofBarcode(barcode: string): (KnownProduct & { readonly unitId: UnitId }) | null {
    return barcode === '' ? null : productOfExactBarcode(this.db, barcode)
  }

  /** Of this name and spec, however letters are written. */
  ofName(name: string, spec: string): readonly KnownProduct[] {
    return this.names.get(nameKey(name, spec)) ?? []
  }

  /**
   * By barcode, code, name and spec, then by a name that only one has; a code may stand in either column. What is the
   * code of one and the barcode of another is the code, in the column of codes.
   */
  find(goods: GoodsEntry): FoundGoods | NotFound {
    const own = this.ofCode(goods.code)
    const coded = this.ofBarcode(goods.barcode) ?? this.ofBarcode(goods.code)
    const isOther = this.ofBarcode(goods.barcode) === null && own !== null && own.id !== coded?.id
    if (coded !== null && !isOther) return this.inUnit(coded, goods.unit, coded.unitId)
    const product = own ?? this.ofCode(goods.barcode) ?? this.ofShortenedCode(goods)
    if (product !== null) return this.inUnit(product, goods.unit, null)
    return this.findByName(goods)
  }

  private findByName(goods: GoodsEntry): FoundGoods | NotFound {
    const { name, spec } = goods
    const key = name !== '' ? 'name' : goods.barcode !== '' ? 'barcode' : 'code'
    if (name === '') return { key, problem: 'unknownGoods' }
    const exact = this.ofName(name, spec)
    const named = exact.length > 0 || spec !== '' ? exact : (this.bare.get(nameKey(name, '')) ?? [])
    const [product, another] = named.length > 1 ? named.filter(({ enabled }) => enabled === 1) : named
    if (product === undefined) return { key, problem: 'unknownGoods' }
    return another === undefined ? this.inUnit(product, goods.unit, null) : { key, problem: 'severalGoods' }
  }

  private inUnit(product: KnownProduct, unit: string, bound: UnitId | null): FoundGoods | NotFound {
    const units = unitsOfProduct(this.db, product.id)
    const unitId = unit === '' ? (bound ?? units[0]?.unitId) : units.find(({ name }) => name === unit)?.unitId
    return unitId === undefined ? { key: 'unit', problem: 'unknownUnit' } : { product, unitId }
  }
}

export function nameKey(name: string, spec: string): string {
  return `${name.toLowerCase()}\n${spec.toLowerCase()}`
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}
