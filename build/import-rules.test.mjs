import { describe, expect, it } from 'vitest'
import { refusedImports } from './import-rules.mjs'

describe('import rules', () => {
  it.each([
    ['shared/domain/a.ts', "import fs from 'node:fs'"],
    ['shared/domain/a.ts', "import { x } from '../../electron/store/x.js'"],
    ['shared/domain/a.ts', "const x = await import('react')"],
    ['electron/store/a.ts', "import { app } from 'electron'"],
    ['electron/services/a.ts', "import { dialog } from 'electron'"],
    ['electron/ipc/a.ts', "import { Store } from '../store/store.js'"],
    ['electron/preload/a.ts', "import fs from 'node:fs'"],
    ['renderer/features/stock/a.tsx', "import { Button } from 'react-aria-components'"],
    ['renderer/features/stock/a.tsx', "import { x } from '../flatplan/inside.js'"],
    ['renderer/features/stock/a.tsx', "import { x } from '../../../electron/store/x.js'"],
    ['renderer/page/a.tsx', "import { Button } from '../ui/button.js'"],
    ['renderer/ui/a.tsx', "export { y } from '../features/stock/index.js'"],
  ])('refuses in %s: %s', (file, source) => {
    expect(refusedImports(file, source)).toHaveLength(1)
  })

  it.each([
    ['shared/domain/a.ts', "import { z } from 'zod'\nimport type { B } from './b.js'"],
    ['electron/store/a.ts', "import Database from 'better-sqlite3'\nimport { join } from 'node:path'"],
    ['renderer/features/stock/a.tsx', "import { Flatplan } from '../flatplan/index.js'\nimport { Button } from '../../ui/button.js'"],
    ['renderer/ui/a.tsx', "import { Button } from 'react-aria-components'"],
    ['electron/app/a.ts', "import { app } from 'electron'\nimport { open } from '../store/open-store.js'"],
    ['shared/domain/a.test.ts', "import fc from 'fast-check'"],
  ])('allows in %s: %s', (file, source) => {
    expect(refusedImports(file, source)).toEqual([])
  })
})
