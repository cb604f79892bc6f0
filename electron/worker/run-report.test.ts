import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Progress } from '#shared/contract/bridge.ts'
import { callerOf, MIGRATIONS, REPORT_WORKER, TABLE_PROCESS, TEST_BOOKS } from '#electron/harness/test-program.ts'
import { createProgram } from '../ipc/dispatch.ts'
import { headlessPlatform } from '../ipc/platform.ts'

function openFileBooks() {
  const machineFolder = mkdtempSync(join(tmpdir(), 'zhangshi-report-'))
  const program = createProgram({
    machineFolder,
    migrationsFolder: MIGRATIONS,
    reportWorker: REPORT_WORKER,
    tableProcess: TABLE_PROCESS,
    platform: headlessPlatform((_reference, error) => console.error(error)),
    checkReplies: true,
  })
  const session = program.createSession()
  return { program, session, api: callerOf(program, session) }
}

test('a report runs in its own thread, tells its progress and can be cancelled', async () => {
  const { program, session, api } = openFileBooks()
  await api.books.create({ content: TEST_BOOKS, ownerName: '老板', folderToken: null })
  const stages: Progress[] = []
  session.onProgress = (progress) => stages.push(progress)
  const checks = await api.stock.verify({}, 'verify-1')
  expect(checks.filter((check) => !check.ok)).toEqual([])
  expect(stages.map(({ requestId, done, total }) => [requestId, done, total])).toEqual(
    checks.map((_check, index) => ['verify-1', index, checks.length]),
  )
  const parts = await Promise.all([api.stock.verify({ part: 'ledgers' }), api.stock.verify({ part: 'log' })])
  expect(parts.flat()).toEqual(checks)
  expect(parts.every((part) => part.length > 5)).toBe(true)

  const cancelled = api.stock.verify({}, 'verify-2')
  expect(await api.work.cancel({ requestId: 'verify-2' })).toEqual({ cancelled: true })
  await expect(cancelled).rejects.toMatchObject({ data: { code: 'CANCELLED' } })
  expect(await api.work.cancel({ requestId: 'verify-2' })).toEqual({ cancelled: false })
  program.close()
})
