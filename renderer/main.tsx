// Starts the window: styles, session, then the frame.
import './page-policy.js'
import './page/fonts.css'
import './styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startSession } from './desk/index.js'
import { App } from './shell/App.js'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root element')
void startSession()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
