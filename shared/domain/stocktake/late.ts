import type { BusinessDate } from '../../kernel/business-date.ts'

/** A movement as it was entered: what day it says, and what day it was typed in. */
export interface EnteredMovement {
  readonly businessDate: BusinessDate
  readonly enteredOn: BusinessDate
}

/**
 * 补录 (R23): entered after a line was counted (the caller knows that from the ledger position), but dated before the
 * count, so the counted goods show it already. What is dated on the count day is only backdated when it was typed in
 * on a later one: the ordinary sales of the day after the counting are not.
 */
export function isLate({ businessDate, enteredOn }: EnteredMovement, countedOn: BusinessDate): boolean {
  return businessDate < countedOn || (businessDate === countedOn && enteredOn > countedOn)
}
