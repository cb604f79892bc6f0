import { print } from './print.ts'
import { printReason } from '../print-reason.ts'
import type { AttachmentFault } from '#shared/domain/attachment/attachment-kind.ts'
import type { StocktakeState } from '#shared/domain/stocktake/words.ts'
import type { TableFault, UnsuitableFolder } from '#shared/errors/faults.ts'
import type { TemplateProblem } from '#shared/domain/print/print-template.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import { formatMoney, subtractMoney } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { formatUnitPrice } from '#shared/kernel/unit-price.ts'
import { fieldWord, lineOfField, type EntityWords, type ErrorTexts } from '../error-texts.ts'
import { plural } from './plural.ts'
import { period } from './period.ts'

const ENTITIES: EntityWords = {
  product: 'product',
  category: 'category',
  unit: 'unit',
  partner: 'partner',
  warehouse: 'warehouse',
  priceLevel: 'price level',
  document: 'document',
  draft: 'draft',
  user: 'user',
  books: 'books',
  batch: 'batch',
  stocktake: 'stocktake',
  stocktakeLine: 'stocktake line',
  stocktakeSegment: 'counting area',
  stocktakeRound: 'counting round',
  stocktakeEvent: 'count entry',
  threshold: 'threshold',
  bill: 'bill of materials',
  account: 'account',
  moneyCategory: 'income or expense category',
  partnerEntry: 'partner entry',
  priceList: 'price list',
  shift: 'shift',
  heldSale: 'held sale',
  importBatch: 'import',
  attachment: 'attachment',
  reportRow: 'report row',
}

const FIELDS: Readonly<Record<string, string>> = {
  code: 'Code',
  name: 'Name',
  spec: 'Spec',
  brand: 'Brand',
  barcode: 'Barcode',
  barcodes: 'Barcodes',
  units: 'Units',
  unitName: 'Unit',
  unitId: 'Unit',
  ratio: 'Ratio',
  price: 'Price',
  prices: 'Prices',
  purchasePrice: 'Purchase price',
  minimumStock: 'Minimum stock',
  maximumStock: 'Maximum stock',
  isSupplier: 'Supplier or customer',
  isCustomer: 'Supplier or customer',
  contact: 'Contact',
  phone: 'Phone',
  address: 'Address',
  taxNumber: 'Tax number',
  bankName: 'Bank',
  bankAccount: 'Account',
  creditLimit: 'Credit limit',
  termDays: 'Payment term',
  remark: 'Remark',
  openedOn: 'Opening date',
  ownerName: "Owner's name",
  userName: 'User name',
  password: 'Password',
  businessDate: 'Business date',
  partner: 'Partner',
  partnerId: 'Partner',
  warehouse: 'Warehouse',
  warehouseId: 'Warehouse',
  externalNumber: 'Their number',
  reason: 'Reason',
  freight: 'Freight',
  lines: 'Lines',
  product: 'Product',
  productId: 'Product',
  quantity: 'Quantity',
  amount: 'Amount',
  discount: 'Discount',
  discountRate: 'Discount',
  categoryId: 'Category',
  file: 'File',
  parentId: 'Parent category',
  location: 'Shelf',
  slowDays: 'Slow-moving days',
  expiryDays: 'Expiry warning days',
  tracking: 'Batch and serial tracking',
  shelfLifeDays: 'Shelf life',
  toWarehouse: 'To warehouse',
  toWarehouseId: 'To warehouse',
  destinationWarehouseId: 'Destination',
  fee: 'Fee',
  direction: 'In/out',
  batch: 'Batch',
  producedOn: 'Produced',
  expiresOn: 'Expires',
  serials: 'Serial numbers',
  sourceLineId: 'Original',
  weight: 'Share',
  valueChange: 'Change of value',
  account: 'Account',
  accountId: 'Account',
  fromAccountId: 'From account',
  toAccountId: 'To account',
  tenders: 'Payment',
  settlements: 'Settlement',
  dueDate: 'Due date',
  side: 'Side',
  purpose: 'Purpose',
  taxRate: 'Tax rate',
  taxIncluded: 'Prices with or without tax',
  purchaseTaxRate: 'Input tax rate',
  salesTaxRate: 'Output tax rate',
  reduction: 'Discount on the whole document',
  rounding: 'Rounding',
  validFrom: 'From',
  validTo: 'To',
  received: 'Received',
  openingFloat: 'Float',
  counted: 'Counted',
}

