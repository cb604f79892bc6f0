import { app, Menu, type MenuItemConstructorOptions } from 'electron'

/**
 * A package has no menu but the one macOS needs for its clipboard keys: no reload, no developer tools, no Ctrl+W,
 * and without a menu bar F10 and Alt stay with the page, where they are the program's own keys.
 */
export function setMenu(): void {
  if (process.platform === 'darwin') {
    Menu.setApplicationMenu(Menu.buildFromTemplate([macMenu(), { role: 'editMenu' }, ...developerMenu()]))
  } else {
    // Accelerators of a menu work without a menu bar, so development keeps its tools out of sight.
    Menu.setApplicationMenu(app.isPackaged ? null : Menu.buildFromTemplate(developerMenu()))
  }
}

function macMenu(): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [{ role: 'about' }, { type: 'separator' }, { role: 'hide' }, { role: 'hideOthers' }, { role: 'quit' }],
  }
}

function developerMenu(): MenuItemConstructorOptions[] {
  if (app.isPackaged) return []
  const submenu: MenuItemConstructorOptions[] = [
    { role: 'toggleDevTools', accelerator: 'Ctrl+Shift+I' },
    { role: 'forceReload', accelerator: 'Ctrl+Shift+R' },
  ]
  return [{ label: 'Developer', visible: false, submenu }]
}
