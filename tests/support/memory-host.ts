import type { ExitCode, Host } from '#cli/host.ts'
import { run } from '#cli/run.ts'
import { serializePlan } from '#core/file/plan-file.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Content } from '#formats/format.ts'

export type Files = Readonly<Record<string, string | Plan | Uint8Array>>

export interface Outcome {
  readonly code: ExitCode
  readonly out: string
  readonly errors: string
  readonly written: Readonly<Record<string, string>>
}

const textOf = (content: Content): string => (typeof content === 'string' ? content : new TextDecoder().decode(content))

const failure = (code: string) => Object.assign(new Error(code), { code })

/** Runs the command line on files in memory; what is written to `full/…` meets a full disk. */
export async function runOn(files: Files, ...args: readonly string[]): Promise<Outcome> {
  const said = { out: '', errors: '' }
  const written: Record<string, string> = {}
  const host: Host = {
    async readFile(path) {
      const file = files[path]
      if (file === undefined) throw failure('ENOENT')
      if (file instanceof Uint8Array) return file
      return new TextEncoder().encode(typeof file === 'string' ? file : serializePlan(file))
    },
    async writeFile(path, content) {
      if (path.startsWith('full/')) throw failure('ENOSPC')
      written[path] = textOf(content)
    },
    isSameFile: async (path, other) => path === other,
    async filesAt(path) {
      const inside = Object.keys(files).filter((one) => one.startsWith(`${path}/`))
      return inside.length > 0 ? inside : undefined
    },
    exists: async (path) => path in files || path in written,
    write: (content) => {
      said.out += textOf(content)
    },
    writeError: (text) => {
      said.errors += text
    },
    today: () => '2026-03-02',
  }
  return { code: await run(args, host), ...said, written }
}
