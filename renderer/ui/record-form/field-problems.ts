import { AppError } from '#shared/errors/app-error.ts'
import type { FieldProblem } from '#shared/errors/codes.ts'
import { text } from '#renderer/text/text.ts'

/** Path of a field (`name`, `units.1.ratio`) → what is wrong with it, in words. */
export type FieldProblems = Readonly<Record<string, string>>

export const NO_PROBLEMS: FieldProblems = {}

/**
 * What a refused save says about single fields; empty when the refusal is about the record as a whole.
 * @param locate for a duplicate: the path of the field that holds the value, null when it is not on the form
 */
export function fieldProblems(error: unknown, locate: (field: string, value: string) => string | null): FieldProblems {
  if (isRefusal(error, 'INVALID_INPUT')) {
    const entries = error.params.problems.map((problem) => [plainPath(problem.field), ruleText(problem)] as const)
    return Object.fromEntries(entries)
  }
  if (isRefusal(error, 'DUPLICATE')) {
    const { field, value, holder } = error.params
    const path = locate(field, value)
    return path === null ? {} : { [path]: text.value.product.problem.duplicate(value, holder) }
  }
  return {}
}

export function isRefusal<Code extends AppError['code']>(error: unknown, code: Code): error is AppError<Code> {
  return error instanceof AppError && error.code === code
}

/** `content.units[1].name` and `units/1/name` are the same field to a form. */
function plainPath(field: string): string {
  return field
    .replace(/[[\]/]+/g, '.')
    .replace(/^\.|\.$/g, '')
    .replace(/^content\./, '')
}

function ruleText({ field, rule }: FieldProblem): string {
  const words = text.value.product.problem
  if (field.endsWith('isSupplier')) return words.side
  const known: Record<string, string> = {
    too_small: /price|ratio|stock|limit|days/i.test(field) ? words.outOfRange : words.required,
    too_big: /price|ratio|stock|limit|days/i.test(field) ? words.outOfRange : words.tooLong,
    required: words.required,
    number: words.number,
    positive: words.positive,
    unit: words.unknownUnit,
    base: words.baseRatio,
    range: words.minimumAboveMaximum,
  }
  return known[rule] ?? words.wrong
}
