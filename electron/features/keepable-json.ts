import { AppError } from '#shared/errors/app-error.ts'

/** Characters of JSON kept for a window, and how deep it may nest: SQLite's own limit is 1,000. */
const LONGEST = 2_000_000
const DEEPEST = 100

/** JSON a window leaves with us (drafts, tabs) is kept as it is, within limits. @throws AppError INVALID_INPUT */
export function assertKeepable(value: unknown, field: string): void {
  const refuse = (rule: string) => new AppError('INVALID_INPUT', { problems: [{ field, rule }] })
  // Depth first: it also ends at a cycle, which has no JSON.
  if (isDeeper(value, DEEPEST)) throw refuse('depth')
  if (JSON.stringify(value).length > LONGEST) throw refuse('too_big')
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1))
}
