import type { ProductId, WarehouseId } from '#shared/kernel/id.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { QUANTITY_SCALE } from '#shared/kernel/quantity.ts'
import type { Article } from './articles.ts'

type Moving = Pick<DocumentContent, 'type' | 'warehouseId' | 'toWarehouseId' | 'lines'>

/** What the story believes is on the shelves, in whole base units, so that it never tries to sell what is not there. */
export class Shelves {
  private readonly units = new Map<string, number>()

  of(article: Article, warehouse: WarehouseId): number {
    return this.units.get(keyOf(article.image.id, warehouse)) ?? 0
  }

  /** A document goes through (`sign` 1) or is voided (−1). */
  apply(content: Moving, articles: readonly Article[], sign: 1 | -1): void {
    const { direction } = documentDefinition(content.type)
    const goal = content.toWarehouseId ?? null
    if (direction === 'in') this.move(content, content.warehouseId, articles, sign)
    if (direction === 'out' || direction === 'between') this.move(content, content.warehouseId, articles, 0 - sign)
    if (direction === 'between' && goal !== null) this.move(content, goal, articles, sign)
  }

  /** What a count found is what is there. */
  found(article: Article, warehouse: WarehouseId, units: number): void {
    this.units.set(keyOf(article.image.id, warehouse), units)
  }

  private move({ lines }: Moving, warehouse: WarehouseId, articles: readonly Article[], way: number): void {
    for (const line of lines) {
      const ratio = articles
        .find(({ image }) => image.id === line.productId)
        ?.image.units.find(({ unitId }) => unitId === line.unitId)?.ratio
      if (ratio === undefined) throw new Error(`product ${line.productId} is not of these books`)
      const key = keyOf(line.productId, warehouse)
      this.units.set(
        key,
        (this.units.get(key) ?? 0) + way * mulDiv([line.quantity, ratio], [QUANTITY_SCALE, QUANTITY_SCALE]),
      )
    }
  }
}

function keyOf(product: ProductId, warehouse: WarehouseId): string {
  return `${product}/${warehouse}`
}
