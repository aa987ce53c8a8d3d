/** What divides the whole of a number from its decimals, as far as the other numbers of a column tell it. */
export type DecimalMark = '.' | ','

/** A whole number, and whether another one could be meant by it. */
export interface WholeNumber {
  readonly value: number
  readonly isOpen: boolean
}

/** One way to read a text as a number. */
interface Form {
  readonly digits: string
  readonly decimals: string
  /** The mark of its decimals: the other one than that of its thousands, where only these are there. */
  readonly mark: DecimalMark | undefined
}

/**
 * A whole number as people and programs of any country write it: `1250,00`, `1.250`, `1,250.00`, `1 250`, `1'250`. Where it
 * is open which is meant, as of `1.250`, the column tells it, or else it is no fraction.
 */
export function wholeNumberIn(text: string, mark: DecimalMark | undefined): WholeNumber | undefined {
  const forms = formsOf(text)
  const [known, second] = forms.filter((form) => form.mark === undefined || mark === undefined || form.mark === mark)
  const whole = forms.length === 1 ? forms[0] : second ? forms.find(isPlain) : known
  if (!whole || !isWhole(whole) || whole.digits.length > maxDigits) return undefined
  return { value: Number(whole.digits), isOpen: second !== undefined }
}

/** What all numbers of a column say together; undefined where they say nothing, or not the same. */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark | undefined {
  const marks = new Set<DecimalMark>()
  for (const text of texts) {
    const [only, second] = formsOf(text)
    if (only?.mark && !second) marks.add(only.mark)
  }
  const [mark, other] = marks
  return other === undefined ? mark : undefined
}

/** No company has more people. */
const maxDigits = 9

const isPlain = ({ decimals }: Form): boolean => decimals === ''
const isWhole = ({ decimals }: Form): boolean => /^0*$/.test(decimals)

function formsOf(text: string): readonly Form[] {
  const plain = text.trim().replace(/\s/g, ' ').replaceAll('’', "'")
  return numbers.flatMap(({ pattern, group, decimal }): readonly Form[] => {
    const [, whole, decimals = ''] = pattern.exec(plain) ?? []
    if (whole === undefined) return []
    const other = group === '.' ? ',' : group === ',' ? '.' : undefined
    return [{ digits: whole.replace(/\D/g, ''), decimals, mark: other ?? (decimals === '' ? undefined : decimal) }]
  })
}

interface Pattern {
  readonly pattern: RegExp
  readonly group: string
  readonly decimal: DecimalMark | undefined
}

const decimalMarks = ['.', ','] as const

/** Each with and without decimals, so that no text fits two by the same reading. */
const numbers: readonly Pattern[] = ['', ' ', "'", '.', ','].flatMap((group) =>
  [undefined, ...decimalMarks.filter((mark) => mark !== group)].map((decimal) => ({
    pattern: new RegExp(`^(${wholeBy(group)})${decimal === undefined ? '' : `[${decimal}](\\d+)`}$`),
    group,
    decimal,
  })),
)

/** Digits by threes, or as in India, where only the last are three. */
function wholeBy(group: string): string {
  if (group === '') return '\\d+'
  const threes = `[1-9]\\d{0,2}(?:[${group}]\\d{3})+`
  return group === ',' ? `${threes}|[1-9]\\d?(?:,\\d{2})+,\\d{3}` : threes
}
