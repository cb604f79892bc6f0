import type { StatementLine } from '#shared/contract/statement.ts'
import { formatMoney, money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { formatUnitPrice } from '#shared/kernel/unit-price.ts'
import { text } from '#renderer/text/text.ts'

/** 分 are quantity (1/10,000) × price (1/1,000,000 元) over this. */
const PRODUCT_PER_FEN = 100_000_000

/** What was delivered, on one line. What its price does not come to, for something was taken off, is not set equal to it. */
export function goodsText({ productName, productSpec, quantity, unitName, price, amount }: StatementLine): string {
  const { line } = text.value.statement
  const name = [productName, productSpec].filter((part) => part !== '').join(' ')
  const delivered = `${formatQuantity(quantity)} ${unitName}`
  if (price === null) return line.plain(name, delivered, formatMoney(amount))
  const full = money(mulDiv([quantity, price], [PRODUCT_PER_FEN]))
  const say = full === amount ? line.priced : line.reduced
  return say(name, delivered, formatUnitPrice(price), formatMoney(amount))
}
