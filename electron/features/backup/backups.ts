import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { zKeptBackups, type Backups, type KeptBackupPlace } from '#shared/contract/backup.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { booksHead } from '#db/repository/books-head.ts'
import { appErrorOfSqlite } from '#db/sqlite-error.ts'
import { attachmentFolder } from '../../attachment-file/attachment-folder.ts'
import type { BooksHost } from '../../ipc/books-host.ts'
import type { CopyOrder } from '../../worker/copy-books.ts'
import { KeptByBooks } from '../kept-by-books.ts'
import { refusalOf } from '../refusal.ts'
import { understood } from '../user-file.ts'
import { copiesThere, freeName, sweepHalf, thinned } from './copies-there.ts'
import { isSameFolder } from './same-folder.ts'

const HOUR = 60 * 60 * 1000
/** A copy a day: somewhat less, so that it does not slip to a later hour every day. */
const DUE_AFTER = 20 * HOUR
const AGAIN_AFTER = HOUR

export interface BackupTools {
  readonly host: BooksHost
  /** Where the places are kept. */
  readonly file: string
  copyBooks(order: CopyOrder): Promise<void>
  readonly clock: () => number
}

/** 备份 of the open books: a verified copy a day in each place, while the program runs; older ones are thinned. */
export class BackupService {
  private readonly tools: BackupTools
  private readonly store: KeptByBooks<{ places: KeptBackupPlace[] }>
  /** When a copy was last tried, by opening of the books and folder. */
  private readonly tried = new Map<string, number>()
  private last: Promise<unknown> = Promise.resolve()

  constructor(tools: BackupTools) {
    this.tools = tools
    this.store = new KeptByBooks(tools.file, zKeptBackups, { places: [] })
  }

  get places(): readonly KeptBackupPlace[] {
    return this.store.of(this.uuid).places
  }

  get seen(): Backups {
    return {
      places: this.places.map((place) => {
        const { folder, refusal } = place
        const copies = copiesThere(place)
        return { folder, found: existsSync(folder), newest: copies[0] ?? null, copies: copies.length, refusal }
      }),
    }
  }

  /** A new place, and the first copy in it; one that is chosen again knows its copies. @throws AppError FOLDER_NOT_SUITABLE, NO_ACCESS, DISK_FULL */
  async choose(place: number, folder: string): Promise<void> {
    this.assertSuitable(place, folder)
    const places = [...this.places]
    const known = places.find((one) => isSameFolder(one.folder, folder))
    places[Math.min(place, places.length)] = known ?? { folder, copies: [], refusal: null }
    this.store.put(this.uuid, { places })
    await this.copyTo(known?.folder ?? folder)
  }

  remove(place: number): void {
    this.store.put(this.uuid, { places: this.places.filter((_one, index) => index !== place) })
  }

  async run(): Promise<void> {
    for (const { folder } of this.places) await this.copyTo(folder)
  }

  /** Copies that are due now. @returns whether any was tried */
  async runDue(): Promise<boolean> {
    const { host, clock } = this.tools
    if (!host.isOpen || host.isPractice || host.isLent) return false
    const now = clock()
    // A clock that was put back does not put off the next copy.
    const since = (moment: number | undefined) => Math.abs(now - (moment ?? 0))
    const due = this.places.filter(
      (place) =>
        (place.refusal !== null || since(copiesThere(place)[0]?.at) >= DUE_AFTER) &&
        since(this.tried.get(this.keyOf(place.folder))) >= AGAIN_AFTER,
    )
    for (const { folder } of due) if (host.isOpen) await this.copyTo(folder)
    return due.length > 0
  }

  /** Places without a copy of what was done last. A stick that is not there is not missed at the end of a day. */
  get duePlaces(): readonly KeptBackupPlace[] {
    const { host } = this.tools
    if (!host.isOpen || host.isPractice || host.isLent) return []
    const head = booksHead(host.current.books.db)
    return this.places.filter(
      (place) => existsSync(place.folder) && (place.head !== head || copiesThere(place).length === 0),
    )
  }

  /** The last thing before the books are closed; null: every place has all that was done. */
  runOnClosing(): Promise<void> | null {
    const due = this.duePlaces
    return due.length === 0 ? null : Promise.all(due.map(({ folder }) => this.copyTo(folder))).then(() => undefined)
  }

  private assertSuitable(place: number, folder: string): void {
    const { file } = this.tools.host.current.books
    if (isSameFolder(folder, dirname(file))) throw new AppError('FOLDER_NOT_SUITABLE', { folder, reason: 'beside' })
    if (this.places.some((one, index) => index !== place && isSameFolder(one.folder, folder)))
      throw new AppError('FOLDER_NOT_SUITABLE', { folder, reason: 'twice' })
    const trial = join(folder, '.zhangshi-trial')
    understood(() => {
      writeFileSync(trial, '')
      rmSync(trial)
    })
  }

  /** One after the other; what went wrong stands beside the place. */
  private copyTo(folder: string): Promise<void> {
    const { uuid } = this
    const done = this.last.then(() => this.copiedOnce(folder, uuid))
    this.last = done.catch(() => undefined)
    return done
  }

  private async copiedOnce(folder: string, uuid: string): Promise<void> {
    const { host, clock, copyBooks } = this.tools
    if (!host.isOpen || this.uuid !== uuid) return
    const at = clock()
    this.tried.set(this.keyOf(folder), at)
    const { file } = host.current.books
    const name = freeName(folder, file, at)
    const head = booksHead(host.current.books.db)
    const refusal = await refused(async () => {
      if (!existsSync(folder)) throw new AppError('FOLDER_NOT_SUITABLE', { folder, reason: 'missing' })
      understood(() => sweepHalf(folder, this.places.find((place) => place.folder === folder)?.begun))
      this.note(uuid, folder, (place) => ({ ...place, begun: name }))
      await copyBooks({ file, copyTo: join(folder, name), contentsTo: join(folder, basename(attachmentFolder(file))) })
    })
    // The books may be there where their attachments found no room: such a copy is one, and counts when they are thinned.
    const size = statSync(join(folder, name), { throwIfNoEntry: false })?.size
    this.note(uuid, folder, (place) => ({
      ...place,
      copies:
        size === undefined
          ? place.copies
          : thinned(folder, [{ file: name, at, size }, ...place.copies.filter(({ file: known }) => known !== name)]),
      refusal: refusal === null ? null : refusalOf(refusal),
      ...(refusal === null ? { head } : {}),
    }))
  }

  private note(uuid: string, folder: string, change: (place: KeptBackupPlace) => KeptBackupPlace): void {
    const { places } = this.store.of(uuid)
    this.store.put(uuid, { places: places.map((place) => (place.folder === folder ? change(place) : place)) })
  }

  private keyOf(folder: string): string {
    return `${this.tools.host.opening} ${folder}`
  }

  private get uuid(): string {
    return this.tools.host.current.settings.uuid
  }
}

/** Why it was not done; null: it was. @throws what is no refusal */
async function refused(work: () => Promise<void>): Promise<AppError | null> {
  try {
    await work()
    return null
  } catch (error) {
    const known = error instanceof AppError ? error : appErrorOfSqlite(error)
    if (known === null) throw error
    return known
  }
}
