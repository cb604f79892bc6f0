import type { RetailContent } from '#shared/contract/till.ts'
import { ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { contentOf } from './cart-line.ts'
import { tenderOf } from './payment.ts'
import type { Place } from './store.ts'
import { liveLines, type TillState } from './till-state.ts'

/** The cart as it is posted. */
export function retailContent(state: TillState, place: Place, rounding: Money): RetailContent {
  return {
    type: state.mode === 'sale' ? 'retailSale' : 'retailReturn',
    ...place,
    reason: '',
    remark: state.remark,
    rounding: state.mode === 'sale' ? rounding : ZERO_MONEY,
    tenders: state.paid.map(tenderOf),
    lines: liveLines(state).map(contentOf),
  }
}
