import type { EntityName, ErrorCode, ErrorParams, FieldProblem } from '#shared/errors/codes.ts'

/** One sentence per refusal: what happened, why, what to do. A code without a text does not compile. */
export type ErrorTexts = { readonly [Code in ErrorCode]: (params: ErrorParams[Code]) => string }

export type EntityWords = Readonly<Record<EntityName, string>>

/** The word of a field an error names: `units.0.name` → the word of `name`. */
export function fieldWord(words: Readonly<Record<string, string>>, field: string, otherwise: string): string {
  const name = field.split(/[.[\]]+/).findLast((part) => part !== '' && !/^\d+$/.test(part))
  return name !== undefined && Object.hasOwn(words, name) ? (words[name] ?? otherwise) : otherwise
}

/** Which line of a document a field path means, counted from 1; null for the header. */
export function lineOfField(problem: FieldProblem): number | null {
  const match = /^(?:content\.)?lines[.[](\d+)/.exec(problem.field)
  return match?.[1] === undefined ? null : Math.trunc(+match[1]) + 1
}