const STATES: Readonly<Record<StocktakeState, string>> = {
  counting: 'is being counted',
  review: 'is in review',
  recounting: 'is being recounted',
  posted: 'is posted',
  cancelled: 'is cancelled',
}

const RULES: Readonly<Record<string, string>> = {
  too_small: 'is too small or empty',
  too_big: 'is too large or too long',
  invalid_type: 'is empty or has the wrong form',
  invalid_format: 'contains characters that cannot be used, or blank ends',
  custom: 'is not acceptable',
  required: 'is empty',
  columns: 'has no column “Counted”, or none that tells the product (key, barcode or row)',
}

const OWN_DISK = "Choose a folder on this computer's own disk."
const UNSUITABLE_FOLDERS: Readonly<Record<UnsuitableFolder, string>> = {
  cloud: `is synchronised to a cloud, which can corrupt books. ${OWN_DISK}`,
  network: `is on a network drive, where a lost connection damages books. ${OWN_DISK}`,
  removable: `is on a removable drive, where unplugging damages books. ${OWN_DISK}`,
  missing: 'cannot be found now. Plug the drive in, or choose another folder.',
  beside: 'is where the books are: a disk that fails takes both. Choose a folder on a USB stick or another disk.',
  twice: 'is a backup place already. Choose another folder, on another disk if you can.',
}

const TEMPLATE_PROBLEMS: Readonly<Record<TemplateProblem, string>> = {
  notJson: 'it is no JSON file',
  otherFile: 'it is no template of this program',
  otherSubject: 'it is the template of another paper',
  damaged: 'something in it is missing, too much or unknown',
  columns: 'a column is missing or there twice',
  parts: 'something that may be shown is missing or there twice',
  fixed: 'it leaves out a column that is always printed',
  order: 'the name comes after the columns that are summed up',
  width: 'columns are too wide or too narrow',
}

const TABLE_FAULTS: Readonly<Record<TableFault, string>> = {
  not_a_table: 'it is not a table. Choose an .xlsx or .csv file.',
  empty: 'there is nothing in it. See whether it is the right file, and whether the table is on its first sheet.',
  web_page:
    'it is really a web page (some older programs export .xls that way). Open it in Excel or WPS, save it as .xlsx and import that.',
  protected:
    'it has a password, or is of the old format .xls. Take the password off in Excel or WPS, save it as .xlsx and import that.',
  damaged: 'it is damaged or incomplete. Open it in Excel or WPS, save it as a new .xlsx and import that.',
  too_big:
    'it is too large, or would be when unpacked. Keep only the sheet to be imported in a new file and import that.',
  too_many_rows: 'it has more than 50,000 rows. Import it in several files.',
  too_slow: 'reading took too long and was stopped. Keep only the sheet to be imported in a new file and import that.',
}

const ATTACHMENT_FAULTS: Readonly<Record<AttachmentFault, string>> = {
  kind: 'only pictures (png, jpg, gif, webp), pdf, xlsx, docx and txt are taken. Save it as one of these first.',
  content:
    'its content is not what its extension says; it may be damaged or renamed. Open it in its own program, save it anew and attach that.',
  too_big: 'it is larger than 20 MB. Make the picture smaller or split the file.',
  empty: 'it is empty. Check whether it was saved.',
  unreadable: 'it cannot be read; it may be a folder or have been moved. Choose a file.',
}

