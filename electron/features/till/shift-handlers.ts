import { cursorText, parseCursor } from '#db/report/keyset.ts'
import { shiftCount, shiftRows } from '#db/report/shift-report.ts'
import { findOpenShift } from '#db/ledger/shift-ledger.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { closeShift, openShift, shiftReport } from './shift.ts'
import { shownShift } from './state.ts'

export const shiftHandlers: HandlersOf<'shift'> = {
  current: ({ db }) => {
    const shift = findOpenShift(db)
    return shift === null ? null : shownShift(shift)
  },
  open: (context, { openingFloat }) => openShift(context, openingFloat),
  close: closeShift,
  report: ({ db }, { id }) => {
    const wanted = id ?? findOpenShift(db)?.id ?? null
    return wanted === null ? null : shiftReport(db, wanted)
  },
  page: ({ db }, { cursor, limit }) => {
    const after = parseCursor(cursor)
    const rows = shiftRows(db, after === null ? Number.MAX_SAFE_INTEGER : after[1], limit)
    const last = rows.at(-1)
    return {
      rows,
      next: last === undefined || rows.length < limit ? null : cursorText(last.openedAt, last.id),
      total: after === null ? shiftCount(db) : null,
    }
  },
}
