import { z } from 'zod'
import { task } from './define.ts'
import { zRefusal } from './refusal.ts'
import { zNothing } from './scalar.ts'

/** Copies go to one folder, and to a second one on another disk. */
export const BACKUP_PLACES = 2

/** A verified copy of the books. */
export const zBackupCopy = z.strictObject({ file: z.string(), at: z.int(), size: z.int().min(0) })
export type BackupCopy = z.output<typeof zBackupCopy>

/** 备份位置 as this computer keeps it: copies made here that still count, newest first. */
export const zKeptBackupPlace = z.strictObject({
  folder: z.string(),
  copies: z.array(zBackupCopy),
  /** Why the last attempt made no copy; null: it made one. */
  refusal: zRefusal.nullable(),
  /** How far the books had come when the newest was made; absent in what older programs kept. */
  head: z.string().optional(),
  /** The copy that was begun last: what a kill left of it half written is ours to take away. */
  begun: z.string().optional(),
})
export type KeptBackupPlace = z.output<typeof zKeptBackupPlace>
export const zKeptBackups = z.strictObject({ places: z.array(zKeptBackupPlace).max(BACKUP_PLACES) })
export type KeptBackups = z.output<typeof zKeptBackups>

/** What the window sees of it. A stick that is pulled out is not `found`. */
export const zBackupPlace = z.strictObject({
  folder: z.string(),
  found: z.boolean(),
  newest: zBackupCopy.nullable(),
  copies: z.int().min(0),
  refusal: zRefusal.nullable(),
})
export type BackupPlace = z.output<typeof zBackupPlace>
export const zBackups = z.strictObject({ places: z.array(zBackupPlace) })
export type Backups = z.output<typeof zBackups>

const zPlace = z
  .int()
  .min(0)
  .max(BACKUP_PLACES - 1)
const topics = ['backup'] as const

export const list = task(zNothing, zBackups, 'setting.write')

/**
 * Ask for the folder by dialog, try whether it can be written, and make the first copy there; unchanged when cancelled.
 * @throws AppError FOLDER_NOT_SUITABLE, NO_ACCESS, ALREADY_PRACTISING
 */
export const choosePlace = task(z.strictObject({ place: zPlace }), zBackups, 'setting.write', topics)

/** Copies that are there stay there. */
export const removePlace = task(z.strictObject({ place: zPlace }), zBackups, 'setting.write', topics)

/** 立即备份: a copy in every place; how each ended is in the answer. */
export const run = task(zNothing, zBackups, 'setting.write', topics)
