import { listBills, setBillEnabled } from '#db/repository/bill.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { audited } from '../audited.ts'
import { estimateLines, explodeBill, requireBill, saveBill, shownBill } from './service.ts'

export const billHandlers: HandlersOf<'bill'> = {
  list: (context, { productId }) => listBills(context.db, productId).map((image) => shownBill(context, image)),
  get: (context, { id }) => shownBill(context, requireBill(context.db, id)),
  save: (context, { id, version, content }) => shownBill(context, saveBill(context, id, version, content)),
  setEnabled: (context, { id, enabled }) => {
    requireBill(context.db, id)
    const changed = setBillEnabled(context.db, id, enabled)
    return shownBill(context, audited(context, enabled ? 'enable' : 'disable', 'bill', changed))
  },
  estimate: estimateLines,
  explode: explodeBill,
}
