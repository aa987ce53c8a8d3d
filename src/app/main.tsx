import '@fontsource-variable/inter'
import './ui/tokens.css'
import './ui/base.css'
import '@xyflow/react/dist/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openLaunchedFiles } from './commands/launched-files.ts'
import { startOffline } from './commands/new-version.ts'
import { startPanels } from './commands/panels.ts'
import { startSingleKeys } from './commands/single-keys.ts'
import { startTheme } from './commands/theme.ts'
import { App } from './shell/App.tsx'
import { followAddress, openFromAddress } from './shell/address.ts'
import { themeCss } from './shell/theme-css.ts'
import { sayWhatDoesNotCome } from './ui/not-come.ts'

const theme = new CSSStyleSheet()
theme.replaceSync(themeCss())
document.adoptedStyleSheets.push(theme)
sayWhatDoesNotCome()
startTheme()
startSingleKeys()
startPanels()

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element.')
await openFromAddress()
followAddress()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
openLaunchedFiles()
startOffline()
