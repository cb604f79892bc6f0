/**
 * 界面 ScreenName: the closed union of screens, each one kind of tab. Every `Record<ScreenName, …>` makes the compiler
 * list what a new screen still needs: its help page, and its place in the test that looks at every screen.
 */
export const SCREEN_NAMES = [
  'home',
  'till',
  'till.shifts',
  'till.settings',
  'document.list',
  'document.form',
  'document.view',
  'document.print',
  'document.stock',
  'order.compare',
  'stock.list',
  'stock.ledger',
  'stock.serial',
  'stock.cost',
  'alert.list',
  'alert.thresholds',
  'stocktake.list',
  'stocktake.new',
  'stocktake.task',
  'stocktake.print',
  'stocktake.exchange',
  'money.list',
  'money.form',
  'money.view',
  'account.list',
  'account.ledger',
  'moneyCategory.list',
  'statement',
  'product.list',
  'product.form',
  'price.lists',
  'price.list',
  'price.history',
  'price.levels',
  'bill.list',
  'bill.form',
  'partner.list',
  'partner.form',
  'warehouse.list',
  'warehouse.form',
  'report.center',
  'report.view',
  'report.print',
  'report.pack',
  'dailyReport',
  'period.close',
  'voucher.export',
  'opening.wizard',
  'import',
  'scanner',
  'settings',
  'help',
] as const

export type ScreenName = (typeof SCREEN_NAMES)[number]

export function isScreenName(name: string): name is ScreenName {
  return SCREEN_NAMES.some((one) => one === name)
}
