import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/errors/app-error.ts'
import { businessDateOf } from '#shared/kernel/business-date.ts'
import { ROLE_SEES_COST } from '#shared/contract/permission.ts'
import type { WritableDb } from '#db/handle.ts'
import { createBooksFile, createMemoryBooks, openBooksFile, type OpenBooks } from '#db/open.ts'
import { auditMaster } from '#db/ledger/audit-master.ts'
import { booksSettings, listUsers, renewUuid, type BooksSettings, type UserRecord } from '#db/repository/books.ts'
import { attachmentFolder, shareContents } from '../attachment-file/attachment-folder.ts'
import type { Context } from './context.ts'
import type { Session } from './session.ts'

interface Opened {
  readonly books: OpenBooks
  readonly settings: BooksSettings
}

/** The real books while a copy of them is practised in, and where that copy lies. */
interface Practice {
  readonly real: Opened
  readonly folder: string
}

/** Holds the one open books file of the process, and knows who may work in it. */
export class BooksHost {
  private opened: Opened | null = null
  private practice: Practice | null = null
  private openings = 0
  /** The long write that has the books now; null: whoever asks may write. */
  private lent: Promise<unknown> | null = null
  private readonly migrationsFolder: string
  private readonly clock: () => number

  constructor(migrationsFolder: string, clock: () => number) {
    this.migrationsFolder = migrationsFolder
    this.clock = clock
  }

  get isOpen(): boolean {
    return this.opened !== null
  }

  /** 练习: what is open is a throw-away copy. */
  get isPractice(): boolean {
    return this.practice !== null
  }

  /** Of the books themselves, also while a copy of them is practised in. @throws AppError NO_BOOKS_OPEN */
  get realUuid(): string {
    return (this.practice?.real ?? this.current).settings.uuid
  }

  /** @throws AppError NO_BOOKS_OPEN */
  get current(): Opened {
    if (this.opened === null) throw new AppError('NO_BOOKS_OPEN', {})
    return this.opened
  }

  /** Counts the openings of this process: a login holds for one of them. */
  get opening(): number {
    return this.openings
  }

  get isLent(): boolean {
    return this.lent !== null
  }

  /** Comes back when no long write has the books. */
  async whenReturned(): Promise<void> {
    while (this.lent !== null) await this.lent.catch(() => undefined)
  }

  /** Lend the right to write to a thread of its own, until its work is done. */
  async lend<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.whenReturned()
    const done = work().finally(() => (this.lent = null))
    this.lent = done
    return done
  }

  open(file: string): void {
    this.replace(file, () => openBooksFile(file, this.options()))
  }

  create(file: string, fill: (db: WritableDb) => void): void {
    this.replace(file, () => createBooksFile(file, this.options(), fill))
  }

  /** Books in memory, for tests. */
  createInMemory(fill: (db: WritableDb) => void): void {
    this.replace(':memory:', () => createMemoryBooks(this.options(), fill))
  }

  /**
   * 练习模式: a copy in this folder takes the place of the open books, which wait untouched, still held. The copy is
   * books of its own, so that nothing asked of it can reach the real ones.
   */
  beginPractice(folder: string, owner: UserRecord): void {
    if (this.practice !== null) throw new AppError('ALREADY_PRACTISING', {})
    const real = this.current
    const file = join(folder, 'books.zsb')
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    real.books.copyTo(file)
    shareContents(attachmentFolder(real.books.file), attachmentFolder(file))
    const copy = openBooksFile(file, this.options())
    copy.write((db) => {
      renewUuid(db)
      auditMaster(db, { now: this.clock(), userId: owner.id }, 'update', 'books', 1)
    })
    this.practice = { real, folder }
    this.openings += 1
    this.keep(copy)
  }

  /** Back to the real books; the copy is deleted. */
  endPractice(): void {
    const { practice } = this
    if (practice === null) throw new AppError('NOT_PRACTISING', {})
    this.opened?.books.close()
    this.opened = practice.real
    this.practice = null
    this.openings += 1
    rmSync(practice.folder, { recursive: true, force: true })
  }

  close(): void {
    if (this.practice !== null) this.endPractice()
    const { opened } = this
    this.opened = null
    opened?.books.close()
  }

  /** After a disk fault the outcome of a commit is unknown: only a fresh connection tells. */
  reopen(): void {
    const { books } = this.current
    this.opened = null
    books.abandon()
    this.keep(openBooksFile(books.file, this.options()))
  }

  /**
   * The logged-in user; a single user without a password is logged in by opening the books, and stays so when there is
   * a password from now on.
   */
  userOf(session: Session): UserRecord | null {
    const { books } = this.current
    const users = listUsers(books.db)
    const [only] = users
    if (only !== undefined && users.length === 1 && only.passwordHash === null) {
      Object.assign(session, { userId: only.id, opening: this.openings })
      return only
    }
    if (session.opening !== this.openings) return null
    return users.find((user) => user.id === session.userId) ?? null
  }

  contextOf(user: UserRecord): Context {
    const { settings } = this.current
    const now = this.clock()
    return {
      userId: user.id,
      userName: user.name,
      role: user.role,
      seesCost: ROLE_SEES_COST[user.role],
      now,
      today: businessDateOf(now, settings.dayBoundary),
      settings,
    }
  }

  private options() {
    return { migrationsFolder: this.migrationsFolder, now: this.clock() }
  }

  /** The books at hand stay open until the new ones are: a file that cannot be opened leaves things as they were. */
  private replace(file: string, open: () => OpenBooks): void {
    if (this.practice !== null) this.endPractice()
    if (this.opened?.books.file === file) this.close()
    const books = open()
    this.close()
    this.openings += 1
    this.keep(books)
  }

  /** Read the settings again, after a command that changes them. */
  refreshSettings(): void {
    if (this.opened !== null) this.keep(this.opened.books)
  }

  private keep(books: OpenBooks): void {
    this.opened = { books, settings: booksSettings(books.db) }
  }
}
