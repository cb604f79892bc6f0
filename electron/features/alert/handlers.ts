import { AppError } from '#shared/errors/app-error.ts'
import { alertCounts } from '#db/report/alert/alert-counts.ts'
import type { ReadableDb } from '#db/handle.ts'
import { alertPage, type AlertPage, type AlertQuestion } from '#db/report/alert/alert-page.ts'
import { locationNames, locationsOf } from '#db/repository/product-location.ts'
import { findThreshold, listThresholds, putThreshold } from '#db/repository/threshold.ts'
import type { Context, HandlersOf } from '../../ipc/context.ts'
import { audited } from '../audited.ts'
import { alertWithoutCost } from './cost.ts'
import { setLocations } from './locations.ts'
import { setThreshold } from './thresholds.ts'

const SAYS_NOTHING = { minimumStock: null, maximumStock: null, slowDays: null, expiryDays: null } as const

export const alertHandlers: HandlersOf<'alert'> = {
  page: (context, input) => shownPage(context, input),
  slowPage: (context, input) => shownPage(context, { ...input, kind: 'slow' }),
  counts: ({ db, today, progress }, filter) =>
    alertCounts(db, filter, today, (done, total, kind) => progress(done, total, kind)),
  thresholds: ({ db }, { productId }) => listThresholds(db, productId),
  setThreshold,
  removeThreshold: (context, { id }) => {
    const rule = findThreshold(context.db, id)
    if (rule === null) throw new AppError('NOT_FOUND', { entity: 'threshold', id })
    audited(context, 'remove', 'threshold', putThreshold(context.db, rule, SAYS_NOTHING))
    return {}
  },
  locations: ({ db }, { productId }) => locationsOf(db, productId),
  locationNames: ({ db }, { warehouseId }) => locationNames(db, warehouseId),
  setLocations,
}

function shownPage(context: Context & { readonly db: ReadableDb }, input: AlertQuestion): AlertPage {
  const page = alertPage(context.db, input, context.today)
  return context.seesCost ? page : { ...page, rows: page.rows.map(alertWithoutCost) }
}
