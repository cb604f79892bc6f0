import type { Action } from './action.ts'
import type { AmendCommand, ModelCommand, SettingCommand, VoidCommand } from './command.ts'
import { isLive, type EnteredDocument, type EnteredLine, type PostedDocument, type PostedLine } from './facts.ts'
import { batchesOf, dayNumber, dayText, LARGEST_MONEY } from './model-shop.ts'
import type { StockOracle } from './oracle.ts'
import { larger, smaller } from './arithmetic.ts'
import { adjust, build, goods, transfer } from './resolve-goods.ts'
import { returnGoods } from './resolve-return.ts'

/** What a random command means in the shop as it is. Null: there is nothing it could be about. */
export function resolve(oracle: StockOracle, command: ModelCommand, name: string): Action | null {
  switch (command.do) {
    case 'goods':
      return { do: 'post', name, content: goods(oracle, command) }
    case 'transfer':
      return { do: 'post', name, content: transfer(oracle, command) }
    case 'build':
      return { do: 'post', name, content: build(oracle, command) }
    case 'adjust':
      return { do: 'post', name, content: adjust(oracle, command) }
    case 'return': {
      const content = returnGoods(oracle, command)
      return content === null ? null : { do: 'post', name, content }
    }
    case 'void': {
      const document = pickDocument(oracle, command)
      return document === null ? null : { do: 'reverse', doc: document.name }
    }
    case 'amend': {
      const document = pickDocument(oracle, command)
      return document === null
        ? null
        : { do: 'amend', doc: document.name, name, content: changed(oracle, document, command) }
    }
    default:
      return change(oracle, command)
  }
}

function change(oracle: StockOracle, command: SettingCommand): Action {
  const today = dayNumber(oracle.state.today)
  switch (command.do) {
    case 'close':
      return { do: 'close', through: dayText(today - command.daysAgo) }
    case 'reopen':
      return { do: 'reopen', through: command.daysAgo === null ? null : dayText(today - command.daysAgo) }
    case 'next day':
      return { do: 'today', date: dayText(today + command.days) }
    case 'reference price':
      return { ...command, price: BigInt(command.price) }
    default:
      return command
  }
}

/** A live document; a bold command may also pick one that is reversed, or a reversal. */
function pickDocument(oracle: StockOracle, { pick, bold }: VoidCommand | AmendCommand): PostedDocument | null {
  const documents = oracle.posted.filter((document) => bold || isLive(oracle.posted, document))
  return documents[pick % documents.length] ?? null
}

/** The document as it would be entered again, with other figures, another date or another product in its first line. */
function changed(oracle: StockOracle, document: PostedDocument, command: AmendCommand): EnteredDocument {
  const { type, fee, date } = document
  const lines = document.lines.map((line) => changedLine(document, line, command))
  const [first, ...others] = lines
  if (first !== undefined && command.product !== null && mayChangeProduct(document))
    lines.splice(0, lines.length, asProduct(first, command.product), ...others)
  if (date <= oracle.state.closedThrough) return { type, date, fee, lines }
  const moved = Math.min(dayNumber(date) + command.daysLater, dayNumber(oracle.state.today))
  return { type, date: dayText(Math.max(moved, 0)), fee, lines }
}

function changedLine({ type }: PostedDocument, line: PostedLine, { quantityBy, moneyBy }: AmendCommand): EnteredLine {
  const isAdjustment = type === 'costAdjustment'
  const value = line.value === null ? null : smaller(line.value + BigInt(moneyBy), BigInt(LARGEST_MONEY))
  const isWeighed = type === 'disassembly' && line.effect === 'in'
  return {
    product: line.product,
    ...(isAdjustment ? {} : { warehouse: line.warehouse }),
    ...(line.batch === '' ? {} : { batch: line.batch }),
    ...(isAdjustment || line.counted !== null ? {} : { quantity: larger(line.quantity + BigInt(quantityBy), 1n) }),
    ...(line.counted === null ? {} : { counted: larger(line.counted + BigInt(quantityBy), 0n) }),
    ...(value === null ? {} : { value: isAdjustment ? value || 1n : larger(value, 0n) }),
    ...(line.origin === null ? {} : { origin: line.origin }),
    ...(line.to === null ? {} : { to: line.to }),
    ...(isWeighed ? { weight: line.weight } : {}),
    ...(type === 'assembly' || type === 'disassembly' ? { direction: line.effect === 'in' ? 'in' : 'out' } : {}),
  }
}

/** What comes back is what went; what is counted is counted once. */
function mayChangeProduct({ type, lines }: PostedDocument): boolean {
  return type !== 'stocktake' && lines.every((line) => line.origin === null)
}

function asProduct({ batch: _batch, ...line }: EnteredLine, product: string): EnteredLine {
  const [batch = ''] = line.warehouse === undefined ? [] : batchesOf(product)
  return { ...line, product, ...(batch === '' ? {} : { batch }) }
}
