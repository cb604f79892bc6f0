import type { TableText } from '#shared/contract/table-file.ts'

/** A table of goods with stock, rows `from` to `to`: every row makes a product, its keys, audit and a line of 期初. */
export function goodsTable(from: number, to: number): TableText {
  const rows = Array.from({ length: to - from }, (_one, index) => {
    const number = String(from + index).padStart(5, '0')
    return [`K${number}`, `商品${number}`, '个', '饮料/水', '1.05', '2.00', '3', 'A-1']
  })
  return [['编码', '名称', '单位', '分类', '进价', '零售价', '期初数量', '货位'], ...rows]
}
