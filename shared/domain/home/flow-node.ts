/** 业务流程图: the steps of the shop, as the home screen draws them. */
export const FLOW_NODES = [
  'replenishment',
  'purchaseOrder',
  'purchaseReceipt',
  'purchaseReturn',
  'payment',
  'stocktake',
  'stock',
  'transfer',
  'loss',
  'till',
  'salesOrder',
  'salesShipment',
  'salesReturn',
  'collection',
  'account',
  'shift',
] as const

export type FlowNode = (typeof FLOW_NODES)[number]

/** Steps without which there is no trade; the others may be hidden. */
export const LASTING_NODES: readonly FlowNode[] = ['purchaseReceipt', 'stock', 'account']

/** 导航 without figures, 实时 with them, 培训 with who does what and when. */
export const FLOW_MODES = ['plain', 'live', 'training'] as const

export type FlowMode = (typeof FLOW_MODES)[number]
