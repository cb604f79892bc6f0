import { lineOfField, type ErrorTexts } from '../error-texts.ts'
import { plural } from './plural.ts'
import { ENTITIES, field, atLine } from './error-words.ts'
import { documentErrors } from './document-errors.ts'
import { programErrors } from './program-errors.ts'
import { tradeErrors } from './trade-errors.ts'

const RULES: Readonly<Record<string, string>> = {
  too_small: 'is too small or empty',
  too_big: 'is too large or too long',
  invalid_type: 'is empty or has the wrong form',
  invalid_format: 'contains characters that cannot be used, or blank ends',
  custom: 'is not acceptable',
  required: 'is empty',
  columns: 'has no column “Counted”, or none that tells the product (key, barcode or row)',
}

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
  ...documentErrors,
  ...tradeErrors,
  ...programErrors,
}
