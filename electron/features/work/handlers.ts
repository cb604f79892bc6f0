import type { HandlersOf } from '../../ipc/context.ts'
import { cancelReport } from '../../worker/run-report.ts'

export const workHandlers: HandlersOf<'work'> = {
  cancel: (_context, { requestId }) => ({ cancelled: cancelReport(requestId) }),
}
