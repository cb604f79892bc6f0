/** 守卫 of a sale: below the minimum price, below cost, over the credit limit, a customer with overdue debt. */
export const GUARDS = ['minimumPrice', 'belowCost', 'creditLimit', 'overdue'] as const
export type Guard = (typeof GUARDS)[number]

/** off: nobody is told; warn: said before F9; block: refused unless somebody with the permission stands for it. */
export const GUARD_MODES = ['off', 'warn', 'block'] as const
export type GuardMode = (typeof GUARD_MODES)[number]

/** What a guard refuses with; a repeat of the command names it in `overrides`. */
export const GUARD_CODES = [
  'PRICE_BELOW_MINIMUM',
  'PRICE_BELOW_COST',
  'CREDIT_LIMIT_EXCEEDED',
  'CUSTOMER_OVERDUE',
  'STATEMENT_CONFIRMED',
] as const
export type GuardCode = (typeof GUARD_CODES)[number]

export const GUARD_CODE: Readonly<Record<Guard, GuardCode>> = {
  minimumPrice: 'PRICE_BELOW_MINIMUM',
  belowCost: 'PRICE_BELOW_COST',
  creditLimit: 'CREDIT_LIMIT_EXCEEDED',
  overdue: 'CUSTOMER_OVERDUE',
}

/** Who may stand for a refusal. 已对账 is no guard of a sale: it has no mode, and holds for every document. */
export const OVERRIDE_PERMISSION = {
  PRICE_BELOW_MINIMUM: 'price.override',
  PRICE_BELOW_COST: 'price.override',
  CREDIT_LIMIT_EXCEEDED: 'credit.override',
  CUSTOMER_OVERDUE: 'credit.override',
  STATEMENT_CONFIRMED: 'statement.override',
} as const satisfies Record<GuardCode, string>

export type GuardPermission = (typeof OVERRIDE_PERMISSION)[GuardCode]
