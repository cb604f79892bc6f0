import type { Texts } from '../text.ts'
import type { backup as chinese } from '../zh-CN/backup.ts'
import { plural } from './plural.ts'

export const backup: Texts<typeof chinese> = {
  title: 'Backup places',
  detail:
    'While the program runs a verified copy of the books goes there every day, and on closing what is new, attachments included; older ones are kept by day and month. A USB stick or another disk is best.',
  places: ['First place', 'Second place'],
  none: 'None chosen',
  choose: 'Choose folder',
  change: 'Change folder',
  remove: 'Stop using',
  run: 'Back up now',
  running: 'Backing up…',
  newest: (moment, size, copies) => `Newest ${moment} ✓ · ${size} · ${plural(copies, 'copy', 'copies')}`,
  noCopy: 'No copy yet',
  notFound: 'This folder cannot be found now (stick not plugged in?)',
  failed: (reason) => `The last backup failed: ${reason}`,
  failedMark: 'Backup failed',
  practice: 'Practice is not backed up.',
}
