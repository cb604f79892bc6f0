import type { Page } from '@playwright/test'
import { invoke } from './bridge.ts'
import { tableOf } from './steps.ts'

/** 库存列表 as it is read. */
export function stockTable(page: Page): Promise<string[][]> {
  return tableOf(page, '库存列表', ['商品', '库存', '单位', '成本价', '成本金额'])
}

/** Products and quantities of one warehouse, asked of the program. */
export async function stockIn(page: Page, name: string): Promise<string[][]> {
  const list = await invoke(page, 'warehouse.choices', {})
  const warehouses = list.ok ? (list.data as { id: number; name: string }[]) : []
  const warehouseId = warehouses.find((one) => one.name === name)?.id ?? null
  const filter = { asOf: null, search: '', categoryId: null, warehouseId, state: 'all' }
  const reply = await invoke(page, 'stock.page', {
    ...filter,
    sort: 'code',
    descending: false,
    cursor: null,
    limit: 50,
  })
  const { rows } = reply.ok ? (reply.data as { rows: { name: string; quantity: number }[] }) : { rows: [] }
  return rows.filter((row) => row.quantity !== 0).map((row) => [row.name, String(row.quantity / 10_000)])
}
