import type { ProductId, WarehouseId } from '#shared/kernel/id.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { quantity, QUANTITY_SCALE, type Quantity } from '#shared/kernel/quantity.ts'
import type { Article } from './articles.ts'

type Moving = Pick<DocumentContent, 'type' | 'warehouseId' | 'toWarehouseId' | 'lines'>

/** What the story believes is on the shelves, so that it never tries to sell what is not there. */
export class Shelves {
  private readonly quantities = new Map<string, number>()

  /** In whole base units. */
  of(article: Article, warehouse: WarehouseId): number {
    return Math.floor(this.exactly(article, warehouse) / QUANTITY_SCALE)
  }

  exactly(article: Article, warehouse: WarehouseId): Quantity {
    return quantity(this.quantities.get(keyOf(article.image.id, warehouse)) ?? 0)
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
  found(article: Article, warehouse: WarehouseId, there: Quantity): void {
    this.quantities.set(keyOf(article.image.id, warehouse), there)
  }

  private move({ lines }: Moving, warehouse: WarehouseId, articles: readonly Article[], way: number): void {
    for (const line of lines) {
      const ratio = articles
        .find(({ image }) => image.id === line.productId)
        ?.image.units.find(({ unitId }) => unitId === line.unitId)?.ratio
      if (ratio === undefined) throw new Error(`product ${line.productId} is not of these books`)
      const key = keyOf(line.productId, warehouse)
      const moved = mulDiv([line.quantity, ratio], [QUANTITY_SCALE])
      this.quantities.set(key, (this.quantities.get(key) ?? 0) + way * moved)
    }
  }
}

function keyOf(product: ProductId, warehouse: WarehouseId): string {
  return `${product}/${warehouse}`
}
