import { putReportSetting, reportSettings } from '#db/repository/report-setting.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { explainCell } from './explain.ts'
import { keptParameters } from './kept.ts'
import { runReport } from './run.ts'

export const reportHandlers: HandlersOf<'report'> = {
  run: runReport,
  explain: explainCell,
  kept: ({ db, userId }) => reportSettings(db, userId).map(keptParameters),
  keep: ({ db, userId }, setting) => {
    putReportSetting(db, userId, setting)
    return {}
  },
}
