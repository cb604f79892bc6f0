import type { Texts } from '../text.ts'
import type { order as chinese } from '../zh-CN/order.ts'
import { plural } from './plural.ts'

export const order: Texts<typeof chinese> = {
  terms: {
    expectedOn: { purchase: 'Expected', sales: 'Ship by' },
    validUntil: 'Valid until',
    leadDays: 'Lead days',
    deposit: 'Deposit',
    paymentTerms: 'Payment terms',
    shippingAddress: 'Ship to',
    tooEarly: 'Not before the document’s day',
  },
  fulfilment: {
    purchase: { none: 'Not received', part: 'Partly received', full: 'Received', closed: 'Closed' },
    sales: { none: 'To ship', part: 'Partly shipped', full: 'Shipped', closed: 'Closed' },
    plan: { none: 'Not ordered', part: 'Partly ordered', full: 'Ordered', closed: 'Closed' },
  },
  list: {
    fulfilment: 'Progress',
    open: { purchase: 'Open', sales: 'Open' },
    overdue: 'Overdue',
    overdueDays: (days) => `${plural(String(days), 'day')} overdue`,
    revision: (revision) => `Revision ${revision}`,
  },
  view: {
    fulfilled: { purchase: 'Received', sales: 'Shipped', plan: 'Ordered' },
    open: { purchase: 'Open', sales: 'Open', plan: 'Open' },
    received: 'Came',
    rejected: 'Rejected',
    rejectReason: 'Why rejected',
    close: 'Close order',
    closeConfirm: 'Close it',
    closeReason: 'Reason',
    closeHint: 'Optional, e.g. supplier is out of stock',
    closeAbout:
      'Once closed, the rest is neither received nor shipped, and what was reserved or on order is free. It can be reopened.',
    reopen: 'Reopen',
    compare: 'Compare quotes',
    chain: 'Chain',
    revisions: 'Revisions',
    print: 'Print',
  },
}
