import type { ReportPage, ReportTarget } from '#shared/contract/report.ts'
import { isMoneyType } from '#shared/domain/money/money-type.ts'
import type { CurrentTab } from '#renderer/shell/current-tab.ts'
import type { ReportPlace } from './report-place.ts'

/** Enter: what is behind a row, in a tab of its own. Another report is shown in this one, see `drillPlace`. */
export function openTarget(
  tab: Pick<CurrentTab, 'open'>,
  { parameters }: ReportPlace,
  days: Pick<ReportPage, 'from' | 'to'>,
  target: Exclude<ReportTarget, { to: 'report' }>,
): void {
  if (target.to === 'document') tab.open(isMoneyType(target.type) ? 'money.view' : 'document.view', { id: target.id })
  else if (target.to === 'partner') tab.open('partner.form', { id: target.id })
  else if (target.to === 'statement') tab.open('statement', { partnerId: target.id, side: target.side, ...days })
  else {
    const { from, to } = days
    tab.open('stock.ledger', { productId: target.id, warehouseId: parameters.warehouseId, from, to })
  }
}
