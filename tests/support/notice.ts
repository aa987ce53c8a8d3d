import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { groupBy } from '#core/model/base/group-by.ts'

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), dev: z.boolean().optional(), license: z.string().optional() }),
  ),
})

const manifestSchema = z.object({
  author: z.union([z.string(), z.object({ name: z.string() })]).optional(),
  license: z.string().optional(),
})

const head = `Coexistence Planner
Copyright: see LICENSE. Licensed under the MIT License.

The built app and the command line contain the works below under their own licences. \`npm run docs\` makes this page of
package-lock.json and the packages.

The widths of letters in src/core/layout/text-widths.ts are measured from the typeface Inter. Its static faces are in the
command line and in the module of the app that exports pictures; an exported SVG carries the letters that it uses, with
the notice of Inter in the font itself.

The source of @resvg/resvg-wasm, which is unchanged, is at https://github.com/yisibl/resvg-js.
`

interface Work {
  readonly title: string
  readonly text: string
}

/** The licences of all that the lock file brings into the production build, those with the same words together. */
export function noticeOfPackages(): string {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  const works = Object.entries(packages).flatMap(([path, { version = '', dev, license }]) =>
    path === '' || dev === true || isTypes(path) ? [] : [workAt(path, version, license)],
  )
  const parts = [...groupBy(works, ({ text }) => text)].map(([text, group]) => {
    const titles = group.map(({ title }) => title).join('\n')
    return `${'─'.repeat(80)}\n${titles}\n\n${text}\n`
  })
  return `${head}\n${parts.join('\n')}`
}

/** Types are gone from what is built. */
const isTypes = (path: string): boolean => path.includes('node_modules/@types/')

function workAt(path: string, version: string, inLock: string | undefined): Work {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(`${path}/package.json`, 'utf8')))
  const license = inLock ?? manifest.license ?? 'see below'
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const texts = licenceFilesIn(path).map((file) => tidied(readFileSync(`${path}/${file}`, 'utf8')))
  const author = typeof manifest.author === 'string' ? manifest.author : manifest.author?.name
  return {
    title: `${name} ${version} (${license})`,
    text: texts.length > 0 ? texts.join('\n\n') : withoutText(license, author?.replace(/\s*[<(].*/, '') || name),
  }
}

const licenceFilesIn = (path: string): readonly string[] =>
  existsSync(path)
    ? readdirSync(path)
        .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
        .toSorted()
    : []

const tidied = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()

/** The package names its licence, but does not carry the words. */
const withoutText = (license: string, holder: string): string =>
  license === 'MIT' ? `Copyright (c) ${holder}\n\n${mit}` : `Copyright (c) ${holder}\n\n${addressOf(license)}`

const addressOf = (license: string): string => `The words are at https://spdx.org/licenses/${license}.html`

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`
