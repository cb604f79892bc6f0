import type { StocktakeRow } from '#shared/contract/stocktake-task.ts'
import { addMoney, formatMoney } from '#shared/kernel/money.ts'
import { shortMoment } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'
import { percent } from '../percent.ts'
import { scopeText } from '../scope-text.ts'
import { isCounting } from '../step.ts'

/** Columns of the list; what differs is empty while a blind count runs, and money leaves when cost is hidden. */
export function stocktakeColumns(text: AllTexts, showCost: boolean): ListColumn<StocktakeRow>[] {
  const words = text.stocktake
  return [
    { key: 'number', title: words.number, width: 158, grow: 0.5, text: (row) => row.number },
    { key: 'state', title: words.columns.state, width: 92, grow: 0.3 },
    { key: 'progress', title: words.columns.progress, width: 168, grow: 1, priority: 1 },
    { key: 'scope', title: words.columns.scope, width: 130, grow: 2, priority: 4, text: (row) => scopeText(row, text) },
    {
      key: 'warehouse',
      title: words.columns.warehouse,
      width: 84,
      tone: 'second',
      priority: 6,
      text: (row) => row.warehouseName,
    },
    {
      key: 'started',
      title: words.columns.started,
      width: 92,
      align: 'right',
      tone: 'third',
      priority: 2,
      text: (row) => shortMoment(row.startedAt),
    },
    { key: 'by', title: words.columns.by, width: 76, tone: 'second', priority: 7, text: (row) => row.startedBy },
    { key: 'differences', title: words.columns.differences, width: 116, align: 'right', priority: 3 },
    ...(showCost ? [netColumn(text)] : []),
    {
      key: 'accuracy',
      title: words.columns.accuracy,
      width: 84,
      align: 'right',
      priority: 5,
      text: (row) => (row.accuracy === null || isCounting(row.state) ? '' : percent(row.accuracy, 1)),
    },
  ]
}

function netColumn({ stocktake: words }: AllTexts): ListColumn<StocktakeRow> {
  return {
    key: 'net',
    title: words.columns.net,
    width: 96,
    align: 'right',
    text: ({ state, gainAmount, lossAmount }) =>
      isCounting(state) || gainAmount === null || lossAmount === null
        ? ''
        : formatMoney(addMoney(gainAmount, lossAmount)),
  }
}

/** Words of the scopes that name nothing. */
export function plainScopes({ stocktake: { scopeText: words } }: AllTexts): Readonly<Record<string, string>> {
  const { all, negative, lastDifference } = words
  return { all, negative, lastDifference }
}
