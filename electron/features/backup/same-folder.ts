import { statSync } from 'node:fs'
import { resolve } from 'node:path'

/** Whether both lead to one folder, be it by a link, a junction or in other letters: a file system numbers its folders. */
export function isSameFolder(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true
  const [found, second] = [one, other].map((folder) => statSync(folder, { bigint: true, throwIfNoEntry: false }))
  if (found === undefined || second === undefined) return false
  return found.ino !== 0n && found.ino === second.ino && found.dev === second.dev
}
