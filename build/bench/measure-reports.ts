import { addDays, businessDate } from '#shared/kernel/business-date.ts'
import { initialParameters, REPORT_DEFINITIONS, wrongParameters } from '#shared/domain/report/registry.ts'
import type { ReportDefinition } from '#shared/domain/report/definition.ts'
import type { ReportParameters } from '#shared/domain/report/parameters.ts'
import { TODAY, type BenchProgram } from './bench-program.ts'
import { median, timesOf } from './measure.ts'
import { atMost, informs, type Result } from './result-table.ts'

const REPEATS = 3
/** What a screen asks at first. */
const LIMIT = 200

/** One year, in the report's first grouping. */
function overOneYear(definition: ReportDefinition): ReportParameters {
  const to = businessDate(TODAY)
  const from = definition.time === 'asOf' ? null : addDays(to, -364)
  return { ...initialParameters(definition), period: 'custom', from, to }
}

/** Every report there is, over one year, as its screen asks for it: in the report thread, first page and totals. */
export async function measureReports({ call }: BenchProgram): Promise<Result[]> {
  const results: Result[] = []
  for (const definition of REPORT_DEFINITIONS) {
    const { name } = definition
    const parameters = overOneYear(definition)
    if (wrongParameters(definition, parameters).length > 0) {
      results.push(informs(`report ${name}`, 'needs more than a period'))
      continue
    }
    const ask = () => call('report', 'run', { name, parameters, offset: 0, limit: LIMIT })
    const times = await timesOf(REPEATS, ask)
    results.push(atMost(`report ${name}, one year`, median(times) / 1_000, 1, 's'))
  }
  return results
}
