import type { ReviewRow } from '#shared/contract/stocktake-review.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { formatUnitPrice } from '#shared/kernel/unit-price.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'
import { percent } from '../percent.ts'
import { signed } from './hint-sentence.ts'

/** Columns of the review (ux.md §7.1). Cost leaves with the permission or Ctrl+H; batches come where there are any. */
export function reviewColumns(
  { stocktake: { review: words } }: AllTexts,
  { showCost, batches }: { readonly showCost: boolean; readonly batches: boolean },
): ListColumn<ReviewRow>[] {
  const { columns } = words
  return [
    { key: 'product', title: columns.product, width: 168, grow: 4 },
    { key: 'spec', title: columns.spec, width: 80, tone: 'second', priority: 5, text: (row) => row.spec },
    {
      key: 'unit',
      title: columns.unit,
      width: 58,
      tone: 'second',
      grow: 0.3,
      priority: 3,
      text: (row) => row.unitName,
    },
    { key: 'location', title: columns.location, width: 72, tone: 'second', priority: 9, text: (row) => row.location },
    ...(batches ? [batchColumn(columns)] : []),
    figure('book', columns.book, 66, (row) => formatQuantity(row.book), { priority: 6 }),
    figure('moved', columns.moved, 76, (row) => (row.moved === 0 ? '–' : signed(row.moved)), {
      priority: 6,
      tone: 'second',
    }),
    figure('expected', columns.expected, 80, (row) => formatQuantity(row.expected), { emphasised: true }),
    figure('counted', columns.counted, 78, (row) => (row.counted === null ? '–' : formatQuantity(row.counted)), {
      emphasised: true,
    }),
    { key: 'difference', title: columns.difference, width: 92, align: 'right', sort: 'difference' },
    figure('rate', columns.rate, 86, (row) => (row.rate === null ? '' : percent(row.rate, 1, true)), {
      priority: 7,
      tone: 'second',
    }),
    ...(showCost ? costColumns(columns) : []),
    { key: 'reason', title: columns.reason, width: 82 },
    {
      key: 'counter',
      title: columns.counter,
      width: 84,
      tone: 'second',
      priority: 8,
      text: (row) => row.rounds.find(({ kind }) => kind === 'first')?.counter ?? '',
    },
    figure('recount', columns.recount, 78, recounted, { priority: 8, tone: 'second' }),
  ]
}

type Columns = AllTexts['stocktake']['review']['columns']

function batchColumn(columns: Columns): ListColumn<ReviewRow> {
  return { key: 'batch', title: columns.batch, width: 76, tone: 'second', priority: 4, text: (row) => row.batchCode }
}

function costColumns(columns: Columns): ListColumn<ReviewRow>[] {
  return [
    figure('unitCost', columns.unitCost, 96, (row) => (row.unitCost === null ? '' : formatUnitPrice(row.unitCost)), {
      priority: 7,
      tone: 'second',
    }),
    { key: 'amount', title: columns.amount, width: 92, align: 'right', sort: 'amount' },
  ]
}

function figure(
  key: string,
  title: string,
  width: number,
  text: (row: ReviewRow) => string,
  more: Partial<ListColumn<ReviewRow>>,
): ListColumn<ReviewRow> {
  return { key, title, width, align: 'right', text, ...more }
}

/** What the last round after the first one found. */
function recounted({ rounds }: ReviewRow): string {
  const last = rounds.findLast(({ kind }) => kind !== 'first')
  return last === undefined ? '–' : formatQuantity(last.counted)
}
