import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { KeptSchedule, ScheduleContent, Schedules } from '#shared/contract/export-schedule.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { listUsers } from '#db/repository/books.ts'
import type { Context, HandlersOf, TaskContext } from '../../../ipc/context.ts'
import { assertExportable } from '../source.ts'

export const exportScheduleHandlers: HandlersOf<'exportSchedule'> = {
  list: (task) => schedulesOf(task),
  save: (task, { id, content }) => ({ id: keep(task, id, content) }),
  remove: (task, { id }) => {
    const { exportSchedules } = task
    const schedule = found(task, id)
    const { kept } = exportSchedules
    exportSchedules.put({ ...kept, schedules: kept.schedules.filter((one) => one.id !== id) })
    logged(task, 'remove', { schedule: schedule.content.title })
    return schedulesOf(task)
  },
  chooseFolder: async (task) => {
    const { exportSchedules, host } = task
    const { uuid } = host.current.settings
    const folder = await task.platform.chooseFolder()
    if (!host.isOpen || host.current.settings.uuid !== uuid) throw new AppError('NO_BOOKS_OPEN', {})
    if (folder !== null) {
      // Files of another folder are nobody's here.
      exportSchedules.put({ ...exportSchedules.kept, folder, written: {} })
      logged(task, 'folder', { folder })
    }
    return schedulesOf(task)
  },
  runNow: (task, { id }) => task.exportSchedules.runNow(found(task, id)),
  failures: ({ exportSchedules }) => ({
    count: exportSchedules.kept.schedules.filter(({ content, lastRun }) => content.enabled && hasFailed(lastRun))
      .length,
  }),
}

function hasFailed(run: KeptSchedule['lastRun']): boolean {
  return run !== null && run.refusal !== null
}

/** It has the rights of whoever saves it, and its turns up to now are done with: what is wanted at once is asked for by hand. */
function keep(task: TaskContext, id: string | null, content: ScheduleContent): string {
  const { exportSchedules } = task
  const asker = askerOf(task)
  assertExportable(content, asker)
  const before = id === null ? null : found(task, id)
  const saved: KeptSchedule = {
    id: before?.id ?? randomUUID(),
    userId: asker.userId,
    content,
    doneThrough: exportSchedules.newestDue({ content }),
    lastRun: before?.lastRun ?? null,
  }
  const { kept } = exportSchedules
  const schedules =
    before === null ? [...kept.schedules, saved] : kept.schedules.map((one) => (one.id === id ? saved : one))
  exportSchedules.put({ ...kept, schedules })
  const { title, period, at, format, enabled, source } = content
  logged(task, 'save', { schedule: title, period, at, format, enabled, ...source })
  return saved.id
}

/** @throws AppError INVALID_INPUT: somebody took it away */
function found({ exportSchedules }: TaskContext, id: string): KeptSchedule {
  const schedule = exportSchedules.kept.schedules.find((one) => one.id === id)
  if (schedule === undefined) throw new AppError('INVALID_INPUT', { problems: [{ field: 'id', rule: 'unknown' }] })
  return schedule
}

function schedulesOf({ exportSchedules, host }: TaskContext): Schedules {
  const { folder, schedules } = exportSchedules.kept
  const names = new Map(listUsers(host.current.books.db).map(({ id, name }) => [id, name]))
  return {
    folder,
    folderFound: folder !== null && existsSync(folder),
    schedules: schedules.map(({ id, userId, content, lastRun }) => ({
      id,
      content,
      userName: names.get(userId) ?? '',
      lastRun,
    })),
  }
}

function askerOf({ host, session }: TaskContext): Context {
  const user = host.userOf(session)
  if (user === null) throw new AppError('NOT_LOGGED_IN', {})
  return host.contextOf(user)
}

function logged(task: TaskContext, verb: 'save' | 'remove' | 'folder', after: object): void {
  const { now, userId } = askerOf(task)
  task.host.current.books.write((db) =>
    appendAudit(db, {
      at: now,
      userId,
      action: `exportSchedule.${verb}`,
      entity: 'exportSchedule',
      entityId: 0,
      after,
    }),
  )
}
