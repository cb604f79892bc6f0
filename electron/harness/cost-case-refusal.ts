import type { ErrorCode } from '#shared/errors/codes.ts'
import type { ErrorData } from '#shared/errors/app-error.ts'
import { quantityToText } from '#shared/kernel/quantity.ts'
import type { CaseRefusal } from './cost-case-format.ts'
import type { CaseRun } from './cost-case-runner.ts'

/** What the program calls the refusals of the cases; `INVALID` is any refusal of what was entered. */
const CODES: Readonly<Record<string, readonly ErrorCode[]>> = {
  SHORTAGE: ['INSUFFICIENT_STOCK'],
  CLOSED: ['PERIOD_CLOSED'],
  FUTURE: ['DATE_IN_FUTURE'],
  FUTURE_DATE: ['DATE_IN_FUTURE'],
  HAS_RETURNS: ['HAS_DEPENDENTS'],
  OVER_RETURN: ['OVER_RETURN', 'SOURCE_NOT_USABLE'],
  ADJUST_BELOW_ZERO: ['ADJUSTMENT_BELOW_ZERO'],
  ADJUST_NO_STOCK: ['ADJUSTMENT_WITHOUT_STOCK'],
  ALREADY_REVERSED: ['ALREADY_VOIDED'],
  INVALID: [
    'OWN_COMPONENT',
    'ASSEMBLY_LINES',
    'SAME_WAREHOUSE',
    'SOURCE_NOT_USABLE',
    'VALUE_OUT_OF_RANGE',
    'FIELD_REQUIRED',
    'INVALID_INPUT',
    'BATCH_REQUIRED',
    'BATCH_NOT_FOUND',
    'PERIOD_CLOSED',
    'PERIOD_NOT_CLOSED',
  ],
}

/** Every field of the refusal that the case names and that came out otherwise. */
export function refusalProblems(
  { documents }: CaseRun,
  subject: string,
  expected: CaseRefusal,
  found: ErrorData,
): string[] {
  const codes = CODES[expected.code] ?? [expected.code]
  if (!codes.includes(found.code)) return [`${subject}: refused with ${found.code} instead of ${expected.code}`]
  if (found.code !== 'INSUFFICIENT_STOCK') return []
  const { params } = found
  const nameOf = (number: string) =>
    [...documents].find(([, some]) => some.some(({ row }) => row.number === number))?.[0] ??
    (number === '' ? subject : number)
  const named: Readonly<Record<keyof CaseRefusal, string>> = {
    code: expected.code,
    doc: nameOf(params.document),
    date: params.date,
    product: params.product,
    warehouse: params.warehouse,
    batch: params.batch,
    needs: quantityToText(params.requested),
    has: quantityToText(params.available),
    short: quantityToText(params.short),
  }
  return Object.entries(expected)
    .filter(([field, value]) => named[field as keyof CaseRefusal] !== value)
    .map(
      ([field, value]) => `${subject}: refusal says ${field} ${named[field as keyof CaseRefusal]} instead of ${value}`,
    )
}
