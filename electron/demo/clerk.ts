import type { DocumentContent, DocumentRow } from '#shared/contract/document.ts'
import type { MoneyContent } from '#shared/contract/money-content.ts'
import type { Receipt } from '#shared/contract/till-receipt.ts'
import type { RetailContent } from '#shared/contract/till.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { putDraft, type DraftContent } from '#db/repository/draft.ts'
import type { CommandContext } from '../ipc/context.ts'
import { postDocument } from '../features/document/post.ts'
import { ON_ITS_OWN, writeMoney } from '../features/document/money/post-money.ts'
import { voidDocument } from '../features/document/void.ts'
import { sell } from '../features/till/sell.ts'
import type { Catalogue, Language } from './catalogue.ts'
import type { Masters } from './masters.ts'
import type { PendingOrder } from './orders.ts'
import type { Random } from './random.ts'
import type { Shelves } from './stock.ts'

/** Everything the story carries from day to day. */
export interface Story {
  readonly language: Language
  readonly catalogue: Catalogue
  readonly random: Random
  readonly shelves: Shelves
  /** Orders that are waiting for their goods. */
  readonly orders: PendingOrder[]
  /** The last of their kind, of which something may come back. */
  lastSale: DocumentId | null
  lastShipment: DocumentId | null
  lastReceipt: DocumentId | null
  /** Changes when prices do. */
  masters: Masters
}

const MINUTE = 60_000

/** Writes the documents of one day, each some minutes after the one before, through the same engine as everybody. */
export class Clerk {
  readonly story: Story
  readonly date: BusinessDate
  /** The command of the day; `now` moves on with every document. */
  context: CommandContext
  private readonly latest: number

  constructor(context: CommandContext, story: Story, from = '08:30:00') {
    this.story = story
    this.date = context.today
    this.latest = context.now
    this.context = { ...context, now: Math.min(this.latest, Date.parse(`${context.today}T${from}`)) }
  }

  post(content: DocumentContent): DocumentRow {
    this.passTime()
    this.story.shelves.apply(content, this.story.masters.articles, 1)
    // It is the owner who bargains in this story, and she stands for her prices.
    return postDocument(this.context, content, null, ['PRICE_BELOW_MINIMUM'])
  }

  postMoney(content: MoneyContent): void {
    this.passTime()
    writeMoney(this.context, content, ON_ITS_OWN)
  }

  sell(content: RetailContent): Receipt {
    this.passTime()
    this.story.shelves.apply(content, this.story.masters.articles, 1)
    return sell(this.context, { content, amends: null, endsCart: false })
  }

  /** Time for what is no document. */
  later(): CommandContext {
    this.passTime()
    return this.context
  }

  void(row: DocumentRow, content: DocumentContent, reason: string): void {
    this.passTime()
    this.story.shelves.apply(content, this.story.masters.articles, -1)
    voidDocument(this.context, { id: row.id, reason })
  }

  keepDraft(type: DraftContent['type'], content: DraftContent['content']): void {
    this.passTime()
    putDraft(this.context.db, { id: null, version: null, type, content }, this.context.userId, this.context.now)
  }

  /** Never past the computer's clock, which matters on the last day only. */
  private passTime(): void {
    this.context = {
      ...this.context,
      now: Math.min(this.latest, this.context.now + this.story.random.between(7, 31) * MINUTE),
    }
  }
}
