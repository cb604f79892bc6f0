import { VOUCHER_LAYOUTS, type VoucherColumn, type VoucherLayout } from '#shared/domain/journal/voucher-layout.ts'
import type { VoucherPer } from '#shared/domain/journal/voucher.ts'
import type { ReportParameters } from '#shared/domain/report/parameters.ts'
import { initialParameters, reportDefinition } from '#shared/domain/report/registry.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ViewExport } from '#renderer/ui/table-export/view-export.ts'

/** What vouchers are asked for. */
export interface VoucherQuestion {
  readonly from: BusinessDate
  readonly to: BusinessDate
  readonly per: VoucherPer
}

export function voucherParameters({ from, to, per }: VoucherQuestion): ReportParameters {
  return { ...initialParameters(reportDefinition('vouchers')), period: 'custom', from, to, grouping: per }
}

/** In characters of a sheet. */
const WIDTHS: Readonly<Partial<Record<VoucherColumn, number>>> = {
  summary: 30,
  account: 20,
  partner: 20,
  item: 16,
  customer: 20,
  supplier: 20,
  source: 30,
}

/** A file of vouchers in a layout: no totals row, because another program would take it for an entry. */
export function voucherFile(question: VoucherQuestion, layout: VoucherLayout, text: AllTexts): ViewExport {
  const words = text.report.reports.vouchers
  const columns = VOUCHER_LAYOUTS[layout].map(([key, heading]) => ({
    key,
    heading: heading ?? words.columns[key],
    width: WIDTHS[key] ?? 12,
    ...(key === 'account' || key === 'summary' ? { words: { ...words.values } } : {}),
  }))
  const parameters = voucherParameters(question)
  return {
    title: `${text.voucher.title} ${question.from} ${question.to}`,
    source: { list: 'report', question: { name: 'vouchers', parameters } },
    columns,
    withoutTotal: true,
  }
}
