import type { DocumentDefinition, LineColumn } from '#shared/domain/document/definition.ts'
import { MONEY_LIMIT, formatMoney, moneyToText, parseMoney, type Money } from '#shared/kernel/money.ts'
import { formatQuantity, parseQuantity, QUANTITY_LIMIT, quantityToText } from '#shared/kernel/quantity.ts'
import { parsePercent, percentToText, RATE_SCALE, ZERO_RATE } from '#shared/kernel/rate.ts'
import {
  averagePriceText,
  formatUnitPrice,
  parseUnitPrice,
  UNIT_PRICE_LIMIT,
  unitPriceToText,
} from '#shared/kernel/unit-price.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { GridColumn } from '#renderer/ui/line-grid/column.ts'
import { totalsOf, type EntryLine } from './entry-line.ts'
import { rejectedColumn, rejectReasonColumn } from './inspection-columns.ts'
import { remainingShare } from './line-source.ts'
import { offerLabel } from './offer-label.ts'

export type ColumnBody = Omit<GridColumn<EntryLine>, 'key' | 'stop'>

export type EnteredColumn = Extract<
  LineColumn,
  'product' | 'quantity' | 'price' | 'discount' | 'amount' | 'remark' | 'rejected' | 'rejectReason'
>

const NUMERIC = { align: 'right', editable: true, priority: 0 } as const
/** A typed price is the user's own: it follows no partner, replaces an amount, and is worth a new look. */
const TYPED_PRICE = { amount: null, priceFollows: false, priceAccepted: false } as const

/** Columns that are typed into. */
export function enteredColumns(definition: DocumentDefinition, words: AllTexts): Record<EnteredColumn, ColumnBody> {
  const heads = words.document.columns
  return {
    product: { ...productColumn, title: heads.product },
    quantity: { ...quantityColumn, title: heads.quantity },
    price: {
      ...priceColumn,
      title: words.document.types[definition.type].price,
      hover: (line) => priceOrigin(line, words),
    },
    discount: { ...discountColumn, title: heads.discount },
    amount: { ...amountColumn, title: heads.amount },
    remark: { ...remarkColumn, title: heads.remark },
    rejected: { ...rejectedColumn, title: heads.rejected },
    rejectReason: { ...rejectReasonColumn, title: heads.rejectReason },
  }
}

type Untitled = Omit<ColumnBody, 'title'>

const productColumn: Untitled = {
  width: 200,
  grow: true,
  align: 'left',
  kind: 'product',
  editable: true,
  priority: 0,
  read: (line) => line.product?.name ?? line.search,
  // A product once picked gives way only to another one that was picked.
  write: (line, text) => (line.product === null ? { ...line, search: text } : line),
}

const quantityColumn: Untitled = {
  ...NUMERIC,
  width: 84,
  kind: 'quantity',
  read: (line) => line.unread['quantity'] ?? (line.quantity === null ? '' : formatQuantity(line.quantity)),
  editText: (line) => line.unread['quantity'] ?? (line.quantity === null ? '' : quantityToText(line.quantity)),
  write: (line, text) => {
    const quantity = within(parseQuantity(text), QUANTITY_LIMIT)
    return enter(line, 'quantity', text, quantity !== null, { quantity })
  },
}

const priceColumn: Untitled = {
  ...NUMERIC,
  width: 92,
  kind: 'price',
  read: (line) => line.unread['price'] ?? priceText(line),
  editText: (line) => line.unread['price'] ?? (line.price === null ? '' : unitPriceToText(line.price)),
  write: (line, text) => {
    const price = within(parseUnitPrice(text), UNIT_PRICE_LIMIT)
    return enter(line, 'price', text, price !== null, { ...TYPED_PRICE, price })
  },
  // Shown, not entered: what the entered amount comes to.
  tone: (line) => (line.amount === null && remainingShare(line) === null ? 'rest' : 'faint'),
}

const discountColumn: Untitled = {
  ...NUMERIC,
  width: 68,
  kind: 'rate',
  priority: 2,
  read: (line) => line.unread['discount'] ?? (line.discountRate === 0 ? '' : percentToText(line.discountRate)),
  write: (line, text) => {
    const rate = within(parsePercent(text), RATE_SCALE)
    return enter(line, 'discount', text, rate !== null, { discountRate: rate ?? ZERO_RATE })
  },
}

const amountColumn: Untitled = {
  ...NUMERIC,
  width: 100,
  kind: 'money',
  // What is tracked must be entered here; the amount follows from the price.
  priority: 1,
  read: (line) => line.unread['amount'] ?? shownAmount(line, formatMoney),
  editText: (line) => line.unread['amount'] ?? shownAmount(line, moneyToText),
  write: (line, text) => {
    const amount = within(parseMoney(text), MONEY_LIMIT)
    // An entered amount stands for price and discount together.
    const instead = { amount, price: null, priceFollows: false, discountRate: ZERO_RATE }
    return enter(line, 'amount', text, amount !== null, text === '' ? { amount } : instead)
  },
}

const remarkColumn: Untitled = {
  width: 110,
  align: 'left',
  kind: 'text',
  editable: true,
  priority: 3,
  read: (line) => line.remark,
  write: (line, text) => ({ ...line, remark: text }),
  tone: () => 'faint',
}

/** Put what was typed into the line; what cannot be read stays beside it, so that nothing typed is lost. */
export function enter(
  line: EntryLine,
  column: string,
  text: string,
  isRead: boolean,
  change: Partial<EntryLine>,
): EntryLine {
  const { [column]: _before, ...unread } = line.unread
  return { ...line, ...change, unread: isRead || text === '' ? unread : { ...unread, [column]: text } }
}

export function within<T extends number>(value: T | null, limit: number): T | null {
  return value === null || value < 0 || value > limit ? null : value
}

function priceText(line: EntryLine): string {
  if (line.price !== null) return formatUnitPrice(line.price)
  const amount = line.amount ?? remainingShare(line)
  return amount === null || line.quantity === null ? '' : averagePriceText(amount, line.quantity)
}

function shownAmount(line: EntryLine, write: (amount: Money) => string): string {
  if (line.amount !== null) return write(line.amount)
  const totals = line.price === null && remainingShare(line) === null ? null : totalsOf(line)
  return totals === null ? '' : write(totals.amount)
}

/** 「VIP 价格表 2026 秋 · 56.00」: where a price that was filled in comes from; empty for one that was typed. */
function priceOrigin(line: EntryLine, words: AllTexts): string {
  const own = line.product?.unitPrices?.find((one) => one.unitId === line.unitId)
  if (!line.priceFollows || line.price === null || !own?.offer || own.price !== line.price) return ''
  return words.price.offers.of(offerLabel(own.offer, words), formatUnitPrice(line.price))
}
