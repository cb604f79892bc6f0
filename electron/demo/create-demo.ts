import { rmSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { BooksContent } from '#shared/contract/books.ts'
import { TRADE_NEGATIVE_STOCK, type Trade } from '#shared/domain/opening/trade.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { addDays, businessDate, businessDateOf, daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import { listUsers } from '#db/repository/books.ts'
import type { CommandContext, TaskContext } from '../ipc/context.ts'
import { fillNewBooks, freeFileName } from '../features/books/create.ts'
import type { Catalogue, Language } from './catalogue.ts'
import { CATALOGUES } from './catalogues.ts'
import { Clerk, type Story } from './clerk.ts'
import { COUNT_DAY, countShop } from './count.ts'
import { postDeliveries, postOpening } from './deliveries.ts'
import { keepDrafts } from './drafts.ts'
import { makeMasters, type Masters } from './masters.ts'
import { postMishaps } from './mishaps.ts'
import { moveMoney, postOpeningMoney } from './money.ts'
import { ORDERED_SUPPLIERS, placePurchaseOrders, receiveOrders } from './purchase-orders.ts'
import { randomOf } from './random.ts'
import { placeSalesOrders, shipOrders } from './sales-orders.ts'
import { postShipments } from './sales.ts'
import { Shelves } from './stock.ts'
import { keepTill, openTill } from './till.ts'
import { inLanguage, WORDS } from './words.ts'

const DAYS = 90
const SEED = 20_260_101
/** Masters, opening, and every day. */
const STEPS = DAYS + 2

/**
 * Demo books 演示账套: a small shop of one industry, 90 days that end today, written through the same engine as real ones.
 * Made on the same day they are the same books. They are open when this returns.
 * @throws AppError CANCELLED when other books were opened meanwhile
 */
export async function createDemoBooks(context: TaskContext, language: Language, trade: Trade): Promise<void> {
  const { host, machine, now } = context
  const catalogue = CATALOGUES[trade]
  const name = inLanguage(catalogue.books, language)
  const today = businessDateOf(now, 0)
  const openedOn = addDays(today, 1 - DAYS)
  const file = freeFileName(machine.booksFolder, `${inLanguage(WORDS.file, language)}-${name}`)
  const begin = Date.parse(`${openedOn}T06:00:00`)
  host.create(file, (db) =>
    fillNewBooks(
      db,
      contentOf(name, trade, openedOn),
      inLanguage(catalogue.owner, language),
      begin,
      true,
      inLanguage(WORDS.shop, language),
    ),
  )
  const { books } = host.current
  const stillOpen = () => host.isOpen && host.current.books === books
  try {
    await tellStory(context, language, catalogue, openedOn, stillOpen)
  } catch (error) {
    // Half a story would look like damaged books.
    if (stillOpen()) host.close()
    for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(file + suffix, { force: true })
    throw error
  }
}

function contentOf(name: string, trade: Trade, openedOn: BusinessDate): BooksContent & { readonly trade: Trade } {
  return {
    name,
    trade,
    openedOn,
    costMethod: 'movingAverage',
    negativeStock: TRADE_NEGATIVE_STOCK[trade],
    dayBoundary: 0,
    taxpayer: 'smallScale',
  }
}

async function tellStory(
  context: TaskContext,
  language: Language,
  catalogue: Catalogue,
  openedOn: BusinessDate,
  stillOpen: () => boolean,
): Promise<void> {
  const write = <Result>(date: BusinessDate, work: (command: CommandContext) => Result): Result =>
    writeOn(context, date, work)
  context.progress(0, STEPS, 'masters')
  const masters = write(openedOn, (command) =>
    makeMasters({ ...command, now: Date.parse(`${openedOn}T06:30:00`) }, language, catalogue),
  )
  const story = beginStory(language, catalogue, masters)
  context.progress(1, STEPS, 'opening')
  write(openedOn, (command) => {
    const clerk = new Clerk(command, story, '07:00:00')
    postOpening(clerk)
    postOpeningMoney(clerk)
  })
  for (let day = 0; day < DAYS; day += 1) {
    context.progress(day + 2, STEPS, 'days')
    // Lets the progress out, and whoever else waits in.
    await setImmediate()
    if (!stillOpen()) throw new AppError('CANCELLED', {})
    write(addDays(openedOn, day), (command) => postDay(command, story, day))
  }
  context.progress(STEPS, STEPS, 'days')
}

function beginStory(language: Language, catalogue: Catalogue, masters: Masters): Story {
  const nothingYet = { orders: [], lastSale: null, lastShipment: null, lastReceipt: null }
  return { language, catalogue, random: randomOf(SEED), shelves: new Shelves(), masters, ...nothingYet }
}

function postDay(command: CommandContext, story: Story, day: number): void {
  const clerk = new Clerk(command, story)
  const weekday = daysBetween(KNOWN_SUNDAY, command.today) % 7
  const isLast = day === DAYS - 1
  moveMoney(clerk, day, weekday)
  openTill(clerk)
  receiveOrders(clerk, day)
  postDeliveries(clerk, day, weekday, ORDERED_SUPPLIERS)
  placePurchaseOrders(clerk, day, weekday)
  shipOrders(clerk, day)
  placeSalesOrders(clerk, day, weekday)
  postShipments(clerk, day, weekday)
  postMishaps(clerk, day)
  keepTill(clerk, day, weekday, isLast)
  if (day === COUNT_DAY) countShop(clerk)
  if (isLast) keepDrafts(clerk)
}

const KNOWN_SUNDAY = businessDate('2000-01-02')

/** One transaction of the owner, on a day of the past. */
function writeOn<Result>({ host }: TaskContext, date: BusinessDate, work: (command: CommandContext) => Result): Result {
  const { books } = host.current
  const [owner] = listUsers(books.db)
  if (owner === undefined) throw new Error('new books have an owner')
  return books.write((db) => work({ ...host.contextOf(owner), db, today: date }))
}
