import { addDays, businessDate } from '#shared/kernel/business-date.ts'
import {
  initialParameters,
  REPORT_DEFINITIONS,
  reportDefinition,
  wrongParameters,
} from '#shared/domain/report/registry.ts'
import type { ReportDefinition } from '#shared/domain/report/definition.ts'
import type { ReportParameters } from '#shared/domain/report/parameters.ts'
import { openReader } from '#db/open-reader.ts'
import { runReport } from '#electron/features/report/run.ts'
import { TODAY, type BenchProgram } from './bench-program.ts'
import { median, timesOf } from './measure.ts'
import { atMost, informs, written, type Result } from './result-table.ts'

const REPEATS = 3
/** What a screen asks at first. */
const LIMIT = 200

/** One year, in the report's first grouping. */
function overOneYear(definition: ReportDefinition): ReportParameters {
  const to = businessDate(TODAY)
  const from = definition.time === 'asOf' ? null : addDays(to, -364)
  return { ...initialParameters(definition), period: 'custom', from, to }
}

/**
 * Every report there is, over one year: first page and totals, as the report thread works them out on a connection of its
 * own. What starting a thread adds (from sources here, from one file in the program) is told apart.
 */
export async function measureReports(program: BenchProgram, file: string): Promise<Result[]> {
  const { db: _writable, ...context } = program.inOneTransaction((one) => one)
  const results: Result[] = []
  for (const definition of REPORT_DEFINITIONS) {
    const { name } = definition
    const parameters = overOneYear(definition)
    if (wrongParameters(definition, parameters).length > 0) {
      results.push(informs(`report ${name}`, 'needs more than a period'))
      continue
    }
    const times = await timesOf(REPEATS, () => {
      const reader = openReader(file)
      try {
        runReport(
          { ...context, db: reader.db, progress: () => undefined },
          { name, parameters, offset: 0, limit: LIMIT },
        )
      } finally {
        reader.close()
      }
    })
    results.push(atMost(`report ${name}, one year`, median(times) / 1_000, 1, 's'))
  }
  const smallest = { name: 'closingPackage', parameters: overOneYear(reportDefinition('closingPackage')) } as const
  const thread = await timesOf(REPEATS, () => program.call('report', 'run', { ...smallest, offset: 0, limit: LIMIT }))
  return [...results, informs('a report thread, from its start to its answer', written(median(thread) / 1_000, 's'))]
}
