import type { HandlersOf } from '../../../ipc/context.ts'
import { dailyReport } from './daily-report.ts'

export const dailyReportHandlers: HandlersOf<'dailyReport'> = {
  get: dailyReport,
}
