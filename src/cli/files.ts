import { parsePlan } from '#core/file/plan-file.ts'
import { err, ok, type Result } from '#core/model/base/result.ts'
import { type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import type { Beside, Content } from '#formats/format.ts'
import { planFileSentence } from '#formats/plan-file-error.ts'
import { planTextIn } from '#formats/plan-in-picture.ts'
import { readUnicode } from '#formats/read-text.ts'
import type { Host } from './host.ts'

export async function readPlan(host: Host, path: string): Promise<Result<Plan, string>> {
  const bytes = await readBytes(host, path)
  if (!bytes.ok) return bytes
  const text = readUnicode(bytes.value)
  if (!text.ok) return err(`${nameOfFile(path)}: ${planFileSentence({ type: 'not-text', place: text.error })}`)
  const found = planTextIn(text.value)
  if (!found.ok) return err(`${nameOfFile(path)}: ${found.error}`)
  const plan = parsePlan(found.value)
  if (plan.ok) return plan
  const advice = text.value.trimStart().startsWith('<') ? ' A topology becomes one by ‘coexist import’.' : ''
  return err(`${nameOfFile(path)}: ${planFileSentence(plan.error)}${advice}`)
}

/** A file by its path, as messages begin with it. */
export const nameOfFile = (path: string): string => (path === standardInput ? 'Standard input' : path)

/** The path that means standard input. */
export const standardInput = '-'

export async function readBytes(host: Host, path: string): Promise<Result<Uint8Array, string>> {
  try {
    return ok(await host.readFile(path))
  } catch (error) {
    return err(`${nameOfFile(path)} cannot be read: ${reasonOf(error)}.`)
  }
}

/** Writes to the file, or to standard output without one. */
export async function writeResult(host: Host, path: string | undefined, content: Content): Promise<Result<0, string>> {
  if (path === undefined) {
    host.write(content)
    return ok(0)
  }
  try {
    await host.writeFile(path, content)
    return ok(0)
  } catch (error) {
    return err(`${path} cannot be written: ${reasonOf(error)}.`)
  }
}

/** Writes a file and those that go with it, into its folder; without a file they are left out, which is said. */
export async function writeAll(
  host: Host,
  path: string | undefined,
  content: Content,
  others: readonly Beside[],
): Promise<Result<0, string>> {
  if (path === undefined && others.length > 0) {
    host.writeError(
      `${counted(others.length, 'picture')} left out: they are written beside a file that --output names.\n`,
    )
  }
  const folder = path?.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) ?? ''
  for (const { name, content: other } of path === undefined ? [] : others) {
    const written = await writeResult(host, `${folder}${name}`, other)
    if (!written.ok) return written
  }
  return writeResult(host, path, content)
}

/** The stage that was asked for, or the sentence that names those there are. */
export function knownStage(plan: Pick<Plan, 'stages'>, id: StageId): Result<StageId, string> {
  return stageOf(plan, id) ? ok(id) : err(`The plan has no stage ‘${id}’. ${stagesInWords(plan)}`)
}

/** The stage that was asked for; the only one needs no asking. */
export function chosenStage(plan: Plan, asked: StageId | undefined, what: string): Result<StageId, string> {
  if (asked !== undefined) return knownStage(plan, asked)
  const [only, second] = plan.stages
  return only && !second ? ok(only.id) : err(`Name the stage to ${what} with --stage. ${stagesInWords(plan)}`)
}

/** "Its stages are s1, s2." */
export const stagesInWords = ({ stages }: Pick<Plan, 'stages'>): string =>
  `Its stages are ${stages.map(({ id }) => id).join(', ')}.`

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'access is denied'],
  ['EPERM', 'access is denied'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EFBIG', 'it takes no more'],
  ['EDQUOT', 'the disk is full'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ENOTDIR', 'its folder is a file'],
  ['EMFILE', 'too many files are open'],
])

/** Why a file or a stream could not be read or written, as a sentence goes on. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons.get(code) ?? (error instanceof Error ? error.message : String(error))
}
