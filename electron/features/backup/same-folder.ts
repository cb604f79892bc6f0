import { statSync, type BigIntStats } from 'node:fs'
import { resolve } from 'node:path'

/** Whether both lead to one folder, be it by a link, a junction or in other letters: a file system numbers its folders. */
export function isSameFolder(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true
  const [found, second] = [seen(one), seen(other)]
  if (found === null || second === null) return false
  return found.ino !== 0n && found.ino === second.ino && found.dev === second.dev
}

/** Null: it is not there, or cannot be looked at, as on a stick that was pulled out. */
function seen(folder: string): BigIntStats | null {
  try {
    return statSync(folder, { bigint: true })
  } catch {
    return null
  }
}
