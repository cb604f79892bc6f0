import { AppError } from '#shared/errors/app-error.ts'
import type { HandlersOf, TaskContext } from '../../ipc/context.ts'

export const backupHandlers: HandlersOf<'backup'> = {
  list: ({ backups }) => backups.seen,
  choosePlace: async (task, { place }) => {
    assertReal(task)
    const { host, backups, platform } = task
    const { uuid } = host.current.settings
    const folder = await platform.chooseFolder()
    // The dialog may have stood open long.
    if (!host.isOpen || host.current.settings.uuid !== uuid) throw new AppError('NO_BOOKS_OPEN', {})
    if (folder !== null) await backups.choose(place, folder)
    return backups.seen
  },
  removePlace: ({ backups }, { place }) => {
    backups.remove(place)
    return backups.seen
  },
  run: async (task) => {
    assertReal(task)
    await task.backups.run()
    return task.backups.seen
  },
}

/** A copy that is practised in is thrown away: nobody wants it back. */
function assertReal({ host }: TaskContext): void {
  if (host.isPractice) throw new AppError('ALREADY_PRACTISING', {})
}
