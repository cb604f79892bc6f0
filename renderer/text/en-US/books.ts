import type { Texts } from '../text.ts'
import type { books as chinese } from '../zh-CN/books.ts'

export const books: Texts<typeof chinese> = {
  chooser: {
    title: 'Choose books',
    recent: 'Recently opened',
    none: 'No books yet. Create your own, or play with demo data first (30 seconds)',
    noneDetail: 'Your data stays on this computer. No account, no network.',
    create: 'New books',
    demo: 'Open demo books',
    openOther: 'Open another file',
    forget: 'Remove from list',
    forgetNamed: (name) => `Remove “${name}” from the list; the file stays`,
    missing: 'File not found',
    demoBadge: 'Demo',
    opened: (moment) => `Last opened ${moment}`,
    opening: 'Opening…',
    folder: (folder) => `Books are kept in ${folder}`,
    select: 'Choose',
    open: 'Open',
  },
  demo: {
    byTrade: 'Demo of a trade',
    ofTrade: 'See demo books of this trade first',
    making: 'Making 90 days of demo data…',
    progress: (percent) => `${percent}%`,
  },
  form: {
    title: 'New books',
    name: 'Shop name (name of the books)',
    namePlaceholder: 'e.g. Sunrise Wholesale',
    openedOn: 'Opening date',
    openedOnHint: 'Bookkeeping starts on this day; earlier stock is opening stock. It cannot be changed later',
    costMethod: 'Cost method',
    costMethods: {
      movingAverage: 'Moving average',
      fifo: 'First in, first out',
    },
    costMethodHint: {
      movingAverage: 'After each receipt the unit cost is total value divided by total quantity. Right for most shops.',
      fifo: 'The oldest goods are costed first. For goods whose purchase prices vary a lot.',
    },
    negativeStock: 'When stock runs short',
    negativeStocks: {
      forbid: 'Refuse',
      allow: 'Warn and allow',
    },
    negativeStockHint: {
      forbid: 'What is not in stock cannot be posted: the books never go below zero. Settings can change this later.',
      allow:
        'A warning comes first; the cost is provisional and settled by the next receipt. Never for batches and serial numbers. Settings can change this later.',
    },
    dayBoundary: 'Business day starts at',
    dayBoundaryHint: 'Night shops choose 04:00, so that early sales count for the day before.',
    taxpayer: 'Taxpayer',
    taxpayers: {
      smallScale: 'Small-scale taxpayer',
      general: 'General taxpayer',
    },
    ownerName: "Owner's name",
    ownerNamePlaceholder: 'Your own name, shown on documents',
    folder: 'Kept in',
    changeFolder: 'Change folder',
    submit: 'Create books',
    creating: 'Creating…',
    nameMissing: 'Enter the name of the shop',
    ownerMissing: "Enter the owner's name",
    next: 'Next field',
  },
  login: {
    title: (name) => `Log in to ${name}`,
    user: 'User',
    password: 'Password',
    passwordHint: 'No password set? Just press Enter',
    submit: 'Log in',
    other: 'Other books',
  },
}
