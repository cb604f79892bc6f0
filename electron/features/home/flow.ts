import type { DaySales, Flow, NodeFigures } from '#shared/contract/home.ts'
import { roleMay, type Permission } from '#shared/contract/permission.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { addDays, firstOfMonth } from '#shared/kernel/business-date.ts'
import type { ReadableDb } from '#db/handle.ts'
import { documentNode, movedIn, salesOfDay, salesOfWeek, WEEK } from '#db/report/home/home-flow.ts'
import { medianHours, openPurchaseOrders, openSalesOrders } from '#db/report/home/home-orders.ts'
import { shiftOfFlow, stocktakeNode, stockNode, tillNode } from '#db/report/home/home-places.ts'
import { homeSettings } from '#db/repository/home-setting.ts'
import type { Context } from '../../ipc/context.ts'
import { maySee } from '../document/visible.ts'

type Reader = Context & { readonly db: ReadableDb }

const WEEK_OF_MILLISECONDS = 7 * 86_400_000

/** The flow as this user may see it: a node he may not look into has no figures. */
export function flowFor(context: Reader): Flow {
  const { db, today, now } = context
  const may = (permission: Permission) => roleMay(context.role, permission)
  const lately = { from: addDays(today, 1 - WEEK), to: today }
  const stocktake = may('stocktake.read') ? stocktakeNode(db, now) : null
  return {
    today,
    nodes: {
      ...documentNodes(context),
      stocktake: stocktake?.node ?? null,
      stock: may('stock.read') ? stockNode(db) : null,
      till: may('till.use') ? tillNode(db, today, now) : null,
    },
    progress: stocktake?.progress ?? null,
    shift: may('till.use') ? shiftOfFlow(db) : null,
    moved: movedIn(db, lately).filter(({ type }) => maySee(context, type)),
    medianHours: {
      purchase: context.seesCost ? medianHours(db, 'purchaseReceipt', lately.from, today) : null,
      sales: medianHours(db, 'salesShipment', lately.from, today),
    },
    day: daySales(context, today, null),
    weekBefore: daySales(context, addDays(today, -WEEK), now - WEEK_OF_MILLISECONDS),
    week: salesOfWeek(db, today),
  }
}

type DocumentNode = Exclude<keyof Flow['nodes'], 'stocktake' | 'stock' | 'till'>

function documentNodes(context: Reader): Readonly<Record<DocumentNode, NodeFigures | null>> {
  const { db, today, now } = context
  const day = { from: today, to: today }
  const month = { from: firstOfMonth(today), to: today }
  const seen = (type: DocumentType, figures: () => NodeFigures) => (maySee(context, type) ? figures() : null)
  const of = (type: DocumentType, range: typeof day) => seen(type, () => documentNode(db, type, range, now))
  return {
    purchaseOrder: seen('purchaseOrder', () => openPurchaseOrders(db, today)),
    purchaseReceipt: of('purchaseReceipt', day),
    purchaseReturn: of('purchaseReturn', month),
    transfer: of('transfer', month),
    loss: of('loss', month),
    salesOrder: openSalesOrders(db, today, homeSettings(db).thresholds.salesOrderDays),
    salesShipment: of('salesShipment', day),
    salesReturn: of('salesReturn', month),
  }
}

/** Sales of a day, without profit for who does not see cost. */
export function daySales({ db, seesCost }: Reader, date: Flow['today'], until: number | null): DaySales {
  const figures = salesOfDay(db, date, until)
  return seesCost ? figures : { ...figures, grossProfit: null }
}
