import type { BusinessDate } from '../../kernel/business-date.ts'
import type { AccountId, CategoryId, PartnerId, ProductId, UserId, WarehouseId } from '../../kernel/id.ts'
import { RANGES } from '../date-range.ts'

/** Periods a report can be asked for, in the order they are offered. */
export const REPORT_PERIODS = RANGES.filter((name) => name !== 'recent30')

export type ReportPeriod = (typeof REPORT_PERIODS)[number]

/** What a row of a report stands for. */
export const GROUPINGS = [
  'product',
  'category',
  'warehouse',
  'partner',
  'supplier',
  'employee',
  'day',
  'week',
  'month',
  'taxRate',
  'document',
  'line',
] as const

export type Grouping = (typeof GROUPINGS)[number]

export const COMPARISONS = ['none', 'previous', 'lastYear'] as const

/** 对比: with nothing, the period before, the same days of last year. */
export type Comparison = (typeof COMPARISONS)[number]

/** What narrows a report down. Each is a parameter of the same name, or of the name with `Id`. */
export const REPORT_FILTERS = [
  'warehouseId',
  'categoryId',
  'directOnly',
  'productId',
  'partnerId',
  'supplierId',
  'accountId',
  'userId',
  'side',
  'days',
  'changedOnly',
] as const

export type ReportFilter = (typeof REPORT_FILTERS)[number]

/** 条件 of a report, as one asks for it. One shape for all: what a report does not have stays empty. */
export interface ReportParameters {
  readonly period: ReportPeriod
  /** Of 'custom' only. */
  readonly from: BusinessDate | null
  readonly to: BusinessDate | null
  readonly grouping: Grouping | null
  readonly comparison: Comparison
  readonly warehouseId: WarehouseId | null
  readonly categoryId: CategoryId | null
  /** Goods of that category itself, without those of the ones below it. */
  readonly directOnly: boolean
  readonly productId: ProductId | null
  readonly partnerId: PartnerId | null
  /** 供应商 of the goods: whoever they were bought from last. */
  readonly supplierId: PartnerId | null
  readonly accountId: AccountId | null
  readonly userId: UserId | null
  readonly side: 'receivable' | 'payable' | null
  /** A threshold in days, e.g. from when on goods are 滞销. */
  readonly days: number | null
  /** Rows in which something moved. */
  readonly changedOnly: boolean
}

export const NO_FILTERS: Pick<ReportParameters, ReportFilter> = {
  warehouseId: null,
  categoryId: null,
  directOnly: false,
  productId: null,
  partnerId: null,
  supplierId: null,
  accountId: null,
  userId: null,
  side: null,
  days: null,
  changedOnly: false,
}

/** Filters that came later narrow nothing down in what an earlier program kept. */
export function withLaterFilters(parameters: unknown): unknown {
  if (typeof parameters !== 'object' || parameters === null) return parameters
  return { supplierId: null, directOnly: false, ...parameters }
}

/** The same with its days worked out. `from` null: from the beginning. An as-of report looks at `to` only. */
export interface ReportQuestion extends Omit<ReportParameters, 'period' | 'from' | 'to'> {
  readonly from: BusinessDate | null
  readonly to: BusinessDate
  readonly today: BusinessDate
  /** Rows must not be put in an order that tells what is not shown. */
  readonly seesCost: boolean
}

/** Whether they ask the same, in whatever order they were written down. */
export function sameParameters(one: ReportParameters, other: ReportParameters): boolean {
  return JSON.stringify({ ...other, ...one }) === JSON.stringify(other)
}
