import type { Texts } from '../text.ts'
import type { help as chinese } from '../zh-CN/help.ts'

export const help: Texts<typeof chinese> = {
  title: 'Help',
  search: 'Search the help',
  pages: 'Contents of the help',
  found: 'Pages found',
  nothing: 'Nothing found. Try another word',
  groups: {
    start: 'Start',
    till: 'Till',
    purchase: 'Purchase',
    sales: 'Sales',
    document: 'Documents',
    stock: 'Stock',
    stocktake: 'Stocktake',
    money: 'Money',
    master: 'Products and partners',
    period: 'Closing and rules',
  },
  tour: 'Show me',
  tourHint: 'Step by step in practice mode; the real books are not touched',
  tourOwnerOnly: '“Show me” needs practice mode, which the owner opens',
  hints: { choose: 'page', open: 'open', search: 'search', read: 'scroll', back: 'back' },
  tours: {
    next: 'Next',
    previous: 'Back',
    end: 'End',
    progress: (now, all) => `${now} / ${all}`,
    till: {
      open: 'What is due stands here, and payments are taken here. The first time you are asked to open a shift: count the float in the drawer, type it and press Enter.',
      scan: 'Scan a barcode; without a scanner type a few letters and take the candidate with Enter.',
      cart: 'The product is in the cart. * changes the quantity, . the price, Delete removes the line.',
      pay: 'Enter begins the payment, Enter again takes the usual way to pay; for cash type what you received first.',
    },
    receipt: {
      partner: 'Choose the supplier first: type a few letters, press Enter.',
      grid: 'Enter product, quantity and price line by line; Enter goes to the next cell. Or just scan.',
      post: 'F9 saves and receives: stock and payable are booked together. Ctrl+Z within 10 seconds takes it back.',
    },
    stocktake: {
      scope: 'Choose what is counted: all products, or a part of them.',
      start: 'F9 begins. What the books say is kept at this moment; the shop stays open.',
      count: 'Scan a product, type the quantity, press Enter. What is not counted is not zero.',
      review: 'When done, F9 goes to the differences; the owner posts them.',
    },
    collection: {
      partner: 'Choose the customer: type a few letters, press Enter. What is not settled is listed below.',
      amount: 'Enter how much was received, and into which account.',
      entries: 'What falls due first is settled first; you may change how much of each.',
      post: 'F9 saves. What is more than owed becomes the customer’s credit.',
    },
    shipment: {
      partner:
        'Choose the customer first: type a few letters, press Enter. What he owes and how much credit is left stands beside it.',
      grid: 'Scan, or type a few letters and take the candidate, then the quantity; the price comes from price lists and last prices, F4 shows former ones.',
      post: 'F9 saves and ships. What is paid right now is entered below first.',
    },
    transfer: {
      places: 'Choose the warehouse it leaves and the one it goes to.',
      grid: 'Enter what goes and how many; a transfer changes no cost and owes nothing.',
      post: 'F9 saves: less there, more here, the total stays.',
    },
    otherOut: {
      reason: 'Samples, gifts and what the shop itself uses leave here. Choose the warehouse and write down why.',
      grid: 'Enter products and quantities; no prices, the cost is what the books say.',
      post: 'F9 saves. What is broken or lost is a loss; differences of a count are written by the count itself.',
    },
    period: {
      day: 'Choose the day up to which the books are closed, usually the last of the month before.',
      checks:
        'Checks before closing: what is red has to be settled first, what is amber only warns. A line opens its document.',
      close: 'F9 closes. Documents up to that day stay as they are; corrections are dated today.',
      record: 'Every closing and reopening stays here, with balances and their hash, so that it can be proved later.',
    },
    importing: {
      kind: 'Choose what comes in: products, partners, opening balances, former documents…',
      file: 'O chooses a file, xlsx or csv, whatever its columns are called; T saves a template first.',
      check:
        'Then it is tried: what is new, changed or wrong is listed line by line and mended in place. Only F9 writes it, and one undo takes all of it back.',
    },
    report: {
      filters: 'Days, grouping and filters stand above; [ and ] go to the period before and after, C compares.',
      drill: 'Walk to a figure with the arrow keys; Enter goes down to the documents behind it.',
      explain: 'Space on any figure says where it comes from: formula, parts, and whether it ties.',
      paper: 'Ctrl+P prints, Ctrl+E exports what is on the screen.',
    },
  },
}
