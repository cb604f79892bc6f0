// A process that writes one report into a file, so that its memory is its own: `export-process.ts BOOKS FILE CONTEXT`.
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts'
import { initialParameters, reportDefinition } from '#shared/domain/report/registry.ts'
import { openReader } from '#db/open-reader.ts'
import type { Context } from '#electron/ipc/context.ts'
import { exportTable } from '#electron/worker/export-table.ts'
import { costOf } from './measure.ts'

/** What it prints, as JSON. */
export interface ExportCost {
  readonly rows: number
  readonly seconds: number
  /** Peak of the resident memory, less what the process held before it began. */
  readonly megabytes: number
}

/** 收发存 over one year, by product: as many rows as there are products. */
async function exportCost(books: string, file: string, context: Context): Promise<ExportCost> {
  const to: BusinessDate = context.today
  const { name, columns } = reportDefinition('stockSummary')
  const parameters = {
    ...initialParameters(reportDefinition(name)),
    period: 'custom' as const,
    from: addDays(to, -364),
    to,
  }
  const order = {
    name,
    title: name,
    format: 'xlsx' as const,
    columns: columns.map(({ key }) => ({ key, heading: key, width: 12 })),
    total: 'total',
    source: { list: 'report' as const, question: { name, parameters } },
  }
  const before = process.memoryUsage.rss()
  let rows = 0
  const { wall } = await costOf(() => {
    const reader = openReader(books)
    try {
      rows = exportTable({ ...context, db: reader.db, progress: () => undefined }, order, file)
    } finally {
      reader.close()
    }
  })
  const peak = process.resourceUsage().maxRSS * 1_024
  return { rows, seconds: wall / 1_000_000, megabytes: (peak - before) / 1_048_576 }
}

const [books = '', file = '', context = ''] = process.argv.slice(2)
console.log(JSON.stringify(await exportCost(books, file, JSON.parse(context) as Context)))
