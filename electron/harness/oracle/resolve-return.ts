import { larger, smaller } from './arithmetic.ts'
import type { ReturnCommand } from './command.ts'
import { isLive, lineName, type EnteredDocument, type PostedLine } from './facts.ts'
import { dayNumber, dayText, MODEL_TRANSIT } from './model-shop.ts'
import type { StockOracle } from './oracle.ts'
import { availableFrom, batchOf, dateOf } from './resolve-goods.ts'
import { ORIGIN_TYPES, remainingOf } from './returns.ts'

interface Origin {
  readonly name: string
  readonly date: string
  readonly line: PostedLine
  readonly open: bigint
}

/** Some of what is still open of an earlier line comes back; a bold return asks for a little more than that. */
export function returnGoods(oracle: StockOracle, command: ReturnCommand): EnteredDocument | null {
  const { type, quarters, bold, money } = command
  const origins = openOrigins(oracle, command)
  const origin = origins[command.pick % origins.length]
  if (origin === undefined) return null
  const { line, open } = origin
  const date = returnDate(oracle, command, origin)
  const from = placeOf(command, line)
  const key = { product: line.product, warehouse: from.warehouse, batch: line.batch }
  const most = type === 'salesReturn' ? open : smaller(open, larger(availableFrom(oracle, key, date), 0n))
  const part = quarters === 4 ? most : (most * BigInt(quarters)) / 4n
  const quantity = bold ? open + 1n : larger(part, 1n)
  const value = money === null || type === 'transfer' ? {} : { value: BigInt(money) }
  const { product } = line
  return { type, date, lines: [{ product, ...from, ...batchOf(line), quantity, ...value, origin: origin.name }] }
}

function openOrigins({ posted }: StockOracle, { type }: ReturnCommand): Origin[] {
  return posted
    .filter((document) => document.type === ORIGIN_TYPES[type] && isLive(posted, document))
    .flatMap((document) =>
      document.lines.map((line) => {
        const name = lineName(document, line)
        const open = remainingOf(posted, name, [])?.quantity ?? 0n
        return { name, date: document.date, line, open }
      }),
    )
    .filter(({ open, line }) => open > 0n && (type !== 'transfer' || line.to === MODEL_TRANSIT))
}

/** Not before its origin; where the period is closed, as early as it is open. */
function returnDate(oracle: StockOracle, command: ReturnCommand, origin: Origin): string {
  const date = dateOf(oracle, command)
  if (command.bold) return dayText(Math.min(dayNumber(date), dayNumber(oracle.state.today)))
  return date < origin.date ? origin.date : date
}

function placeOf({ type, warehouse }: ReturnCommand, line: PostedLine): { warehouse: string; to?: string } {
  if (type === 'transfer') return { warehouse: MODEL_TRANSIT, to: warehouse }
  return { warehouse: type === 'purchaseReturn' ? line.warehouse : warehouse }
}
