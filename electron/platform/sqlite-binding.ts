import { app } from 'electron'
import { join } from 'node:path'

/**
 * Tells the database where its native half is. The prebuilt one needs N-API 10; a development package made with an
 * older runtime brings its own. A package never takes native code from the environment.
 */
export function chooseSqliteBinding(): void {
  if (!app.isPackaged) return
  delete process.env.ZHANGSHI_SQLITE_BINDING
  if (Number(process.versions.napi) >= 10) return
  process.env.ZHANGSHI_SQLITE_BINDING = join(process.resourcesPath, 'better_sqlite3.node')
}
