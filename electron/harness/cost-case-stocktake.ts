import { parseQuantity, quantityToText, quantity } from '#shared/kernel/quantity.ts'
import { must } from './cost-case-compare.ts'
import type { PostStep } from './cost-case-format.ts'
import type { CaseDocument, CaseRun } from './cost-case-runner.ts'
import type { LineText } from './shop.ts'

/**
 * A stocktake of a case: counted quantities against what the books say on that day, posted as one gain and one loss
 * (R23). Gains come first, so that goods exchanged between batches are never missing (R11).
 */
export async function postStocktake(run: CaseRun, { date, lines }: PostStep): Promise<readonly CaseDocument[]> {
  const gains: { line: string; text: LineText }[] = []
  const losses: { line: string; text: LineText }[] = []
  for (const [index, { product, warehouse = '', batch, counted = '0' }] of lines.entries()) {
    const book = await bookQuantity(run, product, warehouse, batch)
    const difference = must(parseQuantity(counted), counted) - book
    if (difference === 0) continue
    const text = {
      product,
      quantity: quantityToText(quantity(Math.abs(difference))),
      ...(batch === undefined ? {} : { batch }),
    }
    ;(difference > 0 ? gains : losses).push({ line: String(index + 1), text })
  }
  const documents: CaseDocument[] = []
  for (const [type, group] of [['gain', gains] as const, ['loss', losses] as const]) {
    if (group.length === 0) continue
    const row = await run.shop.post(
      type,
      date,
      group.map(({ text }) => text),
      lines[0]?.warehouse,
    )
    documents.push({ row, lines: new Map(group.map(({ line }, index) => [line, index + 1])) })
  }
  return documents
}

async function bookQuantity(run: CaseRun, product: string, warehouse: string, batch?: string): Promise<number> {
  const [{ id: productId }, warehouseId] = [await run.shop.product(product), await run.shop.warehouse(warehouse)]
  if (batch !== undefined) {
    const batches = await run.shop.api.stock.batches({ productId, warehouseId })
    return batches.find((one) => one.code === batch)?.quantity ?? 0
  }
  const { warehouses } = await run.shop.api.stock.card({ productId })
  return warehouses.find((one) => one.warehouseId === warehouseId)?.quantity ?? 0
}
