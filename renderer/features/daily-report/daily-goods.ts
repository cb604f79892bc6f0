import { isMoneyType } from '#shared/domain/money/money-type.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import {
  dailyRow,
  orNothing,
  toReport,
  type DailyBlock,
  type DailyRow,
  type DailyTarget,
  type Shown,
} from './daily-block.ts'

const ALERTS = (kind: 'low' | 'negative'): DailyTarget => ({ screen: 'alert.list', parameters: { kind } })

/** 库存: value before and after, what is low. */
export function stockBlock({ report, text, hidesCost }: Shown): DailyBlock {
  const { stock: words, blocks, kinds, stockOf } = text.dailyReport
  const { stock, low, negative } = report
  const summary = toReport(report, 'stockSummary', 'product')
  const values =
    stock === null || hidesCost
      ? []
      : (['before', 'after'] as const).map((key) => dailyRow(key, [words[key], formatMoney(stock[key])], summary))
  const lows = low.rows.map(({ productId, name, unit, quantity, minimum }) => {
    const limit = minimum === null ? '' : formatQuantity(minimum)
    return dailyRow(`low ${productId}`, [name, stockOf(formatQuantity(quantity), unit, limit)], {
      screen: 'stock.ledger',
      parameters: { productId },
    })
  })
  return {
    key: 'stock',
    title: blocks.stock,
    columns: [],
    rows: [
      ...values,
      dailyRow('negative', [words.negative, kinds(String(negative))], ALERTS('negative'), negative > 0),
      dailyRow('low', [words.low, kinds(String(low.count))], ALERTS('low'), low.count > 0),
      ...lows,
    ],
  }
}

/** TOP10, the most first. */
export function bestBlock({ report, text, hidesCost }: Shown): DailyBlock {
  const { columns, blocks } = text.dailyReport
  const showsProfit = !hidesCost && report.best.every(({ profit }) => profit !== null)
  const rows = report.best.map((one, index) =>
    dailyRow(
      String(one.productId),
      [
        `${index + 1}. ${one.name}`,
        `${formatQuantity(one.quantity)} ${one.unit}`,
        formatMoney(one.amount),
        ...(showsProfit && one.profit !== null ? [formatMoney(one.profit)] : []),
      ],
      toReport(report, 'bestSellers'),
    ),
  )
  return {
    key: 'best',
    title: blocks.best,
    columns: [columns.product, columns.quantity, columns.amount, ...(showsProfit ? [columns.profit] : [])],
    rows: orNothing(rows, text),
  }
}

/** 异常: sold below cost, voided, amended. */
export function exceptionBlock({ report, text, hidesCost }: Shown): DailyBlock {
  const { exceptions: words, blocks } = text.dailyReport
  const { belowCost, voided } = report
  const below = belowCost === null || hidesCost ? { count: 0, rows: [] } : belowCost
  const rows: DailyRow[] = [
    ...below.rows.map((one, index) =>
      dailyRow(
        `below ${index}`,
        [`${words.belowCost} ${one.name}`, words.sold(formatMoney(one.amount), formatMoney(one.cost))],
        toDocument(one),
      ),
    ),
    ...moreOf('below', below, words.more, toReport(report, 'grossProfit', 'document')),
    ...voided.rows.map((one, index) =>
      dailyRow(`voided ${index}`, [`${words[one.action]} ${one.number}`, formatMoney(one.amount)], toDocument(one)),
    ),
    ...moreOf('voided', voided, words.more, toReport(report, 'voidLog')),
  ]
  return {
    key: 'exceptions',
    title: blocks.exceptions,
    columns: [],
    rows: rows.length === 0 && report.negative === 0 ? [dailyRow('none', [words.none])] : orNothing(rows, text),
  }
}

function moreOf(
  key: string,
  { count, rows }: { readonly count: number; readonly rows: readonly unknown[] },
  more: (count: string) => string,
  target: DailyTarget,
): DailyRow[] {
  return count > rows.length ? [dailyRow(`${key} more`, [more(String(count - rows.length))], target)] : []
}

function toDocument({ documentId, type }: { documentId: number; type: string }): DailyTarget {
  return { screen: isMoneyType(type) ? 'money.view' : 'document.view', parameters: { id: documentId } }
}
