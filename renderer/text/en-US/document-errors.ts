import { addDays } from '#shared/kernel/business-date.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import type { ErrorTexts } from '../error-texts.ts'
import { atLine } from './error-words.ts'

/** What a document of goods is refused for. */
export const documentErrors = {
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
} satisfies Partial<ErrorTexts>
