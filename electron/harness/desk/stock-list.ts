import { businessDate } from '#shared/kernel/business-date.ts'
import type { Figures } from '../model/figures.ts'
import { sum } from '../oracle/arithmetic.ts'
import type { DeskBooks } from './books.ts'
import { GOODS } from './commands.ts'
import { openOf } from './orders.ts'
import type { DeskOracle } from './oracle.ts'

/* 库存 as its list shows it: now with 占用, 在途 and 可用, and as of a day before with what was there at its end. */

export function addOracleStock(figures: Figures, oracle: DeskOracle, day: string): void {
  const { stock, documents } = oracle
  const open = (type: 'purchaseOrder' | 'salesOrder', product: string) =>
    sum(
      [...oracle.orders.values()]
        .filter((order) => order.type === type && oracle.document(order.document).reversedBy === null)
        .flatMap((order) => order.lines.filter((line) => line.product === product).map((line) => ({ order, line })))
        .map(({ order, line }) => openOf(documents, order, line)),
    )
  for (const product of GOODS) {
    const { quantity } = stock.pool(product)
    figures.add(`listed quantity of ${product}`, quantity)
    figures.add(`reserved of ${product}`, open('salesOrder', product))
    figures.add(`on order of ${product}`, open('purchaseOrder', product))
    figures.add(`available of ${product}`, quantity - open('salesOrder', product))
    const last = stock.valued.steps
      .filter(({ movement }) => movement.line.product === product && movement.document.date <= day)
      .at(-1)
    figures.add(`${product} on ${day}`, last?.after.quantity ?? 0n)
    figures.add(`${product} worth on ${day}`, last?.after.value ?? 0n)
  }
}

export async function addProgramStock(figures: Figures, { api }: DeskBooks, day: string): Promise<void> {
  const list = async (asOf: string | null) =>
    (
      await api.stock.page({
        ...{ sort: 'code', descending: false, cursor: null, limit: 50 },
        ...{
          asOf: asOf === null ? null : businessDate(asOf),
          search: '',
          categoryId: null,
          warehouseId: null,
          state: 'all',
        },
      })
    ).rows
  for (const { name, quantity, reserved, onOrder, available } of await list(null)) {
    figures.add(`listed quantity of ${name}`, quantity)
    figures.add(`reserved of ${name}`, reserved ?? 0)
    figures.add(`on order of ${name}`, onOrder ?? 0)
    figures.add(`available of ${name}`, available ?? 0)
  }
  for (const { name, quantity, value } of await list(day)) {
    figures.add(`${name} on ${day}`, quantity)
    figures.add(`${name} worth on ${day}`, value ?? 0)
  }
}
