import { rmSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { BooksContent } from '#shared/contract/books.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { addDays, businessDate, businessDateOf, daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import { listUsers } from '#db/repository/books.ts'
import type { CommandContext, TaskContext } from '../../ipc/context.ts'
import { fillNewBooks, freeFileName } from './create.ts'
import type { Language } from './demo/catalogue.ts'
import { Clerk, type Story } from './demo/clerk.ts'
import { postDeliveries, postOpening } from './demo/deliveries.ts'
import { keepDrafts } from './demo/drafts.ts'
import { makeMasters } from './demo/masters.ts'
import { randomOf } from './demo/random.ts'
import { postShipments } from './demo/sales.ts'
import { Shelves } from './demo/stock.ts'
import { inLanguage, WORDS } from './demo/words.ts'

const DAYS = 90
const SEED = 20_260_101
/** Masters, opening, and every day. */
const STEPS = DAYS + 2

/**
 * Demo books 演示账套: a small wholesale shop, 90 days that end today, written through the same engine as real ones.
 * Made on the same day they are the same books. They are open when this returns.
 * @throws AppError CANCELLED when other books were opened meanwhile
 */
export async function createDemoBooks(context: TaskContext, language: Language): Promise<void> {
  const { host, machine, now } = context
  const today = businessDateOf(now, 0)
  const openedOn = addDays(today, 1 - DAYS)
  const file = freeFileName(machine.booksFolder, inLanguage(WORDS.file, language))
  const begin = Date.parse(`${openedOn}T06:00:00`)
  host.create(file, (db) =>
    fillNewBooks(
      db,
      contentOf(language, openedOn),
      inLanguage(WORDS.owner, language),
      begin,
      true,
      inLanguage(WORDS.shop, language),
    ),
  )
  const { books } = host.current
  const stillOpen = () => host.isOpen && host.current.books === books
  try {
    await tellStory(context, language, openedOn, stillOpen)
  } catch (error) {
    // Half a story would look like damaged books.
    if (stillOpen()) host.close()
    for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(file + suffix, { force: true })
    throw error
  }
}

function contentOf(language: Language, openedOn: BusinessDate): BooksContent {
  return {
    name: inLanguage(WORDS.books, language),
    openedOn,
    costMethod: 'movingAverage',
    negativeStock: 'forbid',
    dayBoundary: 0,
    taxpayer: 'smallScale',
  }
}

async function tellStory(
  context: TaskContext,
  language: Language,
  openedOn: BusinessDate,
  stillOpen: () => boolean,
): Promise<void> {
  const write = <Result>(date: BusinessDate, work: (command: CommandContext) => Result): Result =>
    writeOn(context, date, work)
  context.progress(0, STEPS, 'masters')
  const masters = write(openedOn, (command) =>
    makeMasters({ ...command, now: Date.parse(`${openedOn}T06:30:00`) }, language),
  )
  const story: Story = { language, random: randomOf(SEED), shelves: new Shelves(), masters }
  context.progress(1, STEPS, 'opening')
  write(openedOn, (command) => postOpening(new Clerk(command, story, '07:00:00')))
  for (let day = 0; day < DAYS; day += 1) {
    context.progress(day + 2, STEPS, 'days')
    // Lets the progress out, and whoever else waits in.
    await setImmediate()
    if (!stillOpen()) throw new AppError('CANCELLED', {})
    write(addDays(openedOn, day), (command) => postDay(command, story, day))
  }
  context.progress(STEPS, STEPS, 'days')
}

function postDay(command: CommandContext, story: Story, day: number): void {
  const clerk = new Clerk(command, story)
  const weekday = daysBetween(KNOWN_SUNDAY, command.today) % 7
  postDeliveries(clerk, day, weekday)
  postShipments(clerk, day, weekday)
  if (day === DAYS - 1) keepDrafts(clerk)
}

const KNOWN_SUNDAY = businessDate('2000-01-02')

/** One transaction of the owner, on a day of the past. */
function writeOn<Result>({ host }: TaskContext, date: BusinessDate, work: (command: CommandContext) => Result): Result {
  const { books } = host.current
  const [owner] = listUsers(books.db)
  if (owner === undefined) throw new Error('new books have an owner')
  return books.write((db) => work({ ...host.contextOf(owner), db, today: date }))
}