const field = (name: string) => fieldWord(FIELDS, name, 'The input')
const atLine = (line: number | null) => (line === null || line <= 0 ? '' : `Line ${line}: `)

export const errors: ErrorTexts = {
  INVALID_INPUT: ({ problems }) => {
    const first = problems[0]
    if (first === undefined) return 'Something is not filled in correctly. Check the form and try again.'
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
    return `${atLine(lineOfField(first))}${field(first.field)} ${RULES[first.rule] ?? 'is not acceptable'}${more}. Correct it, then save again.`
  },
  UNKNOWN_PATH: ({ path }) =>
    `The program has no function “${path}”; window and background may be of different versions. Restart the program.`,
  FORBIDDEN: () => 'You are not allowed to do this. Ask the owner to do it, or to grant you the right.',
  NOT_LOGGED_IN: () => 'You have not logged in to these books yet. Log in first.',
  WRONG_PASSWORD: ({ remaining }) =>
    remaining > 0
      ? `User name or password is wrong. You can try ${plural(remaining, 'more time', 'more times')}.`
      : 'User name or password is wrong. Try again later.',
  LOCKED_OUT: ({ seconds }) =>
    `Too many wrong passwords, so login is locked. Try again in ${plural(seconds, 'second')}.`,
  REQUEST_ID_REUSED: () => 'This action carried the number of an earlier one and was not done. Press the button again.',
  INTERNAL: ({ reference }) =>
    `Something unforeseen went wrong; this step was not done and your data is unchanged. Try again${reference === '' ? '' : `; if it stays, the log has reference ${reference}`}.`,
  CANCELLED: () => 'Cancelled. Nothing was written.',

  NOT_FOUND: ({ entity }) =>
    entity === 'draft'
      ? 'This draft is no longer there: it was posted or deleted. Look at the list before you enter it again.'
      : `This ${ENTITIES[entity]} is no longer there; it may just have been deleted. Refresh the list and choose again.`,
  DUPLICATE: ({ entity, field: name, value, holder }) =>
    `${field(name)} “${value}” already belongs to the ${ENTITIES[entity]} “${holder}”. Use another, or open that one.`,
  DISABLED: ({ entity, name }) => `The ${ENTITIES[entity]} “${name}” is disabled. Choose another, or enable it first.`,
  IN_USE: ({ entity, name, field: used }) =>
    `The ${ENTITIES[entity]} “${name}” already has documents or stock, so “${field(used)}” cannot change. Create a new one if needed.`,
  CHANGED_MEANWHILE: ({ entity, name }) =>
    `The ${ENTITIES[entity]} “${name}” was changed elsewhere a moment ago. Reload it and enter your change again.`,
  CATEGORY_CYCLE: ({ name }) => `The category “${name}” cannot be placed inside itself. Choose another parent.`,
  UNIT_NOT_OF_PRODUCT: ({ product, line }) =>
    `${atLine(line)}the unit does not belong to “${product}”. Press F6 to choose a unit.`,

  DOCUMENT_EMPTY: () => 'The document has no lines. Enter at least one product with a quantity.',
  FIELD_REQUIRED: ({ field: name, line }) => `${atLine(line)}${field(name)} is empty. Fill it in, then save again.`,
  VALUE_OUT_OF_RANGE: ({ field: name, line }) =>
    `${atLine(line)}${field(name)} is beyond what the books can hold. Check for extra digits.`,
  DATE_IN_FUTURE: ({ date, today }) =>
    `The business date ${date} is after today (${today}). Use today or an earlier date.`,
  DATE_BEFORE_OPENING: ({ date, openedOn }) =>
    `The business date ${date} is before the books were opened on ${openedOn}. Change it; earlier stock belongs in an opening stock document of the day before, ${addDays(openedOn, -1)}.`,
  PERIOD_CLOSED: ({ date, closedThrough }) =>
    `${date} lies in a closed period (closed through ${closedThrough}). Use a later date, or have the owner reopen it.`,
  OPENING_LOCKED: () =>
    'Opening balances are locked: opening documents are neither posted nor voided any more. To add something, have the owner unlock them in the opening checklist.',
  ALREADY_PRACTISING: () => 'This is practice mode already. Leave it first (Ctrl+Q) to go back to the real books.',
  NOT_PRACTISING: () => 'The real books are open; there is no practice to leave.',
  PARTNER_NOT_OF_SIDE: ({ name, side }) =>
    `“${name}” is not a ${side}. Choose another, or mark it as a ${side} under partners.`,
  SERVICE_HAS_NO_STOCK: ({ product, line }) =>
    `${atLine(line)}“${product}” is a service and has no stock. Remove it from this document.`,
  INSUFFICIENT_STOCK: ({ product: name, unit, warehouse, batch, date, document, available, requested, short }) => {
    const product = batch === '' ? name : `${name} (batch ${batch})`
    const figures = `${formatQuantity(available)} ${unit} there, ${formatQuantity(requested)} ${unit} requested, ${formatQuantity(short)} ${unit} short`
    return document === ''
      ? `Not enough “${product}” in ${warehouse} on ${date}: ${figures}. Reduce the quantity, change the date, or enter a receipt first.`
      : `This would leave ${document} of ${date} without stock of “${product}” in ${warehouse}: ${figures}. Deal with that document first, or enter the missing receipt.`
  },
  ALREADY_VOIDED: ({ number, by }) => `${number} has already been voided by ${by}. There is nothing left to void.`,
  IS_REVERSAL: ({ number }) =>
    `${number} is itself a reversal and cannot be voided. Enter the original document again if you need it.`,
  HAS_DEPENDENTS: ({ number, dependents }) =>
    `${dependents} depends on ${number}, so it cannot be voided yet. Deal with the later documents first.`,
  OVER_RETURN: ({ number, product, open, over }) =>
    `Only ${formatQuantity(open)} of “${product}” from ${number} could still be returned (or received) then; this is ${formatQuantity(over)} too many. Reduce the quantity, or check whether it was returned (or received) already.`,
  RETURN_BEFORE_ORIGIN: ({ number, date, line }) =>
    `${atLine(line)}the return is dated before its origin ${number} (${date}). Use that day or a later one.`,
  SOURCE_NOT_USABLE: ({ line }) =>
    `${atLine(line)}the original was voided, or its product, batch, serial numbers, partner or warehouse differ. Take the line from the original again, or leave it unlinked.`,
  ADJUSTMENT_WITHOUT_STOCK: ({ product }) =>
    `“${product}” has no stock on that day, so there is no cost to adjust. Change the date, or enter a receipt first.`,
  ADJUSTMENT_BELOW_ZERO: ({ product, value, change }) =>
    `The stock of “${product}” is worth ${formatMoney(value)}; a change of ${formatMoney(change)} would make it negative. Use a smaller change.`,
  OWN_COMPONENT: ({ product }) => `“${product}” cannot be product and component at once. Remove it from one side.`,
  BILL_CYCLE: ({ chain }) =>
    `“${chain}” would go round in a circle: the product would contain itself. Remove one of the components.`,
  ASSEMBLY_LINES: ({ type }) =>
    type === 'assembly'
      ? 'An assembly needs one product that comes in and at least one component that goes out. Add what is missing.'
      : 'A disassembly needs one product that goes out and at least one part that comes in. Add what is missing.',
  SAME_WAREHOUSE: ({ warehouse }) => `Both warehouses are “${warehouse}”. Choose another one.`,
  BATCH_REQUIRED: ({ product, line }) => `${atLine(line)}“${product}” is tracked by batch. Enter the batch.`,
  BATCH_NOT_FOUND: ({ product, batch, line }) =>
    `${atLine(line)}“${product}” has no batch “${batch}”. Choose one in stock, or check the number.`,
  BATCH_DIFFERS: ({ product, batch, line }) =>
    `${atLine(line)}batch “${batch}” of “${product}” is known with other dates. Check them, or use another batch number.`,
  BATCH_EXPIRED: ({ product, batch, expiresOn }) =>
    `Batch “${batch}” of “${product}” expired on ${expiresOn}, and these books do not sell expired goods. Choose another batch, or book a loss.`,
  SERIAL_COUNT: ({ product, line, expected, given }) =>
    `${atLine(line)}“${product}” needs one different serial number per piece: quantity ${formatQuantity(expected)}, ${given} given.`,
  SERIAL_NOT_IN_STOCK: ({ serial, product, warehouse, date }) =>
    `Serial ${serial} of “${product}” is not in ${warehouse} on ${date}. Check the number, the warehouse and the date.`,
  SERIAL_ALREADY_IN_STOCK: ({ serial, product, warehouse, date }) =>
    `Serial ${serial} of “${product}” is already in stock on ${date} and cannot come into ${warehouse} again. Check whether it was entered twice.`,
  SETTLEMENT_FOREIGN: ({ number }) =>
    `${number} is no open document of this partner and side, so it cannot be settled here. Load the open documents again and choose.`,
  SETTLEMENT_OVER_ENTRY: ({ number, open, amount }) =>
    `Only ${formatMoney(open)} of ${number} is open now, so ${formatMoney(amount)} cannot be settled. It may just have been settled elsewhere: lower the amount, or press A to allocate again.`,
  SETTLEMENT_OVER_TOTAL: ({ amount, allocated }) =>
    `${formatMoney(allocated)} is allocated, but this document comes to ${formatMoney(amount)}. Allocate less, or press A to allocate automatically.`,
  SETTLEMENT_TOO_LARGE: ({ amount, open }) =>
    `Only ${formatMoney(open)} can be settled, this document asks for ${formatMoney(amount)}. Lower the amount.`,
  NETTING_TOO_LARGE: ({ amount, receivable, payable }) =>
    `Netting ${formatMoney(amount)} goes beyond what is open: ${formatMoney(receivable)} receivable, ${formatMoney(payable)} payable. Net the smaller of the two.`,
  WALK_IN_CANNOT_OWE: ({ name, open }) =>
    `“${name}” cannot owe, and ${formatMoney(open)} is not paid. Take the full amount, or choose a customer.`,
  DEPOSIT_TOO_LARGE: ({ amount, available, limitedBy }) =>
    limitedBy === 'deposit'
      ? `Only ${formatMoney(available)} of deposits can be used, not ${formatMoney(amount)}. Use less, or pay in another way.`
      : `Only ${formatMoney(available)} of this document is open, and ${formatMoney(amount)} of deposits is more than that. Use ${formatMoney(available)} at most.`,
  TENDERS_DIFFER: ({ total, paid }) =>
    `The lines come to ${formatMoney(total)}, the accounts to ${formatMoney(paid)}. Make them the same.`,
  MONEY_EMPTY: () => 'This document has no amount. Enter what was collected or paid, or a discount.',
  SAME_ACCOUNT: ({ account }) =>
    `Both accounts are “${account}”, so nothing would be transferred. Choose another account.`,
  CATEGORY_DIRECTION: ({ name, direction }) =>
    `“${name}” is no ${direction} category and cannot be used here. Choose another one.`,
  NO_ACCOUNT: () => 'No account is enabled, so the money would go nowhere. Enable one under “Accounts” first.',
  PERIOD_NOT_CLOSED: () => 'This period is not closed, so there is nothing to reopen.',
  PERIOD_NOT_READY: ({ check, count, first }) =>
    `The check “${checkName(check)}” still finds ${count} (${first}). Deal with them before closing.`,
  TOTAL_TOO_LARGE: ({ total }) =>
    `The total${total === null ? '' : ` ${formatMoney(total)}`} is beyond what the books can hold. Check quantities and prices, or split the document.`,
  ORDER_CLOSED: ({ number }) =>
    `${number} was closed, so nothing more can be received or shipped of it. Reopen the order first if it should go on.`,
  ORDER_NOT_CLOSED: ({ number }) => `${number} is not closed, so there is nothing to reopen.`,
  ORDER_FULFILLED: ({ number }) => `${number} is fulfilled, so there is nothing to close.`,
  ORDER_EXCEEDED: ({ number, product, ordered, over }) =>
    `${number} orders ${formatQuantity(ordered)} of “${product}”; together the documents exceed it by ${formatQuantity(over)}. Reduce the quantity, revise the order, or allow more in the settings.`,
  ORDER_BELOW_FULFILLED: ({ number, product, fulfilled }) =>
    `${formatQuantity(fulfilled)} of “${product}” in ${number} is done already; a revision cannot go below that. Close the order if the rest is not wanted.`,
  ORDER_NOT_OF_PARTNER: ({ number, name }) =>
    `${number} is an order of “${name}”, so its deposit cannot be another partner’s. Choose that partner again, or enter a deposit without an order.`,
  ORDER_PARTNER_FIXED: ({ number }) =>
    `${number} already has later documents, so its partner cannot change. Close it and make another order instead.`,
  DATE_BEFORE_DOCUMENT: ({ field, date, businessDate }) =>
    `${field === 'expectedOn' ? 'The expected day' : 'The last day of validity'} ${date} is before the document’s day ${businessDate}. Use that day or a later one.`,
  DOCUMENT_TYPE_MISMATCH: ({ number }) =>
    `${number} is not a document of this kind and cannot be opened here. Open it from its own list.`,

  PRICE_BELOW_MINIMUM: ({ line, product, unit, price, minimum }) =>
    `${atLine(line)}“${product}” at ${formatUnitPrice(price)} per ${unit} is below its minimum price ${formatUnitPrice(minimum)}. Change the price, or let the owner approve it with a password.`,
  PRICE_BELOW_COST: ({ line, product, amount, cost }) =>
    amount === null || cost === null
      ? `${atLine(line)}“${product}” is sold below cost. Change the price, or let the owner approve it with a password.`
      : `${atLine(line)}“${product}” is sold for ${formatMoney(amount)} and costs ${formatMoney(cost)}, a loss of ${formatMoney(subtractMoney(cost, amount))}. Change the price, or let the owner approve it with a password.`,
  CREDIT_LIMIT_EXCEEDED: ({ partner, limit, receivable, ordered, over }) =>
    `With this document “${partner}” owes ${formatMoney(receivable)}${ordered === 0 ? '' : ` and has ordered another ${formatMoney(ordered)}`}: ${formatMoney(over)} over the credit limit ${formatMoney(limit)}. Collect money first, or let the owner approve it with a password.`,
  CUSTOMER_OVERDUE: ({ partner, amount, days }) =>
    `“${partner}” has ${formatMoney(amount)} overdue, the oldest for ${days} ${days === 1 ? 'day' : 'days'}. Collect it first, or let the owner approve the sale with a password.`,
  STATEMENT_CONFIRMED: ({ partner, side, date, through, balance, by, on }) =>
    `“${partner}” has confirmed the ${side} account through ${through} at ${formatMoney(balance)} (recorded by ${by} on ${on}); this document would change it on ${date}. Use a date after ${through}, have the owner or accountant approve it, or withdraw the confirmation first.`,
  STATEMENT_NOT_LATER: ({ partner, through }) =>
    `“${partner}” has confirmed through ${through} already. Choose a later day, or withdraw the last confirmation first.`,
  STATEMENT_BALANCE: ({ partner, shown, balance }) =>
    `The balance of “${partner}” has just changed: ${formatMoney(shown)} was shown, now it is ${formatMoney(balance)}. Check it and confirm again.`,
  STATEMENT_NOT_CONFIRMED: ({ partner }) => `“${partner}” has no confirmation to withdraw.`,
  REDUCTION_TOO_LARGE: ({ reduction, amount }) =>
    `Discount and rounding together are ${formatMoney(reduction)}, more than the goods at ${formatMoney(amount)}. Make them smaller.`,
  TAX_MODE_DIFFERS: ({ number, line }) =>
    `${atLine(line)}tax rate, or prices with or without tax, differ from the original ${number}. A return is taxed as its original was.`,
  PRICE_LIST_LINE: ({ product, line }) =>
    `${atLine(line)}“${product}” stands twice in this price list, or has no price. Each product has one line per unit.`,
  ROUNDING_TOO_LARGE: ({ rounding }) =>
    `Rounding off ${formatMoney(rounding)} is more than the settings allow. Round off less, or have the owner change the rule.`,
  NO_OPEN_SHIFT: () => 'No shift is open, so no money can be taken or given back. Enter the float to open one.',
  SHIFT_IS_OPEN: ({ cashier, date }) =>
    `The shift “${cashier}” opened on ${date} is not closed yet. Close it before you open another.`,
  NOT_LAST_SALE: ({ number }) =>
    `${number} is no longer the last sale of this shift. Open it in the list of retail sales to void or return it.`,

  STOCKTAKE_STATE: ({ number, state }) =>
    `${number} ${STATES[state]}, so this cannot be done now. Refresh to see where it stands.`,
  STOCKTAKE_EMPTY: () =>
    'There is nothing to count in this scope. Choose another one, or include products without stock.',
  STOCKTAKE_OVERLAP: ({ number, lines }) =>
    `${lines} of these lines are being counted in ${number}; counting them twice would adjust stock twice. Finish that one first, or leave out what is counted elsewhere.`,
  STOCKTAKE_BLIND: ({ number }) =>
    `${number} is a blind count: book quantities stay hidden while it runs. Finish counting, then go to the review.`,
  STOCKTAKE_UNLIKELY: ({ product, counted }) =>
    `${formatQuantity(counted)} of “${product}” is unusually many and is not entered yet. Look whether it is a slip; if it is right, confirm it once more.`,
  STOCKTAKE_SERIALS: ({ product }) =>
    `“${product}” is kept by serial number. Scan its serial numbers one by one instead of typing a quantity.`,
  STOCKTAKE_NOT_IN_ROUND: ({ product }) => `“${product}” is not part of this recount. Add it to the round first.`,
  STOCKTAKE_NOTHING_TO_UNDO: () => 'You have no entry in this round that could be undone.',
  STOCKTAKE_EVENT_UNDONE: () => 'This entry has been undone already; there is nothing left to do.',
  STOCKTAKE_MISSED: ({ number, lines }) =>
    `${lines} lines of ${number} were not counted, and not counted is not zero. Keep their book quantity, count them, or set them to zero first.`,
  STOCKTAKE_CONFIRMATION: ({ lines }) => `This sets the stock of ${lines} lines to zero. Type ${lines} to confirm.`,
  STOCKTAKE_OWNS_DOCUMENT: ({ number, stocktake }) =>
    `${number} was made by posting stocktake ${stocktake} and cannot be changed by itself. Open the stocktake and undo or redo its posting.`,

  PRINT_JOB_GONE: () => 'This waiting print has been printed or given up already. There is nothing left to do.',
  PRINTER_NOT_SET: () =>
    'No printer is set for this use, so it cannot be tried again. Choose a printer in the print centre, then retry.',
  TEMPLATE_UNREADABLE: ({ file, problem }) =>
    `“${file}” was not read: ${TEMPLATE_PROBLEMS[problem]}. Use a JSON file made here by “Export file”.`,
  PRINTER_REFUSED: ({ printer, reason }) =>
    `${printer === '' ? 'Printing did not work' : `The printer “${printer}” did not take it`} (${printReason(reason, { print })}). The pages wait in the print centre; the books are not affected. Check power, cable and paper, then retry there or choose another printer.`,
  PRINTER_FAILED: ({ printer, reason }) =>
    `${printer === '' ? 'Printing did not work' : `The printer “${printer}” did not take it`} (${printReason(reason, { print })}). In practice nothing waits in the print centre; check power, cable and paper, then print again.`,
  NO_BOOKS_OPEN: () => 'No books are open. Choose or create books first.',
  BOOKS_NOT_FOUND: ({ name }) =>
    `The books file “${name}” cannot be found; it may have been moved or renamed, or its drive is missing. Find it with “Open another file”.`,
  BOOKS_EXIST: ({ name }) =>
    `There is already a books file named “${name}”. Use another name so that nothing is overwritten.`,
  BOOKS_IN_USE: ({ name }) =>
    `The books “${name}” are open in another window or on another computer. Close them there first.`,
  NOT_BOOKS: ({ name }) => `“${name}” is not a Zhangshi books file and was not opened. Choose the right file.`,
  NEWER_APP_NEEDED: ({ found, known }) =>
    `These books were saved by a newer program (format ${found}; this one knows ${known}). Update the program; the file was not changed.`,
  MIGRATION_CHANGED: ({ version }) =>
    `The upgrade record of these books (step ${version}) differs from this program, so they were not opened. Use the earlier version or restore a backup.`,
  MIGRATION_FAILED: ({ version, check }) =>
    `Upgrading the books failed at step ${version} (check “${check}”); they are as they were before. Keep the file and contact support.`,
  BOOKS_READ_ONLY: ({ check, detail }) =>
    `The check “${check}” failed (${detail}), so the books can be read but not written. Restore the latest backup.`,
  FOLDER_NOT_SUITABLE: ({ folder, reason }) => `The folder “${folder}” ${UNSUITABLE_FOLDERS[reason]}`,
  IMPORT_SOURCE_GONE: () =>
    'The table that was read is no longer at hand (the program was restarted, or other tables were opened). Choose the file again.',
  IMPORT_HAS_ERRORS: ({ rows }) =>
    `${plural(rows, 'row')} cannot be imported, so nothing was written. Correct the cells, or tick “Leave out … with errors”.`,
  IMPORT_UNDONE: () => 'This import has been undone already.',
  EXPORT_TOO_LONG: ({ most }) =>
    `There are more than ${most} rows, more than one sheet can hold, so nothing was exported. Narrow the view (a shorter period, for instance) and export it in parts.`,
  TABLE_UNREADABLE: ({ file, fault }) => `“${file}” cannot be read: ${TABLE_FAULTS[fault]}`,
  ATTACHMENT_REFUSED: ({ file, fault }) => `“${file}” cannot be attached: ${ATTACHMENT_FAULTS[fault]}`,
  ATTACHMENT_DAMAGED: ({ name, missing }) =>
    missing
      ? `The file of the attachment “${name}” is no longer in the folder beside the books. Bring it back from a backup, or attach the original once more: that mends it.`
      : `The file of the attachment “${name}” was changed since it was attached, so it was not opened. Bring it back from a backup, or attach the original once more: that mends it.`,
  DISK_FULL: () => 'The disk is full; this step was not saved. Free some space and try again.',
  DISK_FAULT: () =>
    'The disk reported an error; this step may not have been saved. Try again to find out, copy the books to another disk soon, and have this one checked.',
  BUSY: () => 'The books are busy with something else (an import or a backup). Try again in a few seconds.',
  NO_ACCESS: () =>
    'The system does not let the program read or write this file. Check whether it is read-only, or use another folder.',
  DAMAGED: () => 'The books file failed its check and may be damaged; it was not opened. Restore the latest backup.',
}

function checkName(check: string): string {
  return Object.entries(period.checks).find(([name]) => name === check)?.[1] ?? check
}
