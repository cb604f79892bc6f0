import { expect, test } from '@playwright/test'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { invoke } from './bridge.ts'
import { launchProgram, makeDataFolder } from './launch.ts'
import { picture } from './look.ts'
import { createBooks, makeProduct, press } from './steps.ts'

test('closing the program copies what was done since the last copy; a copy that failed stands in the title bar', async () => {
  const dataFolder = makeDataFolder()
  const stick = join(dataFolder, 'stick')
  mkdirSync(stick)
  const { app, page } = await launchProgram({ dataFolder })
  await createBooks(page, '顺达批发部', '王顺达')
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
  }, stick)
  await invoke(page, 'backup.choosePlace', { place: 0 })
  const copies = () => readdirSync(stick).filter((name) => name.endsWith('.zsb'))
  expect(copies()).toHaveLength(1)
  await makeProduct(page, '农夫山泉', '瓶')
  await app.close()
  expect(copies()).toHaveLength(2)

  const again = await launchProgram({ dataFolder })
  await expect(again.page.getByRole('listbox')).toBeFocused()
  await press(again.page, 'Enter')
  await expect(again.page.getByRole('tablist')).toBeVisible()
  rmSync(stick, { recursive: true })
  await invoke(again.page, 'backup.run', {})
  await again.page.getByRole('button', { name: '备份失败' }).click()
  await expect(again.page.getByText('现在找不到这个文件夹')).toBeVisible()
  await picture(again.page, 'backup-failed')
  await again.app.close()
})
