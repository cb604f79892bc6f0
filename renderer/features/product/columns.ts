import type { ProductRow } from '#shared/contract/product.ts'
import type { ExportColumn } from '#shared/contract/table-export.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { formatUnitPrice, type UnitPrice } from '#shared/kernel/unit-price.ts'
import { stockLimits } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'

const price = (value: UnitPrice | null) => (value === null ? '' : formatUnitPrice(value))

/** In a file the unit has its larger one beside it: whoever reads it knows what a case of the documents is. */
export function unitColumns({ product: { list: words } }: AllTexts): ExportColumn[] {
  return (['unit', 'bigUnit', 'ratio'] as const).map((key) => ({ key, heading: words[key], width: 8 }))
}

/** Columns of the product list; the purchase price leaves with the other costs. */
export function productColumns({ product: { list: words } }: AllTexts, showCost: boolean): ListColumn<ProductRow>[] {
  const purchase: ListColumn<ProductRow> = {
    key: 'purchasePrice',
    title: words.purchasePrice,
    width: 92,
    align: 'right',
    priority: 4,
    text: (row) => price(row.purchasePrice),
  }
  return [
    {
      key: 'code',
      title: words.code,
      width: 84,
      tone: 'third',
      sort: 'code',
      priority: 3,
      grow: 0.5,
      text: (row) => row.code,
    },
    { key: 'name', title: words.name, width: 240, min: 220, sort: 'name', grow: 4, text: (row) => row.name },
    { key: 'spec', title: words.spec, width: 84, tone: 'second', priority: 2, text: (row) => row.spec },
    {
      key: 'category',
      title: words.category,
      width: 92,
      tone: 'second',
      priority: 6,
      text: (row) => row.categoryName,
    },
    { key: 'barcode', title: words.barcode, width: 122, tone: 'third', priority: 5, text: (row) => row.barcode },
    { key: 'brand', title: words.brand, width: 76, tone: 'second', priority: 8, text: (row) => row.brand },
    {
      key: 'stock',
      title: words.stock,
      width: 84,
      align: 'right',
      sort: 'stock',
      text: (row) => formatQuantity(row.stock),
    },
    { key: 'unit', title: words.unit, width: 56, tone: 'second', grow: 0.5, text: (row) => row.unitName },
    {
      key: 'range',
      title: words.range,
      width: 100,
      align: 'right',
      tone: 'second',
      priority: 7,
      text: (row) => stockLimits(row.minimumStock, row.maximumStock),
    },
    ...(showCost ? [purchase] : []),
    {
      key: 'retailPrice',
      title: words.retailPrice,
      width: 88,
      align: 'right',
      emphasised: true,
      text: (row) => price(row.retailPrice),
    },
  ]
}
