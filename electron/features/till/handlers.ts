import { isNumberTail } from '#shared/domain/document/document-number.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import {
  deleteHeldSale,
  dropRunningCart,
  findHeldCart,
  heldSales,
  insertHeldSale,
  putRunningCart,
  runningCart,
} from '#db/repository/cart.ts'
import { salesByTail } from '#db/repository/retail.ts'
import { putTillSettings, tillSettings } from '#db/repository/till-setting.ts'
import { dropUnknownBarcode, noteUnknownBarcode } from '#db/repository/unknown-barcode.ts'
import { searchAmong } from '#db/search/search-among.ts'
import { searchProducts } from '#db/search/product-hits.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { tillQuestion } from '../weighed-label.ts'
import { keepingStatements } from '../document/guard/statement-guard.ts'
import { cartOfReturn } from './carts.ts'
import { tillCustomer } from './customer.ts'
import { cartBelowCost } from './below-cost.ts'
import { openDrawer, openDrawerFor } from './open-drawer.ts'
import { receiptOf } from './receipt.ts'
import { scanned, tillHits } from './scan.ts'
import { cartOfAmendment, sell, undoLast } from './sell.ts'
import { tillState } from './state.ts'

export const tillHandlers: HandlersOf<'till'> = {
  state: tillState,
  scan: scanned,
  products: (context, { ids, ...place }) => tillHits(context, ids, place),
  search: (context, { text, limit, among, ...place }) =>
    among === undefined
      ? searchProducts(context.db, text, tillQuestion(context, place), limit)
      : tillHits(context, searchAmong(context.db, among, text).slice(0, limit), place),
  receipts: ({ db }, { tail }) => (isNumberTail(tail) ? salesByTail(db, tail) : []),
  customer: ({ db }, input) => tillCustomer(db, input),
  belowCost: (context, { lines }) => cartBelowCost(context, lines),
  sell: (context, input) => keepingStatements(context, input.overrides, () => sell(context, input)),
  undo: (context, { id, overrides }) => keepingStatements(context, overrides, () => undoLast(context, id)),
  receipt: (context, { id }) => receiptOf(context, id),
  returnCart: ({ db }, { id }) => cartOfReturn(db, id),
  amendCart: (context, { id }) => cartOfAmendment(context, id),
  runningCart: ({ db, userId }) => runningCart(db, userId),
  saveCart: ({ db, userId, now }, { cart }) => {
    if (cart === null) dropRunningCart(db, userId)
    else putRunningCart(db, userId, cart, now)
    return {}
  },
  hold: ({ db, userId, now }, { cart, note, amount }) => {
    if (cart.lines.length === 0) throw new AppError('DOCUMENT_EMPTY', {})
    const id = insertHeldSale(db, { cart, note, amount, heldAt: now, heldBy: userId })
    dropRunningCart(db, userId)
    return { id }
  },
  held: ({ db }) => heldSales(db),
  resume: ({ db, userId, now }, { id }) => {
    const cart = findHeldCart(db, id)
    if (cart === null) throw new AppError('NOT_FOUND', { entity: 'heldSale', id })
    deleteHeldSale(db, id)
    putRunningCart(db, userId, cart, now)
    return cart
  },
  discardHeld: ({ db }, { id }) => {
    deleteHeldSale(db, id)
    return {}
  },
  noteUnknown: ({ db, now, userId }, { barcode }) => {
    noteUnknownBarcode(db, barcode, now, userId)
    return {}
  },
  dismissUnknown: ({ db }, { barcode }) => {
    dropUnknownBarcode(db, barcode)
    return {}
  },
  openDrawer: (task, { reason }) => openDrawer(task, reason),
  openDrawerFor: (task, { documentId }) => openDrawerFor(task, documentId),
  settings: ({ db }) => tillSettings(db),
  saveSettings: ({ db, now, userId }, settings) => {
    putTillSettings(db, settings)
    appendAudit(db, { at: now, userId, action: 'till.settings', entity: 'tillSetting', entityId: 1, after: settings })
    return settings
  },
}
