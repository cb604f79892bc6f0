/** From when on something that waits stands out. */
export interface FlowThresholds {
  /** 订单未到: days after the day it was expected. */
  readonly purchaseOrderDays: number
  /** 未发货: days since the order. */
  readonly salesOrderDays: number
  /** 应收逾期: days after it was due. */
  readonly receivableDays: number
  /** 草稿: days since it was last written. */
  readonly draftDays: number
  /** 盘点: hours since it began. */
  readonly stocktakeHours: number
}

export const SUGGESTED_THRESHOLDS: FlowThresholds = {
  purchaseOrderDays: 1,
  salesOrderDays: 2,
  receivableDays: 0,
  draftDays: 1,
  stocktakeHours: 24,
}

export type Tone = 'calm' | 'amber' | 'red'

/** Amber once the oldest waits longer than the threshold, red beyond twice of it. Null: nothing waits. */
export function bottleneck(waitedHours: number | null, thresholdHours: number): Tone {
  if (waitedHours === null || waitedHours <= thresholdHours) return 'calm'
  return waitedHours > 2 * thresholdHours ? 'red' : 'amber'
}

const HOURS = 24

export const hoursOfDays = (days: number): number => days * HOURS
