import { zJson } from '#shared/contract/scalar.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { AppError } from '#shared/errors/app-error.ts'

/** An error as data, for answers that say what would be refused instead of refusing it. */
export function refusalOf({ code, params }: AppError): Refusal {
  return { code, params: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, zJson.parse(value)])) }
}
