// Test support: code bundled as it is shipped, for threads and processes of its own.
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'

const root = path.resolve(import.meta.dirname, '../../..')

/** Bundles a module of this folder into `folder`; gives the bundle's path. */
export async function bundle(folder: string, module: string): Promise<string> {
  const name = path.basename(module, '.ts')
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: path.join(import.meta.dirname, module),
      target: 'node20.18',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false } },
    },
  })
  // What is not bundled is found here, as it is beside a package.
  const modules = path.join(folder, 'node_modules')
  if (!fs.existsSync(modules)) fs.symlinkSync(path.join(root, 'node_modules'), modules)
  return path.join(folder, `${name}.cjs`)
}
