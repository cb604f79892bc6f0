import type { CheckTarget } from '#shared/contract/stock.ts'
import { isMoneyType } from '#shared/domain/money/money-type.ts'
import type { ScreenName } from '#shared/domain/screen-name.ts'
import type { ScreenParameters } from './screen.ts'

type Target<To extends CheckTarget['to']> = Extract<CheckTarget, { to: To }>

const RECORDS: Readonly<Record<Target<'record'>['record'], ScreenName>> = {
  warehouse: 'warehouse.form',
  bill: 'bill.form',
  priceList: 'price.list',
}
const LISTS: Readonly<Record<Target<'list'>['list'], ScreenName>> = {
  threshold: 'alert.thresholds',
  shift: 'till.shifts',
  account: 'account.list',
  moneyCategory: 'moneyCategory.list',
  priceLevel: 'price.levels',
  product: 'product.list',
}

/** Where what the health check found is looked at. */
export function findingScreen(target: CheckTarget): { screen: string; parameters: ScreenParameters } {
  switch (target.to) {
    case 'document':
      return { screen: isMoneyType(target.type) ? 'money.view' : 'document.view', parameters: { id: target.id } }
    case 'stocktake':
      return { screen: 'stocktake.task', parameters: { id: target.id } }
    case 'partner':
      return { screen: 'partner.form', parameters: { id: target.id } }
    case 'product':
      return { screen: 'stock.ledger', parameters: { productId: target.id, warehouseId: null, to: null } }
    case 'serial':
      return { screen: 'stock.serial', parameters: { serial: target.serial } }
    case 'record':
      return { screen: RECORDS[target.record], parameters: { id: target.id } }
    case 'list':
      return { screen: LISTS[target.list], parameters: {} }
  }
}
