import type { Side, TradeContent } from './facts.ts'

/** Who buys at the till without a name. */
export const NOBODY = ''
/** The drawer of the till, and what every shift begins with. */
export const DRAWER = '现金'
export const OPENING_FLOAT = 20_000n

/** How many days partners have to pay. */
export const TERM_DAYS: ReadonlyMap<string, number> = new Map([
  ['永盛', 30],
  ['顺达', 0],
])
/** What quotes and orders are taxed at. */
export const ORDER_TAX = 1300n
/** 超收: a tenth more may come than was ordered; not a piece more may go. */
export const OVER_RECEIPT = 1000n

export const SIDE_OF: Readonly<Record<TradeContent['type'], { side: Side; sign: 1n | -1n; flow: 1n | -1n }>> = {
  purchaseReceipt: { side: 'payable', sign: 1n, flow: -1n },
  purchaseReturn: { side: 'payable', sign: -1n, flow: 1n },
  salesShipment: { side: 'receivable', sign: 1n, flow: 1n },
  salesReturn: { side: 'receivable', sign: -1n, flow: -1n },
  retailSale: { side: 'receivable', sign: 1n, flow: 1n },
  retailReturn: { side: 'receivable', sign: -1n, flow: -1n },
}

/** 服务: sold and bought like goods, and never in stock. */
export const SERVICE = '丙'

export function isService(product: string): boolean {
  return product === SERVICE
}

/** 散客 of the name: owes nothing and keeps no credit. */
export const WALK_IN = '散客'

export function isRetail(type: string): boolean {
  return type === 'retailSale' || type === 'retailReturn'
}

/** `S1/1` is of S1. */
export function documentOf(line: string): string {
  return line.slice(0, line.lastIndexOf('/'))
}

/** @throws Error for what was never made: a fault of the harness */
export function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the program does not know what is named')
  return value
}
