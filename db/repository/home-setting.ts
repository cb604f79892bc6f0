import type { HomeSettings } from '#shared/contract/home.ts'
import { SUGGESTED_THRESHOLDS } from '#shared/domain/home/bottleneck.ts'
import type { FlowMode } from '#shared/domain/home/flow-node.ts'
import type { UserId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

const content = statement<[], { content: string }>('SELECT content FROM home_setting WHERE id = 1')
const put = statement<[string], never>(`
  INSERT INTO home_setting (id, content) VALUES (1, ?)
  ON CONFLICT (id) DO UPDATE SET content = excluded.content, version = version + 1`)
const mode = statement<[number], { mode: FlowMode }>('SELECT mode FROM home_mode WHERE user_id = ?')
const putMode = statement<[number, string], never>(`
  INSERT INTO home_mode (user_id, mode) VALUES (?, ?) ON CONFLICT (user_id) DO UPDATE SET mode = excluded.mode`)

export const SUGGESTED_HOME: HomeSettings = { thresholds: SUGGESTED_THRESHOLDS, hidden: [] }

export function homeSettings(db: ReadableDb): HomeSettings {
  const row = content(db).get()
  return row === undefined ? SUGGESTED_HOME : (JSON.parse(row.content) as HomeSettings)
}

export function putHomeSettings(db: WritableDb, settings: HomeSettings): void {
  put(db).run(JSON.stringify(settings))
}

/** What a user chose last; null: nothing yet. */
export function flowModeOf(db: ReadableDb, userId: UserId): FlowMode | null {
  return mode(db).get(userId)?.mode ?? null
}

export function putFlowMode(db: WritableDb, userId: UserId, chosen: FlowMode): void {
  putMode(db).run(userId, chosen)
}
