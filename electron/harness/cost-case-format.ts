import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The neutral format of the worked cost cases: what is posted, and what every movement and pool must be worth.
 * Figures are decimal text; `R1/1` is line 1 of document R1, `R1-V` its reversal; accounts are debit-positive.
 */
export interface CostCase {
  readonly id: string
  readonly title: string
  readonly method: 'MA' | 'FIFO'
  readonly negative: 'forbid' | 'allow'
  readonly today?: string
  readonly products?: Readonly<Record<string, { readonly ref?: string; readonly tracked?: boolean }>>
  readonly steps: readonly CaseStep[]
}

export interface CaseLine {
  readonly product: string
  readonly qty?: string
  readonly value?: string
  readonly warehouse?: string
  /** Transfer: where to. */
  readonly to?: string
  /** The line given back, `S1/1`. */
  readonly origin?: string
  /** Assembly and disassembly. */
  readonly io?: 'in' | 'out'
  readonly weight?: number
  readonly batch?: string
  /** Stocktake. */
  readonly counted?: string
}

/** Fields of a refusal that are named must match; the rest is not checked. */
export interface CaseRefusal {
  readonly code: string
  readonly doc?: string
  readonly date?: string
  readonly product?: string
  readonly warehouse?: string
  readonly batch?: string
  readonly needs?: string
  readonly has?: string
  readonly short?: string
}

export interface PostStep {
  readonly do: 'post'
  readonly id: string
  readonly type: string
  readonly date: string
  readonly lines: readonly CaseLine[]
  readonly fee?: string
  readonly refused?: CaseRefusal
}

export interface ReverseStep {
  readonly do: 'reverse'
  readonly doc: string
  readonly refused?: CaseRefusal
}

/** 改单: the lines of the document become these; on its own date where none is named. */
export interface AmendStep {
  readonly do: 'amend'
  readonly doc: string
  readonly id: string
  readonly lines: readonly CaseLine[]
  readonly date?: string
  readonly refused?: CaseRefusal
}

export interface CheckStep {
  readonly do: 'check'
  readonly values?: Readonly<Record<string, string>>
  readonly pools?: Readonly<Record<string, readonly [quantity: string, value: string]>>
  readonly stock?: Readonly<Record<string, string>>
  readonly provisional?: Readonly<Record<string, string>>
  readonly trueups?: Readonly<Record<string, string>>
  readonly movements?: Readonly<Record<string, number>>
  readonly accounts?: Readonly<Record<string, string>>
}

export interface TodayStep {
  readonly do: 'today'
  readonly date: string
}

export interface AmountStep {
  readonly do: 'amount'
  readonly qty: string
  readonly price: string
  readonly discount?: string
  readonly tax?: string
  readonly taxIncluded?: boolean
  readonly expect: Readonly<Record<string, string>>
}

export interface AllocateStep {
  readonly do: 'allocate'
  readonly total: string
  readonly weights: readonly string[]
  readonly expect: readonly string[]
}

export interface SharesStep {
  readonly do: 'shares'
  readonly value: string
  readonly parts: readonly string[]
  readonly expect: readonly string[]
}

export interface CloseStep {
  readonly do: 'close'
  readonly date: string
}

export interface ReopenStep {
  readonly do: 'reopen'
  readonly date?: string
}

export interface NegativeStep {
  readonly do: 'negative'
  /** The policy, under whatever name. */
  readonly [key: string]: string
}

export type CaseStep =
  | PostStep
  | ReverseStep
  | AmendStep
  | CheckStep
  | TodayStep
  | AmountStep
  | AllocateStep
  | SharesStep
  | CloseStep
  | ReopenStep
  | NegativeStep

export function readCostCases(): readonly CostCase[] {
  const file: { readonly cases: readonly CostCase[] } = JSON.parse(
    readFileSync(join(import.meta.dirname, 'fixtures/cost-cases.json'), 'utf8'),
  )
  return file.cases
}
