import type { Cart } from '#shared/contract/till-cart.ts'
import type { RetailContent } from '#shared/contract/till.ts'
import { id } from '#shared/kernel/id.ts'
import { money, ZERO_MONEY } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import type { Shop } from '../shop.ts'
import type { InputsOf } from './endpoint-inputs.ts'

type Inputs = InputsOf<'till' | 'shift'>

/** One valid input of every endpoint of the till, in a shop with a shift that is open. */
export async function tillInputs({ api, product }: Shop): Promise<Inputs> {
  const { id: productId, unitId } = await product('花生油')
  const [warehouse] = await api.warehouse.list({})
  if (warehouse === undefined) throw new Error('new books have a warehouse')
  const place = { partnerId: null, warehouseId: warehouse.id }
  await api.shift.open({ openingFloat: money(20_000) })
  const line = { productId, unitId, quantity: quantity(10_000), price: unitPrice(12_500_000), discountRate: ZERO_RATE }
  const content: RetailContent = {
    type: 'retailSale',
    ...place,
    reason: '',
    remark: '',
    rounding: ZERO_MONEY,
    tenders: [
      { method: 'account', accountId: id<'account'>(1), amount: money(1250), received: money(2000), remark: '' },
    ],
    lines: [{ ...line, amount: null, remark: '' }],
  }
  const sold = await api.till.sell({ content, amends: null, endsCart: true })
  const cart: Cart = {
    mode: 'sale',
    ...place,
    remark: '',
    returnOf: null,
    lines: [
      {
        ...line,
        amount: null,
        weighed: false,
        remark: '',
        batch: null,
        serials: [],
        sourceLineId: null,
        left: null,
        leftAmount: null,
      },
    ],
  }
  const held = await api.till.hold({ cart, note: '花生油', amount: money(1250) })
  return {
    shift: {
      current: {},
      open: { openingFloat: money(20_000) },
      close: { counted: money(21_250), denominations: [[money(10_000), 2]], remark: '' },
      report: { id: null },
      page: { cursor: null, limit: 20 },
    },
    till: {
      state: {},
      scan: { code: '6901234567892', ...place },
      products: { ids: [productId], ...place },
      search: { text: 'hsy', limit: 5, ...place },
      receipts: { tail: '0001' },
      customer: { partnerId: id<'partner'>(1) },
      belowCost: { lines: [{ productId, unitId, quantity: quantity(10_000), amount: money(1250) }] },
      sell: { content, amends: null, endsCart: true },
      undo: { id: sold.id },
      receipt: { id: sold.id },
      returnCart: { id: sold.id },
      amendCart: { id: sold.id },
      runningCart: {},
      saveCart: { cart },
      hold: { cart, note: '花生油', amount: money(1250) },
      held: {},
      resume: { id: held.id },
      discardHeld: { id: held.id },
      noteUnknown: { barcode: '6909999999999' },
      dismissUnknown: { barcode: '6909999999999' },
      openDrawer: { reason: '换零钱' },
      openDrawerFor: { documentId: id<'document'>(999) },
      settings: {},
      saveSettings: await api.till.settings({}),
    },
  }
}
