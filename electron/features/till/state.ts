import type { OutputOf } from '#shared/contract/define.ts'
import type { LastSale, state as stateEndpoint } from '#shared/contract/till.ts'
import type { Shift } from '#shared/contract/shift.ts'
import { priceOfUnit } from '#shared/domain/price/price-of-unit.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findOpenShift, type OpenShift } from '#db/ledger/shift-ledger.ts'
import { heldCount } from '#db/repository/cart.ts'
import { lastRetailOf, retailTenders } from '#db/repository/retail.ts'
import { tillSettings } from '#db/repository/till-setting.ts'
import { unknownBarcodes } from '#db/repository/unknown-barcode.ts'
import type { Context } from '../../ipc/context.ts'
import { methodOf, offeredMethods } from './methods.ts'
import { requireRetail } from './receipt.ts'
import { tillHits } from './scan.ts'

/** Everything the till shows beside the cart. */
export function tillState(context: Context & { readonly db: ReadableDb }): OutputOf<typeof stateEndpoint> {
  const { db, today } = context
  const settings = tillSettings(db)
  const shift = findOpenShift(db)
  return {
    shift: shift === null ? null : shownShift(shift),
    shiftIsOld: shift !== null && shift.businessDate < today,
    methods: offeredMethods(db, settings),
    settings,
    tiles: settings.tiles.flatMap(({ productId, unitId }) => {
      const [hit] = tillHits(context, [productId], { partnerId: null, warehouseId: null })
      if (hit === undefined || !hit.enabled) return []
      const price = priceOfUnit(hit, unitId)
      return [{ ...hit, unitId, price }]
    }),
    heldCount: heldCount(db),
    unknown: unknownBarcodes(db),
    lastSale: shift === null ? null : lastSale(db, shift),
    today,
  }
}

export function shownShift({ accountId: _account, ...shift }: OpenShift): Shift {
  return shift
}

function lastSale(db: ReadableDb, shift: OpenShift): LastSale | null {
  const id = lastRetailOf(db, shift.id)
  if (id === null) return null
  const { type, number, total, postedAt } = requireRetail(db, id)
  const settings = tillSettings(db)
  const methods = new Set(retailTenders(db, id).map((tender) => methodOf(settings, tender)))
  return { id, type, number, total, methods: [...methods], postedAt }
}
