import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#build/scripts/runtime.ts'

/** Before a run: away with what the last one left. */
export default function emptyTestData(): void {
  rmSync(join(projectFolder, 'out/test-data'), { recursive: true, force: true })
}
