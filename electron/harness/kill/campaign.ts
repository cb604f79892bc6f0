import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { money } from '#shared/kernel/money.ts'
import { verifyLedger } from '#db/ledger/verify.ts'
import { fillNewBooks } from '../../features/books/create.ts'
import type { Program } from '../../ipc/dispatch.ts'
import { callerOf, productContent, TEST_BOOKS } from '../test-program.ts'
import type { DocumentRow } from '#shared/contract/document.ts'
import type { Fault, Masters, PostingOrder, RequestOfChild } from './child-messages.ts'
import { examine, promisesOf, type Promised } from './examine.ts'
import { NOON, startKillProgram } from './kill-program.ts'
import { randomFrom, type Random } from './random.ts'
import { startVictim, type Moment } from './victim.ts'

export interface Campaign {
  readonly seed: number
  readonly kills: number
  readonly fault: Fault
  /** The whole ledger is verified after every so many kills and at the end; the cheap checks run after each. */
  readonly verifyEvery: number
  readonly stopAtFirstProblem: boolean
}

export interface Outcome {
  readonly kills: number
  readonly confirmed: number
  readonly refused: number
  readonly problems: readonly string[]
  readonly slowestReopenMilliseconds: number
}

const PRODUCTS = 30
/** A kill comes after up to so many requests, at any moment of the next one. */
const MOST_REQUESTS = 54
const LONGEST_REQUEST = 12
const LONGEST_OPENING = 90

/** Post, kill, look — over and over on one growing file. */
export async function runCampaign(campaign: Campaign): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'zhangshi-kill-'))
  try {
    return await runIn(folder, campaign)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runIn(folder: string, campaign: Campaign): Promise<Outcome> {
  const file = join(folder, 'shop.zsb')
  const masters = await makeBooks(folder, file)
  const random = randomFrom(campaign.seed)
  const outcome = { kills: 0, confirmed: 0, refused: 0, problems: [] as string[], slowestReopenMilliseconds: 0 }
  let known = 0
  let next = startVictim<PostingOrder>('posting-child.ts', folder)
  try {
    while (outcome.kills < campaign.kills && !(campaign.stopAtFirstProblem && outcome.problems.length > 0)) {
      const victim = next
      next = startVictim('posting-child.ts', folder)
      const { seed, fault } = campaign
      const order = { file, seed: seed + outcome.kills, name: `kill-${outcome.kills}`, masters, fault }
      const said = await victim.workUntilKilled(order, someMoment(random))
      const promised = promisesOf(said)
      outcome.kills += 1
      outcome.confirmed += promised.confirmed.size
      outcome.refused += said.filter((message) => message.say === 'refused').length
      const inFull = outcome.kills % campaign.verifyEvery === 0 || outcome.kills === campaign.kills
      const found = await lookAtFile(folder, file, promised, known, inFull)
      known = found.lastDocument
      outcome.slowestReopenMilliseconds = Math.max(outcome.slowestReopenMilliseconds, found.reopenMilliseconds)
      outcome.problems.push(...found.problems.map((problem) => `kill ${outcome.kills}: ${problem}`))
    }
    return outcome
  } finally {
    await next.dismiss()
  }
}

/** One kill in eight comes while the books are being opened after the kill before. */
function someMoment(random: Random): Moment {
  return random.next() < 0.125
    ? { requests: 0, delay: random.next() * LONGEST_OPENING }
    : { requests: random.between(1, MOST_REQUESTS), delay: random.next() * LONGEST_REQUEST }
}

async function lookAtFile(folder: string, file: string, promised: Promised, known: number, inFull: boolean) {
  const program = startKillProgram(join(folder, 'machine'))
  try {
    const started = performance.now()
    program.host.open(file)
    const reopenMilliseconds = performance.now() - started
    const first = examine(file, promised, known)
    const problems = [...first.problems, ...(await repeatRequests(program, promised))]
    if (inFull)
      problems.push(
        ...verifyLedger(program.host.current.books.db)
          .filter(({ ok }) => !ok)
          .map(({ name, detail }) => `${name}: ${detail}`),
      )
    // The repeated request may have added its document now: look once more, from there on.
    const { lastDocument } = examine(file, promised, known)
    return { problems, lastDocument, reopenMilliseconds }
  } finally {
    program.close()
  }
}

/** Asking again with the same request id gives one document, whether the first time had reached the disk or not. */
async function repeatRequests(program: Program, promised: Promised): Promise<string[]> {
  const problems: string[] = []
  const ask = (request: RequestOfChild) => program.dispatch(request, program.createSession())
  const lastConfirmed = [...promised.confirmed].at(-1)
  if (lastConfirmed !== undefined) {
    const [requestId, confirmed] = lastConfirmed
    const request = promised.requests.get(requestId)
    const reply = request === undefined ? null : await ask(request)
    if (reply?.ok !== true || (reply.data as DocumentRow).id !== confirmed.id)
      problems.push(`repeating ${requestId} did not give ${confirmed.number}`)
  }
  // Drafts are not remembered by request id: their last writer wins.
  if (promised.open === null || promised.open.path === 'document.saveDraft') return problems
  const [first, second] = [await ask(promised.open), await ask(promised.open)]
  if (JSON.stringify(first) !== JSON.stringify(second))
    problems.push(
      `repeating ${promised.open.requestId} twice gave two answers: ${JSON.stringify([promised.open, first, second])}`,
    )
  return problems
}

async function makeBooks(folder: string, file: string): Promise<Masters> {
  const program = startKillProgram(join(folder, 'machine'))
  try {
    program.host.create(file, (db) => fillNewBooks(db, TEST_BOOKS, '老板', NOON))
    const api = callerOf(program, program.createSession())
    const partner = (name: string) =>
      api.partner.create({
        code: '',
        name,
        isSupplier: true,
        isCustomer: true,
        contact: '',
        phone: '',
        address: '',
        taxNumber: '',
        bankName: '',
        bankAccount: '',
        priceLevelId: null,
        creditLimit: null,
        termDays: 30,
        remark: '',
      })
    const products = []
    for (let index = 1; index <= PRODUCTS; index += 1) {
      const { id, units } = await api.product.create(productContent({ name: `商品${index}` }))
      products.push({ id, unitId: units[0]?.unitId ?? 0 })
    }
    await api.shift.open({ openingFloat: money(20_000) })
    return { products, supplier: (await partner('永盛')).id, customer: (await partner('顺达')).id }
  } finally {
    program.close()
  }
}
