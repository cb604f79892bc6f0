import type { BusinessDate } from '../../kernel/business-date.ts'
import type { Money } from '../../kernel/money.ts'
import type { DocumentType } from '../document/document-type.ts'
import { bottleneck, hoursOfDays, type FlowThresholds, type Tone } from './bottleneck.ts'

/** What of the business waits for somebody; null: may not be seen, or nothing is known yet. */
export interface WaitingWork {
  readonly receivable: {
    readonly count: number
    readonly amount: Money
    readonly days: number
    readonly worst: string
  } | null
  readonly salesOrders: Waiting | null
  readonly purchaseOrders: Waiting | null
  readonly low: number
  readonly negative: number
  readonly expiring: number
  readonly expired: number
  readonly drafts: readonly { readonly type: DocumentType; readonly count: number; readonly hours: number }[]
  readonly stocktake: { readonly left: number; readonly hours: number } | null
  /** The business day of a shift that was not closed on it. */
  readonly openShift: BusinessDate | null
}

interface Waiting {
  readonly count: number
  readonly late: number
  readonly amount: Money | null
  readonly hours: number | null
}

export const TO_DO_KINDS = [
  'collect',
  'ship',
  'chase',
  'negative',
  'buy',
  'expired',
  'shift',
  'expiring',
  'stocktake',
  'draft',
] as const

export type ToDoKind = (typeof TO_DO_KINDS)[number]

/** 今天要做的事: one of them, with what its sentence needs. */
export interface ToDo {
  readonly kind: ToDoKind
  readonly tone: Tone
  readonly count: number
  /** Money at risk; null: not a matter of money, or not known. */
  readonly amount: Money | null
  /** How many of them wait too long; of a stocktake, how many are not counted. */
  readonly late: number
  readonly hours: number | null
  readonly name: string
  readonly type: DocumentType | null
  readonly date: BusinessDate | null
}

const MOST = 7

/** What to do today, most money at risk first; what is no matter of money comes after it, the worse first. */
export function toDosOf(work: WaitingWork, thresholds: FlowThresholds): readonly ToDo[] {
  const all = [...debts(work, thresholds), ...orders(work, thresholds), ...goods(work), ...unfinished(work, thresholds)]
  return all
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => (b.amount ?? -1) - (a.amount ?? -1) || rank(a) - rank(b))
    .slice(0, MOST)
}

const rank = ({ kind }: ToDo) => TO_DO_KINDS.indexOf(kind)

const NOTHING = { amount: null, late: 0, hours: null, name: '', type: null, date: null } as const

function debts({ receivable }: WaitingWork, { receivableDays }: FlowThresholds): ToDo[] {
  if (receivable === null) return []
  const { count, amount, days, worst } = receivable
  const hours = hoursOfDays(days)
  return [
    {
      ...NOTHING,
      kind: 'collect',
      tone: bottleneck(hours, hoursOfDays(receivableDays)),
      count,
      amount,
      hours,
      name: worst,
    },
  ]
}

function orders({ salesOrders, purchaseOrders }: WaitingWork, thresholds: FlowThresholds): ToDo[] {
  const found: ToDo[] = []
  if (salesOrders !== null) {
    const { count, late, amount, hours } = salesOrders
    const tone = bottleneck(hours, hoursOfDays(thresholds.salesOrderDays))
    found.push({ ...NOTHING, kind: 'ship', tone, count, late, amount, hours })
  }
  // What is not expected yet needs nobody.
  if (purchaseOrders !== null) {
    const { late, amount, hours } = purchaseOrders
    const tone = bottleneck(hours, hoursOfDays(thresholds.purchaseOrderDays))
    found.push({ ...NOTHING, kind: 'chase', tone, count: late, late, amount, hours })
  }
  return found
}

function goods({ low, negative, expiring, expired }: WaitingWork): ToDo[] {
  return [
    { ...NOTHING, kind: 'negative', tone: 'red', count: negative },
    { ...NOTHING, kind: 'buy', tone: 'calm', count: low },
    { ...NOTHING, kind: 'expired', tone: 'red', count: expired },
    { ...NOTHING, kind: 'expiring', tone: 'amber', count: expiring },
  ]
}

function unfinished({ drafts, stocktake, openShift }: WaitingWork, thresholds: FlowThresholds): ToDo[] {
  const found: ToDo[] = drafts.map(({ type, count, hours }) => ({
    ...NOTHING,
    kind: 'draft',
    tone: bottleneck(hours, hoursOfDays(thresholds.draftDays)),
    count,
    hours,
    type,
  }))
  if (stocktake !== null) {
    const { left, hours } = stocktake
    const tone = bottleneck(hours, thresholds.stocktakeHours)
    // Everything counted: what is left is the review.
    found.push({ ...NOTHING, kind: 'stocktake', tone, count: Math.max(left, 1), late: left, hours })
  }
  if (openShift !== null) found.push({ ...NOTHING, kind: 'shift', tone: 'red', count: 1, date: openShift })
  return found
}
