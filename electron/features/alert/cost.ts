import type { AlertRow } from '#shared/contract/alert.ts'
import { isPricedAtCost } from '#shared/domain/document/registry.ts'

/** Field permission 成本: no values, no purchases, and no document whose prices are costs. */
export function alertWithoutCost(row: AlertRow): AlertRow {
  return {
    ...row,
    value: null,
    suggestion: row.suggestion === null ? null : { ...row.suggestion, lastPurchase: null },
    cause: row.cause === null || isPricedAtCost(row.cause.documentType) ? null : row.cause,
  }
}
