/** Documents that sell: what they promise or hand over is guarded. A quote and a return are not. */
const GUARDED_SALES: readonly string[] = ['salesShipment', 'salesOrder', 'retailSale']

export function isGuardedSale(type: string): boolean {
  return GUARDED_SALES.includes(type)
}
