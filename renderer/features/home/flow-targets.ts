import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import type { FlowNode } from '#shared/domain/home/flow-node.ts'
import type { ToDo } from '#shared/domain/home/to-do.ts'
import type { ScreenParameters } from '#renderer/shell/screen.ts'

/** A screen somebody is taken to. */
export interface Target {
  readonly screen: string
  readonly parameters: ScreenParameters
}

const list = (type: AnyDocumentType, filter: ScreenParameters): Target => ({
  screen: 'document.list',
  parameters: { type, ...filter },
})
const ofToday = (type: AnyDocumentType) => list(type, { range: 'today', segment: 'posted' })
const ofMonth = (type: AnyDocumentType) => list(type, { range: 'thisMonth', segment: 'posted' })
const openOrders = (type: AnyDocumentType) => list(type, { range: 'all', fulfilment: 'open' })

/** Where a step leads: its list, with as many rows as the step says. */
export const TARGETS: Readonly<Record<FlowNode, Target>> = {
  replenishment: { screen: 'alert.list', parameters: { kind: 'low' } },
  purchaseOrder: openOrders('purchaseOrder'),
  purchaseReceipt: ofToday('purchaseReceipt'),
  purchaseReturn: ofMonth('purchaseReturn'),
  payment: { screen: 'partner.list', parameters: { owing: 'payable' } },
  stocktake: { screen: 'stocktake.list', parameters: { state: 'open' } },
  stock: { screen: 'stock.list', parameters: {} },
  transfer: ofMonth('transfer'),
  loss: ofMonth('loss'),
  // The till is where the work is done; its sales are one key further, in the menu.
  till: { screen: 'till', parameters: {} },
  salesOrder: openOrders('salesOrder'),
  salesShipment: ofToday('salesShipment'),
  salesReturn: ofMonth('salesReturn'),
  collection: { screen: 'partner.list', parameters: { owing: 'receivable' } },
  account: { screen: 'account.list', parameters: {} },
  shift: { screen: 'till.shifts', parameters: {} },
}

export const TILL_SALES: Target = ofToday('retailSale')

/** Documents of a step; null: it has none of its own. */
export const TYPE_OF_NODE: Readonly<Record<FlowNode, AnyDocumentType | null>> = {
  replenishment: null,
  purchaseOrder: 'purchaseOrder',
  purchaseReceipt: 'purchaseReceipt',
  purchaseReturn: 'purchaseReturn',
  payment: 'payment',
  stocktake: null,
  stock: null,
  transfer: 'transfer',
  loss: 'loss',
  till: 'retailSale',
  salesOrder: 'salesOrder',
  salesShipment: 'salesShipment',
  salesReturn: 'salesReturn',
  collection: 'collection',
  account: 'accountTransfer',
  shift: null,
}

const form = (type: AnyDocumentType): Target => ({ screen: 'document.form', parameters: { type, draftId: null } })
const moneyForm = (type: AnyDocumentType): Target => ({ screen: 'money.form', parameters: { type, draftId: null } })

/** What N begins at a step. */
export const CREATES: Readonly<Record<FlowNode, Target | null>> = {
  replenishment: form('purchaseOrder'),
  purchaseOrder: form('purchaseOrder'),
  purchaseReceipt: form('purchaseReceipt'),
  purchaseReturn: form('purchaseReturn'),
  payment: moneyForm('payment'),
  stocktake: { screen: 'stocktake.new', parameters: {} },
  stock: form('otherIn'),
  transfer: form('transfer'),
  loss: form('loss'),
  till: { screen: 'till', parameters: {} },
  salesOrder: form('salesOrder'),
  salesShipment: form('salesShipment'),
  salesReturn: form('salesReturn'),
  collection: moneyForm('collection'),
  account: moneyForm('accountTransfer'),
  shift: null,
}

/** Where something to do is done. */
export function targetOfToDo(toDo: ToDo): Target {
  switch (toDo.kind) {
    case 'collect':
      return { screen: 'partner.list', parameters: { owing: 'receivableOverdue' } }
    case 'ship':
      return TARGETS.salesOrder
    case 'chase':
      return list('purchaseOrder', { range: 'all', fulfilment: 'overdue' })
    case 'buy':
      return TARGETS.replenishment
    case 'negative':
    case 'expired':
    case 'expiring':
      return { screen: 'alert.list', parameters: { kind: toDo.kind } }
    case 'stocktake':
      return TARGETS.stocktake
    case 'shift':
      return TARGETS.till
    case 'draft':
      return list(toDo.type ?? 'purchaseReceipt', { range: 'all', segment: 'draft' })
  }
}
