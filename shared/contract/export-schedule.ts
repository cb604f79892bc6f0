import { z } from 'zod'
import { MINUTES_OF_DAY, SCHEDULE_PERIODS } from '../domain/export-schedule.ts'
import { MOST_COLUMNS, SCHEDULE_FORMATS } from '../domain/table-file.ts'
import { task } from './define.ts'
import { zRefusal } from './refusal.ts'
import { zBusinessDate, zId } from './scalar.ts'
import { zExportColumn, zExportSource } from './table-export.ts'

/** What is exported and when. The columns are those of the view at the time, in the language of that time. */
export const zScheduleContent = z.strictObject({
  /** Name of the file before its period, and of the sheet. */
  title: z
    .string()
    .max(80)
    .regex(/^(?![\s.])[^\p{Cc}\\/:*?"<>|]+(?<![\s.])$/u),
  format: z.enum(SCHEDULE_FORMATS),
  period: z.enum(SCHEDULE_PERIODS),
  /** Minutes after midnight; null: after the closing. */
  at: z
    .int()
    .min(0)
    .max(MINUTES_OF_DAY - 1)
    .nullable(),
  enabled: z.boolean(),
  source: zExportSource,
  columns: z.array(zExportColumn).min(1).max(MOST_COLUMNS),
  /** 合计: how the totals row of a report is called; empty: there is none. */
  total: z.string().max(40),
})
export type ScheduleContent = z.output<typeof zScheduleContent>

/** How the last run ended; `refusal` null: the file is there. */
export const zScheduleRun = z.strictObject({
  at: z.int(),
  /** The day it was due on, or the turn it was asked for by hand. */
  dueOn: zBusinessDate,
  /** Name of the file, empty when there is none. */
  file: z.string(),
  rows: z.int().min(0),
  /** Another file had the name; this one got a number. */
  renamed: z.boolean(),
  refusal: zRefusal.nullable(),
})
export type ScheduleRun = z.output<typeof zScheduleRun>

/** As this computer keeps it. It runs with the rights of whoever saved it last. */
export const zKeptSchedule = z.strictObject({
  id: z.uuid(),
  userId: zId('user'),
  content: zScheduleContent,
  /** The newest day whose turn is done with. */
  doneThrough: zBusinessDate.nullable(),
  lastRun: zScheduleRun.nullable(),
})
export type KeptSchedule = z.output<typeof zKeptSchedule>

/** The schedules of one books file on this computer, and the one folder all of them write into. */
export const zKeptSchedules = z.strictObject({
  folder: z.string().nullable(),
  schedules: z.array(zKeptSchedule),
  /** Files that were written here, by name: whose they are, and how they were left. */
  written: z.record(z.string(), z.strictObject({ scheduleId: z.uuid(), size: z.int(), changedAt: z.number() })),
})
export type KeptSchedules = z.output<typeof zKeptSchedules>

const zSchedule = z.strictObject({
  id: z.uuid(),
  content: zScheduleContent,
  /** Whose rights it has; empty: somebody who is no user any more. */
  userName: z.string(),
  lastRun: zScheduleRun.nullable(),
})
export type Schedule = z.output<typeof zSchedule>

const zSchedules = z.strictObject({
  folder: z.string().nullable(),
  /** The folder is there now (a stick may be pulled out). */
  folderFound: z.boolean(),
  schedules: z.array(zSchedule),
})
export type Schedules = z.output<typeof zSchedules>

const topics = ['exportSchedule'] as const

/** 定时导出 of the open books on this computer. */
export const list = task(z.strictObject({}), zSchedules, 'export')

/** `id` null makes one; it is due from its next turn on. @throws AppError FORBIDDEN, INVALID_INPUT; NOT_FOUND */
export const save = task(
  z.strictObject({ id: z.uuid().nullable(), content: zScheduleContent }),
  z.strictObject({ id: z.uuid() }),
  'export',
  topics,
)

export const remove = task(z.strictObject({ id: z.uuid() }), zSchedules, 'export', topics)

/** Ask for the folder; unchanged when the dialog is cancelled. */
export const chooseFolder = task(z.strictObject({}), zSchedules, 'export', topics)

/** 立即导出: how it ended is in the answer, also when it was refused. */
export const runNow = task(z.strictObject({ id: z.uuid() }), zScheduleRun, 'export', topics)

/** How many of the schedules failed last: 待办 of the title bar. */
export const failures = task(z.strictObject({}), z.strictObject({ count: z.int().min(0) }), 'member')
