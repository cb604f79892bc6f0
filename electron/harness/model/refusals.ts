import type { ErrorData } from '#shared/errors/app-error.ts'
import type { ErrorCode } from '#shared/errors/codes.ts'
import type { Action } from '../oracle/action.ts'
import type { OracleRefusal } from '../oracle/refusal.ts'
import type { ModelBooks } from './model-books.ts'

/** What the program calls the refusals of the oracle; it says more exactly what is INVALID. */
const CODES: Readonly<Record<OracleRefusal['code'], readonly ErrorCode[]>> = {
  INVALID: ['OWN_COMPONENT', 'PERIOD_CLOSED', 'PERIOD_NOT_CLOSED'],
  FUTURE_DATE: ['DATE_IN_FUTURE'],
  CLOSED: ['PERIOD_CLOSED'],
  IS_REVERSAL: ['IS_REVERSAL'],
  ALREADY_REVERSED: ['ALREADY_VOIDED'],
  HAS_RETURNS: ['HAS_DEPENDENTS'],
  RETURN_BEFORE_ORIGIN: ['RETURN_BEFORE_ORIGIN'],
  // What was reversed has nothing left to give back.
  OVER_RETURN: ['OVER_RETURN', 'SOURCE_NOT_USABLE'],
  // A batch that never came in is short, too.
  SHORTAGE: ['INSUFFICIENT_STOCK', 'BATCH_NOT_FOUND'],
  ADJUST_NO_STOCK: ['ADJUSTMENT_WITHOUT_STOCK'],
  ADJUST_BELOW_ZERO: ['ADJUSTMENT_BELOW_ZERO'],
}

/** How the program's answer differs from the oracle's; null when it does not. */
export function refusalDifference(
  books: ModelBooks,
  action: Action,
  found: ErrorData | null,
  expected: OracleRefusal | null,
): string | null {
  if (expected === null) return found === null ? null : `refused with ${found.code} ${JSON.stringify(found.params)}`
  if (found === null) return `accepted instead of refused with ${textOf(expected)}`
  if (!CODES[expected.code].includes(found.code))
    return `refused with ${found.code} ${JSON.stringify(found.params)} instead of ${textOf(expected)}`
  if (found.code !== 'INSUFFICIENT_STOCK') return null
  const { document, date, product, warehouse, batch, requested, available, short } = found.params
  const named: OracleRefusal = {
    code: 'SHORTAGE',
    doc: nameOf(books, action, document, expected.doc),
    date,
    product,
    warehouse,
    batch,
    needs: BigInt(requested),
    has: BigInt(available),
    short: BigInt(short),
  }
  return textOf(named) === textOf(expected) ? null : `${textOf(named)} instead of ${textOf(expected)}`
}

/** A document without a number is the one in hand: what is being posted, or what is being taken back. */
function nameOf({ documents }: ModelBooks, action: Action, number: string, expected: string | undefined): string {
  if (number !== '') return [...documents].find(([, one]) => one.number === number)?.[0] ?? number
  const inHand = [
    ...('name' in action ? [action.name] : []),
    ...('doc' in action ? [action.doc, `${action.doc}-V`] : []),
  ]
  return inHand.find((name) => name === expected) ?? inHand.join(' or ')
}

function textOf({ code, doc, date, product, warehouse, batch, needs, has, short }: OracleRefusal): string {
  if (code !== 'SHORTAGE') return code
  return `${code} at ${doc} of ${date}: ${product}@${warehouse} ${batch} needs ${needs} has ${has} short ${short}`
}
