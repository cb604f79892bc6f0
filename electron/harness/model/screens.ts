import { businessDate } from '#shared/kernel/business-date.ts'
import { lineName } from '../oracle/facts.ts'
import { dayNumber, dayText } from '../oracle/model-shop.ts'
import type { StockOracle } from '../oracle/oracle.ts'
import { stockAt } from '../oracle/stock.ts'
import { batchesOf, MODEL_PLACES } from '../oracle/model-shop.ts'
import { Figures, firstDifference } from './figures.ts'
import type { ModelBooks } from './model-books.ts'

/** What the program answers when it is asked for stock as of any day, and for documents, beside the oracle. */
export async function screenDifference(books: ModelBooks, oracle: StockOracle): Promise<string | null> {
  const [found, expected] = [new Figures(), new Figures()]
  const today = dayNumber(oracle.state.today)
  for (let day = 0; day <= today; day += 1) {
    await addStockShown(books, found, dayText(day))
    addStockAsOf(oracle, expected, books.products.keys(), dayText(day))
  }
  await addDocumentsShown(books, found)
  addDocuments(oracle, expected)
  return firstDifference(found, expected)
}

async function addStockShown({ api, warehouses }: ModelBooks, figures: Figures, date: string): Promise<void> {
  const list = (warehouseId: Parameters<typeof api.stock.totals>[0]['warehouseId']) =>
    api.stock.page({
      ...{ sort: 'code', descending: false, cursor: null, limit: 50 },
      ...{ asOf: businessDate(date), search: '', categoryId: null, warehouseId, state: 'all' },
    })
  for (const { name, quantity, value } of (await list(null)).rows) {
    figures.add(`${name} on ${date}`, quantity)
    figures.add(`${name} worth on ${date}`, value ?? 0)
  }
  for (const [place, id] of warehouses)
    for (const { name, quantity } of (await list(id)).rows) figures.add(`${name}@${place} on ${date}`, quantity)
}

function addStockAsOf(oracle: StockOracle, figures: Figures, products: Iterable<string>, date: string): void {
  const endOfDay = { date, key: Number.MAX_SAFE_INTEGER }
  for (const product of products) {
    const steps = oracle.valued.steps.filter(
      ({ movement }) => movement.line.product === product && movement.document.date <= date,
    )
    figures.add(`${product} on ${date}`, steps.at(-1)?.after.quantity ?? 0n)
    figures.add(`${product} worth on ${date}`, steps.at(-1)?.after.value ?? 0n)
    for (const warehouse of MODEL_PLACES)
      for (const batch of batchesOf(product))
        figures.add(
          `${product}@${warehouse} on ${date}`,
          stockAt(oracle.posted, { product, warehouse, batch }, endOfDay),
        )
  }
}

async function addDocumentsShown({ api, documents }: ModelBooks, figures: Figures): Promise<void> {
  for (const [name, { id }] of documents)
    for (const { lineNumber, cost, trueUp, provisionalQuantity } of (await api.document.get({ id })).lines) {
      figures.add(`cost of ${name}/${lineNumber}`, cost ?? 0)
      figures.add(`true-up of ${name}/${lineNumber}`, trueUp ?? 0)
      figures.add(`provisional of ${name}/${lineNumber}`, provisionalQuantity)
    }
}

function addDocuments(oracle: StockOracle, figures: Figures): void {
  for (const document of oracle.posted)
    for (const line of document.lines) {
      const name = lineName(document, line)
      figures.add(`cost of ${name}`, oracle.value(name))
      figures.add(`provisional of ${name}`, oracle.valued.provisional(name))
    }
  for (const { issue, amount } of oracle.valued.trueUps) figures.add(`true-up of ${issue}`, amount)
}
