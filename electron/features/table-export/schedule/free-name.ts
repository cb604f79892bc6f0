import { statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { KeptSchedules } from '#shared/contract/export-schedule.ts'
import { AppError } from '#shared/errors/app-error.ts'

const MOST_TRIES = 1000

/**
 * The name a file can take without anything being lost: its own when nothing has it, or what has it was written by this
 * schedule and left as it was; else the next number: `销售毛利表-2026-11 (2).xlsx`.
 * @throws AppError NO_ACCESS: the folder is full of such names
 */
export function freeName(
  { written }: Pick<KeptSchedules, 'written'>,
  folder: string,
  name: string,
  scheduleId: string,
): string {
  const extension = extname(name)
  const stem = name.slice(0, name.length - extension.length)
  for (let number = 1; number < MOST_TRIES; number += 1) {
    const tried = number === 1 ? name : `${stem} (${number})${extension}`
    const found = stamp(join(folder, tried))
    if (found === null) return tried
    const own = Object.hasOwn(written, tried) ? written[tried] : undefined
    if (own?.scheduleId === scheduleId && own.size === found.size && own.changedAt === found.changedAt) return tried
  }
  throw new AppError('NO_ACCESS', {})
}

/** How a file was left; null: there is none. */
export function stamp(file: string): { readonly size: number; readonly changedAt: number } | null {
  const found = statSync(file, { throwIfNoEntry: false })
  return found === undefined ? null : { size: found.size, changedAt: found.mtimeMs }
}
