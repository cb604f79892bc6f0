import type { Warehouse } from '#shared/contract/warehouse.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'

/** Columns of 仓库; the value leaves with the cost permission or Ctrl+H. */
export function warehouseColumns({ terms, warehouse: words }: AllTexts, showsValue: boolean): ListColumn<Warehouse>[] {
  const value: ListColumn<Warehouse> = {
    key: 'stockValue',
    title: words.stockValue,
    width: 130,
    align: 'right',
    grow: 0,
    sort: 'stockValue',
    emphasised: true,
    text: ({ stockValue }) => (stockValue === null ? '' : formatMoney(stockValue)),
  }
  return [
    { key: 'code', title: terms.code, width: 80, grow: 0, tone: 'third', sort: 'code', text: ({ code }) => code },
    {
      key: 'name',
      title: terms.name,
      width: 170,
      min: 110,
      grow: 2,
      sort: 'name',
      emphasised: true,
      text: ({ name }) => name,
    },
    { key: 'address', title: words.address, width: 200, min: 90, grow: 2, priority: 2, text: ({ address }) => address },
    {
      key: 'products',
      title: words.products,
      width: 110,
      align: 'right',
      grow: 0,
      sort: 'products',
      text: ({ productCount }) => words.kinds(String(productCount)),
    },
    ...(showsValue ? [value] : []),
    {
      key: 'state',
      title: terms.state,
      width: 86,
      grow: 0,
      text: ({ enabled }) => (enabled ? terms.enabled : terms.disabled),
    },
    { key: 'remark', title: terms.remark, width: 160, tone: 'third', priority: 3, text: ({ remark }) => remark },
  ]
}
