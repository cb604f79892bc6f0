import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/errors/app-error.ts'
import { businessDateOf } from '#shared/kernel/business-date.ts'
import { ROLE_SEES_COST } from '#shared/contract/permission.ts'
import type { Books, setTradeRules, TradeRules } from '#shared/contract/books.ts'
import type { InputOf } from '#shared/contract/define.ts'
import { auditMaster } from '#db/ledger/audit-master.ts'
import { listUsers, updateBooks } from '#db/repository/books.ts'
import { todayFigures } from '#db/report/today.ts'
import type { CommandContext, HandlersOf, TaskContext } from '../../ipc/context.ts'
import { chosenFolder, keepFolder } from './chosen-folder.ts'
import { assertOpeningDate, fillNewBooks, fillPreset, freeFileName } from './create.ts'
import { createDemoBooks } from '../../demo/create-demo.ts'
import { assertSuitableFolder } from './folder.ts'
import { login } from './login.ts'
import { beginPractice, endPractice } from './practice.ts'

export const bookHandlers: HandlersOf<'books'> = {
  recent: ({ machine }) => ({
    folder: machine.booksFolder,
    books: machine.recent.map((one) => ({ ...one, size: existsSync(one.file) ? statSync(one.file).size : null })),
  }),
  current: (context) => (context.host.isOpen ? opened(context) : null),
  create: (context, { content, ownerName, folderToken, preset }) => {
    assertOpeningDate(content, businessDateOf(context.now, content.dayBoundary))
    const folder = folderToken === null ? context.machine.booksFolder : chosenFolder(folderToken)
    assertSuitableFolder(folder)
    const file = freeFileName(folder, content.name)
    context.host.create(file, (db) => {
      fillNewBooks(db, { ...content, trade: preset?.trade ?? null }, ownerName, context.now)
      fillPreset(db, preset?.categories ?? [], context.now)
    })
    return remembered(context)
  },
  createDemo: async (context, { language, trade }) => {
    await createDemoBooks(context, language, trade ?? 'wholesale')
    return remembered(context)
  },
  open: (context, { file }) => {
    // Only files the user once chose by dialog or made here: no channel takes a raw path.
    if (!context.machine.recent.some((one) => one.file === file)) throw new AppError('BOOKS_NOT_FOUND', { name: file })
    return openFile(context, file)
  },
  choose: async (context) => {
    const file = await context.platform.chooseBooksFile()
    return file === null ? null : openFile(context, file)
  },
  chooseFolder: async ({ platform }) => {
    const folder = await platform.chooseFolder()
    return folder === null ? null : { folder, folderToken: keepFolder(folder) }
  },
  close: ({ host, session }) => {
    host.close()
    session.userId = null
    return {}
  },
  beginPractice: (context) => {
    beginPractice(context)
    return opened(context)
  },
  endPractice: (context) => {
    endPractice(context)
    return opened(context)
  },
  forget: ({ machine }, { file }) => {
    machine.forget(file)
    return {}
  },
  login: async (context, { userName, password }) => {
    await login(context, userName, password)
    return opened(context)
  },
  users: ({ host }) => listUsers(host.current.books.db).map(({ name }) => ({ name })),
  setNegativeStock: (context, change) => changeSettings(context, change),
  setExpiredStock: (context, change) => changeSettings(context, change),
  setTradeRules: (context, rules) => changeSettings(context, said(rules)),
  today: (context) => {
    const figures = todayFigures(context.db, context.today)
    return context.seesCost ? figures : { ...figures, grossProfit: null }
  },
}

/** The rules that were said; drizzle takes no `undefined`. */
function said(rules: InputOf<typeof setTradeRules>): Partial<TradeRules> {
  return Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined))
}

function changeSettings(context: CommandContext, changes: Parameters<typeof updateBooks>[1]): Record<string, never> {
  updateBooks(context.db, changes)
  auditMaster(context.db, context, 'update', 'books', 1)
  return {}
}

export function openFile(context: TaskContext, file: string): Books {
  assertSuitableFolder(join(file, '..'))
  context.host.open(file)
  return remembered(context)
}

function opened({ host, session, now }: TaskContext): Books {
  const { books, settings } = host.current
  const user = host.userOf(session)
  const role = user?.role ?? 'cashier'
  return {
    ...settings,
    file: books.file,
    practice: host.isPractice,
    today: businessDateOf(now, settings.dayBoundary),
    userName: user?.name ?? '',
    role,
    seesCost: user !== null && ROLE_SEES_COST[role],
    needsLogin: user === null,
  }
}

function remembered(context: TaskContext): Books {
  const books = opened(context)
  context.machine.remember({ file: books.file, name: books.name, demo: books.demo, lastOpenedAt: context.now })
  return books
}
