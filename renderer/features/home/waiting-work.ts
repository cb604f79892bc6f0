import type { Flow, HomeStanding, NodeFigures } from '#shared/contract/home.ts'
import type { WaitingWork } from '#shared/domain/home/to-do.ts'
import { daysBetween } from '#shared/kernel/business-date.ts'

const DRAFT_NODES = ['purchaseReceipt', 'salesShipment', 'purchaseReturn', 'salesReturn', 'transfer', 'loss'] as const

/** What waits, out of the figures of the chart. */
export function waitingWork(flow: Flow, standing: HomeStanding | null, costHidden: boolean): WaitingWork {
  const { nodes, progress, shift, today } = flow
  const shiftLeft = shift !== null && shift.closedAt === null && shift.businessDate < today
  return {
    receivable: standing === null ? null : overdue(standing, flow),
    salesOrders: waiting(nodes.salesOrder, nodes.salesOrder?.amount ?? null),
    purchaseOrders: waiting(nodes.purchaseOrder, costHidden ? null : (nodes.purchaseOrder?.lateAmount ?? null)),
    low: standing?.low ?? 0,
    negative: standing?.negative ?? 0,
    expiring: standing?.expiring ?? 0,
    expired: standing?.expired ?? 0,
    drafts: DRAFT_NODES.map((type) => ({
      type,
      count: nodes[type]?.drafts ?? 0,
      hours: nodes[type]?.waitedHours ?? 0,
    })),
    stocktake:
      progress === null ? null : { left: progress.total - progress.counted, hours: nodes.stocktake?.waitedHours ?? 0 },
    openShift: shiftLeft ? shift.businessDate : null,
  }
}

function overdue({ receivable }: HomeStanding, { today }: Flow): WaitingWork['receivable'] {
  const { overdueCount, overdueAmount, overdueSince, worst } = receivable
  const days = overdueSince === null ? 0 : daysBetween(overdueSince, today)
  return { count: overdueCount, amount: overdueAmount, days, worst }
}

function waiting(figures: NodeFigures | null, amount: NodeFigures['amount']): WaitingWork['salesOrders'] {
  if (figures === null) return null
  const { count, late, waitedHours } = figures
  return { count, late, amount, hours: waitedHours }
}
