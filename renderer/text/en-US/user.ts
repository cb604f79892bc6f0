import type { Texts } from '../text.ts'
import type { user as chinese } from '../zh-CN/user.ts'

export const user: Texts<typeof chinese> = {
  title: 'Users',
  detail:
    'One person alone needs no login. With a second one, everybody chooses a name and types a password to open the books; the log keeps who did what.',
  practice: 'Users are not changed while practising.',
  roles: { owner: 'Owner', clerk: 'Clerk', cashier: 'Cashier', accountant: 'Accountant' },
  roleHints: {
    owner: 'May do everything.',
    clerk: 'Enters documents, counts, amends and voids, sees cost; does not close periods or change settings.',
    cashier: 'Sells at the till and in forms, sees neither cost nor profit.',
    accountant: 'Reads the accounts, collects and pays, closes periods; does not touch stock.',
  },
  noPassword: 'No password yet',
  add: 'Add a user',
  change: 'Change password',
  set: 'Set password',
  name: 'Name',
  nameMissing: 'No name yet',
  role: 'Role',
  password: 'Password',
  passwordShort: (least: number) => `At least ${least} characters`,
  again: 'Once more',
  notSame: 'The two are not the same',
  first:
    'Before you add anybody, set your own password: it will be asked for when the books are opened. Nobody can find it again for you, so keep it well.',
  newFor: (name: string) => `New password of ${name}`,
  left: 'When somebody leaves, change their password.',
  added: (name: string) => `${name} was added`,
  changed: (name: string) => `The password of ${name} was changed`,
}
