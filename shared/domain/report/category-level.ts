import type { ReportColumn } from './definition.ts'

/**
 * Rows by category never have each other's goods in them: of one with others below it, the row says that these stand
 * apart. Empty everywhere (and so left out) in a shop without categories below others.
 */
export const CATEGORY_LEVEL = {
  key: 'level',
  kind: 'word',
  only: ['category'],
  whenUsed: true,
} as const satisfies ReportColumn
