import type { CheckTarget } from '#shared/contract/stock.ts'
import { isMoneyType } from '#shared/domain/money/money-type.ts'
import type { ScreenParameters } from './screen.ts'

/** Where what the health check found is looked at. */
export function findingScreen(target: CheckTarget): { screen: string; parameters: ScreenParameters } {
  if (target.to === 'document')
    return { screen: isMoneyType(target.type) ? 'money.view' : 'document.view', parameters: { id: target.id } }
  if (target.to === 'stocktake') return { screen: 'stocktake.task', parameters: { id: target.id } }
  if (target.to === 'partner') return { screen: 'partner.form', parameters: { id: target.id } }
  return { screen: 'stock.ledger', parameters: { productId: target.id, warehouseId: null, to: null } }
}
