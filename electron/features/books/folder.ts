import { AppError } from '#shared/errors/app-error.ts'

/** Folders a synchronising program keeps: it copies a live database piecemeal, which damages it (reliability.md §2). */
const CLOUD =
  /[\\/](OneDrive|Dropbox|iCloud ?Drive|com~apple~CloudDocs|Google ?Drive|坚果云|Nutstore|百度网盘|BaiduNetdisk|BaiduSyncdisk|WPS ?云盘|WPSDrive|微云|Seafile|Nextcloud)([ \\/-]|$)/i
const NETWORK = /^(\\\\|\/\/|\/net\/|\/Volumes\/[^/]+@|smb:|nfs:)/i
const REMOVABLE = /^\/(media|run\/media|Volumes)\//

/** Live books do not belong on cloud-sync, network or removable folders; as a backup target these are fine. @throws AppError FOLDER_NOT_SUITABLE */
export function assertSuitableFolder(folder: string): void {
  const reason = CLOUD.test(folder)
    ? 'cloud'
    : NETWORK.test(folder)
      ? 'network'
      : REMOVABLE.test(folder)
        ? 'removable'
        : null
  if (reason !== null) throw new AppError('FOLDER_NOT_SUITABLE', { folder, reason })
}
