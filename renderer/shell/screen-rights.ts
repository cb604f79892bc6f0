import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import { DOCUMENT_TYPES } from '#shared/domain/document/document-type.ts'
import { MONEY_TYPES } from '#shared/domain/money/money-type.ts'
import { REPORT_NAMES } from '#shared/domain/report/report-name.ts'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import { isScreenName, type ScreenName } from '#shared/domain/screen-name.ts'
import { may, maySee, mayWrite, type Need } from '#renderer/ui/rights.ts'
import type { ScreenParameters } from './screen.ts'

type Law = Need | ((parameters: ScreenParameters) => boolean)

/** The type in the parameters; null: they do not say it. */
function typeOf({ type }: ScreenParameters): AnyDocumentType | null {
  return [...DOCUMENT_TYPES, ...MONEY_TYPES].find((one) => one === type) ?? null
}

const seesType: Law = (parameters) => {
  const type = typeOf(parameters)
  return type === null || maySee(type)
}
const amends = (permission: Need) => (parameters: ScreenParameters) => {
  const type = typeOf(parameters)
  return (type === null || mayWrite(type)) && (parameters['amends'] == null || may(permission))
}
/** Looked at by who may read it, made by who may write it. */
const newNeeds =
  (permission: Need): Law =>
  ({ id }) =>
    id != null || may(permission)
const ofReport: Law = ({ name }) => {
  const found = REPORT_NAMES.find((one) => one === name)
  return may('report.read') && (found === undefined || may(reportDefinition(found).needs ?? true))
}

/** Who is offered a screen. What it does not let somebody do in it, it does not offer him. */
const LAWS: Readonly<Record<ScreenName, Law>> = {
  home: true,
  till: 'till.use',
  'till.shifts': 'till.use',
  'till.settings': 'setting.write',
  'document.list': seesType,
  'document.form': amends('document.void'),
  'document.view': seesType,
  'document.print': seesType,
  'document.stock': 'document.read',
  'order.compare': 'cost',
  'stock.list': 'stock.read',
  'stock.ledger': 'stock.read',
  'stock.serial': 'stock.read',
  'stock.cost': 'stock.cost',
  'alert.list': 'stock.read',
  'alert.thresholds': 'stock.read',
  'stocktake.list': 'stocktake.read',
  'stocktake.new': 'stocktake.count',
  'stocktake.task': 'stocktake.read',
  'stocktake.print': 'stocktake.read',
  'stocktake.exchange': 'stocktake.read',
  'money.list': seesType,
  'money.form': amends('money.void'),
  'money.view': seesType,
  'account.list': 'account.read',
  'account.ledger': 'account.read',
  'moneyCategory.list': 'account.read',
  statement: 'money.read',
  'product.list': 'product.read',
  'product.form': newNeeds('product.write'),
  'price.lists': 'product.read',
  'price.list': newNeeds('product.write'),
  'price.history': 'product.read',
  'price.levels': 'product.read',
  'bill.list': 'product.read',
  'bill.form': newNeeds('product.write'),
  'partner.list': 'partner.read',
  'partner.form': newNeeds('partner.write'),
  'warehouse.list': 'warehouse.read',
  'warehouse.form': newNeeds('warehouse.write'),
  'report.center': 'report.read',
  'report.view': ofReport,
  'report.print': ofReport,
  'report.pack': 'report.read',
  'export.schedule': 'export',
  dailyReport: 'report.read',
  // Who may not close reads what was closed.
  'period.close': 'account.read',
  'voucher.export': 'account.read',
  'opening.wizard': 'setting.write',
  import: 'import',
  scanner: true,
  'print.center': true,
  'print.template': 'setting.write',
  'label.print': 'product.read',
  settings: true,
  help: true,
}

/** Whether this screen is something to offer to whoever is logged in. */
export function mayOpen(screen: string, parameters: ScreenParameters): boolean {
  if (!isScreenName(screen)) return true
  const law = LAWS[screen]
  return typeof law === 'function' ? law(parameters) : may(law)
}
