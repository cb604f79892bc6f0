import type { Books } from '#shared/contract/books.ts'
import { roleMay } from '#shared/contract/permission.ts'
import type { FlowNode } from '#shared/domain/home/flow-node.ts'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import type { HelpPage } from '#renderer/help/pages.ts'

// What a step is looked up in: the report that adds it up, the page that explains it.

export const REPORT_OF_NODE: Readonly<Record<FlowNode, ReportName>> = {
  replenishment: 'stockoutLoss',
  purchaseOrder: 'supplierPerformance',
  purchaseReceipt: 'purchaseSummary',
  purchaseReturn: 'purchaseDetail',
  payment: 'payableSummary',
  stocktake: 'stocktakeVariance',
  stock: 'stockSummary',
  transfer: 'stockSummary',
  loss: 'stockSummary',
  till: 'salesHours',
  salesOrder: 'salesTrend',
  salesShipment: 'salesSummary',
  salesReturn: 'salesDetail',
  collection: 'receivableSummary',
  account: 'accountSummary',
  shift: 'shiftCash',
}

export const HELP_OF_NODE: Readonly<Record<FlowNode, HelpPage>> = {
  replenishment: 'alerts',
  purchaseOrder: 'purchase-order',
  purchaseReceipt: 'purchase-receipt',
  purchaseReturn: 'purchase-return',
  payment: 'collection-payment',
  stocktake: 'stocktake-begin',
  stock: 'stock-list',
  transfer: 'transfer',
  loss: 'gain-loss',
  till: 'till-sell',
  salesOrder: 'sales-order',
  salesShipment: 'sales-shipment',
  salesReturn: 'sales-return',
  collection: 'collection-payment',
  account: 'account',
  shift: 'till-shift',
}

/** The report of a step; null where it is closed to the role. */
export function reportOfNode(node: FlowNode, books: Pick<Books, 'role' | 'seesCost'> | null): ReportName | null {
  const name = REPORT_OF_NODE[node]
  const { needs } = reportDefinition(name)
  if (books === null) return name
  if (!roleMay(books.role, 'report.read')) return null
  if (needs === undefined) return name
  return (needs === 'cost' ? books.seesCost : roleMay(books.role, needs)) ? name : null
}
