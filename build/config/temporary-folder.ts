import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Every test file makes its folders in one of this run, which goes with it; a run that was killed leaves one behind. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'zhangshi-tests-'))
  // Where the system's temporary folder is, for workers and what they start: on Linux and macOS, on Windows.
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder })
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
