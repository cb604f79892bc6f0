import type { GoodsEntry } from '#shared/domain/import/trade-row.ts'

/** Goods the books do not know, as the rows of a table name them: one product, however many rows there are of it. */
export interface NewGoods {
  readonly name: string
  readonly spec: string
  /** What the first row counts in; empty: it does not say. */
  readonly unit: string
  barcode: string
  code: string
}

/**
 * Which rows name the same new goods, as the books would find them: by barcode, by code, else by name and spec where
 * neither says that they are different ones.
 */
export class NewGoodsList {
  private readonly coded = new Map<string, NewGoods>()
  private readonly named = new Map<string, NewGoods[]>()

  /** The goods of a row, new ones for the first. */
  of(entry: GoodsEntry): NewGoods {
    const goods = this.found(entry) ?? this.added(entry)
    if (this.isSignOf(goods, entry.barcode)) goods.barcode ||= entry.barcode
    if (this.isSignOf(goods, entry.code)) goods.code ||= entry.code
    return goods
  }

  /** A code belongs to the goods that had it first. */
  private isSignOf(goods: NewGoods, sign: string): boolean {
    if (sign !== '' && !this.coded.has(sign)) this.coded.set(sign, goods)
    return this.coded.get(sign) === goods
  }

  private found(entry: GoodsEntry): NewGoods | undefined {
    const alike = (one: string, other: string) => one === '' || other === '' || one === other
    return (
      this.coded.get(entry.barcode) ??
      this.coded.get(entry.code) ??
      this.named
        .get(nameOf(entry))
        ?.find((goods) => alike(goods.barcode, entry.barcode) && alike(goods.code, entry.code))
    )
  }

  private added({ name, spec, unit }: GoodsEntry): NewGoods {
    const goods = { name, spec, unit, barcode: '', code: '' }
    this.named.set(nameOf(goods), [...(this.named.get(nameOf(goods)) ?? []), goods])
    return goods
  }
}

function nameOf({ name, spec }: Pick<GoodsEntry, 'name' | 'spec'>): string {
  return JSON.stringify([name.toLowerCase(), spec.toLowerCase()])
}
