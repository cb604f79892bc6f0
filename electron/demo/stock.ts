import type { ProductId, WarehouseId } from '#shared/kernel/id.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { QUANTITY_SCALE } from '#shared/kernel/quantity.ts'
import type { Article } from './articles.ts'

/** What the story believes is on the shelves, in whole base units, so that it never tries to sell what is not there. */
export class Shelves {
  private readonly units = new Map<string, number>()

  of(article: Article, warehouse: WarehouseId): number {
    return this.units.get(keyOf(article.image.id, warehouse)) ?? 0
  }

  /** A document goes through (`sign` 1) or is voided (−1). */
  apply(content: DocumentContent, articles: readonly Article[], sign: 1 | -1): void {
    const way = content.type === 'salesShipment' ? -sign : sign
    for (const line of content.lines) {
      const ratio = articles
        .find(({ image }) => image.id === line.productId)
        ?.image.units.find(({ unitId }) => unitId === line.unitId)?.ratio
      if (ratio === undefined) throw new Error(`product ${line.productId} is not of these books`)
      const key = keyOf(line.productId, content.warehouseId)
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
