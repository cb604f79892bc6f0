import type { CountLine } from '#shared/contract/stocktake-count.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { shortMoment } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'

/** Columns of the counting list. The book figure is there in an open count only; batches where there are any. */
export function countColumns(
  { stocktake: { count: words } }: AllTexts,
  { blind, batches }: { readonly blind: boolean; readonly batches: boolean },
): ListColumn<CountLine>[] {
  return [
    {
      key: 'row',
      title: words.columns.row,
      width: 58,
      align: 'right',
      tone: 'third',
      grow: 0,
      text: (line) => String(line.rowNumber),
    },
    { key: 'name', title: words.columns.product, width: 168, grow: 4, text: (line) => line.name },
    { key: 'spec', title: words.columns.spec, width: 86, tone: 'second', priority: 3, text: (line) => line.spec },
    {
      key: 'unit',
      title: words.columns.unit,
      width: 60,
      tone: 'second',
      grow: 0.3,
      priority: 1,
      text: (line) => line.unitName,
    },
    {
      key: 'location',
      title: words.columns.location,
      width: 66,
      tone: 'second',
      priority: 4,
      text: (line) => line.location,
    },
    ...(batches ? [batchColumn(words)] : []),
    ...(blind ? [] : [bookColumn(words)]),
    { key: 'counted', title: words.columns.counted, width: 104, align: 'right', emphasised: true },
    { key: 'counter', title: words.columns.counter, width: 112, tone: 'second', priority: 2 },
    {
      key: 'time',
      title: words.columns.time,
      width: 66,
      align: 'right',
      tone: 'third',
      grow: 0.5,
      priority: 5,
      text: (line) => (line.countedAt === null ? '' : shortMoment(line.countedAt)),
    },
  ]
}

type Words = AllTexts['stocktake']['count']

function batchColumn(words: Words): ListColumn<CountLine> {
  return {
    key: 'batch',
    title: words.columns.batch,
    width: 84,
    tone: 'second',
    priority: 2,
    text: (line) => line.batchCode,
  }
}

function bookColumn(words: Words): ListColumn<CountLine> {
  return {
    key: 'book',
    title: words.columns.book,
    width: 76,
    align: 'right',
    tone: 'second',
    priority: 1,
    text: (line) => (line.book === null ? '' : formatQuantity(line.book)),
  }
}
