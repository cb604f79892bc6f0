import type { Texts } from '../text.ts'
import type { homeSteps as chinese } from '../zh-CN/home-steps.ts'

/** What the chart says about each step. */
export const homeSteps: Texts<typeof chinese> = {
  replenishment: {
    name: 'What to buy',
    what: 'See which goods are below their minimum; decide what to buy and how much',
    when: 'Once a day after opening',
    next: 'Place a purchase order',
  },
  purchaseOrder: {
    name: 'Purch. orders',
    what: 'Order from a supplier: quantities, prices, the day it should come',
    when: 'The day you decide to buy',
    next: 'Chase it when it is late; receive it when it comes',
  },
  purchaseReceipt: {
    name: 'Receipts',
    what: 'Count and inspect, enter what was really received',
    when: 'When the goods come',
    next: 'Good: pay. Not good: send it back',
  },
  purchaseReturn: {
    name: 'Purch. returns',
    what: 'Send faulty goods back to the supplier',
    when: 'When a fault is found',
    next: 'Less is owed, or the supplier replaces it',
  },
  payment: {
    name: 'Payments',
    what: 'Pay the supplier and settle the debt',
    when: 'When it falls due, or on delivery',
    next: 'Keep the supplier’s receipt; the account has less',
  },
  stocktake: {
    name: 'Stocktake',
    what: 'Count what is on the shelf and compare it with the books',
    when: 'Monthly; dear goods every week',
    next: 'Review the differences and post them',
  },
  stock: {
    name: 'Stock',
    what: 'See how much there is of everything, and what it is worth',
    when: 'Any time; before quoting and buying',
    next: 'Low: buy. Negative: check. Slow: clear out',
  },
  transfer: {
    name: 'Transfers',
    what: 'Move goods from one warehouse to another',
    when: 'The shop is out, the store has some',
    next: 'The other side counts them in',
  },
  loss: {
    name: 'Losses',
    what: 'Write off what is broken, expired or lost, with a reason',
    when: 'The day it is found',
    next: 'The owner looks at this month’s reasons',
  },
  till: {
    name: 'Till',
    what: 'Scan, take the money, print the receipt',
    when: 'When a customer pays',
    next: 'Count the drawer before leaving',
  },
  salesOrder: {
    name: 'Sales orders',
    what: 'Note what a customer wants and by when; it is kept for him',
    when: 'When a customer orders',
    next: 'Pick the goods and ship them',
  },
  salesShipment: {
    name: 'Shipments',
    what: 'Pick, ship, have the slip signed',
    when: 'When goods leave',
    next: 'Take the money, or leave it on account',
  },
  salesReturn: {
    name: 'Sales returns',
    what: 'Take goods back, inspect them, put them into stock',
    when: 'When a customer returns goods',
    next: 'Refund, or less is owed',
  },
  collection: {
    name: 'Collections',
    what: 'Collect what customers owe and settle it',
    when: 'When they pay; remind them when overdue',
    next: 'Give a receipt; the money is in the account',
  },
  account: {
    name: 'Accounts',
    what: 'See what lies in cash, WeChat, Alipay and the bank',
    when: 'Every evening before closing',
    next: 'If it differs, look at the account’s entries',
  },
  shift: {
    name: 'Shift',
    what: 'Count the drawer; note what is over or short',
    when: 'When the shift changes and at closing',
    next: 'The next person opens a shift',
  },
}
