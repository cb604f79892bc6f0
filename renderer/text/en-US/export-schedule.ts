import type { Texts } from '../text.ts'
import type { exportSchedule as chinese } from '../zh-CN/export-schedule.ts'
import { plural } from './plural.ts'

/** Scheduled exports */
export const exportSchedule: Texts<typeof chinese> = {
  title: 'Scheduled exports',
  question: 'Reports and lists as files in a folder, by themselves, when their time comes',
  intro:
    'Reports and lists become files in a folder of this computer when their time comes. What was missed while the computer was off is made up for once, the newest only, when the books are opened.',
  folder: 'Folder',
  noFolder: 'No folder is chosen yet, so nothing is exported.',
  chooseFolder: 'Choose folder',
  changeFolder: 'Other folder',
  folderGone: (folder) =>
    `The folder ${folder} is not there: a stick is pulled out, or the folder was moved or renamed. Plug it in or choose another folder, then “Export now”.`,
  create: 'New',
  editing: (title) => `Change ${title}`,
  creating: 'New scheduled export',
  report: 'Report',
  name: 'File name',
  nameHint: 'Its period follows',
  nameWrong: 'A name is needed, without \\ / : * ? " < > | and without a dot at either end',
  what: 'Content',
  periods: {
    yesterday: 'Daily: the day before',
    lastWeek: 'Mondays: last week',
    lastMonth: 'On the 1st: last month',
    thisMonth: 'Daily: this month so far',
  },
  at: 'Time',
  afterClosing: 'After the closing',
  format: 'Format',
  enabled: 'Switched on',
  off: 'off',
  rights: 'Rights',
  nobody: 'no user any more',
  rightsHint: (name) => `Exported with the rights of ${name}, who saved it last`,
  lastRun: 'Last export',
  never: 'never yet',
  failed: (why) => `Not exported. ${why}`,
  rows: (rows) => plural(rows, 'row'),
  renamed: 'The file of that name was not exported from here, or was changed since, so this one got a number',
  runNow: 'Export now',
  remove: 'Remove',
  save: 'Save',
  cancel: 'Cancel',
  saved: (title) => `Saved ${title}`,
  done: (file, rows) => `Exported ${file} (${plural(rows, 'row')})`,
  removed: (title) => `Removed ${title}; its files are still there`,
  undo: 'Undo',
  failures: (count) => `${count} not exported`,
  count: (count) => plural(count, 'scheduled export'),
  empty: {
    title: 'No scheduled exports yet',
    detail:
      'Press N and choose a report; or press Ctrl+E in any list or report and choose “Schedule”: its filters and columns are kept.',
  },
  add: 'Schedule…',
  added: (title) => `Scheduled: ${title}`,
  show: 'Time and folder',
  hints: { create: 'New', edit: 'Change', run: 'Export now', turn: 'On/off', remove: 'Remove', save: 'Save' },
}
