import type { HomeDay, HomeStanding } from '#shared/contract/home.ts'
import { roleMay, type Role } from '#shared/contract/permission.ts'
import type { FlowMode } from '#shared/domain/home/flow-node.ts'
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { alertCountsOf } from '#db/report/alert/alert-counts.ts'
import { alertPage } from '#db/report/alert/alert-page.ts'
import { bestOfDay, debtChangeOfDay, methodsOfDay } from '#db/report/home/home-day.ts'
import { salesOfWeek, WEEK } from '#db/report/home/home-flow.ts'
import { accountsAt, debtOn, stockWorth } from '#db/report/home/home-standing.ts'
import { listUsers } from '#db/repository/books.ts'
import { flowModeOf, homeSettings, putFlowMode, putHomeSettings } from '#db/repository/home-setting.ts'
import type { HandlersOf, ReportContext } from '../../ipc/context.ts'
import { daySales, flowFor } from './flow.ts'

const EVERYTHING = { search: '', categoryId: null, warehouseId: null } as const
const KINDS = ['low', 'negative', 'expiring', 'expired'] as const

/** Who looks after the business sees how it stands; who does the work begins with the plain chart. */
const MODE_OF_ROLE: Readonly<Record<Role, FlowMode>> = {
  owner: 'live',
  clerk: 'plain',
  cashier: 'plain',
  accountant: 'live',
}

export const homeHandlers: HandlersOf<'home'> = {
  flow: (context) => flowFor(context),
  standing: (context) => standing(context),
  day: (context, { date }) => ownersDay(context, date),
  settings: ({ db, userId, role }) => ({
    ...homeSettings(db),
    mode: flowModeOf(db, userId) ?? MODE_OF_ROLE[role],
    people: listUsers(db).map(({ name, role: of }) => ({ name, role: of })),
  }),
  saveSettings: ({ db, now, userId }, settings) => {
    putHomeSettings(db, settings)
    appendAudit(db, { at: now, userId, action: 'home.settings', entity: 'homeSetting', entityId: 1, after: settings })
    return settings
  },
  setMode: ({ db, userId }, { mode }) => {
    putFlowMode(db, userId, mode)
    return {}
  },
}

function standing({ db, today, seesCost, role, progress }: ReportContext): HomeStanding {
  const { value, zero } = stockWorth(db)
  return {
    stockValue: seesCost ? value : null,
    zero,
    ...alertCountsOf(KINDS, db, EVERYTHING, today, progress),
    receivable: debtOn(db, 'receivable', today),
    payable: seesCost ? debtOn(db, 'payable', today) : null,
    accounts: seesCost && roleMay(role, 'account.read') ? accountsAt(db, today) : null,
  }
}

const SLOWEST = { kind: 'slow', ...EVERYTHING, sort: 'urgency', descending: false, cursor: null, limit: 5 } as const

function ownersDay(context: ReportContext, date: BusinessDate): HomeDay {
  const { db, today, seesCost, role, now } = context
  const sameMoment = date === today ? now - WEEK * 86_400_000 : null
  return {
    date,
    day: daySales(context, date, null),
    weekBefore: daySales(context, addDays(date, -WEEK), sameMoment),
    week: salesOfWeek(db, date),
    methods: methodsOfDay(db, date),
    receivableChange: debtChangeOfDay(db, 'receivable', date),
    payableChange: seesCost ? debtChangeOfDay(db, 'payable', date) : null,
    best: bestOfDay(db, date),
    slow: slowest(context),
    accounts: seesCost && roleMay(role, 'account.read') ? accountsAt(db, date) : null,
  }
}

/** 滞销: the longest unsold. */
function slowest({ db, today, seesCost }: ReportContext): HomeDay['slow'] {
  return alertPage(db, SLOWEST, today).rows.map(({ productId, name, unitName, quantity, value, idle }) => ({
    productId,
    name,
    unitName,
    quantity,
    value: seesCost ? value : null,
    days: idle?.days ?? 0,
  }))
}
