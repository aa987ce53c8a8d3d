import { err, ok, type Result } from '#core/model/base/result.ts'
import { capital, listed } from '#core/model/words.ts'
import type { Leaveable } from '#core/views/scene/leaving-out.ts'
import type { AnyFormat, FormatOption } from '#formats/format.ts'

/** What was asked for beside a format. */
export interface Asked {
  readonly stage?: string | undefined
  readonly steps?: boolean | undefined
  readonly from?: string | undefined
  readonly scale?: string | undefined
  readonly table?: string | undefined
  readonly 'with-plan'?: boolean | undefined
}

/** The first option that means nothing for the format, in a sentence: nobody should think that it did something. */
export function refuseOptions(
  format: AnyFormat,
  asked: Asked,
  without: ReadonlySet<Leaveable>,
  others: readonly AnyFormat[],
): Result<void, string> {
  const isWhole = format.input === 'pack' && asked.stage === 'all'
  const said: readonly (readonly [option: FormatOption, words: string, isSaid: boolean])[] = [
    ['stage', '--stage', asked.stage !== undefined && !isWhole],
    ['steps', '--steps', asked.steps === true],
    ['from', '--from', asked.from !== undefined],
    ['withPlan', '--with-plan', asked['with-plan'] === true],
    ['scale', '--scale', asked.scale !== undefined],
    ['table', '--table', asked.table !== undefined],
    ...[...without].map((one) => [one, `--without ${one}`, true] as const),
  ]
  const [option, words] = said.find(([one, , isSaid]) => isSaid && !format.takes.includes(one)) ?? []
  return option
    ? err(`${nameOf(format)} takes no ${words}${why(format, option, others)}. Leave it out.`)
    : ok(undefined)
}

const nameOf = ({ input, title }: AnyFormat): string => (input === 'pack' ? 'A review pack' : capital(title))

function why({ input }: AnyFormat, option: FormatOption, others: readonly AnyFormat[]): string {
  if (input === 'pack') return option === 'stage' ? ': it is always of all stages' : ''
  const able = others.filter(({ takes }) => takes.includes(option)).map(({ id }) => id)
  return able.length === 0 || able.length > 2 ? '' : `; ${listed(able)} ${able.length === 1 ? 'does' : 'do'}`
}
