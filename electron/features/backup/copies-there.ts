import { existsSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BackupCopy, KeptBackupPlace } from '#shared/contract/backup.ts'
import { copiesToKeep } from '#shared/domain/backup/copies-to-keep.ts'
import { halfOf } from '#db/backup.ts'

// The files of a backup place. Another computer may keep copies of books of the same name in it: what was not made from
// here is neither counted nor taken away.

/** However they were thinned, so many stay. */
const NEVER_FEWER = 3

/** Copies of a place, newest first, without those somebody took away; a stick that is not plugged in has what it had. */
export function copiesThere({ folder, copies }: KeptBackupPlace): readonly BackupCopy[] {
  return existsSync(folder) ? copies.filter(({ file }) => existsSync(join(folder, file))) : copies
}

/** Takes copies away that are old enough; only such as were made from here. @returns those that stay, newest first */
export function thinned(folder: string, copies: readonly BackupCopy[]): BackupCopy[] {
  const there = copies.filter(({ file }) => existsSync(join(folder, file)))
  const keep = copiesToKeep(there.map(({ at }) => at))
  const stay = there.filter(kept)
  return there.filter((one) => stay.includes(one) || !takenAway(join(folder, one.file)))

  function kept({ at }: BackupCopy, index: number): boolean {
    return index < NEVER_FEWER || keep.has(at)
  }
}

/** False: somebody holds it open; the next time, then. */
function takenAway(path: string): boolean {
  try {
    rmSync(path, { force: true })
    return true
  } catch {
    return false
  }
}

/** What a killed program left half written of the copy it had begun. */
export function sweepHalf(folder: string, begun: string | undefined): void {
  if (begun !== undefined) rmSync(halfOf(join(folder, begun)), { force: true })
}

const stemOf = (file: string) => basename(file).replace(/\.zsb$/, '')

/** `顺达批发部-20261127-180233.zsb`; never a name something has. */
export function freeName(folder: string, file: string, at: number): string {
  const two = (figure: number) => String(figure).padStart(2, '0')
  const moment = new Date(at)
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('')
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join('')
  const stem = `${stemOf(file)}-${day}-${time}`
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}.zsb`
    const path = join(folder, name)
    if (!existsSync(path) && !existsSync(halfOf(path))) return name
  }
}
