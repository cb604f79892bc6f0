import type { ReportName } from '#shared/domain/report/report-name.ts'
import { closingPackage } from './closing-package.ts'
import { incomeExpense } from './income-expense.ts'
import { journal } from './journal.ts'
import { profitStatement } from './profit-statement.ts'
import type { ReportSource, SourceOf } from './source.ts'
import { stockSummary } from './stock-summary.ts'
import { trialBalance } from './trial-balance.ts'
import { voidLog } from './void-log.ts'

/** The SQL of every report; a missing one does not compile. */
const SOURCES: { readonly [Name in ReportName]: SourceOf<Name> } = {
  stockSummary,
  voidLog,
  profitStatement,
  trialBalance,
  journal,
  closingPackage,
  incomeExpense,
}

export function reportSource(name: ReportName): ReportSource {
  return SOURCES[name]
}
