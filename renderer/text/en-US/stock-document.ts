import type { Texts } from '../text.ts'
import type { stockDocument as chinese } from '../zh-CN/stock-document.ts'
import { plural } from './plural.ts'
import { orderEmpty } from './order-types.ts'

export const stockDocument: Texts<typeof chinese> = {
  overview: {
    title: 'Stock documents',
    action: 'Stock documents',
    list: 'Kinds of stock documents',
    kind: 'Document',
    purpose: 'What it is for',
    open: 'List',
    create: 'New',
    hints: { move: 'choose', open: 'list', create: 'new' },
    about: {
      openingStock: 'What there is when the books open, and what it is worth',
      otherIn: 'Goods that were not bought come in, with a cost if you know it',
      otherOut: 'Own use, samples, gifts: goods leave and their cost with them',
      gain: 'More is there than the books say',
      loss: 'Lost, broken or expired goods leave the books',
      transfer: 'Goods move between warehouses, their cost does not change',
      assembly: 'Components become one product and give it their cost',
      disassembly: 'A product is taken apart and shares its cost among the parts',
      costAdjustment: 'Changes what stock is worth, not how much there is',
    },
  },
  adjusted: (word, kinds, amount) => `${word}: ${plural(kinds, 'product')}, ${amount}`,
  empty: {
    openingStock: 'The stock from before the books were opened is still missing. Stock and cost begin with it.',
    purchaseReceipt: 'Enter one for every delivery: stock and what you owe are booked together.',
    purchaseReturn: 'To return goods, open their purchase receipt and press F8: quantities and amounts come along.',
    salesShipment: 'Enter one for every sale: stock goes down, what you are owed goes up.',
    retailSale: 'Scan and take payment at the till; every sale then stands here.',
    retailReturn: 'Scan the number on the receipt at the till to give goods and money back.',
    salesReturn: 'When a customer returns goods, open the shipment and press F8: quantities and amounts come along.',
    otherIn: 'Goods that were not bought come in here.',
    otherOut: 'Goods that were not sold leave here.',
    gain: 'Enter one when more is there than the books say.',
    loss: 'Enter one when goods are lost, broken or expired.',
    transfer: 'Enter one when goods move between two warehouses.',
    assembly: 'Enter one when components become a product.',
    disassembly: 'Enter one when a product is taken apart.',
    costAdjustment: 'For a wrong cost whose document is better left alone.',
    ...orderEmpty,
  },
  transfer: {
    twoStep: 'Two steps: send, on the way, receive',
    transitName: 'On the way',
    noOther: 'There is no other warehouse; make one under “Warehouses” first',
    same: 'The two warehouses must be different',
    via: 'Via',
    sent: 'Sent',
    arrived: 'Received',
  },
  giveBack: {
    action: {
      purchaseReturn: 'Return',
      salesReturn: 'Return',
      transfer: 'Receive',
      supplierQuote: 'Enter quote',
      purchaseOrder: 'Make order',
      purchaseReceipt: 'Receive',
      salesOrder: 'Make order',
      salesShipment: 'Ship',
    },
    title: {
      return: (number) => `Return of ${number}`,
      receive: (number) => `Receive ${number}`,
      order: (number) => `For ${number}`,
    },
    about: {
      return: (number) =>
        `Returns goods of ${number}. Left alone, amounts are the share that remains, so that the last one balances exactly`,
      receive: (number) => `Receives what ${number} sent. With less, the rest stays on the way`,
      order: (number) => `For ${number}: quantities may be reduced, the rest stays open there`,
    },
    nothingLeft: {
      return: (number) => `Everything of ${number} has been returned`,
      receive: (number) => `Everything ${number} sent has been received`,
      order: (number) => `${number} is done, nothing is left of it`,
    },
    sources: {
      return: (numbers) => `Returns goods of ${numbers}`,
      receive: (numbers) => `Receives what ${numbers} sent`,
      order: (numbers) => `From ${numbers}`,
    },
    dependents: {
      return: (numbers) => `Returned by ${numbers}`,
      receive: (numbers) => `Received by ${numbers}`,
      order: (numbers) => `Followed by ${numbers}`,
    },
    confirmReceipt: 'Confirm receipt',
    openNumber: (number) => `Open ${number}`,
  },
  shortage: {
    now: (product, warehouse, available, after) =>
      `${warehouse} has only ${available} of “${product}”; it becomes ${after} (you may go on and check at the next count)`,
    later: (product, warehouse, date, document, available, after) =>
      `${document} of ${date} runs short: ${warehouse} then has only ${available} of “${product}”; it becomes ${after} (you may go on and check at the next count)`,
    today: (sentence) => `${sentence}.`,
  },
  doubt: {
    product: (name) => `“${name}”`,
    batch: (product, batch, date) => `batch ${batch} of “${product}” (expiry ${date})`,
    more: (names, count) => `${names} and more, ${count} in all`,
    between: ' ',
    expired: (batches) => `Expired: ${batches}. Look again before it is sold.`,
    uncosted: (products) => `No cost is known; comes in at 0.00: ${products}.`,
  },
  closed: {
    voiding: (date, closedThrough, today) =>
      `${date} is closed (through ${closedThrough}): the reversal is dated today (${today}), closed figures stay.`,
    amending: (number, date, today) =>
      `Amending ${number}: ${date} is closed, so its reversal and the new document are dated today (${today}) and name the original.`,
  },
  view: {
    direction: 'In/out',
    trueUp: 'True-up',
    provisional: 'provisional',
    provisionalText: (quantity) =>
      `${quantity} left without being in stock; their cost is provisional and is settled by the next receipt`,
    batch: 'Batch',
    serials: 'Serials',
    valueChange: 'Change of value',
  },
  rules: {
    title: 'Rules of stock',
    negativeStock: 'Negative stock',
    negativeStockHint:
      'Where allowed, a warning comes first; the cost is provisional and settled by the next receipt. Never for batches and serial numbers',
    negativeStockOff: 'Not allowed',
    negativeStockOn: 'Allowed after a warning',
    expiredStock: 'Selling expired goods',
    expiredStockHint: 'By the expiry date of the batch',
    expiredStockWarn: 'Allowed after a warning',
    expiredStockBlock: 'Refused',
    ownerOnly: 'Only the owner can change this',
  },
}
