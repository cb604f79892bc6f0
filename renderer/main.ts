import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { useBooksStore } from './features/books/store.ts'
import { useSettingsStore } from './shell/settings-store.ts'
import './theme/tokens.css'
import './theme/base.css'

async function start(): Promise<void> {
  const app = createApp(App)
  app.use(createPinia())
  // Language and theme first, so that the first picture is already the right one.
  await app.runWithContext(() => useSettingsStore().load()).catch((error: unknown) => console.error(error))
  app.mount('#app')
  await useBooksStore().load()
}

void start()
