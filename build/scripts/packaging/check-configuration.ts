import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import { projectFolder } from '../runtime.ts'

/** What electron-builder has to say against its configuration, for every system at once; null when nothing. */
export async function checkConfiguration(changes: Record<string, unknown> = {}): Promise<string | null> {
  try {
    const configuration = await getConfig(projectFolder, null, { extends: 'file:electron-builder.yml', ...changes })
    await validateConfiguration(configuration, new DebugLogger(false))
    return null
  } catch (error) {
    return (error as Error).message
  }
}
