import { minimumPrice, priceOffers } from '#shared/domain/price/price-offer.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { auditMaster } from '#db/ledger/audit-master.ts'
import { priceHistory, usualProducts, type PriceSide } from '#db/report/price-history.ts'
import { insertPriceLevel, listPriceLevelRows, updatePriceLevel } from '#db/repository/price-level.ts'
import { listPriceLists, setPriceListEnabled } from '#db/repository/price-list.ts'
import { salesPrices } from '#db/repository/sales-price.ts'
import type { Context, HandlersOf } from '../../ipc/context.ts'
import { requirePriceList, savePriceList } from './price-list.ts'

export const priceHandlers: HandlersOf<'price'> = {
  resolve: ({ db, settings }, { lines, taxIncluded, ...question }) => {
    const known = salesPrices(db, question, [...new Set(lines.map((line) => line.productId))], true)
    return lines.map(({ productId, unitId }) => {
      const sources = known.get(productId)
      if (sources === undefined) return { productId, unitId, offers: [], minimum: null }
      const offers = [...priceOffers(sources, unitId, settings.priceOrder, taxIncluded)]
      return { productId, unitId, offers, minimum: minimumPrice(sources, unitId) }
    })
  },
  history: (context, { side, productId, partnerId, limit }) => {
    assertSees(context, side)
    return priceHistory(context.db, side, productId, partnerId, limit)
  },
  usual: (context, { side, partnerId, limit }) => {
    assertSees(context, side)
    return usualProducts(context.db, side, partnerId, limit)
  },
  levels: ({ db }) => listPriceLevelRows(db),
  saveLevel: (context, { id, name, enabled }) => {
    const level = id ?? insertPriceLevel(context.db, name)
    if (id !== null) updatePriceLevel(context.db, id, name, enabled)
    auditMaster(context.db, context, id === null ? 'create' : 'update', 'priceLevel', level)
    return listPriceLevelRows(context.db)
  },
  lists: ({ db }) => listPriceLists(db),
  list: ({ db }, { id }) => requirePriceList(db, id),
  saveList: savePriceList,
  setListEnabled: (context, { id, enabled }) => {
    requirePriceList(context.db, id)
    setPriceListEnabled(context.db, id, enabled)
    auditMaster(context.db, context, enabled ? 'enable' : 'disable', 'priceList', id)
    return requirePriceList(context.db, id)
  },
}

/** What was paid to suppliers is cost. @throws AppError FORBIDDEN */
function assertSees({ seesCost }: Context, side: PriceSide): void {
  if (side === 'purchase' && !seesCost) throw new AppError('FORBIDDEN', { permission: 'cost' })
}
