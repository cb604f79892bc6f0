import type { Texts } from '../text.ts'
import type { attachment as chinese } from '../zh-CN/attachment.ts'

/** Attachments. */
export const attachment: Texts<typeof chinese> = {
  title: 'Attachments',
  button: (count) => `Attachments ${count}`,
  add: 'Add a file',
  empty: 'No attachments yet',
  hint: 'Pictures, pdf, xlsx, docx, txt; up to 20 MB each. Files can be dropped on the window, too',
  item: (size, by, date) => `${size} · added by ${by}, ${date}`,
  already: 'This file is attached already; it was not added twice.',
  ask: (name) => `Take off the attachment “${name}”? The file and the record of it are kept.`,
  remove: 'Take off',
  saved: (name) => `Saved as ${name}`,
  drop: 'Let go to attach the file',
  saveCopy: 'Save a copy',
  previous: 'Previous picture',
  next: 'Next picture',
  hints: { show: 'Attachments' },
}
