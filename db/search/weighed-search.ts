import type { ProductId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { weighedCode } from '../repository/weighed-code.ts'

const codeOf = statement<[ProductId], { code: string }>('SELECT code FROM product WHERE id = ?')

/** What a search for products is about: a label of the scale looks for its product, everything else for itself. */
export function searchedGoods(db: ReadableDb, text: string): string {
  const label = /^\d{13,18}$/.test(text.trim()) ? weighedCode(db, text.trim()) : null
  return label === null ? text : (codeOf(db).get(label.goods.productId)?.code ?? text)
}
