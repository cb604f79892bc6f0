import type { OracleRefusal } from '../oracle/refusal.ts'
import { DeskRefusal } from './facts.ts'

/** What the program calls the refusals of the oracle of stock. */
const CODES: Readonly<Record<OracleRefusal['code'], string>> = {
  INVALID: 'SOURCE_NOT_USABLE',
  FUTURE_DATE: 'DATE_IN_FUTURE',
  CLOSED: 'PERIOD_CLOSED',
  IS_REVERSAL: 'IS_REVERSAL',
  ALREADY_REVERSED: 'ALREADY_VOIDED',
  HAS_RETURNS: 'HAS_DEPENDENTS',
  RETURN_BEFORE_ORIGIN: 'RETURN_BEFORE_ORIGIN',
  OVER_RETURN: 'OVER_RETURN',
  SHORTAGE: 'INSUFFICIENT_STOCK',
  ADJUST_NO_STOCK: 'ADJUSTMENT_WITHOUT_STOCK',
  ADJUST_BELOW_ZERO: 'ADJUSTMENT_BELOW_ZERO',
}

/** @throws DeskRefusal when the oracle of stock refuses */
export function accept(refusal: OracleRefusal | null): void {
  if (refusal !== null) throw new DeskRefusal(CODES[refusal.code])
}
