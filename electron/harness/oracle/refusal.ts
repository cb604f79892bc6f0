/** Why something was not done; the codes are those of the worked cases. */
export interface OracleRefusal {
  readonly code:
    | 'INVALID'
    | 'FUTURE_DATE'
    | 'CLOSED'
    | 'IS_REVERSAL'
    | 'ALREADY_REVERSED'
    | 'HAS_RETURNS'
    | 'RETURN_BEFORE_ORIGIN'
    | 'OVER_RETURN'
    | 'SHORTAGE'
    | 'ADJUST_NO_STOCK'
    | 'ADJUST_BELOW_ZERO'
  readonly doc?: string
  readonly date?: string
  readonly product?: string
  readonly warehouse?: string
  readonly batch?: string
  readonly needs?: bigint
  readonly has?: bigint
  readonly short?: bigint
}
