import { print } from './print.ts'
import { printReason } from '../print-reason.ts'
import type { AttachmentFault } from '#shared/domain/attachment/attachment-kind.ts'
import type { StocktakeState } from '#shared/domain/stocktake/words.ts'
import type { TableFault, UnsuitableFolder } from '#shared/errors/faults.ts'
import type { TemplateProblem } from '#shared/domain/print/print-template.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import type { ErrorTexts } from '../error-texts.ts'
import { plural } from './plural.ts'

const STATES: Readonly<Record<StocktakeState, string>> = {
  counting: 'is being counted',
  review: 'is in review',
  recounting: 'is being recounted',
  posted: 'is posted',
  cancelled: 'is cancelled',
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

/** What counts, printing, books, files and the disk are refused for. */
export const programErrors = {
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
} satisfies Partial<ErrorTexts>
