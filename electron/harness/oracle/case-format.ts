import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OracleType } from './facts.ts'
import type { Account } from './journal.ts'
import type { OracleRefusal } from './refusal.ts'

/** The worked cases of the design, as the oracle reads them: the whole format. Figures are decimal text. */
export interface OracleCase {
  readonly id: string
  readonly title: string
  readonly method: 'MA' | 'FIFO'
  readonly negative: 'forbid' | 'allow'
  readonly today?: string
  readonly products?: Readonly<Record<string, { readonly ref?: string; readonly tracked?: boolean }>>
  readonly steps: readonly OracleCaseStep[]
}

export interface OracleCaseLine {
  readonly product: string
  readonly warehouse?: string
  readonly qty?: string
  readonly value?: string
  readonly origin?: string
  readonly to?: string
  readonly io?: 'in' | 'out'
  readonly weight?: number | string
  readonly batch?: string
  readonly counted?: string
}

export type ExpectedRefusal = { readonly code: OracleRefusal['code'] } & Readonly<Record<string, string>>

interface Content {
  readonly id: string
  readonly lines: readonly OracleCaseLine[]
  readonly fee?: string
  readonly refused?: ExpectedRefusal
}

export type OracleCaseStep =
  | ({ readonly do: 'post'; readonly type: OracleType; readonly date: string } & Content)
  | ({ readonly do: 'amend'; readonly doc: string; readonly date?: string } & Content)
  | { readonly do: 'reverse'; readonly doc: string; readonly refused?: ExpectedRefusal }
  | { readonly do: 'close'; readonly date: string; readonly refused?: ExpectedRefusal }
  | { readonly do: 'reopen'; readonly date?: string; readonly refused?: ExpectedRefusal }
  | { readonly do: 'negative'; readonly value: 'forbid' | 'allow' }
  | { readonly do: 'today'; readonly date: string }
  | CheckStep
  | FigureStep

export interface CheckStep {
  readonly do: 'check'
  readonly values?: Readonly<Record<string, string>>
  readonly trueups?: Readonly<Record<string, string>>
  readonly provisional?: Readonly<Record<string, string>>
  readonly pools?: Readonly<Record<string, readonly [quantity: string, value: string]>>
  readonly stock?: Readonly<Record<string, string>>
  readonly accounts?: Readonly<Partial<Record<Account, string>>>
  readonly movements?: Readonly<Record<string, number>>
}

export type FigureStep =
  | {
      readonly do: 'amount'
      readonly qty: string
      readonly price: string
      readonly discount?: string
      readonly tax?: string
      readonly taxIncluded?: boolean
      readonly expect: Readonly<Record<string, string>>
    }
  | {
      readonly do: 'allocate'
      readonly total: string
      readonly weights: readonly string[]
      readonly expect: readonly string[]
    }
  | {
      readonly do: 'shares'
      readonly value: string
      readonly parts: readonly string[]
      readonly expect: readonly string[]
    }

export function readOracleCases(): readonly OracleCase[] {
  const file: { readonly cases: readonly OracleCase[] } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../fixtures/cost-cases.json'), 'utf8'),
  )
  return file.cases
}
